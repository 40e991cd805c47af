"""The timeline: one entry an event, with what each source says of it."""

from collections.abc import Iterator, Sequence

from dateline.exports.charge_records import is_step_of
from dateline.exports.page.axis import Axis
from dateline.exports.page.citations import Citations, name_source
from dateline.exports.page.remarks import Remarks
from dateline.exports.page.view import AccountLine, ChargeLine, Entry
from dateline.exports.words import count_of, say_basis, say_interval, say_key
from dateline.model import Charge, Event, Evidence, Factuality
from dateline.model.edtf import to_edtf

UNDATED = "Undated"


def list_entries(
    events: Sequence[Event],
    citations: Citations,
    remarks: Remarks,
    axis: Axis | None,
    charges: Sequence[tuple[Charge, ChargeLine]],
) -> tuple[Entry, ...]:
    """Return the entries of the timeline, in the order of the case.

    Args:
        events: The events.
        citations: Hands out the links.
        remarks: The findings of the case.
        axis: The axis that their dates are drawn on, if there is one.
        charges: The charges with their rows of the board: an entry about a charge shows its latest status.
    """
    return tuple(
        _write_entry(number, event, citations, remarks, axis, charges) for number, event in enumerate(events, start=1)
    )


def _write_entry(
    number: int,
    event: Event,
    citations: Citations,
    remarks: Remarks,
    axis: Axis | None,
    charges: Sequence[tuple[Charge, ChargeLine]],
) -> Entry:
    interval = event.occurred.interval
    first, last = interval.earliest, interval.latest
    anchor_day = first or last
    evidence = [piece for account in event.accounts for piece in account.evidence]
    names = tuple(dict.fromkeys(name for _, name in event.participants))
    concerned = tuple(line for charge, line in charges if is_step_of(event, charge))
    return Entry(
        anchor=f"event-{number}",
        year=str(anchor_day.year) if anchor_day else UNDATED,
        date=say_interval(interval),
        edtf=to_edtf(interval),
        inferred=say_basis(event.occurred),
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
        bar=axis.draw(interval) if axis and anchor_day else None,
        # Most summaries begin with it.
        kind=None if event.summary.casefold().startswith(say_key(event.type)) else say_key(event.type),
        summary=event.summary,
        hedge=None if event.factuality is Factuality.ASSERTED else event.factuality.value,
        facts=tuple(_list_facts(event)),
        people=names,
        sources=_count_sources(event),
        accounts=tuple(_list_accounts(event, citations)),
        charges=concerned,
        # A superseded status would only be in the way: the latest one stands beside it.
        remarks=remarks.touching(evidence),
    )


def _list_facts(event: Event) -> Iterator[str]:
    roles: dict[str, list[str]] = {}
    for role, name in event.participants:
        roles.setdefault(role, []).append(name)
    yield from (f"{say_key(role)}: {', '.join(dict.fromkeys(names))}" for role, names in roles.items())
    if event.place:
        yield f"place: {event.place}"


def _count_sources(event: Event) -> str:
    reports = len({account.document for account in event.accounts})
    if reports <= 1:
        return "1 report"
    return f"{reports} reports, {count_of(event.independent, 'independent source')}"


def _list_accounts(event: Event, citations: Citations) -> Iterator[AccountLine]:
    """Yield the accounts; one whose words all stand in an account before it is folded into that one."""
    by_words: dict[tuple[str, ...], list[Evidence]] = {}
    differs: dict[tuple[str, ...], str] = {}
    for account in event.accounts:
        own = say_interval(account.occurred.interval)
        best = say_interval(event.occurred.interval)
        key = (own, *(" ".join(piece.quote.split()) for piece in account.evidence))
        by_words.setdefault(key, []).extend(account.evidence)
        if own != best:
            differs[key] = own
    for key, evidence in by_words.items():
        quotes = citations.quote(evidence)
        documents = dict.fromkeys(piece.document for piece in evidence if piece.document in citations.documents)
        sources = [name_source(citations.documents[document]) for document in documents]
        if sources:
            yield AccountLine(sources[0], differs.get(key), quotes)
