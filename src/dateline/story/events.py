"""Events: the mentions that report one happening, told in one line, with every account kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from dateline.model import Account, Event, Factuality, Person, Reading
from dateline.story.accounts import choose_date
from dateline.story.clusters import gather
from dateline.story.copies import group_copies, in_order
from dateline.story.days import count_days
from dateline.story.summaries import list_participants, summarise
from dateline.story.tellings import Telling, people_index, read_tellings
from dateline.story.timeline import order_events
from dateline.story.weighing import weigh_event

_FIRMNESS = (Factuality.ASSERTED, Factuality.ALLEGED, Factuality.PLANNED)


def merge_events(readings: Sequence[Reading], people: Sequence[Person]) -> tuple[Event, ...]:
    """Make events of the event mentions of all documents.

    Mentions report one happening where type, persons in their roles, offense, stage and time allow it. Exact days more
    than a few days apart are different events, unless type and participants allow only one (the killing of a victim):
    then both accounts are kept. A mention without a date joins the latest event that it can mean.

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
    return order_events(_make_event(group, copies, days) for group in groups)


def _make_event(group: Sequence[Telling], copies: Mapping[str, str], days: Mapping[date, int]) -> Event:
    told = sorted(group, key=lambda t: (t.published or date.max, t.document, t.mention.trigger.start, t.mention.id))
    accounts = tuple(
        Account(t.document, t.mention.id, t.published, t.mention.occurred, t.mention.evidence) for t in told
    )
    known = [t.published for t in told if t.published and t.mention.factuality is Factuality.ASSERTED]
    occurred, why = choose_date(accounts, copies, min(known, default=None))
    participants = list_participants([t for t in told if t.dated] or told)
    factuality = min((t.mention.factuality for t in told), key=_FIRMNESS.index)
    weight, matters = weigh_event(group[0].mention.type, factuality, occurred.interval, accounts, copies, days)
    return Event(
        id=_name(group),
        type=group[0].mention.type,
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


def _name(group: Sequence[Telling]) -> str:
    """Return an id that stays as long as the narrowest account stays: from its document, mention and type."""
    first = group[0]
    return sha256(f"{first.document}\n{first.mention.id}\n{first.mention.type}".encode()).hexdigest()[:16]
