"""How well a mention fits a happening: weighted features, each of them put into words.

The features and what a unit of each counts stand in `matching.toml`:

- people: the share of the people it names who take part in the happening; role: one of them as the same defendant or
  victim;
- offense: an offense that can be the same;
- same_day: both give one day; dates: their dates can agree; slip: exact days up to `FEW_DAYS` apart; stale: an inexact
  date up to `SAME_STEP` days off that of a step which is taken once; once: another date of what can befall a victim
  only once; gap: the days between the two;
- place: the same words for the place; wording: how alike the sentences are;
- strangers, other_defendant, other_victim, other_offense, other_stage, other_time: what contradicts.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.model import Trait
from dateline.story.agreement import can_agree, gap_days
from dateline.story.clusters import Cluster
from dateline.story.offenses import can_be_one
from dateline.story.tables import manner_of, read_table, word_set
from dateline.story.tellings import Telling
from dateline.story.wording import say_count, say_interval, say_list

FEW_DAYS = 3
"""Two exact days so far apart may be one happening with a slip in one account; farther apart they are two."""
SAME_STEP = 45
"""An inexact date may miss by so many days the exact one of a step that is taken once: "last month" gone stale."""
FARTHEST = 50
"""More days between two dates count no more against the two."""


class Match(NamedTuple):
    """How a mention fits a happening: the points, and the features that they are made of."""

    score: float
    traits: tuple[Trait, ...]

    @property
    def fits(self) -> bool:
        """Tell whether the mention can be an account of the happening."""
        return bool(self.score >= read_table("matching")["needed"])


def match(cluster: Cluster, telling: Telling) -> Match:
    """Return how well a mention that names people fits a happening.

    Args:
        cluster: the mentions of one happening so far.
        telling: another mention of the same type.
    """
    weights: Mapping[str, float] = read_table("matching")["weights"]
    traits = [
        Trait(name, round(value, 3), weights[name], words)
        for measure in (_people, _step, _time, _text)
        for name, value, words in measure(cluster, telling)
    ]
    traits.sort(key=lambda trait: (-abs(trait.share), trait.name))
    return Match(round(sum(trait.share for trait in traits), 3), tuple(traits))


def _people(cluster: Cluster, telling: Telling) -> Iterator[tuple[str, float, str]]:
    shared = telling.persons & cluster.persons
    if not shared:
        yield "strangers", 1.0, "nobody in common"
        return
    names = dict.fromkeys(name for _, person, name in telling.parts if person in shared)
    yield "people", len(shared) / len(telling.persons), f"both about {say_list(names)}"
    for role in ("defendant", "victim"):
        ours, theirs = cluster.holders.get(role), telling.holders(role)
        if ours and theirs and not ours & theirs:
            yield f"other_{role}", 1.0, f"another {role}"
        elif ours and theirs:
            yield "role", 1.0, f"the same {role}"
            return


def _step(cluster: Cluster, telling: Telling) -> Iterator[tuple[str, float, str]]:
    if telling.keys and cluster.offenses:
        if can_be_one(telling.keys, cluster.offenses):
            yield "offense", 1.0, "the same offense"
        else:
            yield "other_offense", 1.0, "another offense"
    if telling.stage and cluster.stages and telling.stage not in cluster.stages:
        yield "other_stage", 1.0, "one announced, one done"


def _time(cluster: Cluster, telling: Telling) -> Iterator[tuple[str, float, str]]:
    core, interval = cluster.core, telling.interval
    if core is None or not telling.dated:
        return
    gap = gap_days(core, interval)
    if core == interval and core.is_day:
        yield "same_day", 1.0, f"both on {say_interval(core)}"
    elif can_agree(core, interval):
        same = f"both give {say_interval(core)}"
        yield "dates", 1.0, same if core == interval else f"{say_interval(core)} and {say_interval(interval)} agree"
    else:
        yield _excuse(cluster, telling, gap), 1.0, f"{say_interval(core)} against {say_interval(interval)}"
        yield "gap", float(min(gap, FARTHEST)), f"{say_count(gap, 'day')} between them"


def _excuse(cluster: Cluster, telling: Telling, gap: int) -> str:
    """Return the feature that lets two dates which cannot agree be one happening's, or that they contradict."""
    kind, core = telling.mention.type, cluster.core
    if kind in word_set("order", "repeatable"):
        return "other_time"
    if kind in word_set("order", "once_per_victim") and telling.holders("victim") & cluster.holders["victim"]:
        return "once"
    if core is not None and core.is_day and telling.interval.is_day:
        return "slip" if gap <= FEW_DAYS else "other_time"
    alike = manner_of(telling.mention.trigger.quote) == manner_of(cluster.tellings[0].mention.trigger.quote)
    once = alike and kind in word_set("order", "once_per_charge") and gap <= SAME_STEP
    return "stale" if once else "other_time"


def _text(cluster: Cluster, telling: Telling) -> Iterator[tuple[str, float, str]]:
    if telling.place and telling.place in cluster.places:
        yield "place", 1.0, "the same place"
    alike = max((_overlap(telling.words, words) for words in cluster.wordings), default=0.0)
    if alike:
        yield "wording", alike, f"the sentences are {100 * alike:.0f} % alike"


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
