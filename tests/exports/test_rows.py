import pytest

from dateline.exports import document_rows, finding_rows, people_rows, statement_rows, status_rows, timeline_rows

from .factory import empty_case, make_case

CASE = make_case()
ALL = (status_rows, timeline_rows, people_rows, statement_rows, document_rows, finding_rows)


def test_status() -> None:
    row = status_rows(CASE)[0]
    assert (row.defendant, row.label, row.since) == (
        "Mara Ellison", "dismissed without prejudice by prosecutors", "2021-12-02",
    )  # fmt: skip
    assert row.enhancements == ("reckless operation enhancement: withdrawn, Sep 2021",)


def test_timeline() -> None:
    row = timeline_rows(CASE)[0]
    assert (row.occurred, row.basis, row.accounts) == ("[2020-11-01..2021-01-08]", "earlier expression", 1)


def test_people() -> None:
    assert [(row.name, row.documents) for row in people_rows(CASE)] == [
        ("Mara Ellison", 4), ("Tobias Wren", 0), ("Northgate Lines", 0), ("Ines Calloway", 1),
    ]  # fmt: skip


def test_statements() -> None:
    assert [(row.act, row.published) for row in statement_rows(CASE)] == [
        ("asserts", "2021-03-20"), ("unavailable", "2021-03-20"), ("asserts", "2021-06-30"),
    ]  # fmt: skip


def test_documents() -> None:
    assert [row.publisher for row in document_rows(CASE)] == [
        "Harbor Ledger",
        "Coast Wire",
        "<b>Tattle</b>",
        "Harbor Ledger",
    ]


def test_findings() -> None:
    assert [row.kind for row in finding_rows(CASE)] == ["date_conflict", "superseded"]


@pytest.mark.parametrize("rows", ALL, ids=lambda rows: rows.__name__)
def test_an_empty_case_has_no_rows(rows: object) -> None:
    assert rows(empty_case()) == ()  # type: ignore[operator]
