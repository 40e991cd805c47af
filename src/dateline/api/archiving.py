"""Reading an archive of many shards into a data set of tables."""

from collections.abc import Callable, Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.adding import check_workers, list_sources, settle
from dateline.api.days import Day
from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.archive import Archived


def archive(
    sources: str | PathLike[str] | Iterable[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    published: Day | None = None,
    settings: Settings | None = None,
    workers: int | None = None,
    ray: str | None = None,
    progress: Callable[[str, int, Sequence[str]], None] | None = None,
) -> "Archived":
    """Read the shards of an archive into Parquet tables, and put the documents into cases; see docs/archive.md.

    A shard is written whole or not at all, and one that was read before is passed over: the same call can be repeated,
    also after it was interrupted, and ends with the same files.

    Args:
        sources: files, folders and patterns; each file is a shard, of any format that is read.
        out: the folder of the data set, which is made where there is none.
        published: the publication day of documents that carry none.
        settings: other options.
        workers: as for `read`.
        ray: address of a Ray cluster that reads instead of processes of this machine.
        progress: is called after each shard with its name, how many documents it has, and its problems.

    Raises:
        ValueError: as for `read`, and where the folder or an extra that is needed cannot be used.
        OSError: where something cannot be written.
    """
    check_workers(workers)
    settled = settle(settings, published)
    try:
        from dateline.archive import ArchiveError, build_archive  # noqa: PLC0415 - needs an extra
    except ModuleNotFoundError as error:
        raise ValueError(f"archives need {error.name}: install dateline[archive]") from None
    try:
        return build_archive(list_sources(sources), Path(out), settled, workers=workers, ray=ray, progress=progress)
    except ArchiveError as error:
        raise ValueError(str(error)) from error
