"""How far a document fits a case: features with names, each computed from what the case holds so far."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log1p
from typing import NamedTuple

from dateline.model import Trait
from dateline.story.grouping.profiles import Profile
from dateline.story.grouping.rarity import Rarity, cosine
from dateline.story.wording import say_list

LONG = 30
"""Days after which only people, never wording, can bind a document to a case."""
FORTNIGHT = 14
MOST_NAMES = 14.0
"""Rarity of shared names above which more of them say nothing more."""
SAME_DAY, OTHER_DAY = 1, 3
"""Days of an incident that lie at most so far apart may be one; those farther apart than the second are two."""
AGE_SLIP = 2
"""Years by which the years of birth may differ that two ages give."""


class Vectors(NamedTuple):
    """The words, capitalised words and opening of a document, weighted by rarity when it came; each of length 1."""

    words: Mapping[str, float]
    marks: Mapping[str, float]
    lead: Mapping[str, float]


@dataclass(slots=True)
class OpenCase:
    """What is known of a case so far; grows with its documents."""

    id: str
    last: int | None = None
    involved: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    born: dict[str, int] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)

    def add(self, document: Profile) -> None:
        """Take in a document."""
        self.involved |= document.involved
        self.others |= document.others
        self.surnames |= surnames(document)
        self.days |= document.days
        for name, year in document.born.items():
            self.born.setdefault(name, year)
        if document.day is not None:
            self.last = max(self.last or document.day, document.day)


class Fit(NamedTuple):
    """The features of a document beside a case, in the order of `FEATURES`, and what a reader is told of them."""

    values: tuple[float, ...]
    shared: tuple[str, ...]
    gap: int | None
    bound: bool


FEATURES = ("text", "marks", "opening", "people", "same_day", "other_day", "after", "apart", "strangers")
"""text, marks, opening: likeness to the two nearest documents of the case, 0..1 (the nearest for marks). people: the
rarity of shared names of those involved. same_day, other_day: days of an incident that can, or cannot, be one. after: 1
for more than a fortnight since the case's last document. apart: the logarithm of days since, where nobody is shared.
strangers: 1 where both know who was involved, and no surname is shared."""


def surnames(document: Profile) -> set[str]:
    """Return the last names of those involved."""
    return {name.rpartition(" ")[2] for name in document.involved}


def measure_fit(document: Profile, vectors: Vectors, case: OpenCase, near: Sequence[Vectors], rarity: Rarity) -> Fit:
    """Return how a document fits a case.

    Args:
        document: the new document.
        vectors: its vectors.
        case: the case as its documents so far tell it.
        near: the vectors of those of its documents that have something rare in common with the new one, at least one.
        rarity: how rare names are.
    """
    compatible = [name for name in _shared(document, case) if _same_age(name, document, case)]
    involved = [name for name in compatible if name in document.involved and name in case.involved]
    gap = None if document.day is None or case.last is None else max(0, document.day - case.last)
    own = surnames(document)
    values = (
        _two_best(cosine(vectors.words, other.words) for other in near),
        max(cosine(vectors.marks, other.marks) for other in near),
        _two_best(cosine(vectors.lead, other.lead) for other in near),
        min(sum(rarity.weight("names", name) for name in involved), MOST_NAMES),
        float(_meets(document.days, case.days, SAME_DAY)),
        float(bool(document.days and case.days) and not _meets(document.days, case.days, OTHER_DAY)),
        float(gap is None or gap > FORTNIGHT),
        0.0 if compatible else log1p(LONG if gap is None else gap),
        float(bool(own and case.surnames) and not own & case.surnames),
    )
    return Fit(
        values,
        tuple(sorted(document.shown[name] for name in compatible)),
        gap,
        bool(compatible) or (gap is not None and gap <= LONG),
    )


def _shared(document: Profile, case: OpenCase) -> Iterator[str]:
    """Yield the full names that document and case have in common; officials' are in neither."""
    for name in document.involved | document.others:
        if name in case.involved or name in case.others:
            yield name


def _same_age(name: str, document: Profile, case: OpenCase) -> bool:
    if name not in document.born or name not in case.born:
        return True
    return abs(document.born[name] - case.born[name]) <= AGE_SLIP


def _two_best(values: Iterator[float]) -> float:
    best = sorted(values, reverse=True)[:2]
    return sum(best) / len(best)


def _meets(days: frozenset[int], others: set[int], slip: int) -> bool:
    return any(day + off in others for day in days for off in range(-slip, slip + 1))


def score_fit(fit: Fit, weights: Mapping[str, float]) -> float:
    """Return how likely document and case belong together, 0..1; 0 where only wording would bind across a long gap."""
    if not fit.bound:
        return 0.0
    total = weights["base"] + sum(weights[name] * value for name, value in zip(FEATURES, fit.values, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def explain_fit(fit: Fit, weights: Mapping[str, float]) -> tuple[Trait, ...]:
    """Return the features that are not 0 as traits, the weightiest first."""
    traits = [
        Trait(name, round(value, 3), weights[name], _say(name, value, fit))
        for name, value in zip(FEATURES, fit.values, strict=True)
        if value
    ]
    return tuple(sorted(traits, key=lambda trait: (-abs(trait.share), trait.name)))


def _say(name: str, value: float, fit: Fit) -> str:
    since = "an unknown time" if fit.gap is None else f"{fit.gap} day{'' if fit.gap == 1 else 's'}"
    names = say_list(fit.shared)
    return {
        "text": f"the words are {100 * value:.0f} % alike",
        "marks": f"names and places are {100 * value:.0f} % alike",
        "opening": f"headline and opening are {100 * value:.0f} % alike",
        "people": f"shares {names}",
        "same_day": "an incident of the same day",
        "other_day": "an incident of another day",
        "after": f"{since} after the last article of the case",
        "apart": f"nobody in common, {since} after the last article",
        "strangers": "names other people",
    }[name]
