"""Documents: one version of one article each, cut into blocks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.spans import Evidence, Span


class BlockKind(StrEnum):
    """What a stretch of an article is. Only some kinds are mined (see `MINED`); all are kept."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    ADVERTISEMENT = "advertisement"
    RELATED_LINKS = "related_links"
    BYLINE = "byline"
    CONTRIBUTOR = "contributor"
    CORRECTION = "correction"
    UPDATE_NOTE = "update_note"
    DEVELOPING_NOTE = "developing_note"
    BOILERPLATE = "boilerplate"
    TRANSCRIPT = "transcript"


MINED = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text with its kind."""

    span: Span
    kind: BlockKind


class PublishedBasis(StrEnum):
    """Where a publication date was found."""

    METADATA = "metadata"
    URL = "url"
    TEXT = "text"
    GIVEN = "given"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one article. Immutable.

    `id` is the SHA-256 of its text and publication date, in hexadecimal. `version_of` is the id of the version before.
    `modified` is the day on which a page says that it was changed last. `places` are pairs: a field, and the place on
    the page that states it ("published", "JSON-LD").
    """

    id: str
    text: str
    published: date | None
    published_basis: PublishedBasis
    blocks: tuple[Block, ...]
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    retrieved: date | None = None
    version_of: str | None = None
    modified: date | None = None
    places: tuple[tuple[str, str], ...] = ()

    def cite(self, span: Span) -> Evidence:
        """Return the words at `span` as evidence."""
        return Evidence(self.id, span.start, span.end, span.cut(self.text))

    @property
    def changed(self) -> date | None:
        """The day on which the page was changed after its publication; None where it does not say so."""
        if self.modified is None or (self.published is not None and self.modified <= self.published):
            return None
        return self.modified

    @property
    def mined(self) -> tuple[Block, ...]:
        """The blocks that facts are drawn from."""
        return tuple(block for block in self.blocks if block.kind in MINED)


@dataclass(frozen=True, slots=True)
class Problem:
    """Input that could not be used: `where` (a path, line or URL), `what` is wrong, and what to `do` about it."""

    where: str
    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.do}"
