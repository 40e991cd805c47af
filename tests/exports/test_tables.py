import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import to_csv
from dateline.exports.vocabulary import DocumentRow, EvidenceRecord, FindingRecord
from dateline.exports.vocabulary.shared import PlaceRecord
from dateline.model import FindingKind, PublishedBasis


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def make_row(concerns: str, *quotes: str) -> FindingRecord:
    evidence = tuple(EvidenceRecord("d", 0, len(quote), quote) for quote in quotes)
    return FindingRecord(FindingKind.CARRIED_OVER, concerns, "", evidence)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-2", "'-2"),
        ("@name", "'@name"),
        (" =1", "'=1"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("＝1", "'＝1"),
        ("a = b", "a = b"),
        ("two\n lines", "two lines"),
        ('a "quoted", b', 'a "quoted", b'),
    ],
)
def test_a_cell(cell: str, expected: str) -> None:
    assert read(to_csv([make_row(cell)], FindingRecord))[1][1] == expected


@given(st.text(), st.text())
def test_no_cell_is_run_as_a_formula(concerns: str, quote: str) -> None:
    cells = read(to_csv([make_row(concerns, quote)], FindingRecord))[1]
    assert len(cells) == 4
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_evidence_stands_as_its_quotes() -> None:
    assert read(to_csv([make_row("x", "one", "two")], FindingRecord))[1][3] == "one | two"


def test_places_stand_with_their_fields() -> None:
    places = (PlaceRecord("modified", "JSON-LD"), PlaceRecord("published", "the address"))
    row = DocumentRow("d", None, PublishedBasis.UNKNOWN, None, None, None, None, 3, "2021-10-04", places)
    assert read(to_csv([row], DocumentRow))[1][8:] == ["2021-10-04", "modified: JSON-LD | published: the address"]


def test_the_columns_are_named_even_without_rows() -> None:
    assert to_csv([], DocumentRow).startswith("id,published,published_basis,publisher")


def test_what_is_not_known_is_empty() -> None:
    row = DocumentRow("d", None, PublishedBasis.UNKNOWN, None, None, None, None, 3, None, ())
    assert read(to_csv([row], DocumentRow))[1] == ["d", "", "unknown", "", "", "", "", "3", "", ""]
