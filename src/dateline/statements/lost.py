"""Speakers that the parse has lost: the name right beside a verb of speech that it left without a subject."""

from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.phrases import cut_phrase
from dateline.text.parsing import Parse, Token

_FINITE = ("VBD", "VBZ", "VBP")
_TIMES = ("DATE", "TIME")
_LONGEST = 6  # words of a name with its title


def find_lost_speaker(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the name that stands right before or after a finite verb: "Byerly said", "the manager, Ali Roe, said".

    The parse takes some names for adverbs, or hangs them on the noun before: "on a reef, a diver, Ali Roe, said".
    """
    known = cue_words()
    children = parse.children(verb.i)
    if verb.tag not in _FINITE or verb.lemma not in known.clause | known.quotation:
        return None, ()
    if any(c.dep in ("aux", "auxpass", "neg", "expl") for c in children):
        return None, ()
    sentence = parse.sentence_of(verb.i)
    last = verb.i - 1
    comma = last > sentence.first and parse.tokens[last].text == ","
    last -= comma
    run = _name(parse, range(last, max(sentence.first - 1, last - _LONGEST), -1))
    if run:
        head = parse.tokens[run[0]]
        role = parse.tokens[head.head]
        if comma and not (head.dep == "appos" and role.pos == "NOUN"):
            return None, ()
        if not comma and head.dep == "appos" and role.i == run[-1] - 1:
            run += _title(parse, role.i, sentence.first)
        words = cut_phrase(parse, role.i, sentence.first, verb.i) if comma else tuple(sorted(run))
        return (role.i, words) if comma and head.i in words else (head.i, tuple(sorted(run)))
    run = _name(parse, range(verb.i + 1, min(sentence.last, verb.i + 1 + _LONGEST)))
    return (run[-1], tuple(run)) if run else (None, ())


def is_beside(parse: Parse, verb: Token, words: tuple[int, ...]) -> bool:
    """Tell whether a verb is left its own subject; one of another clause speaks not, where a name stands between.

    "It holds a boat, a raft and a buoy, harbor clerk Ana Roe told the paper": the parse gives "told" the subject of
    "holds", and makes an apposition of the name.
    """
    before = parse.tokens[verb.i - 1]
    children = parse.children(verb.i)
    if verb.dep != "conj" or any(c.dep in ("nsubj", "nsubjpass") for c in children) or before.i in words:
        return True
    return before.dep != "appos" or before.pos != "PROPN"


def find_document(parse: Parse, token: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the document before a word that ends a sentence, as in: It was late, court records show.

    The parse takes both for one noun, so only the words count: a noun that is written, and a form of "show" or "say".
    """
    sentence = parse.sentence_of(token.i)
    rest = parse.tokens[token.i + 1 : sentence.last]
    if token.i <= sentence.first or any(t.pos != "PUNCT" for t in rest) or not _writes(token):
        return None, ()
    head = token.i - 1
    if parse.tokens[head].text.lower() not in source_words().documents:
        return None, ()
    first = head
    while first > sentence.first and parse.tokens[first - 1].text != "," and head - first < _LONGEST:
        first -= 1
    before = parse.tokens[first - 1] if first > sentence.first else None
    fits = before is not None and before.text == "," and not any(t.pos == "VERB" for t in parse.tokens[first:head])
    return (head, tuple(range(first, head + 1))) if fits else (None, ())


def _title(parse: Parse, role: int, low: int) -> list[int]:
    """Return the words of a title from its noun back: "harbor clerk"."""
    first = role
    while first > low and parse.tokens[first - 1].dep in ("compound", "amod") and parse.tokens[first - 1].head <= role:
        first -= 1
    return list(range(role, first - 1, -1))


def _writes(token: Token) -> bool:
    word = token.text.lower()
    known = cue_words()
    return any(form in known.clause | known.of_documents for form in (word, word.removesuffix("s"), token.lemma))


def _name(parse: Parse, places: range) -> list[int]:
    """Return the capitalised words that follow each other from the first of these places on."""
    found: list[int] = []
    for i in places:
        token = parse.tokens[i]
        if not token.text[0].isupper() or token.pos == "PRON" or token.entity in _TIMES or token.dep == "nsubj":
            break
        found.append(i)
    return found
