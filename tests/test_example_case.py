"""The example case against what is known of it: its statuses on chosen days, and its planted faults."""

import json
import random
import re
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline import api
from dateline.model import Case, Charge, Evidence, Finding, FindingKind, Proceeding
from dateline.model.edtf import to_edtf

Row = dict[str, Any]

EXAMPLES = Path(dateline.__file__).parent / "examples"
VIEWS: list[Row] = tomllib.loads((EXAMPLES / "truth.toml").read_text("utf-8"))["view"]
FAULTS: list[Row] = tomllib.loads((EXAMPLES / "faults.toml").read_text("utf-8"))["fault"]

# What the table says beside the facts of a charge: who it is, and who brought the claim, which no charge shows.
NAMING = {"defendant", "proceeding", "offense", "claimant"}
# Findings that say something is wrong, which only the planted faults are. The other kinds hold of sound articles too.
OBJECTIONS = set(FindingKind) - {FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE}


def fold(name: str) -> frozenset[str]:
    """Return the words of a name, without those that tell its forms apart ("LLC", a hyphen)."""
    return frozenset(re.findall(r"[a-z]+", name.lower())) - {"llc"}


def same_charge(charge: Charge, row: Row) -> bool:
    """Tell whether a row of the table is about a charge; "safety citation" is its "citation"."""
    return (
        charge.proceeding == row["proceeding"]
        and fold(charge.defendant_name) == fold(row["defendant"])
        and fold(row["offense"]) <= fold(charge.offense)
    )


def describe_enhancement(charge: Charge, row: Row) -> Row | None:
    for one in charge.enhancements:
        if one.name == row["enhancement"]["name"]:
            return {"name": one.name, "status": one.status.value, "since": one.since and to_edtf(one.since)}
    return None


def find_detail(charge: Charge, key: str) -> str:
    return next((step.detail[key] for step in reversed(charge.steps) if key in step.detail), "")


def holds(wanted: str, words: str | None) -> str | None:
    """Return what is wanted where it stands among the words, else the words."""
    return wanted if wanted in (words or "").lower() else words


# How each fact of the table is read off a charge.
FACTS: dict[str, Callable[[Charge, Row], Any]] = {
    "status": lambda charge, _: charge.status,
    "since": lambda charge, _: charge.since and to_edtf(charge.since.interval),
    "counts": lambda charge, _: charge.counts,
    "prejudice": lambda charge, _: charge.prejudice,
    "appeal": lambda charge, _: charge.appeal,
    "by": lambda charge, row: holds(row["by"], charge.by),
    "stage": lambda charge, _: next(step.stage for step in charge.steps if step.occurred == charge.since),
    "enhancement": describe_enhancement,
    "disposition": lambda charge, row: holds(row["disposition"], charge.label),
    "plea": lambda charge, _: find_detail(charge, "plea"),
    "term": lambda charge, row: holds(row["term"], find_detail(charge, "term")),
    "planned": lambda charge, row: next((row["planned"] for s in charge.pending_steps if s.action == "charged"), None),
}


@cache
def open_view(database: Path, as_of: date, known_by: date | None) -> Case:
    return api.open_case(database, as_of=as_of, known_by=known_by)


def name_view(view: Row) -> str:
    return f"{view['as_of']}" + (f"-known-{view['known_by']}" if "known_by" in view else "")


ROWS = [(view, row) for view in VIEWS for row in view["charge"]]
ROW_NAMES = [f"{name_view(view)}-{row['defendant']}-{row['offense']}" for view, row in ROWS]


@pytest.mark.parametrize(("view", "row"), ROWS, ids=ROW_NAMES)
def test_a_charge_stands_as_the_record_says(example_case_file: Path, view: Row, row: Row) -> None:
    case = open_view(example_case_file, view["as_of"], view.get("known_by"))
    found = [charge for charge in case.charges if same_charge(charge, row)]
    assert len(found) == 1
    facts = {key: value for key, value in row.items() if key not in NAMING}
    assert {key: FACTS[key](found[0], row) for key in facts} == facts


@pytest.mark.parametrize("view", VIEWS, ids=name_view)
def test_nobody_else_is_charged_with_a_crime(example_case_file: Path, view: Row) -> None:
    case = open_view(example_case_file, view["as_of"], view.get("known_by"))
    wanted = {(r["defendant"], r["offense"]) for r in view["charge"] if r["proceeding"] == Proceeding.CRIMINAL}
    shown = {
        next(
            ((r["defendant"], r["offense"]) for r in view["charge"] if same_charge(c, r)), (c.defendant_name, c.offense)
        )
        for c in case.charges
        if c.proceeding is Proceeding.CRIMINAL
    }
    assert shown == wanted


