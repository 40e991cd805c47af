"""Shards: the files that an archive is made of, and the folder that holds what was read in one of them.

What was read in a shard lies in `shards/KEY`, KEY being made from its content and the settings. The folder is made
beside and renamed when all is written, so that it is there whole or not at all.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from dateline.archive.rows import make_rows
from dateline.archive.schema import FORMAT, TABLES
from dateline.documents import list_articles
from dateline.model import Problem, Reading
from dateline.settings import Settings

DOCUMENTS = 500  # whose rows are in memory at a time, and lie together in the file


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the archive, and the key of what is read in it."""

    path: Path
    key: str


def list_shards(sources: Iterable[str], settings: Settings) -> Iterator[Shard | Problem]:
    """Yield the files of the sources with their keys; of two with the same content the first alone."""
    seen: set[str] = set()
    options = (settings.published, settings.month_first, settings.max_chars, settings.columns, settings.types)
    asked = repr((FORMAT, *options)).encode()
    for found in list_articles(sources):
        if isinstance(found, Problem):
            yield found
            continue
        with found.open("rb") as file:
            key = sha256(asked + found.suffix.encode() + file_digest(file, "sha256").digest()).hexdigest()[:20]
        if key not in seen:
            seen.add(key)
            yield Shard(found, key)


def folder_of(out: Path, shard: Shard) -> Path:
    """Return where what was read in a shard lies, once it is whole."""
    return out / "shards" / shard.key


class ShardWriter:
    """Writes what is read in one shard; `finish` makes it whole, leaving without it leaves nothing."""

    def __init__(self, out: Path, shard: Shard) -> None:
        self._folder, self._shard = folder_of(out, shard), shard
        self._work = out / "work" / f"{shard.key}-{os.getpid()}"
        shutil.rmtree(self._work, ignore_errors=True)
        self._work.mkdir(parents=True)
        self._writers = {
            name: ParquetWriter(self._work / f"{name}.parquet", schema, compression="zstd")
            for name, schema in TABLES.items()
        }
        self._rows: dict[str, list[Mapping[str, Any]]] = {name: [] for name in TABLES}
        self._counts = dict.fromkeys(TABLES, 0)
        self._seen: set[str] = set()
        self._problems: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for writer in self._writers.values():
            writer.close()
        shutil.rmtree(self._work, ignore_errors=True)

    def add(self, item: Reading | Problem) -> None:
        """Add what was read in a document; one that the shard held before adds nothing."""
        if isinstance(item, Problem):
            self._problems.append(str(item))
            return
        if item.document.id in self._seen:
            return
        self._seen.add(item.document.id)
        for name, rows in make_rows(item).items():
            self._rows[name].extend(rows)
        if len(self._rows["documents"]) == DOCUMENTS:
            self._flush()

    def finish(self) -> Mapping[str, Any]:
        """Make the shard whole and return its entry in the manifest."""
        self._flush()
        for writer in self._writers.values():
            writer.close()
        entry = {
            "shard": self._shard.path.name, "key": self._shard.key, "format": FORMAT, "rows": self._counts,
            "problems": self._problems,
        }  # fmt: skip
        (self._work / "manifest.json").write_text(json.dumps(entry, indent=1) + "\n", "utf-8")
        for path in self._work.iterdir():
            sync(path)
        self._folder.parent.mkdir(exist_ok=True)
        if not self._folder.exists():
            self._work.rename(self._folder)
        sync(self._folder.parent)
        return entry

    def _flush(self) -> None:
        for name, rows in self._rows.items():
            if rows:
                self._writers[name].write_table(pa.Table.from_pylist(rows, TABLES[name]), row_group_size=1 << 20)
                self._counts[name] += len(rows)
        self._rows = {name: [] for name in TABLES}


def sync(path: Path) -> None:
    """Have a file or folder on the disk before anything that follows."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
