"""When a mention's happening took place: the date that was read with it, unless the words say otherwise."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from dateline.model import EventMention, Evidence, Factuality, Interval, Occurrence, Reading, TimeBasis
from dateline.story.agreement import is_dated
from dateline.story.tables import word_set

ADJACENT = 2
"""Characters between a date and the noun that it belongs to ("the October 2021 shooting")."""
NEAR = 40
"""Characters between a noun and the date that follows it ("the shooting of the mayor in October")."""


def own_dates(reading: Reading) -> Mapping[str, Occurrence]:
    """Return when each event mention of a document happened, by the mention's id.

    A mention is left with the bound that the day of publication gives, where its date cannot be its own: where one
    date was read both with a verb and with a noun that only names a happening, it is the verb's ("was charged Monday
    in the killing"); the day of an incident stands right before its noun or soon after it; and what is said to have
    happened did not happen after publication. An incident named without a date has the explicit one that follows soon
    ("the shooting on a film set in October"),
    and those told in one sentence share its one date ("the shooting in October in which she was wounded").
    """
    published = reading.document.published
    bound = Occurrence(Interval.until(published) if published else Interval(None, None), TimeBasis.BOUND)
    told_by_verbs: dict[Evidence, bool] = defaultdict(bool)
    for mention in reading.events:
        if mention.occurred.evidence is not None:
            told_by_verbs[mention.occurred.evidence] |= not _is_nominal(mention)
    found = {}
    for mention in reading.events:
        own = _is_own(mention, told_by_verbs) and not _is_ahead(mention, published)
        found[mention.id] = _following(mention, reading) or mention.occurred if own else bound
    return {**found, **_shared(reading, found)}


def _shared(reading: Reading, found: Mapping[str, Occurrence]) -> Mapping[str, Occurrence]:
    """Return the date of the undated incidents of each sentence that dates exactly one of its incidents."""
    by_sentence: dict[tuple[Evidence, ...], list[EventMention]] = defaultdict(list)
    for mention in reading.events:
        if mention.type in word_set("events", "incidents"):
            by_sentence[mention.evidence].append(mention)
    shared: dict[str, Occurrence] = {}
    for mentions in by_sentence.values():
        dates = {found[m.id] for m in mentions if is_dated(found[m.id])}
        if len(dates) == 1:
            shared.update((m.id, next(iter(dates))) for m in mentions)
    return shared


def _following(mention: EventMention, reading: Reading) -> Occurrence | None:
    """Return the explicit date soon after an undated incident's noun, in its sentence and before any other event."""
    if mention.occurred.evidence or not _is_nominal(mention) or mention.type not in word_set("events", "incidents"):
        return None
    start = mention.trigger.end
    triggers = [m.trigger.start for m in reading.events if m.trigger.start >= start]
    sentence_end = max((piece.end for piece in mention.evidence), default=start)
    end = min([start + NEAR, sentence_end, *triggers])
    for time in reading.times:
        if start <= time.evidence.start and time.evidence.end <= end and time.interval is not None:
            explicit = time.basis is TimeBasis.EXPLICIT
            return Occurrence(time.interval, time.basis, time.evidence) if explicit else None
    return None


def _is_own(mention: EventMention, told_by_verbs: Mapping[Evidence, bool]) -> bool:
    when = mention.occurred.evidence
    if when is None or not _is_nominal(mention) or 0 <= mention.trigger.start - when.end <= ADJACENT:
        return True
    if told_by_verbs[when]:
        return False
    follows_soon = 0 <= when.start - mention.trigger.end <= NEAR
    return follows_soon or mention.type not in word_set("events", "incidents")


def _is_ahead(mention: EventMention, published: date | None) -> bool:
    start = mention.occurred.interval.start
    happened = mention.factuality in (Factuality.ASSERTED, Factuality.ALLEGED)
    return happened and published is not None and start is not None and start > published


def _is_nominal(mention: EventMention) -> bool:
    return mention.trigger.quote.casefold() in word_set("events", "nominal_triggers")
