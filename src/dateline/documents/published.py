"""Publication dates: reading them as people and machines write them, and choosing one for a document."""

import re
from datetime import date, timedelta

from dateline.documents.drafts import Draft
from dateline.model import PublishedBasis
from dateline.settings import Settings

# The first printed newspapers appeared in the 1600s; a date far ahead is a slip of the keyboard.
EARLIEST_YEAR, LATEST_YEAR = 1600, 2200
# Where the clock here shows one day, that of the place of publication may show the next.
AHEAD = timedelta(days=1)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WRITTEN = (
    re.compile(r"^(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),  # ISO 8601, date or date and time
    re.compile(r"^(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),  # ISO 8601 basic
    re.compile(r"^(?P<y>\d{4})[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<d>\d\d?)(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](?P<y>\d{{4}})\b", re.IGNORECASE),  # and RFC 2822
    re.compile(r"^(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{4})\b"),
)
_SLASHED = re.compile(r"^(\d\d?)[/-](\d\d?)[/-](\d{4})\b")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](\d\d?)[/_-](\d\d?)(?!\d)")


def read_date(written: str, *, month_first: bool = True) -> date | None:
    """Return the day that a metadata field names, as written there (no change of time zone), or None.

    Understood are ISO 8601 dates and instants, RFC 2822, "October 21, 2021", "21 October 2021", 21.10.2021 and
    10/21/2021 (`month_first` decides where both readings are possible). Years outside 1600..2200 are refused.
    """
    written = written[:100].strip()
    for pattern in _WRITTEN:
        if found := pattern.search(written):
            parts = found.groupdict()
            month = _MONTHS.index(parts["month"].lower()) + 1 if "month" in parts else int(parts["m"])
            return _day(int(parts["y"]), month, int(parts["d"]))
    if found := _SLASHED.match(written):
        first, second, year = (int(part) for part in found.groups())
        month, day = (first, second) if month_first else (second, first)
        return _day(year, month, day) or _day(year, day, month)
    return None


def date_in_name(name: str) -> date | None:
    """Return the first YYYY-MM-DD in a file name, or None."""
    return _first_day(_IN_NAME, name)


def date_in_url(url: str) -> date | None:
    """Return the first year/month/day in a web address, or None. An archive's time stamp is no publication date."""
    return _first_day(_IN_URL, url)


Doubt = tuple[str, str]


def choose_date(draft: Draft, settings: Settings) -> tuple[date | None, PublishedBasis, Doubt | None]:
    """Return the publication date of a draft, its basis, and what is wrong with the date it states and what to do.

    What the document itself states comes first, then the date given for the run, the URL, the file name, and last what
    was guessed from the page's text. A day that has not come yet is not believed, whoever states it but the user.
    """
    stated = draft.published.strip() if draft.published else ""
    day = read_date(stated, month_first=settings.month_first)
    if day is not None and not _is_to_come(day, settings):
        return day, PublishedBasis.METADATA, None
    doubt = None
    if day is not None:
        doubt = f"the date {day} has not come yet and is not believed", "correct it"
    elif stated:
        years = f"of a year from {EARLIEST_YEAR} to {LATEST_YEAR}"
        doubt = f"the date {stated[:60]!r} is not understood", f"write it as YYYY-MM-DD, {years}"
    if settings.published is not None:
        return settings.published, PublishedBasis.GIVEN, doubt
    day = date_in_url(draft.url or "") or date_in_name(draft.name or "")
    if day and not _is_to_come(day, settings):
        return day, PublishedBasis.URL, doubt
    day = read_date(draft.guessed or "")
    if day and not _is_to_come(day, settings):
        return day, PublishedBasis.TEXT, doubt
    return None, PublishedBasis.UNKNOWN, doubt


def read_modified(draft: Draft, settings: Settings) -> date | None:
    """Return the day on which a draft says that it was changed last; None for one that has not come yet."""
    day = read_date(draft.modified or "", month_first=settings.month_first)
    return None if day is None or _is_to_come(day, settings) else day


def list_places(draft: Draft, basis: PublishedBasis) -> dict[str, str]:
    """Return where the draft's fields are stated; its publication day only where that is the one that was chosen."""
    kept = basis in {PublishedBasis.METADATA, PublishedBasis.TEXT}
    return {name: place for name, place in draft.places.items() if name != "published" or kept}


def _is_to_come(day: date, settings: Settings) -> bool:
    """Tell whether a day has begun nowhere on earth; where the settings name no present day, none is to come."""
    return settings.today is not None and day > settings.today + AHEAD


def _first_day(pattern: re.Pattern[str], text: str) -> date | None:
    days = (_day(*(int(part) for part in found.groups())) for found in pattern.finditer(text[:2000]))
    return next((day for day in days if day is not None), None)


def _day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
