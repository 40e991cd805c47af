"""Finding the dates, times, durations and sets of a text, without the rest of the reading."""

from collections.abc import Iterator
from os import PathLike

from dateline.api.days import Day, read_day
from dateline.documents import load, make_document
from dateline.model import Document, Problem, PublishedBasis, TimeExpression
from dateline.settings import Settings


def dates(
    source: str | PathLike[str],
    *,
    published: Day | None = None,
    settings: Settings | None = None,
    timeml: bool = False,
) -> Iterator[TimeExpression | Problem]:
    """Find the time expressions of a text or of files, in text order.

    Unlike `read` this looks at all of the text, not at the story alone, and needs no grammatical analysis.

    Args:
        source: a text (str), or the path (`pathlib.Path`) of a file or folder as for `read`; Path("-") is standard
            input.
        published: the day that "Monday" and "last month" are reckoned from, where a document carries none itself.
        settings: other options; `month_first` says how 3/4/2021 is read.
        timeml: also find "now", "recently" and the like, and follow the TimeML corpora in what an expression is.

    Returns:
        An iterator. The evidence of an expression names the document (its id) and the place in its text. For a file
        that cannot be used there is a problem in its place.

    Raises:
        ValueError: where `published` is no date.
    """
    settled = (settings or Settings()).published_on(None if published is None else read_day(published, whole=True))
    if isinstance(source, str):
        documents: Iterator[Document | Problem] = iter(
            [make_document(source, settled.published, PublishedBasis.GIVEN)] if source.strip() else []
        )
    else:
        documents = load([str(source)], settled)
    return _find_all(documents, settled, timeml)


def _find_all(
    documents: Iterator[Document | Problem], settings: Settings, timeml: bool
) -> Iterator[TimeExpression | Problem]:
    from dateline.dates import find_times  # noqa: PLC0415 - nobody who looks at a case waits for it

    for item in documents:
        if isinstance(item, Problem):
            yield item
        else:
            yield from find_times(
                item.text, item.published, document=item.id, month_first=settings.month_first, timeml=timeml
            )
