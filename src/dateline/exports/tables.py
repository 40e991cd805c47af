"""Rows as CSV that a spreadsheet can open without harm."""

import csv
import io
from collections.abc import Sequence
from typing import Any

import msgspec

from dateline.exports.vocabulary.shared import EvidenceRecord, PlaceRecord, Record

BETWEEN = " | "
# Cells that begin so are run as formulas (OWASP, "CSV Injection"); the wide forms are taken for the narrow ones.
FORMULA_STARTS = tuple("=+-@＝＋－＠")


def to_csv(rows: Sequence[Record], kind: type[Record]) -> str:
    """Return rows as CSV (RFC 4180, lines ended by a line feed), the first line naming the columns.

    Lists are joined by " | ", evidence stands as its quotes, white space within a cell is one blank each. A cell that
    a spreadsheet would run as a formula gets an apostrophe in front.

    Args:
        rows: The rows, all of one kind.
        kind: That kind: it gives the columns where there are no rows.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = [field.name for field in msgspec.structs.fields(kind)]
    writer.writerow(columns)
    writer.writerows([_write_cell(getattr(row, column)) for column in columns] for row in rows)
    return out.getvalue()


def _write_cell(value: Any) -> str:
    text = " ".join(_say(value).split())
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _say(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case EvidenceRecord():
            return value.quote
        case PlaceRecord():
            return f"{value.field}: {value.place}"
        case tuple():
            return BETWEEN.join(map(_say, value))
        case _:
            return str(value)
