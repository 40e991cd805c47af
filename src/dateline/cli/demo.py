"""The command `demo`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.cli.paper import Paper
    from dateline.model import Case

# The day after the first dismissal, and the view of it from the papers of two days before.
DISMISSED, ANNOUNCED = date(2023, 4, 22), date(2023, 4, 20)
DECISIVE = (
    "killing",
    "charged",
    "amended",
    "enhancement_withdrawn",
    "dismissed",
    "convicted",
    "acquitted",
    "sentenced",
)


@click.command()
def demo() -> None:
    """Build the example case and show it as it stands.

    The case file is made in a temporary folder, which is named and kept.
    """
    from dateline import api  # noqa: PLC0415 - not for --help
    from dateline.cli.paper import Paper  # noqa: PLC0415
    from dateline.cli.progress import show_progress  # noqa: PLC0415
    from dateline.cli.views.status import write_status  # noqa: PLC0415

    with show_progress() as progress:
        database = api.demo(progress=progress)
    case = api.open_case(database)
    paper = Paper()
    _write_intake(paper, case, str(database))
    _part(paper, "1. The case as it stands", f"dateline status {database}")
    write_status(paper, case)
    _part(paper, "2. The same case two days after a dismissal", f"dateline status {database} --as-of {DISMISSED}")
    write_status(paper, api.open_case(database, as_of=DISMISSED))
    _part(
        paper,
        f"3. That day, from what was known by {ANNOUNCED}",
        f"dateline status {database} --as-of {DISMISSED} --known-by {ANNOUNCED}",
    )
    write_status(paper, api.open_case(database, as_of=DISMISSED, known_by=ANNOUNCED))
    _write_story(paper, case, str(database))
    _write_next(paper, str(database))


def _part(paper: Paper, text: str, command: str) -> None:
    paper.blank()
    paper.line(("─" * paper.width, "dim"))
    paper.line((text, "bold"))
    paper.line((f"$ {command}", "dim"), hang=4)
    paper.blank()


def _write_intake(paper: Paper, case: Case, database: str) -> None:
    from dateline.cli.views.standing import say_extent  # noqa: PLC0415
    from dateline.cli.words import say_count  # noqa: PLC0415

    named = sum(person.named for person in case.people)
    said = sum(len(reading.statements) for reading in case.readings)
    outlets = {reading.document.publisher for reading in case.readings}
    paper.line(("The example case of dateline", "bold"))
    paper.line(
        f"Read {say_extent(case)}, of {say_count(len(outlets), 'outlet')}: dispatches written for this package on "
        "the case of the film “Rust”, in which outlets, bylines and addresses are invented and people, dates, charges "
        "and rulings are those of the public record. Some faults are planted in them."
    )
    paper.line(
        f"Found {say_count(named, 'name')}, {say_count(said, 'statement')}, "
        f"{say_count(len(case.events), 'event')}, {say_count(len(case.charges), 'charge')} and "
        f"{say_count(len(case.findings), 'finding')}. The case file is {database}"
    )


def _write_story(paper: Paper, case: Case, database: str) -> None:
    from dateline.cli.views.citing import list_sources  # noqa: PLC0415
    from dateline.cli.views.findings import COMMON, group_kinds, say_counted, write_finding  # noqa: PLC0415
    from dateline.cli.views.timeline import write_events  # noqa: PLC0415
    from dateline.cli.words import say_key  # noqa: PLC0415

    decisive = [event for event in case.events if event.type in DECISIVE and event.factuality == "asserted"]
    decisive = [event for event in decisive if len({account.document for account in event.accounts}) > 1]
    types = " ".join(f"--type {kind}" for kind in DECISIVE)
    _part(
        paper, "4. The decisive steps (those that more than one article tells)", f"dateline timeline {database} {types}"
    )
    write_events(paper, decisive)
    _part(paper, "5. What does not fit", f"dateline findings {database}")
    sources = list_sources(case)
    for kind, found in group_kinds(case.findings):
        if kind in COMMON:
            paper.line(f"{say_counted(kind, found)}.")
            continue
        for finding in found:
            paper.line((say_key(kind), "bold underline"))
            write_finding(paper, finding, sources, indent=2, most=2)
            paper.blank()


def _write_next(paper: Paper, database: str) -> None:
    paper.blank()
    paper.line(("─" * paper.width, "dim"))
    paper.line(("Try next", "bold"))
    for command, what in (
        (f"dateline status {database} gutierrez --explain", "every step with its sentence"),
        (f"dateline statements {database} --person baldwin", "what one person is reported to have said"),
        (f"dateline export {database} --format html -o case.html", "the case as a page"),
        ("dateline read YOUR-ARTICLE.txt --published 2024-01-31", "your own article"),
    ):
        paper.line(command, (f"   {what}", "dim"), indent=2, hang=6)
