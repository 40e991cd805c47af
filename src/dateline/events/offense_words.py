"""What a chunk of words is: an offense, a count, a grade, a deed in no list, or what kind of crime a charge is of."""

from collections.abc import Sequence

from dateline.events.words import words
from dateline.text.parsing import Token

NUMBER = {"NUM"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
ASIDE = 8  # words of an offense, or of an aside in a list of them, at most
ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "final"}
CHARGES = {"charge", "charges", "count", "counts"}
PARTS = {"involvement", "role", "part"}  # what somebody had in an offense is none itself
SHOOTINGS = {"mass", "deadly", "fatal", "nonfatal", "double", "triple", "quadruple", "accidental", "same", "recent"}


def is_deed(body: Sequence[Token]) -> bool:
    """Tell whether words are a deed by their form: "assisting a street gang", "leading/assisting a gang"."""
    doing = bool(body) and (body[0].tag == "VBG" or ("/" in body[0].text and body[0].text.endswith("ing")))
    return doing and len(body) > 1 and all((t.text.islower() and t.tag not in FINITE) or t.text == "/" for t in body)


def is_counter(body: Sequence[Token]) -> bool:
    """Tell whether a chunk only counts: "two counts", "the third"."""
    return all(t.pos in NUMBER or t.text.lower() in words().offense.counters or t.lemma in ORDINALS for t in body)


def is_grade(body: Sequence[Token]) -> bool:
    """Tell whether a chunk only grades the offense before it: "a Class B felony", "a third-degree felony"."""
    graded = bool(body) and body[-1].lemma in {"felony", "misdemeanor"}
    degrees = all(t.pos in {"ADJ", "NOUN", "PUNCT"} and is_degree(t) for t in body[:-1])
    return bool(body) and (body[0].text.lower() == "class" or (graded and len(body) > 1 and degrees))


def is_degree(token: Token) -> bool:
    """Tell whether a word is of a degree: "first", "degree", "second-degree"."""
    lower = token.text.lower()
    return lower in words().offense.degrees or lower in {"-", "degree"} or lower.endswith("-degree")


def is_unknown(body: Sequence[Token]) -> bool:
    """Tell whether a chunk may be an offense by a word that is in no list, before one that is: "cheating, forgery"."""
    plain = all(t.text.islower() and t.entity not in {"DATE", "TIME"} for t in body)
    opens = bool(body) and (body[0].tag == "VBG" or body[-1].pos == "NOUN")
    of_people = any(t.pos in {"PRON", "NUM"} or t.lemma in words().human_nouns for t in body)
    return opens and plain and len(body) <= ASIDE and not of_people


def is_family(bare: Sequence[Token]) -> bool:
    """Tell whether the words in front of "charge" say what kind of crime it is of: "a gun charge"."""
    return bool(bare) and bare[-1].text.lower() in words().offense.families


def _tells_shooting(bare: Sequence[Token]) -> bool:
    """Tell whether a shooting is told of, and no offense named: "the mass shooting", but "a drive-by shooting"."""
    if bare[0].text.lower() == "shooting":
        return not _is_shot_at(bare)
    plain = all(t.text.lower() in SHOOTINGS for t in bare[:-1])
    return bare[-1].lemma in {"shooting", "shoot"} and plain


def _is_shot_at(bare: Sequence[Token]) -> bool:
    """Tell whether a shooting is an offense by its aim: "shooting at an occupied car", not "at the Elm Inn"."""
    aimed = len(bare) > 2 and bare[1].text.lower() in {"at", "into", "from"}
    return aimed and not (bare[2].text.lower() == "the" and any(t.text[0].isupper() for t in bare[3:]))


def is_offense(body: Sequence[Token]) -> bool:
    """Tell whether a chunk names an offense, in its first words."""
    lists = words().offense
    if not body or " ".join(t.text.lower() for t in body) in lists.generic:
        return False
    bare = [t for t in body if t.text.lower() not in lists.counters and t.pos not in NUMBER and t.lemma != "of"]
    if bare and bare[-1].lemma in PARTS and not any(t.lemma in lists.heads for t in bare[:-1]):
        return False
    phrase = " ".join(t.text.lower() for t in bare)
    if body[-1].text.lower() in CHARGES and is_family(bare):
        return True
    if not bare or phrase in lists.generic:
        return False
    if is_grade(bare):
        return False
    if _tells_shooting(bare):
        return False
    early = bare[:6]
    return any(t.text.lower() in lists.heads or t.lemma in lists.heads for t in early)
