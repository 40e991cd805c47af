"""What the address of a page says: the days to look from, and what to show of the case."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from dateline.api import read_day

MOST_WORDS = 200
MOST_PAGES = 100_000


class BadStateError(ValueError):
    """The address asks for something that cannot be; the message is for the reader."""


@dataclass(frozen=True, slots=True)
class State:
    """The part of an address after the question mark.

    `as_of` and `known_by` move the whole page. `person` is an id or a name, `type` a type of what is listed, `source` a
    publisher, `year` the year of publication or happening, `q` words to search for, `page` is counted from 1.
    """

    as_of: date | None = None
    known_by: date | None = None
    person: str = ""
    type: str = ""
    source: str = ""
    year: str = ""
    q: str = ""
    page: int = 1

    @property
    def days(self) -> "State":
        """The days alone: what goes along to every other page."""
        return State(self.as_of, self.known_by)

    def but(self, **changes: object) -> "State":
        """The same with some parts changed, from its first page unless `page` is among them."""
        return replace(self, **{"page": 1, **changes})  # type: ignore[arg-type]

    def to(self, path: str, anchor: str = "", **more: str) -> str:
        """Return the address of a page in this state."""
        pairs = [
            ("as_of", self.as_of.isoformat() if self.as_of else ""),
            ("known_by", self.known_by.isoformat() if self.known_by else ""),
            ("person", self.person),
            ("type", self.type),
            ("source", self.source),
            ("year", self.year),
            ("q", self.q),
            ("page", str(self.page) if self.page > 1 else ""),
            *more.items(),
        ]
        query = urlencode([(key, value) for key, value in pairs if value])
        return f"{path}{'?' if query else ''}{query}{'#' if anchor else ''}{anchor}"


def read_state(query: Mapping[str, str]) -> State:
    """Return the state that an address asks for.

    Raises:
        BadStateError: where a day is none, or a part is too long.
    """
    words = {key: query.get(key, "").strip() for key in ("person", "type", "source", "year", "q")}
    for key, value in words.items():
        if len(value) > MOST_WORDS:
            raise BadStateError(f"{key} is longer than {MOST_WORDS} characters")
    page = query.get("page", "1")
    if not (page.isascii() and page.isdigit() and 1 <= int(page[:6]) <= MOST_PAGES):
        raise BadStateError("page is no number from 1 on")
    return State(_read_day(query, "as_of"), _read_day(query, "known_by"), **words, page=int(page[:6]))


def _read_day(query: Mapping[str, str], key: str) -> date | None:
    text = query.get(key, "").strip()
    if not text:
        return None
    try:
        return read_day(text[:20])
    except ValueError as error:
        name = "As of" if key == "as_of" else "Known by"
        raise BadStateError(f"{name}: {text[:20]} is no date. Write it as 2023-04-22, 2023-04 or 2023.") from error
