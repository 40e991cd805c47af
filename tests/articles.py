"""Short articles for tests: a text and a day in, a reading out."""

from datetime import date

from dateline.documents import make_document
from dateline.model import PublishedBasis, Reading
from dateline.pipeline import read_document
from dateline.settings import Settings

PUBLISHED = date(2021, 6, 10)  # a Thursday


def read(text: str, published: date | None = PUBLISHED, url: str | None = None) -> Reading:
    """Read a text as an article of the day."""
    basis = PublishedBasis.UNKNOWN if published is None else PublishedBasis.GIVEN
    return read_document(make_document(text, published, basis, url=url), Settings())
