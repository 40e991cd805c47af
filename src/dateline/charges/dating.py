"""Dates that the story gives: a step told without its day takes that of another mention, or of its day in court."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.charges.offenses import same_offense
from dateline.model import ChargeAction, EventMention, Factuality, Occurrence, TimeBasis

# Steps that are taken once in a case, so that two mentions of one kind are of the same day.
ONCE = {"arrested", "pleaded", "convicted", "acquitted", "sentenced", "dismissed"}
IN_COURT = {"hearing", "pleaded", "convicted", "sentenced"}
# Verbs for the state that a step leaves behind, which has no day of its own: "is being held without bond".
STATES = {"hold", "jail", "detain", "keep", "remain", "stay", "be", "house", "lodge", "release", "free", "post", "make"}
RECENT = timedelta(days=8)  # how long before the report a day in court may lie that it is about
NEXT_SENTENCE = 3  # characters between a sentence and the next


def date_by_story(actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> list[ChargeAction]:
    """Return the steps, the undated ones with the date that the document gives for them elsewhere.

    A step takes the one date of its other mentions: the same action of the same person, told without an offense or with
    the same one. "He was also charged with theft" is of the day of the sentence before. What a court did about
    bail, and an arraignment, is of the only recent day in court.
    """
    states = {e.id for e in events if e.rule.rpartition(":")[2] in STATES}
    named = [_with(a, _of_mentions(a, actions)) for a in actions]
    continued = [_with(a, _of_sentence_before(a, named)) for a in named]
    return [_with(a, _of_court_day(a, continued, states)) for a in continued]


def _with(action: ChargeAction, occurred: Occurrence | None) -> ChargeAction:
    undated = action.occurred.basis is TimeBasis.BOUND and action.factuality is Factuality.ASSERTED
    return replace(action, occurred=occurred) if undated and occurred is not None else action


def _of_mentions(action: ChargeAction, actions: Sequence[ChargeAction]) -> Occurrence | None:
    if action.action not in ONCE | {"charged"} or action.detail.get("tense") == "past perfect":
        return None
    told = [a for a in _alike(action, actions) if _is_dated(a) and _may_be_one(action, a)]
    if action.action == "charged":  # another "charged with" may be of another day, "formally charged Monday" is of all
        told = [a for a in told if a.offense is None or a.offense.evidence is None]
    return _only(a.occurred for a in told)


def _alike(action: ChargeAction, actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield the other reports of the same action of the same person in the same case."""
    for other in actions:
        same = (other.defendant, other.action, other.background) == (
            action.defendant,
            action.action,
            action.background,
        )
        firm = other.factuality is action.factuality and other.stage is action.stage
        same = same and other.detail.get("again") == action.detail.get("again")
        if other is not action and same and firm and other.detail.get("plea") == action.detail.get("plea"):
            yield other


def _may_be_one(one: ChargeAction, other: ChargeAction) -> bool:
    if one.offense is None or other.offense is None:
        return True
    return same_offense(one.offense.key, other.offense.key)


def _of_sentence_before(action: ChargeAction, actions: Sequence[ChargeAction]) -> Occurrence | None:
    """Return the date of the same action in the sentence before, with which an "also" goes on."""
    if action.action not in ONCE | {"charged"} or " also " not in f" {action.evidence[0].quote.lower()} ":
        return None
    start = action.evidence[0].start
    near = (a for a in _alike(action, actions) if 0 <= start - a.evidence[0].end <= NEXT_SENTENCE)
    return _only(a.occurred for a in near if _is_dated(a))


def _of_court_day(action: ChargeAction, actions: Sequence[ChargeAction], states: set[str]) -> Occurrence | None:
    """Return the person's only recent day in court, where the step is one that a court takes in a hearing."""
    of_court = action.action in {"bail", "hearing"} and action.mention not in states
    if not of_court or action.background or action.published is None or action.detail.get("tense"):
        return None
    day = _only(
        a.occurred
        for a in actions
        if a.defendant == action.defendant and not a.background and a.factuality is Factuality.ASSERTED
        and (a.action in IN_COURT or (a.action == "bail" and a.mention not in states)) and _is_dated(a)
    )  # fmt: skip
    latest = day.interval.latest if day is not None and day.interval.is_day else None
    return day if latest is not None and action.published - RECENT <= latest <= action.published else None


def _is_dated(action: ChargeAction) -> bool:
    return action.occurred.basis is not TimeBasis.BOUND


def _only(dates: Iterable[Occurrence]) -> Occurrence | None:
    """Return the date that all agree on, by its first words in the text, or None."""
    told = list(dates)
    if len({occurred.interval for occurred in told}) != 1:
        return None
    return min(told, key=lambda o: o.evidence.start if o.evidence is not None else 0)
