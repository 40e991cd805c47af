import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from dateline.cli.paper import Paper
from dateline.cli.views.documents import write_documents
from dateline.cli.views.findings import write_findings
from dateline.cli.views.people import write_people
from dateline.cli.views.reading import write_reading
from dateline.cli.views.statements import write_statements
from dateline.cli.views.status import write_status
from dateline.cli.views.timeline import write_timeline
from dateline.model import ActorKind, Case, Person
from dateline.pipeline import assemble
from tests.articles import read
from tests.exports.factory import empty_case, make_case, make_readings

Write = Callable[[Paper, Case], None]
VIEWS: tuple[Write, ...] = (
    write_status,
    lambda paper, case: write_status(paper, case, explain=True),
    write_timeline,
    write_people,
    write_statements,
    write_findings,
    lambda paper, case: write_findings(paper, case, asked=True),
    write_documents,
)


def show(write: Write, case: Case, width: int = 80) -> str:
    out = io.StringIO()
    write(Paper(Console(file=out, width=width, color_system=None, highlight=False, markup=False)), case)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("write", VIEWS)
def test_every_view_fits_every_width(write: Write, width: int) -> None:
    assert max(len(line) for line in show(write, make_case(), width).splitlines()) <= min(width, 100)


@pytest.mark.parametrize("write", VIEWS)
def test_an_empty_case_can_be_shown(write: Write) -> None:
    assert show(write, empty_case())


@pytest.mark.parametrize("reading", make_readings())
def test_every_reading_can_be_shown(reading) -> None:
    shown = show(lambda paper, _: write_reading(paper, reading), empty_case())
    assert f"id {reading.document.id[:12]}" in shown


@pytest.mark.parametrize("write", VIEWS[:-1])
def test_a_charge_is_never_shown_without_its_status(write: Write) -> None:
    shown = " ".join(show(write, make_case()).split())
    assert "dismissed without prejudice by prosecutors" in shown
    assert "convicted by plea" in shown


@pytest.mark.parametrize("write", VIEWS[:-1])
def test_an_earlier_view_has_the_latest_status_too(write: Write) -> None:
    case = make_case()
    mara = replace(case.charges[0], latest="negligent homicide: convicted, since 2022-05-01")
    earlier = replace(case, charges=(mara, *case.charges[1:]), as_of=date(2021, 12, 31))
    shown = " ".join(show(write, earlier).split())
    assert "latest: negligent homicide: convicted" in shown.replace("latest on record:", "latest:")
    assert "as of 2021-12-31" in shown
    assert "as it stands" not in shown


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({}, "The case as it stands"),
        ({"as_of": date(2021, 4, 1)}, "The case as of 2021-04-01"),
        ({"known_by": date(2021, 4, 1)}, "The case as known by 2021-04-01"),
        ({"as_of": date(2021, 5, 1), "known_by": date(2021, 4, 1)}, "as of 2021-05-01, as known by 2021-04-01"),
    ],
)
def test_a_view_says_its_days(days: dict[str, date], words: str) -> None:
    assert words in show(write_status, replace(make_case(), **days))


def test_a_common_kind_of_finding_is_counted_unless_asked_for() -> None:
    counted, shown = show(write_findings, make_case()), show(VIEWS[6], make_case())
    assert "And 1 finding of the kind “superseded”: --type superseded shows them" in " ".join(counted.split())
    assert "The charge was dismissed on 2 December 2021." not in counted
    assert "The charge was dismissed on 2 December 2021." in shown


def test_what_stands_in_a_document_is_shown_as_text() -> None:
    assert "<script>alert('title')</script>" in show(write_documents, make_case())


def test_another_case_is_set_apart() -> None:
    shown = show(VIEWS[0], make_case())
    assert shown.index("Northgate Lines") > shown.index("Other, earlier cases that reports recall")


def test_people_who_are_only_described_stand_together() -> None:
    case = make_case()
    nurses = tuple(Person(f"n{n}", "nurse", ActorKind.PERSON, (), named=False) for n in range(3))
    assert "not named: nurse (3)" in show(VIEWS[3], replace(case, people=(*case.people, *nurses)))


def test_a_described_person_who_is_charged_has_a_line() -> None:
    case = make_case()
    people = (replace(case.people[0], name="harbor master", named=False), *case.people[1:])
    shown = " ".join(show(VIEWS[3], replace(case, people=people)).split())
    assert "unnamed: harbor master" in shown


@pytest.mark.parametrize(("ages", "said"), [((41,), ", 41 years old"), ((41, 43), ", age given as 41, 43")])
def test_ages_of_several_years_are_not_said_of_today(ages: tuple[int, ...], said: str) -> None:
    case = make_case()
    people = (replace(case.people[0], ages=ages), *case.people[1:])
    assert said in " ".join(show(VIEWS[3], replace(case, people=people)).split())


def test_an_event_that_is_no_fact_is_marked() -> None:
    assert "alleged: Tobias Wren charged" in " ".join(show(VIEWS[2], make_case()).split())


def test_a_step_is_shown_with_what_it_came_of() -> None:
    reading = read("The arson charge against Adam Marsh was dropped in exchange for his guilty plea to theft.")
    shown = show(lambda paper, _: write_status(paper, assemble([reading]), explain=True), empty_case())
    assert "because: pleaded" in shown


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Ana Roe told the Elm Valley News that the mill was locked.", "asserts, to the Elm Valley News"),
        ("Ana Roe said in a statement that the mill was locked.", "asserts, in a statement"),
    ],
)
def test_how_something_was_said(text: str, how: str) -> None:
    assert how in show(write_statements, assemble([read(text)]))
