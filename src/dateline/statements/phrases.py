"""The words that name a source, found from the grammar around a cue."""

from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.sentences import is_title_end, is_word
from dateline.text.parsing import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("who", "which", "that")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PERSONS = ("i", "he", "she", "we", "they")
_SPEAKERS = ("PERSON", "ORG", "NORP")
# Names of people are often taken for places, laws or works; these speak for nobody.
_SPEECHLESS = ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LOC", "EVENT")
_BRACKETED = 5  # words
_HIGHEST = 6  # steps up the tree from a participle to the verb of its sentence
_CLAUSES = ("advcl", "xcomp", "conj", "dep", "parataxis", "acomp")


def find_subject(parse: Parse, verb: Token, *, passive: bool = False) -> tuple[int | None, tuple[int, ...]]:
    """Return the head word and the words of the phrase that names who speaks.

    Where the verb is in the passive that is its agent ("was told by police"), or its subject if `passive` is asked for
    ("the owner could not be reached").
    """
    children = parse.children(verb.i)
    sentence = parse.sentence_of(verb.i)
    if not passive and _is_passive(verb, children):
        return _agent(parse, verb)
    subject = _nearest_subject(parse, verb, children)
    if subject is not None and (before := _behind_relative(parse, verb, subject)) is not None:
        return before.i, cut_phrase(parse, before.i, sentence.first, verb.i)
    if subject is not None and (heard := _heard(parse, verb, subject)) is not None:
        return heard.i, cut_phrase(parse, heard.i, subject.i + 1, verb.i)
    if subject is not None and not (subject.lemma in _RELATIVE and verb.dep == "relcl"):
        # A subject that follows its verb ends with its clause; one that precedes ends before the verb.
        low, high = (verb.i + 1, sentence.last) if subject.i > verb.i else (sentence.first, verb.i)
        head, words = _leave_opening(parse, subject.i, cut_phrase(parse, subject.i, low, high), low)
        return follow_title(parse, head, words)
    marked = _behind_conjunction(parse, verb, children)
    if marked is not None:
        return marked.i, cut_phrase(parse, marked.i, sentence.first, verb.i)
    stranded = _stranded(parse, verb, children)
    if stranded is not None:
        return stranded.i, cut_phrase(parse, stranded.i, sentence.first, verb.i)
    if verb.dep in ("relcl", "acl") and not _is_occasion(parse, verb):
        return verb.head, cut_phrase(parse, verb.head, sentence.first, verb.i, without=verb.i)
    return _inherited(parse, verb)


def _leave_opening(parse: Parse, head: int, words: tuple[int, ...], low: int) -> tuple[int, tuple[int, ...]]:
    """Cut what opens a sentence off its subject: "To understand the real Doe, | Judge Roe said".

    An apposition has a comma on either side; a name with one before it alone is the subject.
    """
    comma = next((i for i in reversed(words) if parse.tokens[i].text == ","), None)
    if (name := _name_beside(parse, head, words, low)) is not None:
        return name
    if comma is None or words[0] <= low or parse.tokens[words[-1] + 1].text == ",":
        return head, words
    name = [parse.tokens[i] for i in words if i > comma]
    named = name and all(t.pos in ("PROPN", "NOUN") for t in name) and name[-1].pos == "PROPN"
    return (name[-1].i, tuple(t.i for t in name)) if named and name[-1].dep == "appos" else (head, words)


def _name_beside(parse: Parse, head: int, words: tuple[int, ...], low: int) -> tuple[int, tuple[int, ...]] | None:
    """Return the name after an opening: "In the weeks until the vote, | Ana Roe, a baker, said"."""
    first = words[0]
    if first <= low or parse.tokens[first - 1].pos not in ("ADP", "SCONJ") or can_speak(parse.tokens[head]):
        return None
    for child in parse.children(head):
        if child.dep == "appos" and child.i in words and child.entity == "PERSON":
            own = {t.i for t in parse.subtree(child.i)}
            return child.i, tuple(i for i in words if i in own)
    return None


