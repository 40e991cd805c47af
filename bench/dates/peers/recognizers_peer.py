"""Microsoft Recognizers: spans, types and values that are TIMEX3 already, but for open ones and ranges."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime

warnings.simplefilter("ignore")

from recognizers_date_time import recognize_datetime  # noqa: E402

from protocol import Time, serve, trim  # noqa: E402

_TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME", "datetimerange": "TIME"}
_QUARTERS = {"01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4"}


def find(text: str, published: date) -> Iterator[Time]:
    """Yield what is found; of two readings the last one not after publication counts, as news mostly looks back."""
    base = datetime(published.year, published.month, published.day, 12)
    for one in recognize_datetime(text, "en-us", reference=base):
        readings = (one.resolution or {}).get("values") or [{}]
        dated = [r for r in readings if _moment(r) and _moment(r)[:10] <= published.isoformat()]
        reading = max(dated, key=_moment) if dated else readings[0]
        start, end = trim(text, one.start, one.end + 1)
        kind = _TYPES.get(one.type_name.rpartition(".")[2], "DATE")
        kind = "DATE" if reading.get("timex", "").endswith("_REF") else kind
        yield {"start": start, "end": end, "type": kind, "value": _write(reading, kind, published)}


def _moment(reading: dict[str, str]) -> str:
    value = reading.get("value") or reading.get("start") or reading.get("end") or ""
    return value if value[:4].isdigit() and value[4:5] == "-" else ""


def _write(reading: dict[str, str], kind: str, published: date) -> str:
    timex, moment = reading.get("timex", ""), _moment(reading)
    if timex.startswith("("):
        return _write_range(timex)
    if kind in ("DURATION", "SET") or timex.endswith("_REF"):
        return timex
    if timex.startswith("XXXX-") and reading.get("type") == "daterange" and moment:
        return moment[:4] + timex[4:]
    if kind == "TIME":
        clock = timex.partition("T")[2]
        clock = f"{clock}:00" if len(clock) == 2 and clock.isdigit() else clock
        return f"{moment[:10] or published.isoformat()}T{clock}"
    return moment[:10] if "XXXX" in timex and moment else timex


def _write_range(timex: str) -> str:
    """Write "(1989-07-01,1989-10-01,P3M)" as the quarter that it is, other ranges as their start."""
    start, _, length = timex.strip("()").partition(",")
    if length.endswith("P3M") and start[5:7] in _QUARTERS and start[8:] == "01":
        return f"{start[:4]}-{_QUARTERS[start[5:7]]}"
    return start


if __name__ == "__main__":
    serve(find)
