"""Two versions of an article beside each other."""

from os import PathLike

from dateline import exports
from dateline.api.adding import read
from dateline.api.days import Day
from dateline.exports.vocabulary import ChangeRow
from dateline.model import Problem, Reading, Revision
from dateline.settings import Settings
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
