import pytest

from dateline.exports.page.citations import Citations
from dateline.exports.page.remarks import Remarks
from dateline.model import Evidence

from ..factory import CHARGED, DOCUMENTS, DROPPED, FIRST, LAST, cite, make_findings

REMARKS = Remarks(make_findings(), Citations({document.id: document for document in DOCUMENTS}))


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (("Mara Ellison", "Negligent Homicide"), ["date conflict"]),
        (("Tobias Wren", "negligent homicide"), []),
    ],
)
def test_beside_a_charge(words: tuple[str, ...], kinds: list[str]) -> None:
    assert [remark.kind for remark in REMARKS.naming(*words)] == kinds


@pytest.mark.parametrize(
    ("evidence", "kinds"),
    [
        (cite(FIRST, CHARGED), ["date conflict"]),
        (cite(LAST, DROPPED), []),
    ],
)
def test_beside_an_event(evidence: Evidence, kinds: list[str]) -> None:
    assert [remark.kind for remark in REMARKS.touching([evidence])] == kinds


def test_contradictions_come_first() -> None:
    assert [(group.kind, len(group.remarks)) for group in REMARKS.groups()] == [("date conflict", 1), ("superseded", 1)]


def test_beside_a_document() -> None:
    assert [remark.kind for remark in REMARKS.within(LAST.id)] == ["superseded"]
