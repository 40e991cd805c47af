"""The words that name a source, cut out of the sentence, and what can be a source."""

from dateline.statements.lexicon import source_words
from dateline.statements.sentences import is_title_end, is_word
from dateline.text.parsing import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_PERSONS = ("i", "he", "she", "we", "they")
_SPEAKERS = ("PERSON", "ORG", "NORP")
_SPEECHLESS = ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LOC", "EVENT")
_BRACKETED = 5  # words


def can_speak(token: Token) -> bool:
    """Tell whether a word names or stands for somebody: a person, an organisation, an office, "he"."""
    if token.pos == "PRON":
        return token.text.lower() in _PERSONS
    known = source_words()
    if token.text.lower() in known.bodies | known.offices | known.people:
        return True
    return token.entity in _SPEAKERS or (token.pos == "PROPN" and token.entity not in _SPEECHLESS)


def is_call_sign(word: str) -> bool:
    """Tell whether a word looks like the name of a station: "WXYZ", "NBC10", "6ABC"."""
    letters = word.strip("0123456789")
    return letters.isupper() and letters.isalpha() and 3 <= len(letters) <= 5 and len(word) <= 6


def cut_phrase(parse: Parse, head: int, low: int, high: int, without: int | None = None) -> tuple[int, ...]:
    """Return the contiguous words around `head` that depend on it, within the tokens `[low, high)`."""
    barred = {t.i for t in parse.subtree(without)} if without is not None else set()
    inside = {t.i for t in parse.subtree(head)} - barred
    first = last = head
    while first - 1 >= low and first - 1 in inside and not _ends_lead(parse, first - 1):
        first -= 1
    while last + 1 < high and last + 1 in inside:
        last += 1
    while last > head and not is_word(parse.tokens[last]) and parse.tokens[last].text != ")":
        last -= 1
    while first < head and (not is_word(parse.tokens[first]) or parse.tokens[first].pos == "CCONJ"):
        first += 1
    first = _with_title(parse, first, low)
    return tuple(range(first, last + 1))


def _ends_lead(parse: Parse, at: int) -> bool:
    """Tell whether a token is the dash or bracket that ends a credit or dateline: "(AP) — Town police"."""
    token, following = parse.tokens[at], parse.tokens[at + 1]
    if token.text == ")":
        opening = next((t for t in reversed(parse.tokens[max(at - _BRACKETED, 0) : at]) if t.text == "("), None)
        if opening is not None and opening.i > 0 and parse.tokens[opening.i - 1].pos == "DET":
            return False  # "the (Town) Bee"
    return token.text in (")", "—", "–", "-", "--") and following.start > token.end


def follow_title(parse: Parse, head: int, words: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """Go on to the name where the parse ends a phrase after a title: "said Det. | Ana Roe"."""
    last = words[-1] + 1 if words[-1] + 1 < len(parse.tokens) and parse.tokens[words[-1] + 1].text == "." else words[-1]
    end = last
    if is_title_end(parse.tokens, last):
        while end + 1 < parse.sentence_of(head).last and parse.tokens[end + 1].pos == "PROPN":
            end += 1
    return (end, tuple(range(words[0], end + 1))) if end > last else (head, words)


def _with_title(parse: Parse, first: int, low: int) -> int:
    """Take in a title that the parse has cut off from its name: "Town police Sgt." before "Ana Roe"."""
    start = first
    while start - 1 >= low and is_title_end(parse.tokens, start - 1):
        start -= 2 if parse.tokens[start - 1].text == "." else 1
    while low < start < first and parse.tokens[start - 1].pos in ("PROPN", "NOUN"):
        start -= 1
    return max(start, low)


def leave_subject(parse: Parse, phrase: Token, words: tuple[int, ...]) -> tuple[int, ...]:
    """Cut a source at its comma where the parse has put the subject of the sentence into it.

    "According to police, seven people, two of them boys, ran": nothing but the source could have run.
    """
    verb = parse.tokens[phrase.head]
    alone = not any(c.dep in (*_SUBJECTS, "expl") and c.i not in words for c in parse.children(verb.i))
    if phrase.i == parse.sentence_of(phrase.i).first and verb.i != phrase.i and alone:
        comma = next((i for i in words if parse.tokens[i].text == ","), None)
        return words if comma is None else tuple(range(words[0], comma))
    return words
