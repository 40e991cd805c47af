"""The status board as a table."""

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.rows import status_rows
from dateline.exports.tables import to_csv
from dateline.exports.vocabulary.rows import StatusRow
from dateline.model import Case

NAME = "csv"


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return one line a charge: who, what, the latest status, since when, on what words."""
    return to_csv(status_rows(case), StatusRow)
