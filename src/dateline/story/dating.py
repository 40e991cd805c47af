"""When a mention's happening took place: the date that was read with it, unless the words say otherwise."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta

from dateline.model import (
    BlockKind,
    Document,
    EventMention,
    Evidence,
    Factuality,
    Interval,
    Occurrence,
    Reading,
    TimeBasis,
)
from dateline.story.agreement import is_dated
from dateline.story.links import linked_incidents
from dateline.story.sentences import split_words
from dateline.story.tables import read_table, speaks_of, word_set

BETWEEN = 2
"""Words between a date and the noun that it belongs to ("the October 2021 fatal shooting")."""
UPDATED = timedelta(days=60)
"""So long after its publication a page may still be added to, below a note that says so."""
NEAR = 40
"""Characters between a noun and the date that follows it ("the shooting of the mayor in October")."""


def own_dates(reading: Reading) -> Mapping[str, Occurrence]:
    """Return when each event mention of a document happened, by the mention's id.

    A mention is left with the bound that the day of publication gives, where its date cannot be its own, or where it
    says how things stand. Where one date
    was read both with a verb and with a noun that only names a happening, it is the verb's ("was charged Monday in the
    killing"). The day of an incident stands right before its noun or soon after it. A date that opens the next clause
    belongs to that clause. What is said to have happened did not happen after publication, unless a note above says
    that the page was updated. A date taken over from another sentence is left as it was read.

    An incident named without a date has the explicit one that follows soon ("the shooting on a film set in October"),
    and those told as one share a date ("the shooting in October in which she was wounded").
    """
    published = reading.document.published
    bound = Occurrence(Interval.until(published) if published else Interval(None, None), TimeBasis.BOUND)
    told_by_verbs: dict[Evidence, bool] = defaultdict(bool)
    for mention in reading.events:
        if mention.occurred.evidence is not None:
            told_by_verbs[mention.occurred.evidence] |= not _is_nominal(mention)
    following = _following(reading)
    found = {}
    for mention in reading.events:
        own = _is_own(mention, reading.document.text, told_by_verbs) and not _is_ahead(mention, reading.document)
        own = own and not _opens_clause(mention, reading.document.text)
        own = own and not _is_standing(mention, reading.document.text)
        found[mention.id] = following.get(mention.id, mention.occurred) if own else bound
    return {**found, **_shared(reading, found)}


def _shared(reading: Reading, found: Mapping[str, Occurrence]) -> Mapping[str, Occurrence]:
    """Return the dates of undated incidents that the words link to a dated one, forwards and then backwards."""
    shared: dict[str, Occurrence] = {}
    pairs = list(linked_incidents(reading))
    for giver, taker in [*pairs, *((second, first) for first, second in reversed(pairs))]:
        given = shared.get(giver.id, found[giver.id])
        if is_dated(given) and not is_dated(shared.get(taker.id, found[taker.id])):
            shared[taker.id] = given
    return shared


def _following(reading: Reading) -> Mapping[str, Occurrence]:
    """Return the explicit date soon after an undated incident's noun, in its sentence and before any other event."""
    triggers = sorted(mention.trigger.start for mention in reading.events)
    times = sorted((time for time in reading.times if time.interval is not None), key=lambda t: t.evidence.start)
    starts = [time.evidence.start for time in times]
    found = {}
    for mention in reading.events:
        if mention.occurred.evidence or not _is_nominal(mention) or mention.type not in word_set("events", "incidents"):
            continue
        here = mention.trigger.end
        after = bisect_left(triggers, here)
        ends = [here + NEAR, *triggers[after : after + 1], *(piece.end for piece in mention.evidence)]
        place = bisect_left(starts, here)
        time = times[place] if place < len(times) else None
        if time and time.interval and time.evidence.end <= min(ends) and time.basis is TimeBasis.EXPLICIT:
            found[mention.id] = Occurrence(time.interval, time.basis, time.evidence)
    return found


def _is_own(mention: EventMention, text: str, told_by_verbs: Mapping[Evidence, bool]) -> bool:
    when = mention.occurred.evidence
    if when is None or not _is_nominal(mention) or not any(e.span.contains(when.span) for e in mention.evidence):
        return True
    if when.end <= mention.trigger.start:
        between = split_words(text[when.end : mention.trigger.start])
        if len(between) <= BETWEEN and not word_set("events", "keep_apart") & set(between):
            return True
    if told_by_verbs[when]:
        return False
    follows_soon = 0 <= when.start - mention.trigger.end <= NEAR
    return follows_soon or mention.type not in word_set("events", "incidents")


def _opens_clause(mention: EventMention, text: str) -> bool:
    """Tell whether the date stands at the head of another clause, after the mention's own."""
    when = mention.occurred.evidence
    if when is None or when.start < mention.trigger.end:
        return False
    between = text[mention.trigger.end : when.start].rstrip()
    head, _, last = between.rpartition(" ")
    if last in word_set("events", "date_prepositions"):
        between = head.rstrip()
    return between.endswith(tuple(read_table("events")["clause_ends"]))


def _is_standing(mention: EventMention, text: str) -> bool:
    """Tell whether the words say how things stand at a date, not what happened then: "still charged in May"."""
    before = split_words(text[max(0, mention.trigger.start - NEAR) : mention.trigger.start])
    return bool(before) and before[-1] in word_set("events", "standing")


def _is_ahead(mention: EventMention, document: Document) -> bool:
    start, published = mention.occurred.interval.start, document.published
    if mention.factuality not in (Factuality.ASSERTED, Factuality.ALLEGED) or published is None or start is None:
        return False
    return start > published and not (start <= published + UPDATED and _is_below_update(mention, document))


def _is_below_update(mention: EventMention, document: Document) -> bool:
    return any(
        block.kind is BlockKind.UPDATE_NOTE
        and block.span.end <= mention.trigger.start
        and speaks_of(block.span.cut(document.text), "updating")
        for block in document.blocks
    )


def _is_nominal(mention: EventMention) -> bool:
    """Tell whether the trigger only names the happening: a noun, or a participle ("for injuring his father")."""
    word = mention.trigger.quote.casefold()
    participle = mention.type in word_set("events", "incidents") and word.endswith("ing")
    return participle or word in word_set("events", "nominal_triggers")
