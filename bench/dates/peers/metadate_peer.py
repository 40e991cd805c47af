"""metadate: it joins dates far apart into one period, so each run of words that it knows is read by itself."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from metadate import parse_date

from protocol import Time, serve, trim, write_cell

_UNITS = {"DAY": "day", "WEEK": "week", "MONTH": "month", "QUARTER": "quarter", "YEAR": "year", "DECADE": "decade"}
_JOINT = re.compile(r"[\s,]*(?:of\s+)?")


def find(text: str, published: date) -> Iterator[Time]:
    """Yield the runs of words that metadate took for dates, as exact as it says."""
    base = datetime(published.year, published.month, published.day)
    try:
        periods = parse_date(text, reference_date=base, multi=True, use_c_scanner=True) or ()
    except (ValueError, OverflowError, TypeError, KeyError, IndexError, AttributeError):
        return
    spans = sorted({span for period in periods for span in period.spans})
    for first, last in _join(text, spans):
        start, end = trim(text, first, last)
        if start >= end:
            continue
        try:
            period = parse_date(text[start:end], reference_date=base, use_c_scanner=True)
        except (ValueError, OverflowError, TypeError, KeyError, IndexError, AttributeError):
            continue
        if period is not None:
            kind, value = _write(period)
            yield {"start": start, "end": end, "type": kind, "value": value}


def _join(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or _JOINT.fullmatch(text, joined[-1][1], start)):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    yield from joined


def _write(period: Any) -> tuple[str, str]:
    if period.has_time:
        return "TIME", period.start_date.strftime("%Y-%m-%dT%H:%M")
    return "DATE", write_cell(period.start_date, _UNITS.get(period.min_level.name, "day"))


if __name__ == "__main__":
    serve(find)
