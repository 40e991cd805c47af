"""Which event came before, after or because of which, where the text says so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.events.reasons import find_reasons
from dateline.events.words import words
from dateline.model import (
    Document,
    EventMention,
    Factuality,
    Interval,
    Occurrence,
    Precision,
    Relation,
    RelationKind,
    Span,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.text.parsing import Parse, Token

HAPPENED = {Factuality.ASSERTED, Factuality.ALLEGED}
AFTER_WORDS = {"after", "following", "since", "when"}
BEFORE_WORDS = {"before", "until"}
BECAUSE_WORDS = {"because", "due", "over"}
# How many days a vague number of units may mean: "a few weeks" is two to six of them.
VAGUE_FACTOR = (2, 6)
UNIT_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def add_relations(
    document: Document, parse: Parse, events: tuple[EventMention, ...], times: Sequence[TimeExpression]
) -> tuple[EventMention, ...]:
    """Return the events with their relations, and with the times that follow from "a few weeks after …"."""
    by_token = {token.i: event for event in events if (token := parse.token_at(event.trigger.start)) is not None}
    related: dict[str, list[Relation]] = {}
    dated: dict[str, Occurrence] = {}
    for position, event in by_token.items():
        for word, kind, anchor in _links(parse, position, by_token):
            cited = document.cite(Span(word.start, word.end))
            related.setdefault(anchor.id, []).append(Relation(kind, event.id, cited))
            distance = _distance_before(word, times)
            anchored = event.occurred.basis is not TimeBasis.BOUND
            if anchored and anchor.occurred.basis is TimeBasis.BOUND and kind is not RelationKind.BECAUSE:
                occurred = _measured(parse, word, kind, event.occurred, distance)
                occurred = _by(occurred, document.published) if anchor.factuality in HAPPENED else occurred
                if occurred is not None:
                    dated[anchor.id] = occurred
            elif kind is RelationKind.AFTER and distance is not None and not anchored:
                occurred = _earlier(document, anchor.occurred, distance)
                if occurred is not None:
                    dated[event.id] = occurred
    for link in find_reasons(parse, by_token):
        known = related.setdefault(link.event.id, [])
        if all(relation.target != link.other.id for relation in known):
            known.append(Relation(link.kind, link.other.id, document.cite(link.said)))
    return tuple(
        replace(e, relations=tuple(related.get(e.id, ())), occurred=dated.get(e.id, e.occurred)) for e in events
    )


def _links(
    parse: Parse, position: int, by_token: dict[int, EventMention]
) -> Iterator[tuple[Token, RelationKind, EventMention]]:
    """Yield the word, the relation and the event that stands in it to the event at `position`: "A comes after B"."""
    here = parse.tokens[position]
    for _ in range(6):
        for child in (*parse.children(here.i), here):
            kind = _kind(child)
            if kind is not None and child.i < position and child.dep in {"mark", "prep", "pcomp", "advmod"}:
                anchor = _above(parse, here, by_token, position)
                if anchor is not None:
                    yield child, kind, anchor
                    return
        head = parse.tokens[here.head]
        if head.i == here.i or (here.i in by_token and here.i != position):
            return
        here = head


def _kind(word: Token) -> RelationKind | None:
    lower = word.text.lower()
    if lower in AFTER_WORDS:
        return RelationKind.AFTER
    if lower in BEFORE_WORDS:
        return RelationKind.BEFORE
    if lower in BECAUSE_WORDS:
        return RelationKind.BECAUSE
    return None


def _above(parse: Parse, here: Token, by_token: dict[int, EventMention], position: int) -> EventMention | None:
    """Return the event that the clause hangs on, also through "comes": its subject's event."""
    for _ in range(4):
        head = parse.tokens[here.head]
        if head.i == here.i:
            return None
        if head.i in by_token and head.i != position:
            return by_token[head.i]
        if head.lemma in {"come", "be", "happen", "follow"}:
            for child in parse.children(head.i):
                if child.dep in {"nsubj", "nsubjpass"}:
                    inside = [by_token[t.i] for t in parse.subtree(child.i) if t.i in by_token]
                    return inside[0] if inside else None
        here = head
    return None


def _distance_before(word: Token, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the duration right before "after": "a few weeks after"."""
    for time in times:
        near = time.evidence.end <= word.start <= time.evidence.end + 2
        covers = time.evidence.start <= word.start < time.evidence.end
        if time.type is TimeType.DURATION and (near or covers):
            return time
    return None


def _measured(
    parse: Parse, word: Token, kind: RelationKind, known: Occurrence, distance: TimeExpression | None
) -> Occurrence | None:
    """Return when something was that is told by its distance from a dated event: "a few weeks after the shooting"."""
    before = parse.tokens[word.i - 1] if word.i else None
    if distance is None:
        near = kind is RelationKind.AFTER and before is not None and before.text.lower() in words().at_once
        return (
            replace(known, interval=replace(known.interval, approximate=True), basis=TimeBasis.EARLIER)
            if near
            else None
        )
    start, end, spread = known.interval.earliest, known.interval.latest, _days(distance)
    if start is None or end is None or spread is None:
        return None
    fewest, most = spread
    try:
        first, last = (
            (start + timedelta(days=fewest), end + timedelta(days=most))
            if kind is RelationKind.AFTER
            else (start - timedelta(days=most), end - timedelta(days=fewest))
        )
        interval = Interval(first, last + timedelta(days=1), Precision.WITHIN, approximate=fewest != most)
    except OverflowError:
        return None
    return Occurrence(interval, TimeBasis.EARLIER, distance.evidence)


def _by(occurred: Occurrence | None, day: date | None) -> Occurrence | None:
    """Return a date as far as it lies by the day of publication; None where it lies wholly after it."""
    if occurred is None or day is None:
        return occurred
    by_then = Interval.until(day)
    if not occurred.interval.meets(by_then):
        return None
    late = occurred.interval.latest is not None and occurred.interval.latest > day
    return replace(occurred, interval=occurred.interval.narrowed(by_then)) if late else occurred


def _days(distance: TimeExpression) -> tuple[int, int] | None:
    """Return the fewest and the most days that a duration means; weeks and longer ones are rarely meant to the day."""
    unit = distance.value[-1:]
    if distance.value.startswith("PT"):
        return (0, 0) if unit in {"M", "S"} else None  # "15 minutes after": M stands for months without the T
    if unit not in UNIT_DAYS:
        return None
    number = distance.value.removeprefix("P").removesuffix(unit)
    fewest, most = (int(number), int(number)) if number.isdigit() else VAGUE_FACTOR
    days = UNIT_DAYS[unit]
    slack = days // 2
    return max(fewest * days - slack, 0), most * days + slack


def _earlier(document: Document, anchor: Occurrence, distance: TimeExpression) -> Occurrence | None:
    """Return the days that lie the distance before the anchor, which counts from publication where it is undated."""
    published = document.published
    day = anchor.interval.latest if anchor.basis is not TimeBasis.BOUND else published
    spread = _days(distance)
    if day is None or spread is None:
        return None
    try:
        start = day - timedelta(days=spread[1])
        end = max(day - timedelta(days=max(spread[0], 1)), start + timedelta(days=1))
    except OverflowError:
        return None  # "9,000 years after" lies before all calendars
    return Occurrence(Interval(start, end, Precision.WITHIN, approximate=True), TimeBasis.EARLIER, distance.evidence)
