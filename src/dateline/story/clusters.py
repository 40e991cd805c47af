"""The mentions of each happening so far, and what finds a happening again."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.model import Interval, Stage, Trait
from dateline.story.tables import word_set
from dateline.story.tellings import Telling

WORDINGS = 20
"""The sentences of so many mentions of a happening are compared with that of another, however many there are."""


@dataclass(eq=False)
class Cluster:
    """Mentions of one happening. `core` is the narrowest date among them, None where none has a date.

    `days` are the exact days that accounts give. `why` holds for each mention but the first, by document and id, the
    features by which it joined.
    """

    tellings: list[Telling]
    core: Interval | None
    persons: set[str]
    offenses: set[str] = field(default_factory=set)
    stages: set[Stage] = field(default_factory=set)
    holders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    around: set[str] = field(default_factory=set)
    days: set[Interval] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    wordings: set[frozenset[str]] = field(default_factory=set)
    why: dict[tuple[str, str], tuple[Trait, ...]] = field(default_factory=dict)
    gone: bool = False

    @classmethod
    def open(cls, telling: Telling) -> "Cluster":
        """Start a cluster with its first mention."""
        cluster = cls([], telling.interval if telling.dated else None, set())
        cluster.add(telling)
        return cluster

    def add(self, telling: Telling, why: tuple[Trait, ...] = ()) -> None:
        """Take in a mention; one without a date adds nobody to a dated happening."""
        self.tellings.append(telling)
        self.around |= telling.around
        if why:
            self.why[telling.document, telling.mention.id] = why
        for role, person, _ in telling.parts:
            self.holders[role].add(person)
        if telling.place:
            self.places.add(telling.place)
        if len(self.wordings) < WORDINGS:
            self.wordings.add(telling.words)
        if telling.dated:
            self.core = self.core or telling.interval
            if telling.interval.is_day:
                self.days.add(telling.interval)
        if telling.dated or self.core is None:
            self.persons |= telling.persons
            self.offenses |= telling.keys
            if telling.stage:
                self.stages.add(telling.stage)


class Clusters:
    """The clusters so far, found again by type and person, by type and document, and by type and date."""

    def __init__(self) -> None:
        """Start with none."""
        self.all: list[Cluster] = []
        self._by_person: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)
        self._by_document: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)
        self._by_date: dict[tuple[str, bool, Interval], list[Cluster]] = defaultdict(list)
        self._dead: dict[str, set[str]] = defaultdict(set)
        self._lasting: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)

    def open(self, telling: Telling) -> Cluster:
        """Start a happening with a mention."""
        cluster = Cluster.open(telling)
        self.all.append(cluster)
        self._index(cluster, telling)
        return cluster

    def add(self, cluster: Cluster, telling: Telling, why: tuple[Trait, ...]) -> None:
        """Put a mention to a happening, with the features by which it belongs there."""
        cluster.add(telling, why)
        self._index(cluster, telling)

    def merge(self, kept: Cluster, other: Cluster, why: tuple[Trait, ...]) -> None:
        """Make one of two happenings."""
        other.gone = True
        for telling in other.tellings:
            self.add(kept, telling, other.why.get((telling.document, telling.mention.id), why))

    def _index(self, cluster: Cluster, telling: Telling) -> None:
        kind, background = telling.mention.type, telling.background
        places = [self._by_person[kind, background, person] for person in sorted(telling.holding)]
        places.append(self._by_document[kind, background, telling.document])
        if telling.dated:
            places.append(self._by_date[kind, background, telling.interval])
        if kind in word_set("order", "lasting") and not telling.persons:
            places += [self._lasting[kind, background, person] for person in sorted(telling.around)]
        if kind in word_set("events", "deaths"):
            self._dead[telling.document] |= telling.holders("victim")
        for place in places:
            if not place or place[-1] is not cluster:
                place.append(cluster)

    def of_persons(self, telling: Telling) -> list[Cluster]:
        """Return the happenings in which any of those takes part whom the mention names."""
        found = [
            c for p in sorted(telling.persons) for c in self._by_person[telling.mention.type, telling.background, p]
        ]
        return living(found)

    def of_around(self, telling: Telling) -> list[Cluster]:
        """Return the happenings in which anybody takes part whom the mention's article names."""
        kind, background = telling.mention.type, telling.background
        return living(c for person in sorted(telling.around) for c in self._by_person[kind, background, person])

    def tells_of_others(self, telling: Telling, cluster: Cluster) -> bool:
        """Return whether the mention's article tells of dead who are not those of the happening."""
        return bool(self._dead[telling.document] - cluster.persons)

    def of_document(self, telling: Telling) -> list[Cluster]:
        """Return the happenings that the mention's article tells of already."""
        return living(self._by_document[telling.mention.type, telling.background, telling.document])

    def of_date(self, telling: Telling) -> list[Cluster]:
        """Return the happenings with the very date of the mention, about people of its article."""
        found = self._by_date[telling.mention.type, telling.background, telling.interval] if telling.dated else []
        return [c for c in living(found) if (c.persons or c.around) & telling.around]

    def of_bodies(self, telling: Telling) -> list[Cluster]:
        """Return the happenings that name nobody but some of the bodies that take part in the mention."""
        kind, background = telling.mention.type, telling.background
        found = [c for p in sorted(telling.holding) for c in self._by_person[kind, background, p]]
        return [c for c in living(found) if not c.persons and c.around & telling.around]

    def lasting(self, telling: Telling) -> list[Cluster]:
        """Return what goes on over a whole case, names nobody, and is told beside people of the mention's article."""
        kind, background = telling.mention.type, telling.background
        found = (c for person in sorted(telling.around) for c in self._lasting[kind, background, person])
        return [c for c in living(found) if not c.persons and c.core is None]


def living(found: Iterable[Cluster]) -> list[Cluster]:
    """Return the clusters that were not merged into others, each once."""
    return [cluster for cluster in dict.fromkeys(found) if not cluster.gone]
