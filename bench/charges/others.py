"""The floor that reading charges must clear: a keyword, the name nearest to it, and the words after "with".

It is what a keyword tool does: no grammar, no negation, no dates, nobody behind a pronoun; every crime word accuses.
"""

import re
from typing import NamedTuple

from bench.charges.labelled import Claim, Standing, key_of

NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-zA-Z'’-]+)+")
KEYWORDS = {
    "arrested": "arrested",
    "charged": "charged",
    "indicted": "charged",
    "convicted": "convicted",
    "found guilty": "convicted",
    "sentenced": "sentenced",
    "pleaded": "pleaded",
    "dismissed": "dismissed",
    "dropped": "dismissed",
    "acquitted": "acquitted",
    "wanted": "wanted",
}
KEYWORD = re.compile(r"\b(" + "|".join(KEYWORDS) + r")\b")
REACH = 120  # characters after the keyword in which its offense is looked for
OFFENSE = re.compile(r"\b(?:with|guilty of|convicted of|guilty to|counts? of|charges? of) ([^.;\n]+)")
# Where the words for an offense end, and where the next one of a list begins.
STOP = re.compile(r"\b(?:in|after|following|for|on|when|by|against|during|from|who|which|that)\b")
LIST = re.compile(r", and |, | and ")
COUNTED = re.compile(r"^(?:\w+ counts? of|an?|the) ")


class Guess(NamedTuple):
    """What the keywords say: a name, an action, the words for the offense, and the status that it would be shown as."""

    person: str
    action: str
    offense: str | None
    status: str


def guess(text: str) -> tuple[list[Claim], list[Standing]]:
    """Return what a keyword tool makes of a text; the last status of a person and offense is shown."""
    guesses = guess_actions(text)
    claims = [Claim(g.person, g.action, key_of(g.offense), None, False, "") for g in guesses]
    last = {(g.person, key_of(g.offense)): g.status for g in guesses}
    return claims, [Standing(person, offense, status) for (person, offense), status in last.items()]


def guess_actions(text: str) -> list[Guess]:
    """Return what a keyword tool takes a text to say, each thing once, in text order."""
    names = list(NAME.finditer(text))
    found: dict[Guess, None] = {}
    for keyword in KEYWORD.finditer(text) if names else ():
        person = min(names, key=lambda name: _distance(name, keyword)).group()
        action = KEYWORDS[keyword.group()]
        after = text[keyword.start() : keyword.end() + REACH]
        plea = "pleaded_not_guilty" if "not guilty" in after else "pleaded_guilty"
        for offense in _guess_offenses(after):
            found[Guess(person, action, offense, plea if action == "pleaded" else action)] = None
    return list(found)


def _guess_offenses(after: str) -> list[str | None]:
    match = OFFENSE.search(after)
    if match is None:
        return [None]
    phrase = STOP.split(match.group(1))[0].strip(" ,")
    return [COUNTED.sub("", part) for part in LIST.split(phrase) if part] or [None]


def _distance(name: re.Match[str], keyword: re.Match[str]) -> int:
    return keyword.start() - name.end() if name.end() <= keyword.start() else name.start() - keyword.end()
