"""The whole case as one JSON object."""

from dateline.exports.case_records import case_record
from dateline.exports.history import NO_HISTORY, History
from dateline.exports.writing import to_json
from dateline.model import Case

NAME = "json"


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the case as one JSON object (`CaseRecord` in the schema)."""
    return to_json(case_record(case))
