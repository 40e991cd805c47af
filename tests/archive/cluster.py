"""Read an archive on a cluster of three nodes of this machine, and lose one of them while it reads.

    python -m tests.archive.cluster SHARDS OUT TOLD

Whoever starts it keeps its standard input open: at its end this program ends, and Ray with it. In TOLD it
writes how many nodes were lost while they had a shard in hand, and then the problems.
"""

import os
import sys
import time
from pathlib import Path
from threading import Thread

import ray
from ray.cluster_utils import Cluster

from dateline.archive import build_archive
from dateline.settings import Settings
from tests.workers.reading import read_or_die

LOOKS = 6_000  # of 10 ms


def main(shards: str, out: str, told: str) -> None:
    """Run."""
    Thread(target=_end_with_input, daemon=True).start()
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False})
    readers = [cluster.add_node(num_cpus=1) for _ in range(2)]
    lost: list[int] = []
    Thread(target=_lose_reader, args=(cluster, readers, Path(out) / "work", lost), daemon=True).start()
    try:
        done = build_archive([shards], Path(out), Settings(), ray=cluster.address, read=read_or_die)
        Path(told).write_text("\n".join([str(len(lost)), *done.problems]))
    finally:
        ray.shutdown()
        cluster.shutdown()


def _lose_reader(cluster: Cluster, nodes: list, work: Path, lost: list[int]) -> None:
    """Kill the first node that has a shard in hand, without a word to the others."""
    raylets = {node.all_processes["raylet"][0].process.pid: node for node in nodes}
    for _ in range(LOOKS):
        for folder in work.glob("*-*-*"):
            parent = _parent_of(int(folder.name.split("-")[1]))
            if parent in raylets:
                lost.append(parent)
                cluster.remove_node(raylets[parent], allow_graceful=False)
                return
        time.sleep(0.01)


def _parent_of(pid: int) -> int | None:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[1])
    except OSError:
        return None


def _end_with_input() -> None:
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
