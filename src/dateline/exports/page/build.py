"""A case made ready for the template of the page."""

from collections.abc import Mapping, Sequence

from dateline.exports.case_records import statement_records
from dateline.exports.charge_records import order_charges
from dateline.exports.history import NO_HISTORY, History
from dateline.exports.links import web_link
from dateline.exports.page.axis import lay_axis
from dateline.exports.page.board import list_charges
from dateline.exports.page.citations import Citations, anchor_document, name_source
from dateline.exports.page.entries import list_entries
from dateline.exports.page.passages import cut_paragraphs
from dateline.exports.page.remarks import Remarks
from dateline.exports.page.view import Article, ChargeLine, Page, PersonCard, Saying
from dateline.exports.vocabulary.reading import StatementRecord
from dateline.exports.words import count_of, say_day, say_key, say_source, say_speech, say_view
from dateline.model import Act, Case, Document, Evidence, Person, Proceeding

MOST_NAMES = 3


def build_page(case: Case, history: History = NO_HISTORY) -> Page:
    """Return all that the page shows of a case.

    Args:
        case: The case.
        history: The statuses each charge had, by its id (see `exports.history`).
    """
    documents = {reading.document.id: reading.document for reading in case.readings}
    citations = Citations(documents)
    remarks = Remarks(case.findings, citations)
    people = {person.id: f"#person-{number}" for number, person in enumerate(case.people, start=1)}
    charges = order_charges(case.charges)
    board = list_charges(charges, citations, remarks, people, history, case.as_of)
    axis = lay_axis([event.occurred.interval for event in case.events])
    entries = list_entries(case.events, citations, remarks, axis, tuple(zip(charges, board, strict=True)))
    cards = (_write_person(person, people, board, remarks, citations) for person in case.people)
    names = {person.id: person.name for person in case.people}
    statements = tuple(_write_saying(said, names, citations) for said in statement_records(case))
    busy = {name for entry in entries for name in entry.people}
    busy.update(line.person for line in board)
    busy.update(name for said in statements for name in said.people)
    return Page(
        title=find_title(case),
        view=say_view(case),
        until=say_day(case.as_of) if case.as_of else None,
        facts=tuple(list_facts(case)),
        limits=tuple(_list_limits(case)),
        latest=case.as_of.isoformat() if case.as_of else None,
        ticks=axis.ticks() if axis else (),
        people_choice=tuple(sorted(person.name for person in case.people if person.named and person.name in busy)),
        charges=board,
        entries=entries,
        findings=remarks.groups(),
        people=tuple(sorted(cards, key=lambda card: card.rank)),
        statements=statements,
        articles=tuple(_write_article(document, documents, citations, remarks) for document in documents.values()),
    )


def find_title(case: Case) -> str:
    """Return a name for a case: those who stand accused, else those who are named, in most reports first."""
    names = list(
        dict.fromkeys(charge.defendant_name for charge in order_charges(case.charges) if not charge.background)
    )
    if not names:
        named = (person for person in case.people if person.named)
        names = [person.name for person in sorted(named, key=lambda person: (-len(person.members), person.name))]
    if not names:
        return "Case file"
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def list_facts(case: Case) -> list[str]:
    """Return how much there is of a case, in words."""
    days = [reading.document.published for reading in case.readings if reading.document.published]
    present = [charge for charge in case.charges if not charge.background]
    accused = [charge.defendant for charge in present if charge.proceeding is Proceeding.CRIMINAL]
    facts = []
    if accused:
        facts.append(f"{count_of(len(accused), 'charge')} against {count_of(len(set(accused)), 'defendant')}")
    if len(present) > len(accused):
        facts.append(count_of(len(present) - len(accused), "civil or regulatory matter"))
    facts.append(count_of(len(case.readings), "report"))
    if days:
        first, last = min(days), max(days)
        facts.append(say_day(first) if first == last else f"published {say_day(first)} – {say_day(last)}")
    return facts


def _list_limits(case: Case) -> list[str]:
    limits = []
    if case.as_of:
        limits.append(f"As of {say_day(case.as_of)}: later events are left out.")
    if case.known_by:
        limits.append(f"As known by {say_day(case.known_by)}: later reports are left out.")
    return limits


def _write_person(
    person: Person,
    people: Mapping[str, str],
    board: Sequence[ChargeLine],
    remarks: Remarks,
    citations: Citations,
) -> PersonCard:
    href = people[person.id]
    facts = []
    if person.ages:
        facts.append(f"age given: {', '.join(str(age) for age in sorted(set(person.ages)))}")
    if person.other_names:
        facts.append(f"also: {', '.join(person.other_names)}")
    if person.members:
        facts.append(f"in {count_of(len({document for document, _ in person.members}), 'report')}")
    first_of_role: dict[str, Evidence] = {}
    for role in person.roles:
        first_of_role.setdefault(role.text, role.evidence)
    charges = tuple(line for line in board if line.person_href == href)
    return PersonCard(
        rank=(not person.named, not charges, -len(person.members), person.name),
        anchor=href.removeprefix("#"),
        name=person.name,
        kind=person.kind.value,
        facts=tuple(facts),
        roles=tuple((text, citations.link(piece)) for text, piece in first_of_role.items()),
        charges=charges,
        remarks=remarks.naming(person.name) if person.named else (),
    )


def _write_saying(said: StatementRecord, names: Mapping[str, str], citations: Citations) -> Saying:
    document = citations.documents[said.document]
    facts = [said.channel, f"name withheld: {said.source.reason}" if said.source.reason else None]
    links = [
        citations.link(Evidence(piece.document, piece.start, piece.end, piece.quote))
        for piece in (said.content or said.evidence)
    ]
    return Saying(
        who=said.source.actor or say_source(said.source.description),
        people=tuple(names[actor] for actor in said.source.actors if actor in names),
        act="" if said.act is Act.ASSERTS else say_key(said.act),
        words=say_speech((piece.quote for piece in said.content), said.mode),
        facts=tuple(filter(None, facts)),
        href=links[0] if links else f"#{anchor_document(document.id)}",
        source=name_source(document),
    )


def _write_article(
    document: Document, documents: Mapping[str, Document], citations: Citations, remarks: Remarks
) -> Article:
    changed = f"changed {say_day(document.changed)}" if document.changed else None
    facts = [document.byline, None if document.published else "publication date unknown", changed]
    earlier = documents.get(document.version_of or "")
    return Article(
        anchor=anchor_document(document.id),
        title=document.title or name_source(document),
        source=name_source(document),
        facts=tuple(filter(None, facts)),
        earlier=f"#{anchor_document(earlier.id)}" if earlier else None,
        url=web_link(document.url),
        paragraphs=cut_paragraphs(document, citations.cited.get(document.id, ())),
        remarks=remarks.within(document.id),
    )
