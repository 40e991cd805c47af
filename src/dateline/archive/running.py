"""Running an archive: shards one after the other, those that are whole already passed over, then cases and manifest."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import Any

from dateline.archive.cases import group_archive
from dateline.archive.shards import Shard, ShardWriter, folder_of, list_shards, sync
from dateline.documents import load
from dateline.model import Document, Problem
from dateline.settings import Settings
from dateline.workers import read_many

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
) -> Archived:
    """Read shards into a data set. What an earlier run has done is not done again, however it ended.

    Args:
        sources: files, folders and patterns of file names; each file is a shard.
        out: the folder of the data set.
        settings: with which documents are read.
        workers: processes of this machine that read; None is one for each core.
        ray: address of a Ray cluster that reads instead ("local" for one on this machine alone).
        progress: is called after each shard.

    Raises:
        ArchiveError: where the folder cannot be used, or Ray is missing.
        WorkerError: where no worker comes up.
        OSError: where something cannot be written.
    """
    if out.exists() and not (out.is_dir() and ((out / "shards").is_dir() or not any(out.iterdir()))):
        raise ArchiveError(f"{out}: this is not an archive of dateline's; give a new folder")
    (out / "shards").mkdir(parents=True, exist_ok=True)
    rmtree(out / "work", ignore_errors=True)  # of a run that was killed
    listed = list(list_shards(sources, settings))
    shards = [shard for shard in listed if isinstance(shard, Shard)]
    problems = [str(problem) for problem in listed if isinstance(problem, Problem)]
    missing = [shard for shard in shards if not folder_of(out, shard).exists()]
    entries = _read_here(missing, out, settings, workers) if ray is None else _read_on_ray(missing, out, settings, ray)
    for entry in entries:
        problems.extend(entry["problems"])
        if progress is not None:
            progress(entry["shard"], entry["rows"]["documents"], entry["problems"])
    cases = group_archive([folder_of(out, shard) for shard in shards], out)
    documents = _write_manifest(out, shards)
    rmtree(out / "work", ignore_errors=True)
    return Archived(len(missing), len(shards) - len(missing), documents, cases, tuple(problems))


def _read_on_ray(shards: Sequence[Shard], out: Path, settings: Settings, address: str) -> Iterator[Mapping[str, Any]]:
    try:
        from dateline.archive.on_ray import read_shards  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise ArchiveError("--ray needs Ray: install dateline[ray]") from None
    return read_shards(shards, out, settings, address)


def read_shard(shard: Shard, out: Path, settings: Settings) -> Mapping[str, Any]:
    """Read one shard in this process; return its entry in the manifest."""
    return next(_read_here([shard], out, settings, 1))


def _read_here(
    shards: Sequence[Shard], out: Path, settings: Settings, workers: int | None
) -> Iterator[Mapping[str, Any]]:
    """Read shards with a pool of workers, which go on with the next shard while the last one is written."""
    with closing(read_many(_load(shards, settings), settings, workers=workers)) as results:
        for shard in shards:
            with ShardWriter(out, shard) as writer:
                for item, found in results:
                    if isinstance(item, Shard):
                        break
                    if result := item if isinstance(item, Problem) else found:
                        writer.add(result)
                entry = writer.finish()
            yield entry


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
