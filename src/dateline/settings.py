"""Options of a run: one immutable object, handed down, never read at import."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    `published` is the publication date of documents that carry none. `month_first` reads 3/4 as 4 March. `max_chars`
    is the length above which a document is refused.
    """

    published: date | None = None
    month_first: bool = True
    max_chars: int = 1_000_000

    def published_on(self, day: date | None) -> "Settings":
        """The same settings with that publication date, where one is given."""
        return self if day is None else replace(self, published=day)
