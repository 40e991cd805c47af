"""When a claim or a status agrees with a label, and how much is right.

Persons agree with the same last name (without Jr., Sr., II, III) and no two different first names; actions with the
same word, an announced dismissal being a dismissal; offenses where both are none or have the same key
(`dateline.charges.offenses`); dates where both are none, on the same day where the label is a day, else with one day in
common. Claims are paired one to one at three levels: person and action; with the offense; with offense and date.

A status shown is right where the person has it for the offense among the labels (the offense may be a shorter name of
the labelled one), of another offense where the person has it for an offense in other words, else wrong; it is extra
where nobody of that name has any. It is **false adverse** where it is extra and says anything against the person, or
is wrong and worse than what is labelled for the offense (for all of the person's, where no label has the offense). What
is worse is said in adversity.toml.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.charges.labelled import Claim, Standing
from dateline.charges.offenses import same_offense

LEVELS = ("person+action", "+offense", "+date")
SHOWN = ("right", "other offense", "wrong", "extra")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# The statuses of the labels that ours are; the rest have the same name.
_STATUSES = {"not_charged": "declined", "pleaded_no_contest": "pleaded_guilty"} | dict.fromkeys(
    (
        "plea_agreement",
        "diverted",
        "amended",
        "dismissal_announced",
        "reversed",
        "retrial_ordered",
        "pardoned",
        "abated",
    ),
    "other",
)


@dataclass
class Tally:
    """What was counted, over one article or more.

    `right` counts by level, `by_action` by action and level (with "labelled" and "found" among the levels), `statuses`
    by verdict (with "labelled" and "false adverse" among them), `errors` the claims that are not right by class.
    """

    labelled: int = 0
    found: int = 0
    right: Counter[str] = field(default_factory=Counter)
    by_action: Counter[tuple[str, str]] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.labelled += other.labelled
        self.found += other.found
        for name in ("right", "by_action", "statuses", "errors"):
            getattr(self, name).update(getattr(other, name))
        return self

    @property
    def shown(self) -> int:
        """How many statuses were shown."""
        return sum(self.statuses[verdict] for verdict in SHOWN)

    def f1(self, level: str) -> float:
        """Return the F1 of a level in per cent."""
        return 200 * self.right[level] / ((self.found + self.labelled) or 1)

    def share(self, verdict: str) -> float:
        """Return the share of the statuses shown with a verdict in per cent."""
        return 100 * self.statuses[verdict] / (self.shown or 1)

    @property
    def recall(self) -> float:
        """The share of the labelled statuses that are shown right, in per cent."""
        return 100 * self.statuses["right"] / (self.statuses["labelled"] or 1)


class Fault(NamedTuple):
    """A claim or status that is not right: its class, the action or "status" that it is of, and a line on it."""

    kind: str
    of: str
    line: str


def split_name(name: str) -> tuple[str, str]:
    """Return the first and the last word of a name in the form in which they are compared."""
    plain = name.lower().replace("’", "'")
    words = [w for w in re.findall(r"[^\W_]+(?:['.-][^\W_]+)*", plain) if w not in _SUFFIXES]
    return (words[0], words[-1]) if words else ("", "")


def same_person(one: str, other: str) -> bool:
    """Tell whether two names, or two descriptions, can mean one person of an article."""
    (first, last), (other_first, other_last) = split_name(one), split_name(other)
    if last != other_last or not last:
        return False
    named = one[:1].isupper() and other[:1].isupper() and last not in (first, other_first)
    return not named or first == other_first or (first[0] == other_first[0] and 1 in (len(first), len(other_first)))


def same_date(label: Claim, ours: Claim) -> bool:
    """Tell whether the date given is the labelled one."""
    if label.day is None or ours.day is None:
        return label.day is ours.day
    if label.exact:
        return (label.day.start, label.day.end) == (ours.day.start, ours.day.end)
    return label.day.meets(ours.day)


def agree(label: Claim, ours: Claim, level: str) -> bool:
    """Tell whether a claim is the labelled one, as far as a level goes."""
    if label.action != ours.action or not same_person(label.person, ours.person):
        return False
    if level == LEVELS[0]:
        return True
    return label.offense == ours.offense and (level == LEVELS[1] or same_date(label, ours))


def pair(labels: Sequence[Claim], ours: Sequence[Claim], level: str) -> tuple[list[Claim], list[Claim]]:
    """Return the labels and the claims without a partner at a level."""
    missed, spurious = list(labels), []
    for claim in ours:
        partner = next((label for label in missed if agree(label, claim, level)), None)
        if partner is None:
            spurious.append(claim)
        else:
            missed.remove(partner)
    return missed, spurious


def score_claims(labels: Sequence[Claim], ours: Sequence[Claim]) -> tuple[Tally, list[tuple[str, Claim]]]:
    """Return the count of an article's claims, and each that is not right at the last level, with its class."""
    tally = Tally(labelled=len(labels), found=len(ours))
    left: dict[str, tuple[list[Claim], list[Claim]]] = {level: pair(labels, ours, level) for level in LEVELS}
    for level, (missed, _) in left.items():
        tally.right[level] = len(labels) - len(missed)
        kept = Counter(c.action for c in labels) - Counter(c.action for c in missed)
        tally.by_action.update({(action, level): n for action, n in kept.items()})
    for name, claims in (("labelled", labels), ("found", ours)):
        tally.by_action.update((claim.action, name) for claim in claims)
    faults = [(_class_of(claim, left, 0, "missed"), claim) for claim in left[LEVELS[-1]][0]]
    faults += [(_class_of(claim, left, 1, "spurious"), claim) for claim in left[LEVELS[-1]][1]]
    tally.errors.update(kind for kind, _ in faults)
    return tally, faults