def _nearest_subject(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return the subject of a verb; of two, as where the parse takes in that of the clause before, the nearest.

    "Two were hit, three fell, police said" and "some of them, said Ana Roe": what stands right by the verb speaks. After
    the verb that needs a mark before it: "the order says Roe was out" is no speech of Roe's.
    """
    subjects = [c for c in children if c.dep in _SUBJECTS]
    if verb.i > 0 and parse.tokens[verb.i - 1].pos != "PUNCT":
        subjects = [c for c in subjects if c.i < verb.i] or subjects
    return min(subjects, key=lambda c: (abs(c.i - verb.i), c.i), default=None)


def _behind_relative(parse: Parse, verb: Token, subject: Token) -> Token | None:
    """Return who speaks where the parse took the end of a clause about them for the subject: "a man who saw it said"."""
    if verb.dep != "relcl" or verb.head > subject.i or can_speak(subject):
        return None
    head = parse.tokens[verb.head]
    about = [c for c in parse.children(head.i) if c.dep == "relcl" and c.i < subject.i]
    who = any(c.text.lower() == "who" for clause in about for c in parse.children(clause.i))
    return head if who else None


def _behind_conjunction(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return the subject in "as the clerk, Ana Roe, explains", where the parse takes "as" for a preposition."""
    if verb.dep != "advcl" or verb.tag not in _FINITE:
        return None
    for child in children:
        if child.dep == "prep" and child.i < verb.i and child.text.lower() in cue_words().conjunctions:
            return next((c for c in parse.children(child.i) if c.dep == "pobj"), None)
    return None


def _stranded(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return a subject that the parse gave to a clause inside it: "the owner, walking with a cane, said"."""
    takes = any(c.dep == "ccomp" and c.i > verb.i for c in children)
    for child in children:
        if child.i < verb.i and (child.dep == "advcl" or (child.dep in ("ccomp", "csubj") and takes)):
            subject = next((c for c in parse.children(child.i) if c.dep == "nsubj" and c.i < child.i), None)
            marked = any(c.dep in ("mark", "advmod") and c.i < child.i for c in parse.children(child.i))
            if subject is not None and not marked:
                return subject
    return None


def _is_passive(verb: Token, children: tuple[Token, ...]) -> bool:
    if any(c.dep in ("auxpass", "nsubjpass") for c in children):
        return True
    # "a company called Acme" and "Roe, asked why" have no auxiliary either
    return (
        verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not any(c.dep in ("aux", *_SUBJECTS) for c in children)
    )


def _agent(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    for agent in parse.children(verb.i):
        if agent.dep == "agent":
            for child in parse.children(agent.i):
                if child.dep == "pobj":
                    return child.i, cut_phrase(parse, child.i, agent.i + 1, parse.sentence_of(verb.i).last)
    return None, ()


def _inherited(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the subject of the verb that this one hangs on: "he left, saying", "she called and told"."""
    if (other := _object_above(parse, verb)) is not None:
        return other.i, cut_phrase(parse, other.i, parse.sentence_of(other.i).first, verb.i, without=verb.i)
    participle = verb.tag == "VBG" and verb.i > 0 and parse.tokens[verb.i - 1].text == ","
    if participle and (subject := _speaking_subject(parse, verb)) is not None:
        sentence = parse.sentence_of(subject.i)
        return subject.i, cut_phrase(parse, subject.i, sentence.first, verb.i)
    here = verb
    for _ in range(4):
        head = parse.tokens[here.head]
        if head.i == here.i:
            break
        if here.dep in ("acl", "relcl") and not _is_occasion(parse, here):
            return head.i, cut_phrase(parse, head.i, parse.sentence_of(head.i).first, here.i, without=here.i)
        again = here.dep == "ccomp" and head.lemma == verb.lemma
        if here.dep not in (*_CLAUSES, "pcomp", "prep", "pobj", "acl", "ccomp") or (
            here.dep == "ccomp" and here.tag != "VBG" and not again
        ):
            break
        if here.dep == "conj" and head.dep == "ccomp" and parse.tokens[head.head].lemma == verb.lemma:
            here = head  # "she said it was late and said she left": the second "said" is hers too
            continue
        subject = next((c for c in parse.children(head.i) if c.dep in _SUBJECTS), None)
        if subject is not None:
            if subject.lemma in _RELATIVE and head.dep == "relcl":
                here = head
                return here.head, cut_phrase(parse, here.head, parse.sentence_of(here.i).first, here.i, without=here.i)
            if subject.dep == "nsubjpass" and here.tag != "VBG":
                break
            sentence = parse.sentence_of(subject.i)
            return subject.i, cut_phrase(parse, subject.i, sentence.first, max(head.i, subject.i + 1))
        here = head
    return None, ()


def _is_occasion(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle says what is done somewhere: "a hearing announcing the plan" announces nothing."""
    return verb.dep == "acl" and verb.tag == "VBG" and parse.tokens[verb.head].lemma in cue_words().occasions


def _object_above(parse: Parse, verb: Token) -> Token | None:
    """Return who is made to speak in "they forced Roe to admit it", and who is heard in "a film of Roe saying so"."""
    head = parse.tokens[verb.head]
    if verb.dep != "xcomp" or head.i == verb.i or head.i > verb.i:
        return None
    if verb.tag == "VBG":
        return _heard(parse, verb, head)
    if head.lemma not in cue_words().made:
        return None
    return next((c for c in parse.children(head.i) if c.dep == "dobj" and head.i < c.i < verb.i), None)


def _heard(parse: Parse, verb: Token, of: Token) -> Token | None:
    """Return the person right before a participle that some writing or recording is of: "a film of | Roe | saying so"."""
    before = parse.tokens[verb.i - 1]
    person = verb.tag == "VBG" and before.dep == "pobj" and before.entity == "PERSON"
    return before if person and not can_speak(of) and before.i > of.i else None


def _speaking_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the nearest subject above a participle that can speak: "Roe told of a light in the tower, saying …"."""
    here = verb
    for _ in range(_HIGHEST):
        head = parse.tokens[here.head]
        if head.i == here.i:
            break
        here = head
        if here.tag not in _FINITE:
            continue
        subject = next((c for c in parse.children(here.i) if c.dep == "nsubj" and c.i < here.i), None)
        if subject is not None and can_speak(subject):
            return subject
    return None


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
