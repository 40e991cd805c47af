"""Which documents of an archive tell of the same case: by keys that they share, without comparing each with each.

First pass: the keys of all documents, parted into files by what they begin with, so that all documents of a key lie
together; within a key only neighbours in time are looked at, and each such pair says on what it rests. Second pass:
pairs that rest on enough are put together (union-find).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from dateline.archive.schema import CASES
from dateline.archive.shards import sync
from dateline.story import Groups

PARTS = 64
"""Parts that the keys are put into; one part at a time is in memory."""
NEAR = {"involved": 60, "other": 14, "day": 30, "place": 14, "copy": 366}
"""Days between two documents within which a shared key of a kind says something."""
NEIGHBOURS = 3
"""So many documents before it, in time, are paired with a document for a key."""
WEIGHTS = {"involved": 2, "other": 1, "day": 1, "place": 1, "copy": 1}
"""What a shared key counts. Names of those accused or struck weigh most, and two copied pieces as much."""
NEEDED = 3
"""What must come together: a name of somebody involved with another sign, or three others with a day or name."""
COMMON = 200
"""A key of more documents than this within its days leads nowhere: a town, a governor, a site's own line."""

Pair = tuple[int, int]


def group_archive(folders: Iterable[Path], out: Path) -> int:
    """Write `cases.parquet`: each document with its case, named by its first document. Return how many cases there are.

    The outcome depends on the documents alone, not on the shards that they lie in or their order.

    Args:
        folders: of the shards.
        out: where the file goes.
    """
    listed = sorted(folders)
    days: dict[str, date] = {}
    for folder in listed:
        table = parquet.read_table(folder / "documents.parquet", columns=["document", "published"])
        days.update(
            (document, published or date.max)
            for document, published in zip(*(column.to_pylist() for column in table.columns), strict=True)
        )
    documents = sorted(days, key=lambda document: (days[document], document))
    number = {document: n for n, document in enumerate(documents)}
    order = [days[document].toordinal() for document in documents]
    grounds: dict[Pair, int] = defaultdict(int)
    for part in range(PARTS):
        for (kind, _), members in _read_part(listed, part, number).items():
            for pair in _pair(members, order, NEAR[kind]):
                grounds[pair] += WEIGHTS[kind]
    groups = Groups(len(documents))
    for (one, other), weight in sorted(grounds.items()):
        if weight >= NEEDED:
            groups.join(one, other)
    found = [documents[groups.find(n)] for n in range(len(documents))]
    target = out / "cases.parquet"
    beside = target.with_suffix(".part")
    parquet.write_table(pa.table({"document": documents, "case": found}, schema=CASES), beside, compression="zstd")
    sync(beside)
    beside.replace(target)
    return len(set(found))


def _read_part(folders: Iterable[Path], part: int, number: dict[str, int]) -> dict[tuple[str, str], set[int]]:
    members: dict[tuple[str, str], set[int]] = defaultdict(set)
    for folder in folders:
        for batch in parquet.ParquetFile(folder / "keys.parquet").iter_batches(columns=["document", "kind", "key"]):
            for document, kind, key in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                if blake2b(key.encode(), digest_size=2).digest()[0] % PARTS == part:
                    members[kind, key].add(number[document])
    return members


def _pair(members: set[int], order: list[int], near: int) -> Iterator[Pair]:
    """Yield neighbours in time among the documents of a key."""
    known = sorted(members)
    if len(known) > COMMON:
        return
    for place, one in enumerate(known):
        for other in known[max(0, place - NEIGHBOURS) : place]:
            if order[one] - order[other] <= near:
                yield other, one
