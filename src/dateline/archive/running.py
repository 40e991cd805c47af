"""Running an archive: shards one after the other, those that are whole already passed over, then cases and manifest."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree
from typing import Any

from dateline.archive.cases import group_archive
from dateline.archive.shards import Shard, ShardWriter, folder_of, list_shards, shelve_others, sync
from dateline.documents import load
from dateline.model import Document, Problem, Reading
from dateline.pipeline import read_document
from dateline.settings import Settings
from dateline.workers import Pool, Read, read_many

Progress = Callable[[str, int, Sequence[str]], None]
"""Called after each shard with its name, the number of its documents and its problems."""


class ArchiveError(Exception):
    """An archive cannot be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Archived:
    """What a run did: shards read and passed over, documents and cases of the whole, problems of the shards read."""

    read: int
    known: int
    documents: int
    cases: int
    problems: tuple[str, ...]


def build_archive(
    sources: Iterable[str],
    out: Path,
    settings: Settings,
    *,
    workers: int | None = None,
    ray: str | None = None,
    progress: Progress | None = None,
    read: Read = read_document,
) -> Archived:
    """Read shards into a data set. What an earlier run has done is not done again, however it ended.

    Args:
        sources: files, folders and patterns of file names; each file is a shard.
        out: the folder of the data set.
        settings: with which documents are read.
        workers: processes of this machine that read; None is one for each core.
        ray: address of a Ray cluster that reads instead ("local" for one on this machine alone).
        progress: is called after each shard.
        read: what reads a document, a function of a module.

    Raises:
        ArchiveError: where the folder cannot be used, or Ray is missing or fails.
        WorkerError: where no worker comes up.
        OSError: where something cannot be written.
    """
    if out.exists() and not (out.is_dir() and ((out / "shards").is_dir() or not any(out.iterdir()))):
        raise ArchiveError(f"{out}: this is not an archive of dateline's; give a new folder")
    (out / "shards").mkdir(parents=True, exist_ok=True)
    rmtree(out / "work", ignore_errors=True)  # of a run that was killed
    if settings.types is not None:  # an actor has another working folder
        settings = replace(settings, types=settings.types.absolute())
    listed = list(list_shards(sources, settings))
    shards = [shard for shard in listed if isinstance(shard, Shard)]
    problems = [str(problem) for problem in listed if isinstance(problem, Problem)]
    shelve_others(out, shards)
    missing = [shard for shard in shards if not folder_of(out, shard).exists()]
    entries = (
        _read_here(missing, out, settings, workers, read)
        if ray is None
        else _read_on_ray(missing, out, settings, ray, read)
    )
    for entry in entries:
        problems.extend(entry["problems"])
        if progress is not None:
            progress(entry["shard"], entry["rows"]["documents"], entry["problems"])
    whole = [shard for shard in shards if folder_of(out, shard).exists()]
    cases = group_archive([folder_of(out, shard) for shard in whole], out)
    documents = _write_manifest(out, whole)
    rmtree(out / "work", ignore_errors=True)
    known = len(shards) - len(missing)
    return Archived(len(whole) - known, known, documents, cases, tuple(problems))


def _read_on_ray(
    shards: Sequence[Shard], out: Path, settings: Settings, address: str, read: Read
) -> Iterator[Mapping[str, Any]]:
    try:
        from dateline.archive.on_ray import read_shards  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise ArchiveError("--ray needs Ray: install dateline[ray]") from None
    return read_shards(shards, out, settings, address, read)


def read_shard(shard: Shard, out: Path, settings: Settings, pool: Pool) -> Mapping[str, Any]:
    """Read one shard with a pool that is there already; return its entry in the manifest."""
    loaded = _load([shard], settings)
    return _write(shard, out, pool.map((item, item if isinstance(item, Document) else None) for item in loaded))


def _read_here(
    shards: Sequence[Shard], out: Path, settings: Settings, workers: int | None, read: Read
) -> Iterator[Mapping[str, Any]]:
    """Read shards with a pool of workers, which go on with the next shard while the last one is written."""
    with closing(read_many(_load(shards, settings), settings, workers=workers, read=read)) as results:
        for shard in shards:
            yield _write(shard, out, results)


def _write(
    shard: Shard, out: Path, results: Iterator[tuple[Document | Problem | Shard, Reading | Problem | None]]
) -> Mapping[str, Any]:
    """Write what was read up to the end of a shard; return its entry in the manifest."""
    with ShardWriter(out, shard) as writer:
        for item, found in results:
            if isinstance(item, Shard):
                break
            if result := item if isinstance(item, Problem) else found:
                writer.add(result)
        return writer.finish()


def _load(shards: Iterable[Shard], settings: Settings) -> Iterator[Document | Problem | Shard]:
    """Yield the documents of each shard, and the shard itself as the end of them."""
    for shard in shards:
        yield from load([str(shard.path)], settings)
        yield shard


def _write_manifest(out: Path, shards: Iterable[Shard]) -> int:
    """Write the manifest of the whole; return the number of documents in it."""
    paths = sorted(folder_of(out, shard) / "manifest.json" for shard in shards)
    entries = [json.loads(path.read_text("utf-8")) for path in paths]
    beside = out / "manifest.part"
    beside.write_text(json.dumps({"shards": entries}, indent=1) + "\n", "utf-8")
    sync(beside)
    beside.replace(out / "manifest.json")
    return sum(int(entry["rows"]["documents"]) for entry in entries)
