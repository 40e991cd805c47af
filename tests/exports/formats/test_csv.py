import csv
import io

from dateline.exports import export

from ..factory import make_case


def test_one_line_a_charge() -> None:
    rows = list(csv.DictReader(io.StringIO(export(make_case(), "csv"))))
    assert [(row["defendant"], row["status"], row["since"]) for row in rows] == [
        ("Mara Ellison", "dismissed", "2021-12-02"),
        ("Tobias Wren", "convicted", "2021-12-02"),
        ("Northgate Lines", "cited", ""),
    ]
