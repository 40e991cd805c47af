import pytest

from dateline.exports.page.citations import Citations
from dateline.exports.page.remarks import Remarks

from ..factory import CHARGED, DOCUMENTS, FIRST, LAST, cite, make_findings

REMARKS = Remarks.of(make_findings(), Citations({document.id: document for document in DOCUMENTS}))


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (("Mara Ellison", "Negligent Homicide"), ["date conflict"]),
        (("Tobias Wren", "negligent homicide"), []),
    ],
)
def test_beside_a_charge(words: tuple[str, ...], kinds: list[str]) -> None:
    assert [remark.kind for remark in REMARKS.naming(*words)] == kinds


def test_beside_an_event() -> None:
    assert [remark.kind for remark in REMARKS.touching([cite(FIRST, CHARGED)])] == ["date conflict"]


def test_beside_a_document() -> None:
    assert [remark.kind for remark in REMARKS.within(LAST.id)] == ["superseded"]
