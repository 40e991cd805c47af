"""Hearings and planned steps as a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.page.build import find_title
from dateline.exports.telling import board_lines, documents_of, tell_event, tidy, title_event
from dateline.exports.words import say_interval, say_view
from dateline.model import Case, Event, Factuality

NAME = "ics"
# What stands in a court's calendar. Everything else is in it while it is only planned.
COURT_DAYS = frozenset({"hearing", "trial_started", "sentenced"})
# What a text denies, or calls an allegation, is no appointment.
WANTED = (Factuality.ASSERTED, Factuality.PLANNED, Factuality.POSSIBLE)
# A stretch longer than this is no date for a calendar, but that nobody knows it.
MOST_DAYS = 31
LINE = 75


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the calendar, its lines ended by CR LF; the description of the whole says where every charge stands.

    A date that is not known to the day covers the days it may be, and says so. What has no two ends, or a stretch of
    more than a month between them, is left out.
    """
    documents = documents_of(case)
    view = say_view(case)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dateline//dateline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escape(tidy(find_title(case)) + (f', {view}' if view else ''))}",
        f"X-WR-CALDESC:{_escape(chr(10).join(board_lines(case)) or 'No charge is on record.')}",
    ]
    for event in case.events:
        if event.factuality in WANTED and (event.type in COURT_DAYS or event.factuality is not Factuality.ASSERTED):
            lines.extend(_write_event(event, case, tell_event(event, case, documents)))
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _fold(line))


def _write_event(event: Event, case: Case, told: list[str]) -> Iterator[str]:
    first, last = event.occurred.interval.earliest, event.occurred.interval.latest
    if first is None or last is None or (last - first).days >= MOST_DAYS or last == date.max:
        return
    unsure = "" if first == last else f" (some day: {say_interval(event.occurred.interval)})"
    published = [account.published for account in event.accounts if account.published]
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@dateline"
    yield f"DTSTAMP:{_write_day(max(published, default=first))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_write_day(first)}"
    yield f"DTEND;VALUE=DATE:{_write_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_escape(title_event(event) + unsure)}"
    yield f"DESCRIPTION:{_escape(chr(10).join(told))}"
    if event.place:
        yield f"LOCATION:{_escape(tidy(event.place))}"
    yield f"CATEGORIES:{_escape(event.type)}"
    yield f"STATUS:{'CONFIRMED' if event.factuality is Factuality.ASSERTED and not unsure else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _write_day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, those after the first begun with a blank; no character is cut."""
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LINE:
            yield part
            part, size = " ", 1
        part += character
        size += octets
    yield part
