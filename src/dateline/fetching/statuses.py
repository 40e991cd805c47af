"""What the status of an answer means."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from dateline.fetching.addresses import CHECK
from dateline.fetching.answers import FetchError
from dateline.fetching.exchange import Answer


def refuse_status(answer: Answer) -> None:
    """Raise FetchError for an answer that is no success."""
    status = answer.status
    if 200 <= status < 300:
        return
    reason = httpx.codes.get_reason_phrase(status).lower()
    what = f"the server answers {status}" + (f" ({reason})" if reason else "")
    if status in {429, 503}:
        wait = _read_wait(answer.headers.get("retry-after", ""))
        raise FetchError(what, "try again later", passing=True, retry_after=wait)
    passing = status >= httpx.codes.INTERNAL_SERVER_ERROR
    raise FetchError(what, "try again later" if passing else CHECK, passing=passing)


def _read_wait(field: str) -> float | None:
    """Return the seconds of a Retry-After field, which holds their number or a date (RFC 9110, 10.2.3)."""
    words = field.strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        day = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError):
        return None
    if day.tzinfo is None:
        day = day.replace(tzinfo=UTC)
    return max((day - datetime.now(UTC)).total_seconds(), 0.0)
