"""An article beside another version of it, and beside a case."""

from os import PathLike

from dateline import exports, pipeline
from dateline.api.adding import read
from dateline.api.days import Day, read_day
from dateline.exports.vocabulary import ChangeRow, CheckRow
from dateline.model import Case, Problem, Reading, Remark, Revision
from dateline.settings import Settings
from dateline.store import Database, Store
from dateline.story import compare_versions

Source = str | PathLike[str]


class UnusableError(ValueError):
    """An article that cannot be used; `problem` says where, what and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_one(source: Source, *, published: Day | None = None, settings: Settings | None = None) -> Reading:
    """Read the one article of a source.

    Raises:
        UnusableError: where it cannot be used, or there are none or several.
        ValueError: where `published` is no date.
    """
    found = None
    for item in read(source, published=published, settings=settings):
        if isinstance(item, Problem):
            raise UnusableError(item)
        if found is not None:
            raise UnusableError(Problem(str(source), "holds several articles", "give a file that holds one"))
        found = item
    if found is None:
        raise UnusableError(Problem(str(source), "holds no article", "give a file that holds one"))
    return found


def compare(old: Source, new: Source, *, published: Day | None = None, settings: Settings | None = None) -> Revision:
    """Return what differs between two versions of an article: facts, rewrites, and new notices.

    Args:
        old: the earlier version, as a source of `read` that holds one article.
        new: the later version.
        published: the publication day of a version that carries none.
        settings: as for `read`.

    Raises:
        UnusableError: where one of them cannot be used.
        ValueError: where `published` is no date.
    """
    return compare_versions(
        read_one(old, published=published, settings=settings), read_one(new, published=published, settings=settings)
    )


def diff(
    old: Source, new: Source, *, published: Day | None = None, settings: Settings | None = None
) -> tuple[ChangeRow, ...]:
    """Return the facts that differ between two versions, then the sentences that differ in no fact; see `compare`."""
    return exports.change_rows(compare(old, new, published=published, settings=settings))


def find_remarks(
    database: Database,
    article: Source,
    *,
    published: Day | None = None,
    known_by: Day | None = None,
    settings: Settings | None = None,
) -> tuple[Case, tuple[Remark, ...]]:
    """Hold an article against the case of a file; nothing is stored.

    Args:
        database: the case file.
        article: a source of `read` that holds one article, which may be in the case file already.
        published: its publication day, where it carries none.
        known_by: only documents of the case published on that day or before count; None counts all.
        settings: as for `read`.

    Returns:
        The case with the article in it, and what is the matter with the article's sentences, in text order.

    Raises:
        UnusableError: where the article cannot be used.
        StoreError: where the case file cannot.
        ValueError: where a day is no date.
    """
    with Store.open(database, create=False, read_only=True) as store:
        readings = store.readings(None if known_by is None else read_day(known_by))
        corrected = store.corrections()
    return pipeline.check_article(readings, read_one(article, published=published, settings=settings), corrected)


def check(
    database: Database,
    article: Source,
    *,
    published: Day | None = None,
    known_by: Day | None = None,
    settings: Settings | None = None,
) -> tuple[CheckRow, ...]:
    """Return what in an article is out of date, contradicted, stale or copied; see `find_remarks`."""
    _, remarks = find_remarks(database, article, published=published, known_by=known_by, settings=settings)
    return exports.check_rows(remarks)
