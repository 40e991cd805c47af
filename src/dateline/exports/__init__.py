"""What goes out: one vocabulary of records, and one file per format in `formats/`."""

from dateline.exports.case_records import case_record
from dateline.exports.correction_rows import correction_rows
from dateline.exports.history import History
from dateline.exports.notices import notice_rows, say_notice
from dateline.exports.records import reading_record, time_record
from dateline.exports.registry import export, formats
from dateline.exports.rows import (
    case_rows,
    change_rows,
    check_rows,
    document_rows,
    finding_rows,
    people_rows,
    statement_rows,
    status_rows,
    timeline_rows,
)
from dateline.exports.schema import build_schema
from dateline.exports.tables import to_csv
from dateline.exports.writing import to_json, to_jsonl

__all__ = [
    "History",
    "build_schema",
    "case_record",
    "case_rows",
    "change_rows",
    "check_rows",
    "correction_rows",
    "document_rows",
    "export",
    "finding_rows",
    "formats",
    "notice_rows",
    "people_rows",
    "reading_record",
    "say_notice",
    "statement_rows",
    "status_rows",
    "time_record",
    "timeline_rows",
    "to_csv",
    "to_json",
    "to_jsonl",
]
