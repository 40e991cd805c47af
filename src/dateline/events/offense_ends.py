"""Where an offense phrase ends: the words that belong to it, and the prepositions that may go on with it."""

from collections.abc import Callable, Sequence

from dateline.events.words import words
from dateline.text.parsing import Token

PENALTY = {"sentence", "penalty", "term", "maximum", "minimum"}  # "carrying a sentence of": not the offense any more
JUDGING = {
    "jury",
    "juror",
    "judge",
    "court",
    "magistrate",
    "tribunal",
    "panel",
    "prosecutor",
    "police",
    "grand",
    "authority",
    "deputy",
    "officer",
}
Ahead = Sequence[Token]


def belongs_to_offense(token: Token) -> bool:
    """Tell whether a word is one that offenses are named by."""
    lower = token.text.lower()
    lists = words().offense
    return lower in lists.heads or lower in lists.modifiers or token.lemma in lists.heads or "-" in lower


def ends_offense(chunk: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Tell whether a phrase ends before a word.

    Args:
        chunk: the words of the phrase so far.
        ahead: the word in question and the few that follow it.
    """
    token = ahead[0]
    lower = token.text.lower()
    dated = token.entity in {"DATE", "TIME"} and not belongs_to_offense(token)
    if dated and token.pos in {"NOUN", "PROPN"} and token.text[0].isupper():
        return True
    if chunk and chunk[-1].tag == "VBG" and token.entity == "PERSON":
        return True  # "murdering Ann Pell"
    if lower in GOES_ON:
        return not GOES_ON[lower](chunk, ahead)
    following = _following(ahead)
    if lower == "by" and not words().offense.deciders.isdisjoint(following):
        return True  # "cleared of fraud by a London jury"
    opens = not chunk and lower in words().offense.heads  # "causing death by dangerous driving"
    penal = lower == "carrying" and any(w in PENALTY for w in following)
    if penal or (lower in words().offense.stop_words and not opens):
        return True
    return (
        token.tag in {"VBD", "VBZ", "VBP"} and not belongs_to_offense(token) and lower not in words().offense.counters
    )


def _following(ahead: Ahead) -> list[str]:
    return [token.text.lower() for token in ahead[1:4]]


def _goes_on_in(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "in the commission of", "in the first degree"; not "in the fire", "in Mercer County"."""
    if chunk and chunk[-1].text.lower() in {"resulting", "inflicting"}:
        return True
    after = [t for t in ahead[1:3] if t.text.lower() not in {"the", "a"}]
    name_follows = bool(after) and _is_name(after[0])
    if chunk and chunk[-1].text.lower() in words().offense.takes_in and _following(ahead)[:1] != ["the"]:
        return not name_follows
    kept = any(word in words().offense.keep_after_in for word in _following(ahead))
    return bool(chunk) and kept and not name_follows


def _goes_on_during(chunk: Sequence[Token], ahead: Ahead) -> bool:
    phrase = " ".join(_following(ahead))
    return any(phrase.startswith(kept) for kept in words().offense.keep_during)


def _goes_on_of(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "possession of a firearm", also as a title, "Possession of Cocaine"; not "murder of a clerk"."""
    if len(ahead) > 1 and is_of_thing(chunk):
        return ahead[1].pos not in {"PRON", "NUM"}
    if chunk and chunk[-1].text.lower() in words().offense.of_somebody:
        return False
    return len(ahead) < 2 or not (ahead[1].pos in {"PRON", "NUM"} or _is_name(ahead[1]))


def is_of_thing(chunk: Sequence[Token]) -> bool:
    """Tell whether an offense written as a title is done to things: "Possession", "Criminal Use"."""
    return bool(chunk) and chunk[-1].text[0].isupper() and chunk[-1].text.lower() in words().offense.of_things


def _goes_on_police(chunk: Sequence[Token], ahead: Ahead) -> bool:
    return bool(chunk) and not (len(ahead) > 1 and ahead[1].pos in {"VERB", "AUX"})


def _goes_on_on(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "assault on a police officer"; not "on Monday"."""
    return _following(ahead)[:1] in (["a"], ["an"], ["police"]) and "charge" not in _following(ahead)


def _goes_on_at(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "shooting at an occupied vehicle", "firing a gun at a dwelling"; not "assault at a bar"."""
    if not chunk or _names_next(ahead):
        return False
    if chunk[-1].lemma == "attempt":
        return len(ahead) > 1 and belongs_to_offense(ahead[1])  # "criminal attempt at murder"
    aimed = any(token.text.lower() in words().offense.takes_at for token in chunk[-3:])
    return chunk[-1].text.lower() in words().offense.takes_at or (
        aimed and not words().offense.targets.isdisjoint(_following(ahead))
    )


def _goes_on_against(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "battery against a household member"; not "charges against Ann Pell"."""
    after = [word for word in _following(ahead) if word not in {"a", "an"}]
    return bool(chunk) and bool(after) and after[0] in words().offense.victims


def _goes_on_under(chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "driving under the influence", "a person under 18"; not "under a plea deal"."""
    if chunk and chunk[-1].text.lower() == "while":
        return True  # "transporting a firearm while under a protective order"
    return _following(ahead)[:1] in (["the"], ["suspension"], ["influence"], ["age"], ["disability"]) or (
        len(ahead) > 1 and ahead[1].pos == "NUM"
    )


def _goes_on_by(_chunk: Sequence[Token], ahead: Ahead) -> bool:
    """Keep "possession of a firearm by a felon"; not "murder by a unanimous jury", "fraud by Judge Ada Finn"."""
    after = [t for t in ahead[1:4] if t.text.lower() not in {"the", "a", "an", "federal", "state"}]
    return bool(after) and not (_is_name(after[0]) or any(t.lemma.lower() in JUDGING for t in after))


def _names_next(ahead: Ahead) -> bool:
    return len(ahead) > 1 and _is_name(ahead[1])


def _goes_on_before(*kept: str) -> Callable[[Sequence[Token], Ahead], bool]:
    """Return a test for a word that goes on with the offense only right before certain words."""
    return lambda _chunk, ahead: bool(_following(ahead)) and _following(ahead)[0] in kept


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.pos == "PROPN"


# Words that end a phrase or go on with it, by what stands around them.
GOES_ON: dict[str, Callable[[Sequence[Token], Ahead], bool]] = {
    "in": _goes_on_in,
    "during": _goes_on_during,
    "while": _goes_on_during,
    "of": _goes_on_of,
    "police": _goes_on_police,
    "on": _goes_on_on,
    "for": lambda chunk, ahead: (
        not {"purpose", "purposes", "sale", "hire"}.isdisjoint(_following(ahead))
        or bool(chunk and chunk[-1].lemma == "stop")
    ),
    "with": lambda _chunk, ahead: not any(t.lemma in {"enhancement", "specification"} for t in ahead[1:]),
    "without": lambda _chunk, ahead: bool({"permit", "license", "authorization", "consent"} & set(_following(ahead))),
    "under": _goes_on_under,
    "by": _goes_on_by,
    "at": _goes_on_at,
    "against": _goes_on_against,
    "resulting": _goes_on_before("in"),
    "from": _goes_on_before("a", "an", "police", "the"),
    "after": lambda _chunk, ahead: _following(ahead)[:2] == ["the", "fact"],
}
