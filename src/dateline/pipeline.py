"""The story of the data, from top to bottom: a document is read stage by stage, readings are assembled into a case."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import chain
from pathlib import Path

from dateline import charges, corrections, people, story
from dateline.model import (
    MINED,
    Case,
    Charge,
    ChargeAction,
    Correction,
    Document,
    Event,
    Factuality,
    Finding,
    Person,
    Reading,
    Remark,
    TimeExpression,
)
from dateline.settings import Settings
from dateline.text.parsing import Parse, parse_documents
from dateline.text.scanning import Scanner

History = Mapping[str, Sequence[tuple[date, str]]]

SHORT = 3000  # characters


def check_settings(settings: Settings) -> None:
    """Raise ValueError where the event types of the user's own are malformed, OSError where they cannot be read."""
    if settings.types is not None:
        from dateline import events  # noqa: PLC0415 - see read_parsed

        events.load_types(settings.types)


def read_document(document: Document, settings: Settings) -> Reading:
    """Return all that one document says."""
    return next(read_documents([document], settings))


def read_documents(articles: Iterable[Document], settings: Settings) -> Iterator[Reading]:
    """Read documents one after the other; each reading rests on its document alone."""
    for document, parse in parse_documents(articles, partial(choose_blocks, settings=settings)):
        yield read_parsed(document, parse, settings)


def choose_blocks(document: Document, settings: Settings) -> Collection[int]:
    """Return the blocks of a document that are worth a parse, by their indices.

    Those are the ones in which something may be told, by the words in them, and those that introduce whom it is told
    of. A short document is parsed whole: there is little to leave out.
    """
    from dateline import events, statements  # noqa: PLC0415 - see read_parsed

    if sum(block.span.end - block.span.start for block in document.mined) <= SHORT:
        return range(len(document.blocks))
    told = set(statements.find_spoken(document))
    scanner = _load_scanner(settings.types)
    for number, block in enumerate(document.blocks):
        if block.kind in MINED and number not in told:
            text = block.span.cut(document.text)
            found = scanner.scan(text)
            if statements.may_tell_statements(found, text) or events.may_tell_events(found, settings.types):
                told.add(number)
    return told | people.find_context(document, told)


@cache
def _load_scanner(types: Path | None) -> Scanner:
    from dateline import events, statements  # noqa: PLC0415 - see read_parsed

    return Scanner(events.hint_words(types) | statements.hint_words())


def read_parsed(document: Document, parse: Parse, settings: Settings) -> Reading:
    """Return all that a document with that grammar says."""
    # Whoever only looks at a case must not wait for what reads articles.
    from dateline import dates, events, statements  # noqa: PLC0415

    times = dates.read_times(document, settings)
    who = people.find_people(document, parse)
    said = statements.find_statements(document, parse, who)
    happened = events.find_events(document, parse, times, who, said, settings.types)
    actions = charges.find_actions(document, parse, happened, who)
    reading = Reading(document, times, who, said, happened, actions, charges.derive_charges(actions))
    return replace(reading, findings=story.check_reading(reading, _reread(settings)))


def assemble(
    readings: Iterable[Reading],
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    corrected: Sequence[Correction] = (),
) -> Case:
    """Return the case that the readings tell together.

    Args:
        readings: what was read in each document, in any order.
        as_of: the day to look at; None is after everything reported.
        known_by: only documents published on or before that day count; None counts all, undated ones included.
        corrected: what readers corrected, in the order in which they did; it goes before what was read.

    Raises:
        ValueError: where corrections say of two people that they are the same and, by way of others, that they are not.
    """
    held = tuple(readings)
    who = identify(held, known_by=known_by, corrected=corrected)
    case = assemble_charges(held, who, as_of=as_of, known_by=known_by, corrected=corrected)
    told = case.readings
    happened = story.merge_events(told, who)
    return replace(
        case,
        events=tuple(event for event in happened if as_of is None or _is_before(event, as_of)),
        findings=_list_findings(told, who, case.charges, happened),
    )


def identify(
    readings: Iterable[Reading], *, known_by: date | None = None, corrected: Sequence[Correction] = ()
) -> tuple[Person, ...]:
    """Return who the people of a case are; arguments and errors are those of `assemble`."""
    known = [reading for reading in readings if _is_known(reading.document, known_by)]
    return people.identify(known, corrections.decide_identity(known, corrections.still_standing(corrected)))


