"""The same shards on a Ray cluster: this module alone knows Ray. The nodes share the folders of input and output."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import ray
import ray.data
import ray.exceptions

from dateline.archive.running import ArchiveError, read_shard
from dateline.archive.shards import Shard, count_begun
from dateline.settings import Settings
from dateline.workers import Pool, Read, WorkerError

# So often is a shard begun whose actor is lost; then it is named and left out. Ray Data itself tries without end, and
# must: it takes for a try whatever it sends to an actor that is out of reach, several a second after a node is lost.
TRIES = 4


class _Reader:
    """An actor that reads one shard after the other, in a process of its own that keeps the model.

    So a document at which that process dies or hangs costs itself alone, as it does with workers on one machine.
    """

    def __init__(self, out: str, settings: Settings, read: Read) -> None:
        self._out, self._settings = Path(out), settings
        self._pool = Pool(1, settings, read=read)  # ends with the actor

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        shard = Shard(Path(row["path"]), row["key"])
        if count_begun(self._out, shard) >= TRIES:
            what = f"{shard.path}: what read it was lost {TRIES} times; the same command tries it again"
            lost = {"shard": shard.path.name, "rows": {"documents": 0}, "problems": [what]}
            return {"entry": json.dumps(lost), "fault": ""}
        try:
            entry = read_shard(shard, self._out, self._settings, self._pool)
        except (OSError, WorkerError) as error:
            return {"entry": "", "fault": str(error)}
        return {"entry": json.dumps(entry), "fault": ""}


def read_shards(
    shards: Sequence[Shard], out: Path, settings: Settings, address: str, read: Read
) -> Iterator[Mapping[str, Any]]:
    """Read shards on the cluster at an address; yield their entries in the manifest as they are done.

    A shard that cannot be read comes without documents, its entry's problem saying so.

    Raises:
        ArchiveError: where there is no such cluster, or a node cannot write or start a process.
    """
    if not shards:
        return
    try:
        yield from _read(shards, out, settings, address, read)
    except (ConnectionError, ray.exceptions.RayError) as error:
        raise ArchiveError(f"Ray at {address}: {str(error).strip().splitlines()[0]}") from error


def _read(
    shards: Sequence[Shard], out: Path, settings: Settings, address: str, read: Read
) -> Iterator[Mapping[str, Any]]:
    if not ray.is_initialized():
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    ray.data.DataContext.get_current().enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    rows = [{"path": str(shard.path.absolute()), "key": shard.key} for shard in shards]
    cores = max(1, int(cast(Any, ray).cluster_resources().get("CPU", 1)))
    done = ray.data.from_items(rows, override_num_blocks=len(rows)).map(
        cast(Any, _Reader),
        fn_constructor_args=(str(out.absolute()), settings, read),
        compute=ray.data.ActorPoolStrategy(min_size=1, max_size=min(cores, len(rows))),
    )
    for row in done.iter_rows():
        if row["fault"]:
            raise ArchiveError(row["fault"])
        yield json.loads(row["entry"])