def test_the_status_command_has_the_same_answer(example_case_file: Path) -> None:
    rows = api.status(example_case_file, "Alec Baldwin", as_of="2023-04-22", known_by="2023-04-20")
    assert [row.status for row in rows if row.proceeding == "criminal"] == ["dismissal_announced"]


# The dispatches are published on different days, so a day names a file.
PUBLISHED = {date.fromisoformat(path.name[:10]): path.name for path in sorted(EXAMPLES.glob("*.txt"))}


@pytest.fixture(scope="module")
def case(example_case_file: Path) -> Case:
    return api.open_case(example_case_file)


@pytest.fixture(scope="module")
def file_of(case: Case) -> dict[str, str]:
    """The dispatch of each document's id."""
    documents = [reading.document for reading in case.readings]
    return {d.id: PUBLISHED[d.published] for d in documents if d.published is not None}


@pytest.fixture(scope="module")
def planted(case: Case, file_of: dict[str, str]) -> dict[str, list[Evidence]]:
    """For each planted fault the words that carry it, in every file where they stand."""
    return {
        fault["kind"]: [
            Evidence(reading.document.id, at, at + len(words), words)
            for reading in case.readings
            if file_of[reading.document.id] in fault["files"]
            for words in (fault.get("quote"), fault.get("old"), fault.get("new"))
            if words is not None and (at := reading.document.text.find(words)) >= 0
        ]
        for fault in FAULTS
    }


def touch(finding: Finding, planted: list[Evidence]) -> bool:
    """Tell whether a finding rests on words that carry a fault."""
    return any(e.document == f.document and e.span.overlaps(f.span) for e in finding.evidence for f in planted)


FOUND = [fault for fault in FAULTS if fault["finding"]]


@pytest.mark.parametrize("fault", FOUND, ids=lambda fault: fault["kind"])
def test_a_planted_fault_is_among_the_findings(
    case: Case, file_of: dict[str, str], planted: dict[str, list[Evidence]], fault: Row
) -> None:
    """It rests on every dispatch with the fault, and on another one where the fault is a contradiction between two."""
    faulty = set(fault.get("quoted", fault["files"]))
    documents = [
        {file_of[evidence.document] for evidence in finding.evidence}
        for finding in case.findings
        if finding.kind == fault["finding"] and touch(finding, planted[fault["kind"]])
    ]
    assert [found for found in documents if faulty <= found and len(found) >= len(fault["files"])] != []


def test_the_silent_change_tells_the_amounts(case: Case) -> None:
    fault = next(fault for fault in FAULTS if fault["kind"] == "silent_change")
    changes = [f.explanation for f in case.findings if f.kind is FindingKind.SILENT_CHANGE]
    assert len(changes) == 1
    assert fault["old"] in changes[0] and fault["new"] in changes[0]


def test_nothing_but_the_planted_faults_is_objected_to(case: Case, planted: dict[str, list[Evidence]]) -> None:
    words = [evidence for carriers in planted.values() for evidence in carriers]
    objections = [finding for finding in case.findings if finding.kind in OBJECTIONS]
    assert [finding.explanation for finding in objections if not touch(finding, words)] == []


def test_a_wire_copy_and_its_original_count_once(case: Case, file_of: dict[str, str]) -> None:
    pair = set(next(fault["files"] for fault in FAULTS if fault["kind"] == "wire_copy"))
    told = {event.id: {file_of[account.document] for account in event.accounts} for event in case.events}
    by_both = [event for event in case.events if pair <= told[event.id]]
    assert by_both
    assert [event.summary for event in by_both if event.independent >= len(told[event.id])] == []
    assert {event.independent for event in by_both if told[event.id] == pair} <= {1}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_adding_makes_no_difference(
    example_case_file: Path, examples: Path, tmp_path: Path, seed: int
) -> None:
    paths = sorted(examples.glob("*.txt"))
    random.Random(seed).shuffle(paths)  # noqa: S311
    for path in paths:
        api.add(tmp_path / "case.db", path)
    exported = [json.loads(api.export(database, "json")) for database in (example_case_file, tmp_path / "case.db")]
    assert exported[0] == exported[1]
