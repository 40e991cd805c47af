"""Which mentions report the same happening.

Mentions are taken from the narrowest date to the widest, and what is undated last, so that a vague account joins what
the exact ones have set up and never ties two of them together. The order is one of content: the result does not depend
on the order in which documents came.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

from dateline.model import Factuality, Interval, Trait
from dateline.story.agreement import can_agree
from dateline.story.clusters import Cluster, Clusters, living
from dateline.story.matching import Match, match
from dateline.story.offenses import can_be_one
from dateline.story.tables import word_set
from dateline.story.tellings import Telling

FRESH = timedelta(days=45)
"""What an article tells without a date as having happened lies at most so long before it, where a date is sought."""


class Gathered(NamedTuple):
    """A mention of a happening, and the features by which it joined; the first has none."""

    telling: Telling
    joined: tuple[Trait, ...]


def gather(tellings: Iterable[Telling]) -> tuple[tuple[Gathered, ...], ...]:
    """Put together the mentions that report the same happening.

    Args:
        tellings: mentions of any number of documents, in any order.

    Returns:
        The groups, each with its narrowest dated mention first. A mention of several people that gives no day, and
        whose people have happenings of their own, stands with each of these.
    """
    ranked = sorted(tellings, key=lambda t: (not t.persons, not t.dated, t.rank))
    clusters = Clusters()
    for telling in ranked:
        if not telling.persons:
            _place_unpeopled(clusters, telling)
        elif telling.dated:
            _place_dated(clusters, telling)
        else:
            _place_undated(clusters, telling)
    return tuple(
        tuple(Gathered(t, cluster.why.get((t.document, t.mention.id), ())) for t in cluster.tellings)
        for cluster in clusters.all
        if not cluster.gone
    )


def _place_dated(clusters: Clusters, telling: Telling) -> None:
    fitting = _fitting(clusters, telling)
    if _is_of_each(telling, fitting):
        _place_apart(clusters, telling, fitting)
        return
    if not fitting:
        clusters.open(telling)
        return
    best = max(fitting, key=lambda c: (fitting[c].score, c.core.start or date.min if c.core else date.min))
    clusters.add(best, telling, fitting[best].traits)
    # "A and B were charged on Tuesday" makes one of "A was charged on Tuesday" and "B was charged on Tuesday".
    for other, how in fitting.items():
        if other is not best and other.core == best.core == telling.interval:
            clusters.merge(best, other, how.traits)


def _is_of_each(telling: Telling, fitting: Collection[Cluster]) -> bool:
    """Tell whether a mention of several people, without a day, sums up what happened to them at different times."""
    if telling.interval.is_day or telling.mention.type in word_set("events", "incidents"):
        return False
    whole = any(telling.persons <= cluster.persons for cluster in fitting)
    return not whole and any(cluster.core != telling.interval for cluster in fitting)


def _fitting(clusters: Clusters, telling: Telling) -> dict[Cluster, Match]:
    found = {cluster: match(cluster, telling) for cluster in clusters.of_persons(telling)}
    return {cluster: how for cluster, how in found.items() if how.fits}


def _place_apart(clusters: Clusters, telling: Telling, fitting: Iterable[Cluster]) -> None:
    """Put a mention of several people ("two were charged this year") to the happening of each, or open theirs."""
    left = telling.persons - {person for cluster in fitting for person in cluster.persons}
    for person in sorted(telling.persons - left):
        own = telling.about({person})
        fits = {cluster: how for cluster in fitting if (how := match(cluster, own)).fits}
        if fits:
            best = max(fits, key=lambda c: (fits[c].score, c.core.start or date.min if c.core else date.min))
            clusters.add(best, own, fits[best].traits)
        else:
            left |= {person}
    if left:
        clusters.open(telling.about(left))


def _place_undated(clusters: Clusters, telling: Telling) -> None:
    """Attach to the latest happening that the mention can mean; with several people, to one that has them all."""
    fitting = {c: how for c, how in _fitting(clusters, telling).items() if _within_bound(c, telling)}
    dated = [c for c in fitting if c.core is not None]
    if dated:
        whole = [c for c in dated if telling.persons <= c.persons]
        alone = [[c for c in dated if person in c.persons] for person in sorted(telling.persons)]
        for cluster in living(_nearest(own, telling) for own in ([whole] if whole else alone) if own):
            clusters.add(cluster, telling.about(cluster.persons), fitting[cluster].traits)
        return
    if fitting:
        best = max(fitting, key=lambda c: fitting[c].score)
        clusters.add(best, telling, fitting[best].traits)
    else:
        clusters.open(telling)


def _within_bound(cluster: Cluster, telling: Telling) -> bool:
    """Tell whether an undated mention may be of a happening by when it was told; nobody is killed twice."""
    once = telling.mention.type in word_set("events", "deaths") and telling.mention.factuality is Factuality.ASSERTED
    if once and telling.holders("victim") & cluster.holders["victim"]:
        return True
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


def _place_unpeopled(clusters: Clusters, telling: Telling) -> None:
    """Attach a mention that names nobody ("the shooting") where only one happening can be meant.

    That is the only one of its article, the only one of its exact date about people of the article, or, for what comes
    only once, the only one about any of them. An incident that hurt several is one. What goes on over a whole case is
    one there. What has neither a date nor people is no happening of its own, nor is a bare mention of an incident whose
    victims the article names elsewhere.
    """
    kind = telling.mention.type
    incident = kind in word_set("events", "incidents")
    around = clusters.of_around(telling)
    if not telling.another:
        choices = [
            ("alone", "the only one of its article", clusters.of_document(telling)),
            ("same_date", "the only one of that date about people of the article", clusters.of_date(telling)),
        ]
        if kind in word_set("order", "once_per_victim") or (
            telling.dated and kind not in word_set("order", "repeatable")
        ):
            found = [c for c in around if not _is_history(clusters, c, telling)]
            choices.append(("around", "the only one about people of the article", found))
        if not telling.dated:
            choices.append(("bodies", "by the same body", clusters.of_bodies(telling)[:1]))
            choices.append(("lasting", "it goes on over the whole case", clusters.lasting(telling)[:1]))
        # What has a date is first sought among the happenings that have one.
        for asked, (name, words, found) in product((True, False) if telling.dated else (False,), choices):
            meant = [c for c in found if _can_mean(c, telling) and not (asked and c.core is None)]
            if len(meant) == 1 or (meant and incident and len({c.core for c in meant}) == 1):
                best = max(meant, key=lambda c: len(c.tellings))
                clusters.add(best, telling, (Trait(name, 1.0, 1.0, f"names nobody: {words}"),))
                return
    apart = telling.gives_date and (telling.another or not around) if incident else telling.dated
    if apart or telling.parts:
        clusters.open(telling)


def _can_mean(cluster: Cluster, telling: Telling) -> bool:
    if telling.keys and cluster.offenses and not can_be_one(telling.keys, cluster.offenses):
        return False
    if cluster.core is None:
        return not telling.dated or _may_date_all(telling, cluster)
    return any(can_agree(interval, telling.interval) for interval in {cluster.core, *cluster.days})


def _is_history(clusters: Clusters, cluster: Cluster, telling: Telling) -> bool:
    """Tell whether an incident was long past when an article told of other dead: its "shooting" may be theirs."""
    start = cluster.core.start if cluster.core else None
    if telling.dated or start is None or telling.published is None or telling.published - start <= FRESH:
        return False
    return telling.mention.type in word_set("events", "incidents") and clusters.tells_of_others(telling, cluster)


def _may_date_all(telling: Telling, cluster: Cluster) -> bool:
    """Tell whether a mention without people gives the date of a happening that has none.

    Of an incident only a noun speaks again ("the shooting occurred Monday"; whoever "was shot Monday" is another),
    and not of one that is told beside a date of its own.
    """
    if telling.mention.type in word_set("events", "incidents"):
        if telling.mention.trigger.quote.casefold() not in word_set("events", "nominal_triggers"):
            return False
        beside = {interval for other in cluster.tellings for interval in other.beside}
        if not all(can_agree(telling.interval, interval) for interval in beside):
            return False
    return all(_may_date(telling.interval, other) for other in cluster.tellings)


def _may_date(interval: Interval, undated: Telling) -> bool:
    """Tell whether a date can be that of what an article told without one, as news."""
    if undated.published is None:
        return False
    return can_agree(interval, Interval(undated.published - FRESH, _bound(undated).end))
