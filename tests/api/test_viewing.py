from datetime import date
from pathlib import Path

import pytest

from dateline import api
from dateline.exports.words import say_iso_days

FIRST = "On Monday police charged Laura Brandt with forgery. “It is a lie,” said her lawyer, Ruben Thorsby.\n"
LAST = "A judge dismissed the forgery charge against Laura Brandt with prejudice on Tuesday.\n"


@pytest.fixture(scope="module")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("viewing")
    (folder / "first.txt").write_text(f"---\npublished: 2024-05-08\n---\n\n{FIRST}")
    (folder / "last.txt").write_text(f"---\npublished: 2024-08-15\n---\n\n{LAST}")
    api.add(folder / "case.db", folder)
    return folder / "case.db"


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(None, ["dismissed"]), (date(2024, 5, 6), ["charged"]), ("2024-07", ["charged"]), ("2024-05-05", [])],
)
def test_status_on_a_day(case_file: Path, as_of: api.Day | None, status: list[str]) -> None:
    assert [row.status for row in api.status(case_file, as_of=as_of)] == status


def test_status_as_known_on_a_day(case_file: Path) -> None:
    assert [row.status for row in api.status(case_file, "brandt", known_by="2024-08-14")] == ["charged"]


LATEST = "dismissed with prejudice by judge, since 2024-08-13"


@pytest.mark.parametrize(
    ("days", "latest"),
    [({}, None), ({"as_of": "2024-07"}, LATEST), ({"known_by": "2024-07"}, LATEST), ({"as_of": "2024-08-31"}, None)],
)
def test_an_earlier_status_stands_with_the_latest(
    case_file: Path, days: dict[str, api.Day], latest: str | None
) -> None:
    (row,) = api.status(case_file, **days)
    assert (row.latest, row.as_of, row.known_by) == (
        latest,
        {"2024-07": "2024-07-31"}.get(str(days.get("as_of")), days.get("as_of")),
        "2024-07-31" if "known_by" in days else None,
    )


@pytest.mark.parametrize("format_", api.export_formats())
def test_every_format_of_an_earlier_view_has_the_latest_status(case_file: Path, format_: str) -> None:
    text = api.export(case_file, format_, as_of="2024-07", known_by="2024-07")
    text = text.replace("\r\n ", "").replace("\\,", ",")  # a calendar folds its lines
    latest = LATEST.replace("_", " ")
    assert (say_iso_days(latest) if format_ == "html" else latest) in text
    assert "as it stands" not in text


@pytest.mark.parametrize("days", [{}, {"known_by": "2024-07"}], ids=["latest", "earlier"])
def test_what_shows_a_charge_in_passing_has_its_latest_status(case_file: Path, days: dict[str, api.Day]) -> None:
    charged = next(row for row in api.timeline(case_file, **days) if row.type == "charged")
    (brandt,) = api.people(case_file, person="brandt", **days)
    assert LATEST in charged.charges[0]
    assert LATEST in brandt.charges[0]


def test_the_charges_of_each_document(case_file: Path) -> None:
    first, last = (reading.charges for reading in api.open_case(case_file).readings)
    assert [(charge.label, charge.latest) for charge in first] == [("charged", LATEST)]
    assert [charge.latest for charge in last] == [None]


def test_every_view_has_rows(case_file: Path) -> None:
    assert {row.type for row in api.timeline(case_file, person="brandt")} >= {"charged", "dismissed"}
    assert [row.name for row in api.people(case_file, person="brandt")] == ["Laura Brandt"]
    assert [row.actor for row in api.statements(case_file, type="asserts")] == ["Ruben Thorsby"]
    assert [row.published for row in api.documents(case_file, person="thorsby")] == ["2024-05-08"]
    assert all(row.kind == "superseded" for row in api.findings(case_file, type="superseded"))


def test_a_case_is_opened_for_reading_only(case_file: Path) -> None:
    before = case_file.read_bytes()
    assert len(api.open_case(case_file).readings) == 2
    assert case_file.read_bytes() == before


def test_an_unknown_person(case_file: Path) -> None:
    with pytest.raises(api.UnknownPersonError, match="did you mean Laura Brandt"):
        api.status(case_file, "Lora Brand")


def test_a_format_that_does_not_exist(case_file: Path) -> None:
    with pytest.raises(ValueError, match="no format 'xml': choose one of atom, csv, ftm, html"):
        api.export(case_file, "xml")