def assemble_charges(
    readings: Iterable[Reading],
    who: Sequence[Person],
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    corrected: Sequence[Correction] = (),
) -> Case:
    """Return the case with the charges of some of its people, without events and findings.

    Args:
        readings: the documents that tell of these people, at the least.
        who: those of `identify` whose charges are asked for.
        as_of: as for `assemble`.
        known_by: as for `assemble`.
        corrected: as for `assemble`.
    """
    standing = corrections.still_standing(corrected)
    known = corrections.correct_readings((r for r in readings if _is_known(r.document, known_by)), standing)
    told = tuple(sorted(known, key=_order))
    return Case(
        readings=told,
        people=tuple(who),
        charges=charges.derive_charges(_of_persons(told, who), as_of),
        events=(),
        findings=(),
        as_of=as_of,
        known_by=known_by,
        corrections=standing,
    )


def look_back(whole: Case, as_of: date) -> Case:
    """Return a case as it stood on a day: what `assemble` returns of the same documents with that day, for less.

    Who is who and what happened do not depend on the day.

    Args:
        whole: the case after everything reported: assembled without `as_of`.
        as_of: the day to look at.
    """
    told, who = whole.readings, whole.people
    stood = charges.derive_charges(_of_persons(told, who), as_of)
    return replace(
        whole,
        charges=stood,
        events=tuple(event for event in whole.events if _is_before(event, as_of)),
        findings=_list_findings(told, who, stood, whole.events),
        as_of=as_of,
    )


def check_article(
    readings: Iterable[Reading], article: Reading, corrected: Sequence[Correction] = ()
) -> tuple[Case, tuple[Remark, ...]]:
    """Hold an article against a case.

    Args:
        readings: what was read in the documents of the case; the article itself may be among them.
        article: what was read in the article.
        corrected: as for `assemble`.

    Returns:
        The case with the article in it, as it stands today, and the remarks on the article's sentences.
    """
    both = assemble([*(r for r in readings if r.document.id != article.document.id), article], corrected=corrected)
    return both, story.check_article(both, article)


def trace_status(case: Case) -> History:
    """Return for each charge of a case the days on which its status changed, with the status in words from then on."""
    actions = _of_persons(case.readings, case.people)
    days = sorted({day for a in actions if (day := a.occurred.interval.latest) is not None})
    history: dict[str, list[tuple[date, str]]] = {}
    for day in days:
        for charge in charges.derive_charges(actions, day):
            changes = history.setdefault(charge.id, [])
            if not changes or changes[-1][1] != charge.label:
                changes.append((day, charge.label))
    return history


def _list_findings(
    told: Sequence[Reading], who: Sequence[Person], stood: Sequence[Charge], happened: Sequence[Event]
) -> tuple[Finding, ...]:
    return (
        *chain.from_iterable(reading.findings for reading in told),
        *story.check_case(told, who, stood, happened),
    )


def _is_known(document: Document, known_by: date | None) -> bool:
    return known_by is None or (document.published is not None and document.published <= known_by)


def _order(reading: Reading) -> tuple[date, str]:
    return (reading.document.published or date.max, reading.document.id)


def _is_before(event: Event, day: date) -> bool:
    """Tell whether an event may have begun by the day; one of which only the latest day is known, if it surely had."""
    interval = event.occurred.interval
    if event.factuality is Factuality.PLANNED:
        return any(account.published is not None and account.published <= day for account in event.accounts)
    if interval.start is not None:
        return interval.start <= day
    return interval.latest is not None and interval.latest <= day


def _of_persons(readings: Sequence[Reading], who: Sequence[Person]) -> tuple[ChargeAction, ...]:
    """Return the actions of all readings with each defendant as the person that the document's actor is."""
    person_of = {member: person for person in who for member in person.members}
    return tuple(
        replace(action, defendant=person.id, defendant_name=person.name)
        for reading in readings
        for action in reading.actions
        if (person := person_of.get((reading.document.id, action.defendant))) is not None
    )


def _reread(settings: Settings) -> Callable[[str, date], tuple[TimeExpression, ...]]:
    """Return how a passage's time words are read as of another day of publication."""

    def resolve(text: str, published: date) -> tuple[TimeExpression, ...]:
        from dateline.dates import find_times  # noqa: PLC0415 - as above

        return tuple(find_times(text, published, month_first=settings.month_first))

    return resolve
