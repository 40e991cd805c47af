"""Cases as a reader lists them: named by what happened and to whom, with their days, people and charges."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.model import Case, Charge, Event, Grouping, Person, Reading, Story
from dateline.story.tables import read_table, word_set
from dateline.story.wording import say_list, say_month

MOST_NAMES = 3
NEWS = timedelta(days=365)
"""An incident so long before the first article of a case is rather the history of it, where there is another."""


def tell_stories(
    case: Case, groupings: Sequence[Grouping], names: Mapping[str, str] | None = None
) -> tuple[Story, ...]:
    """Return the stories of a case file, in the order of their first documents.

    A charge belongs to the story whose documents report it most. The people of a story are those with charges in it
    and those whom its incidents befell, as far as they are named, the most often named first.

    Args:
        case: all that the file holds.
        groupings: where its documents belong (see `group_cases`).
        names: what readers called cases, by the id of a document of each, the last given last; of several in one case
            the last holds.
    """
    story_of = {grouping.document: grouping.case for grouping in groupings}
    members: dict[str, list[Grouping]] = defaultdict(list)
    charges: dict[str, list[Charge]] = defaultdict(list)
    events: dict[str, list[Event]] = defaultdict(list)
    people: dict[str, list[Person]] = defaultdict(list)
    for grouping in groupings:
        members[grouping.case].append(grouping)
    for charge in case.charges:
        charges[_find_story(_reports(charge), story_of)].append(charge)
    for event in case.events:
        events[_find_story((account.document for account in event.accounts), story_of)].append(event)
    for person in case.people:
        for story in dict.fromkeys(story_of[document] for document, _ in person.members if document in story_of):
            people[story].append(person)
    readings = {reading.document.id: reading for reading in case.readings}
    stories = (
        _tell([readings[g.document] for g in own], own, charges[story], events[story], people[story])
        for story, own in members.items()
    )
    return tuple(replace(story, name=_given_name(story, names or {}) or story.name) for story in stories)


def _given_name(story: Story, names: Mapping[str, str]) -> str | None:
    return next((name for document, name in reversed([*names.items()]) if document in story.documents), None)


def _find_story(documents: Iterable[str], story_of: Mapping[str, str]) -> str:
    """Return the story that most of the documents belong to, the first where two have as many."""
    counts = Counter(story_of[document] for document in documents if document in story_of)
    return counts.most_common(1)[0][0] if counts else ""


def _reports(charge: Charge) -> Iterable[str]:
    return (report.document for step in (*charge.steps, *charge.pending_steps) for report in step.reports)


def _tell(
    readings: Sequence[Reading],
    groupings: Sequence[Grouping],
    charges: Sequence[Charge],
    events: Sequence[Event],
    people: Sequence[Person],
) -> Story:
    days = [reading.document.published for reading in readings if reading.document.published]
    documents = tuple(grouping.document for grouping in groupings)
    involved = _involved(frozenset(documents), charges, events, people)
    return Story(
        groupings[0].case,
        _name(readings[0], [charge for charge in charges if not charge.background], events, involved),
        documents,
        min(days, default=None),
        max(days, default=None),
        involved,
        tuple(charges),
        tuple(groupings),
    )


def _involved(
    documents: frozenset[str], charges: Sequence[Charge], events: Sequence[Event], people: Sequence[Person]
) -> tuple[Person, ...]:
    charged = {charge.defendant for charge in charges}
    struck = {
        name
        for event in events
        if event.type in word_set("grouping", "incidents")
        for role, name in event.participants
        if role == "victim"
    }
    found = [(_count(person, documents), person) for person in people if person.id in charged or person.name in struck]
    told = [(count, person) for count, person in found if count and person.named]
    return tuple(person for _, person in sorted(told, key=lambda one: (-one[0], one[1].name)))


def _count(person: Person, documents: frozenset[str]) -> int:
    return len({document for document, _ in person.members if document in documents})


def _name(first: Reading, charges: Sequence[Charge], events: Sequence[Event], involved: Sequence[Person]) -> str:
    """Return a name such as "Death of Ann Pell, May 2021 (Otto Brandt)"; it says nothing of charges."""
    incident = max(
        (event for event in events if event.type in word_set("grouping", "incidents")),
        key=lambda event: (
            _is_news(event, first),
            len({account.document for account in event.accounts}),
            len(event.accounts),
            bool(_victims(event, involved)),
            -events.index(event),
        ),
        default=None,
    )
    accused = {charge.defendant for charge in charges}
    suspects = [person.name for person in involved if person.id in accused]
    if incident is None:
        return _cut(suspects) or first.document.title or f"{first.document.text[:60].strip()} …"
    words = read_table("grouping")["incident_names"][incident.type]
    struck = _cut(_victims(incident, involved))
    of = f" of {struck}" if struck else f" at {incident.place}" if incident.place else ""
    start = incident.occurred.interval.start
    when = f", {say_month(start)}" if start is not None else ""
    rest = _cut([name for name in suspects if name not in struck])
    return f"{words}{of}{when}" + (f" ({rest})" if rest else "")


def _is_news(event: Event, first: Reading) -> bool:
    """Tell whether an incident had not long passed when the first article of its case appeared."""
    start, published = event.occurred.interval.start, first.document.published
    return start is None or published is None or published - start <= NEWS


def _victims(event: Event, involved: Sequence[Person]) -> list[str]:
    struck = {name for role, name in event.participants if role == "victim"}
    return [person.name for person in involved if person.name in struck]


def _cut(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMES
    return say_list([*names[:MOST_NAMES], f"{more} more"] if more > 0 else names)
