"""Which mentions report the same happening.

Mentions are taken from the narrowest date to the widest, and what is undated last, so that a vague account joins what
the exact ones have set up and never ties two of them together. The order is one of content: the result does not depend
on the order in which documents came.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateline.model import Factuality, Interval, Stage
from dateline.story.agreement import can_agree, gap_days
from dateline.story.offenses import can_be_one
from dateline.story.tables import manner_of, word_set
from dateline.story.tellings import Telling

FEW_DAYS = 3
"""Two exact days so far apart may be one happening with a slip in one account; farther apart they are two."""
SAME_STEP = 45
"""An inexact date may miss by so many days the exact one of a step that is taken once: "last month" gone stale."""


@dataclass(eq=False)
class Cluster:
    """Mentions of one happening. `core` is the narrowest date among them, None where none has a date."""

    tellings: list[Telling]
    core: Interval | None
    persons: set[str]
    offenses: set[str] = field(default_factory=set)
    stages: set[Stage] = field(default_factory=set)
    holders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    around: set[str] = field(default_factory=set)
    gone: bool = False

    @classmethod
    def open(cls, telling: Telling) -> "Cluster":
        """Start a cluster with its first mention."""
        cluster = cls([], telling.interval if telling.dated else None, set())
        cluster.add(telling)
        return cluster

    def add(self, telling: Telling) -> None:
        """Take in a mention; one without a date adds nobody to a dated happening."""
        self.tellings.append(telling)
        self.around |= telling.around
        for role, person, _ in telling.parts:
            self.holders[role].add(person)
        if telling.dated or self.core is None:
            self.persons |= telling.persons
            self.offenses |= telling.keys
            if telling.stage:
                self.stages.add(telling.stage)

    def allows(self, telling: Telling) -> bool:
        """Tell whether persons in their roles, offense and stage let the mention be of this happening."""
        if telling.keys and self.offenses and not can_be_one(telling.keys, self.offenses):
            return False
        if telling.stage and self.stages and telling.stage not in self.stages:
            return False
        if not telling.persons & self.persons:
            return False
        for role in ("defendant", "victim"):
            ours = self.holders.get(role)
            theirs = telling.holders(role)
            if ours and theirs and not ours & theirs:
                return False
        return True


class _Clusters:
    """The clusters so far, found again by type and person, by type and document, and by type and date."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._by_person: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)
        self._by_document: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)
        self._by_date: dict[tuple[str, bool, Interval], list[Cluster]] = defaultdict(list)

    def open(self, telling: Telling) -> Cluster:
        cluster = Cluster.open(telling)
        self.all.append(cluster)
        self._index(cluster, telling)
        return cluster

    def add(self, cluster: Cluster, telling: Telling) -> None:
        cluster.add(telling)
        self._index(cluster, telling)

    def merge(self, kept: Cluster, other: Cluster) -> None:
        other.gone = True
        for telling in other.tellings:
            self.add(kept, telling)

    def _index(self, cluster: Cluster, telling: Telling) -> None:
        kind, background = telling.mention.type, telling.background
        places = [self._by_person[kind, background, person] for person in sorted(telling.holding)]
        places.append(self._by_document[kind, background, telling.document])
        if telling.dated:
            places.append(self._by_date[kind, background, telling.interval])
        for place in places:
            if not place or place[-1] is not cluster:
                place.append(cluster)

    def of_persons(self, telling: Telling) -> list[Cluster]:
        found = [
            c for p in sorted(telling.persons) for c in self._by_person[telling.mention.type, telling.background, p]
        ]
        return _living(found)

    def of_around(self, telling: Telling) -> list[Cluster]:
        kind, background = telling.mention.type, telling.background
        return _living(c for person in sorted(telling.around) for c in self._by_person[kind, background, person])

    def of_document(self, telling: Telling) -> list[Cluster]:
        return _living(self._by_document[telling.mention.type, telling.background, telling.document])

    def of_date(self, telling: Telling) -> list[Cluster]:
        """Return the happenings with the very date of the mention, about people of its article."""
        found = self._by_date[telling.mention.type, telling.background, telling.interval] if telling.dated else []
        return [c for c in _living(found) if (c.persons or c.around) & telling.around]

    def of_bodies(self, telling: Telling) -> list[Cluster]:
        """Return the happenings that name nobody but some of the bodies that take part in the mention."""
        kind, background = telling.mention.type, telling.background
        found = [c for p in sorted(telling.holding) for c in self._by_person[kind, background, p]]
        return [c for c in _living(found) if not c.persons and c.around & telling.around]


def _living(found: Iterable[Cluster]) -> list[Cluster]:
    return [cluster for cluster in dict.fromkeys(found) if not cluster.gone]


def gather(tellings: Iterable[Telling]) -> tuple[tuple[Telling, ...], ...]:
    """Put together the mentions that report the same happening.

    Args:
        tellings: mentions of any number of documents, in any order.

    Returns:
        The groups, each with its narrowest dated mention first. A mention without a date that names people of several
        happenings stands with each of them.
    """
    ranked = sorted(tellings, key=lambda t: (not t.persons, not t.dated, t.rank))
    clusters = _Clusters()
    for telling in ranked:
        if not telling.persons:
            _place_unpeopled(clusters, telling)
        elif telling.dated:
            _place_dated(clusters, telling)
        else:
            _place_undated(clusters, telling)
    return tuple(tuple(cluster.tellings) for cluster in clusters.all if not cluster.gone)


