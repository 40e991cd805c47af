"""Two outcomes of one charge, told by two documents, through the whole of reading and keeping."""

import pytest

from dateline import api
from dateline.model import FindingKind

CHARGED = "---\npublished: 2024-05-08\n---\n\nLaura Brandt, 34, of Dover, was charged with burglary on Tuesday.\n"


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("was acquitted of burglary on Monday", "was convicted of burglary on Monday", 1),
        ("was acquitted of burglary on Monday", "was acquitted of burglary on Monday, a clerk said", 0),
        ("was convicted of burglary on June 3", "was acquitted of burglary on Monday", 0),
    ],
)
def test_two_outcomes_of_one_day(tmp_path, one: str, other: str, conflicts: int) -> None:
    (tmp_path / "a.txt").write_text(CHARGED)
    for name, told in (("b", one), ("c", other)):
        text = f"Laura Brandt, 34, of Dover, {told}."
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: 2024-06-11\npublisher: {name}\n---\n\n{text}\n")
    api.add(tmp_path / "case.db", [tmp_path])
    found = [f for f in api.findings(tmp_path / "case.db") if f.kind is FindingKind.STATUS_CONFLICT]
    assert len(found) == conflicts
