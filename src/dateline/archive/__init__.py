"""An archive of shards, each of many articles, as a data set of tables; and the cases that the articles tell of."""

from dateline.archive.running import Archived, ArchiveError, Progress, build_archive

__all__ = ["ArchiveError", "Archived", "Progress", "build_archive"]