def _class_of(claim: Claim, left: dict[str, tuple[list[Claim], list[Claim]]], side: int, alone: str) -> str:
    """Return in what a claim without a partner fails: the first level at which it has none."""
    others = left[LEVELS[0]][1 - side]
    if claim in left[LEVELS[0]][side]:
        swapped = any((o.action, o.offense) == (claim.action, claim.offense) and o.offense for o in others)
        return f"{alone}, other person" if swapped else alone
    return f"{alone}, other offense" if claim in left[LEVELS[1]][side] else f"{alone}, other date"


def score_standings(labels: Sequence[Standing], shown: Sequence[Standing]) -> tuple[Tally, list[tuple[str, Standing]]]:
    """Return the count of an article's statuses, and each that is not right with its verdict."""
    tally = Tally()
    tally.statuses["labelled"] = len(labels)
    faults = []
    for standing in shown:
        verdict = judge(standing, labels)
        tally.statuses[verdict] += 1
        adverse = is_false_adverse(standing, labels)
        tally.statuses["false adverse"] += adverse
        if verdict != "right":
            faults.append((f"{verdict}, false adverse" if adverse else verdict, standing))
    return tally, faults


def judge(standing: Standing, labels: Sequence[Standing]) -> str:
    """Return whether a status that is shown is right, and in what way it is not."""
    own = [label for label in labels if same_person(label.person, standing.person)]
    if not own:
        return "extra"
    status = _STATUSES.get(standing.status, standing.status)
    same = [label for label in own if may_be_one_offense(label, standing)]
    if any(label.status == status for label in same):
        return "right"
    return "other offense" if not same and any(label.status == status for label in own) else "wrong"


def is_false_adverse(standing: Standing, labels: Sequence[Standing]) -> bool:
    """Tell whether a status that is shown says more against the person than the labels allow."""
    verdict = judge(standing, labels)
    if verdict in {"right", "other offense"}:
        return False
    own = [label for label in labels if same_person(label.person, standing.person)]
    same = [label for label in own if may_be_one_offense(label, standing)]
    allowed = max((adversity()[label.status] for label in same or own), default=0)
    return adversity()[standing.status] > allowed


def may_be_one_offense(one: Standing, other: Standing) -> bool:
    """Tell whether two statuses can be of one charge, by their offenses."""
    if one.offense is None or other.offense is None:
        return one.offense is other.offense
    return same_offense(one.offense, other.offense)


@cache
def adversity() -> dict[str, int]:
    """Return how much each status says against somebody; raise ValueError where the table is malformed."""
    path = Path(__file__).with_name("adversity.toml")
    try:
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, dict[str, int]])["rank"]
    except msgspec.DecodeError as error:
        raise ValueError(f"{path.name}: {error}") from error
