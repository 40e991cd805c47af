"""Options of a run: one immutable object, handed down, never read at import."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    `published` is the publication date of documents that carry none. `month_first` reads 3/4 as 4 March. `max_chars`
    is the length above which a document is refused. `columns` says which column of a table, or key of a JSON object,
    holds a field of a document, as pairs of field and column; what is not said is known by its usual name. No day of
    publication after `today` is believed; None is the day on which the program runs. `types` is a folder of event types
    of the user's own, one TOML file each.
    """

    published: date | None = None
    month_first: bool = True
    max_chars: int = 1_000_000
    columns: tuple[tuple[str, str], ...] = ()
    today: date | None = None
    types: Path | None = None

    def published_on(self, day: date | None) -> "Settings":
        """The same settings with that publication date, where one is given."""
        return self if day is None else replace(self, published=day)
