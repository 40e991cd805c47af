"""What each document says, one JSON object a line."""

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.records import reading_record
from dateline.exports.writing import to_jsonl
from dateline.model import Case

NAME = "jsonl"


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return one JSON object a document, in the order of publication (`ReadingRecord` in the schema)."""
    return to_jsonl(reading_record(reading) for reading in case.readings)
