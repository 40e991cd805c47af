"""Events: the mentions that report one happening, told in one line, with every account kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from dateline.model import Account, Event, Factuality, Person, Reading
from dateline.story.accounts import choose_date
from dateline.story.copies import group_copies, in_order
from dateline.story.days import count_days
from dateline.story.gathering import Gathered, gather
from dateline.story.sequence import read_order
from dateline.story.summaries import list_participants, summarise
from dateline.story.tellings import people_index, read_tellings
from dateline.story.timeline import order_events
from dateline.story.weighing import weigh_event

_FIRMNESS = (Factuality.ASSERTED, Factuality.ALLEGED, Factuality.PLANNED)


def merge_events(readings: Sequence[Reading], people: Sequence[Person]) -> tuple[Event, ...]:
    """Make events of the event mentions of all documents.

    Mentions of one type report one happening where weighted features of their people, offense, stage, time, place and
    wording speak for it (see `matching`); each account keeps those by which it joined. Exact days more than a few days
    apart are different events, unless type and participants allow only one (the killing of a victim): then both
    accounts are kept. A mention without a date joins the latest event that it can mean.

    Args:
        readings: what was read in the documents, in any order.
        people: who their actors are.

    Returns:
        The events in chronological order, each with its accounts in order of publication, with the reasons for its
        date and with how much it matters. The result does not depend on the order of the readings.
    """
    known = in_order(readings)
    copies = group_copies(known)
    groups = gather(read_tellings(known, people_index(people)))
    days = count_days(known, copies)
    events = [_make_event(group, copies, days) for group in groups]
    return order_events(events, read_order(groups, [event.id for event in events]))


def _make_event(group: Sequence[Gathered], copies: Mapping[str, str], days: Mapping[date, int]) -> Event:
    found = sorted(group, key=_place)
    told = [telling for telling, _ in found]
    accounts = tuple(
        Account(t.document, t.mention.id, t.published, t.mention.occurred, t.mention.evidence, joined)
        for t, joined in found
    )
    known = [t.published for t in told if t.published and t.mention.factuality is Factuality.ASSERTED]
    occurred, why = choose_date(accounts, copies, min(known, default=None))
    dated = [t for t in told if t.dated]
    participants = list_participants(dated if any(t.persons for t in dated) else told)
    factuality = min((t.mention.factuality for t in told), key=_FIRMNESS.index)
    weight, matters = weigh_event(told[0].mention.type, factuality, occurred.interval, accounts, copies, days)
    return Event(
        id=_name(group),
        type=told[0].mention.type,
        summary=summarise(told, participants),
        occurred=occurred,
        factuality=factuality,
        participants=participants,
        place=next((t.mention.place.quote for t in told if t.mention.place), None),
        accounts=accounts,
        independent=len({copies.get(t.document, t.document) for t in told}),
        why=why,
        weight=weight,
        matters=matters,
    )


def _place(gathered: Gathered) -> tuple[date, str, int, str]:
    telling = gathered.telling
    return telling.published or date.max, telling.document, telling.mention.trigger.start, telling.mention.id


def _name(group: Sequence[Gathered]) -> str:
    """Return an id that stays as long as the narrowest account stays: from its document, mention and type."""
    first = group[0].telling
    return sha256(f"{first.document}\n{first.mention.id}\n{first.mention.type}".encode()).hexdigest()[:16]
