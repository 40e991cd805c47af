"""Articles held against the finished example case: each is told what is wrong with it today, and nothing else."""

from pathlib import Path

import pytest

from dateline import api
from dateline.model import RemarkKind


@pytest.mark.parametrize(
    "name",
    [
        "2022-10-28-file-goes-to-prosecutor",
        "2024-07-12-baldwin-case-dismissed",
        "2024-09-30-armorer-loses-bid-for-new-trial",
        "2024-11-26-prosecution-appeals",
        "2024-12-23-appeal-withdrawn",
    ],
)
def test_what_is_right_today_is_left_alone(example_case_file: Path, examples: Path, name: str) -> None:
    assert api.check(example_case_file, examples / f"{name}.txt") == ()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("2021-10-22-shooting-on-set", {RemarkKind.CONTRADICTED}),
        ("2022-04-20-company-fined", {RemarkKind.SUPERSEDED}),
        ("2023-01-31-charges-filed", {RemarkKind.SUPERSEDED}),
        ("2023-04-24-armorer-alone", {RemarkKind.SUPERSEDED, RemarkKind.CONTRADICTED, RemarkKind.CARRIED_OVER}),
        ("2024-04-15-armorer-sentenced", {RemarkKind.SUPERSEDED}),
    ],
)
def test_what_no_longer_holds(example_case_file: Path, examples: Path, name: str, kinds: set[RemarkKind]) -> None:
    assert {row.kind for row in api.check(example_case_file, examples / f"{name}.txt")} == kinds


def test_the_report_that_the_project_started_from(example_case_file: Path, shared: Path) -> None:
    sources = sorted((shared / "seeds").glob("*.txt"))
    if not sources:
        pytest.skip(f"no report in {shared / 'seeds'}")
    rows = [row for row in api.check(example_case_file, sources[0]) if row.kind is RemarkKind.SUPERSEDED]
    baldwin = next(row for row in rows if row.concerns == "Alec Baldwin: involuntary manslaughter")
    assert baldwin.since == "2023-04-21"
    assert (
        "formally dismissed without prejudice on April 21, 2023, charged again on January 19, 2024 and "
        "dismissed with prejudice on July 12, 2024" in baldwin.explanation
    )
    assert {row.concerns for row in rows} == {baldwin.concerns, "Hannah Gutierrez-Reed: involuntary manslaughter"}
