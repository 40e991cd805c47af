"""The timeline for TimelineJS, in its JSON (https://timeline.knightlab.com/docs/json-format.html)."""

import json
from datetime import date
from html import escape

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.page.build import find_title
from dateline.exports.telling import board_lines, documents_of, tell_event, tidy, title_event
from dateline.exports.words import count_of, say_interval, say_key, say_view
from dateline.model import Case, Event, Interval, Precision

NAME = "timelinejs"


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the timeline as one JSON object; TimelineJS shows its texts as HTML, so that they are escaped.

    Of a date that is not known to the day, `display_date` says what is known. An event without any date is counted in
    the text of the title and left out, for TimelineJS cannot show one.
    """
    documents = documents_of(case)
    dated = [event for event in case.events if event.occurred.interval.earliest or event.occurred.interval.latest]
    without = len(case.events) - len(dated)
    notes = [*board_lines(case), *([f"{count_of(without, 'event')} without a date left out"] if without else [])]
    view = say_view(case)
    title = tidy(find_title(case)) + (f", {view}" if view else "")
    timeline = {
        "scale": "human",
        "title": {"unique_id": "title", "text": _write_text(title, notes)},
        "events": [_write_event(event, tell_event(event, case, documents)) for event in dated],
    }
    return json.dumps(timeline, ensure_ascii=False, indent=2) + "\n"


def _write_event(event: Event, told: list[str]) -> dict[str, object]:
    interval = event.occurred.interval
    first, last = interval.earliest, interval.latest
    start = first or last
    written: dict[str, object] = {
        "unique_id": f"event-{event.id}",
        "start_date": _write_date(start, interval) if start else {},
        "display_date": escape(say_interval(interval)),
        "group": say_key(event.type),
        "text": _write_text(title_event(event), told),
    }
    if first and last and first != last and interval.precision not in (Precision.MONTH, Precision.YEAR):
        written["end_date"] = _write_date(last, interval)
    return written


def _write_date(day: date, interval: Interval) -> dict[str, int]:
    if interval.precision is Precision.YEAR:
        return {"year": day.year}
    if interval.precision is Precision.MONTH:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _write_text(headline: str, lines: list[str]) -> dict[str, str]:
    return {"headline": escape(headline), "text": "".join(f"<p>{escape(line)}</p>" for line in lines)}