def _place_dated(clusters: _Clusters, telling: Telling) -> None:
    fitting = [c for c in clusters.of_persons(telling) if c.allows(telling) and _same_time(c, telling)]
    if not fitting:
        clusters.open(telling)
        return
    best = max(fitting, key=lambda c: _closeness(c, telling))
    clusters.add(best, telling)
    # "A and B were charged on Tuesday" makes one of "A was charged on Tuesday" and "B was charged on Tuesday".
    for other in fitting:
        if other is not best and other.core == best.core == telling.interval:
            clusters.merge(best, other)


def _same_time(cluster: Cluster, telling: Telling) -> bool:
    kind, core, interval = telling.mention.type, cluster.core, telling.interval
    if core is None:
        return False
    if can_agree(core, interval):
        return True
    if kind in word_set("order", "repeatable"):
        return False
    if kind in word_set("order", "once_per_victim") and _shares_victim(cluster, telling):
        return True
    gap = gap_days(core, interval)
    if core.is_day and interval.is_day:
        return gap <= FEW_DAYS
    alike = manner_of(telling.mention.trigger.quote) == manner_of(cluster.tellings[0].mention.trigger.quote)
    return alike and kind in word_set("order", "once_per_charge") and gap <= SAME_STEP


def _shares_victim(cluster: Cluster, telling: Telling) -> bool:
    return bool(telling.holders("victim") & cluster.holders.get("victim", set()))


def _closeness(cluster: Cluster, telling: Telling) -> tuple[bool, int, int, int, date]:
    core = cluster.core or telling.interval
    return (
        can_agree(core, telling.interval),
        len(cluster.persons & telling.persons),
        len(cluster.offenses & telling.keys),
        -gap_days(core, telling.interval),
        core.start or date.min,
    )


def _place_undated(clusters: _Clusters, telling: Telling) -> None:
    """Attach to the latest happening that the mention can mean; with several people, to one that has them all."""
    fitting = [c for c in clusters.of_persons(telling) if c.allows(telling) and _within_bound(c, telling)]
    dated = [c for c in fitting if c.core is not None]
    if dated:
        whole = [c for c in dated if telling.persons <= c.persons]
        chosen = [_nearest(whole, telling)] if whole else []
        if not chosen:
            alone = [[c for c in dated if person in c.persons] for person in sorted(telling.persons)]
            chosen = _living(_nearest(own, telling) for own in alone if own)
        for cluster in chosen:
            clusters.add(cluster, telling)
        return
    if fitting:
        clusters.add(max(fitting, key=lambda c: len(c.persons & telling.persons)), telling)
    else:
        clusters.open(telling)


def _within_bound(cluster: Cluster, telling: Telling) -> bool:
    return cluster.core is None or can_agree(cluster.core, _bound(telling))


def _bound(telling: Telling) -> Interval:
    """Return when an undated happening can lie: what is planned not before the day of publication."""
    if telling.mention.factuality is Factuality.PLANNED and telling.published is not None:
        return Interval(telling.published - timedelta(days=1), telling.interval.end)
    return telling.interval


def _nearest(choices: Sequence[Cluster], telling: Telling) -> Cluster:
    """Return the latest of the happenings, or the next one where the mention speaks of what is to come."""
    coming = telling.mention.factuality is Factuality.PLANNED

    def day(cluster: Cluster) -> date:
        start = cluster.core.start if cluster.core else None
        return start or (date.max if coming else date.min)

    return min(choices, key=day) if coming else max(choices, key=day)


def _place_unpeopled(clusters: _Clusters, telling: Telling) -> None:
    """Attach a mention that names nobody ("the shooting") where only one happening can be meant.

    That is the only one of its article, the only one of its exact date about people of the article, or, for what comes
    only once, the only one about any of them. An incident that hurt several is one. What has neither a date nor people
    is no happening of its own, nor is a bare mention of an incident whose victims the article names elsewhere.
    """
    kind = telling.mention.type
    incident = kind in word_set("events", "incidents")
    around = clusters.of_around(telling)
    if not telling.another:
        choices = [clusters.of_document(telling), clusters.of_date(telling)]
        if kind in word_set("order", "once_per_victim") or (
            telling.dated and kind not in word_set("order", "repeatable")
        ):
            choices.append(around)
        if not telling.dated:
            choices.append(clusters.of_bodies(telling)[:1])
        for found in choices:
            meant = [c for c in found if _can_mean(c, telling)]
            if len(meant) == 1 or (meant and incident and len({c.core for c in meant}) == 1):
                clusters.add(max(meant, key=lambda c: len(c.tellings)), telling)
                return
    own = telling.gives_date and (telling.another or not around) if incident else telling.dated
    if own or telling.parts:
        clusters.open(telling)


def _can_mean(cluster: Cluster, telling: Telling) -> bool:
    if telling.keys and cluster.offenses and not can_be_one(telling.keys, cluster.offenses):
        return False
    if cluster.core is None:
        return not telling.dated
    return can_agree(cluster.core, telling.interval)
