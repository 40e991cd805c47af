"""The same shards on a Ray cluster: this module alone knows Ray. The nodes share the folders of input and output."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import ray
import ray.data

from dateline.archive.shards import Shard
from dateline.settings import Settings

RETRIES = -1  # a shard whose node is lost is read elsewhere, as often as it takes


class _Reader:
    """An actor that keeps the model; it reads one shard after the other."""

    def __init__(self, out: str, settings: Settings) -> None:
        self._out, self._settings = Path(out), settings

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        from dateline.archive.running import read_shard  # noqa: PLC0415 - in the process of the actor

        shard = Shard(Path(row["path"]), row["key"])
        return {"entry": json.dumps(read_shard(shard, self._out, self._settings))}


def read_shards(shards: Sequence[Shard], out: Path, settings: Settings, address: str) -> Iterator[Mapping[str, Any]]:
    """Read shards on the cluster at an address; yield their entries in the manifest as they are done."""
    if not shards:
        return
    if not ray.is_initialized():
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    ray.data.DataContext.get_current().enable_progress_bars = False
    rows = [{"path": str(shard.path.absolute()), "key": shard.key} for shard in shards]
    cores = max(1, int(cast(Any, ray).cluster_resources().get("CPU", 1)))
    done = ray.data.from_items(rows, override_num_blocks=len(rows)).map(
        cast(Any, _Reader),
        fn_constructor_args=(str(out.absolute()), settings),
        concurrency=(1, min(cores, len(rows))),
        max_restarts=RETRIES,
        max_task_retries=RETRIES,
    )
    for row in done.iter_rows():
        yield json.loads(row["entry"])
