"""Which documents of an archive tell of the same case: by keys that they share, without comparing each with each.

First pass: the keys of all documents, parted into files so that all documents of a key lie together; within a key only
neighbours in time are looked at, and each such pair with what the key counts goes into files again, parted so that all
grounds of a pair lie together. Second pass: pairs that rest on enough are put together (union-find). In memory are one
part at a time, and of each document its id, its day and its group.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from dateline.archive.schema import CASES
from dateline.archive.shards import sync
from dateline.archive.spilling import Spill
from dateline.story import Groups

KINDS = ("involved", "other", "day", "place", "copy", "pair", "word")
NEAR = {"involved": 60, "other": 30, "day": 30, "place": 14, "copy": 366, "pair": 14, "word": 14}
"""Days between two documents within which a shared key of a kind says something."""
NEIGHBOURS = 3
"""So many documents before it, in time, are paired with a document for a key."""
SPAN = 60
"""Days before and after a document within which the documents of a key are counted: how common it is then."""
COMMON = 200
"""A key of more documents than this within the span leads nowhere: a town, a governor, a site's own line."""
WEIGHTS = {
    "involved": ((COMMON, 3),),
    "other": ((4, 3), (COMMON, 1)),
    "day": ((COMMON, 2),),
    "place": ((COMMON, 1),),
    "copy": ((COMMON, 2),),
    "pair": ((3, 2), (4, 1)),
    "word": ((3, 2), (4, 1)),
}
"""What a shared key of a kind counts where at most so many documents have it within the span.

These, NEEDED, SPAN and the days for words were chosen on crime news of 2013 and 2014; see `bench/archive/grouping.py`.
"""
NEEDED = 5
"""What must come together: a name of somebody involved with the day or two rare words, or three rare words."""
PART_DOCUMENTS = 20_000  # whose keys are in memory at once, some 40 MB
MOST_PARTS = 4_096


def group_archive(folders: Iterable[Path], out: Path) -> int:
    """Write `cases.parquet`: each document with its case, named by its first document. Return how many cases there are.

    The outcome depends on the documents alone, not on the shards that they lie in or their order.

    Args:
        folders: of the shards.
        out: where the file goes; what does not stay in memory lies in its folder `work` meanwhile.
    """
    listed = sorted(folders)
    documents, days = _list_documents(listed)
    number = {document: n for n, document in enumerate(documents)}
    parts = min(MOST_PARTS, 1 + len(documents) // PART_DOCUMENTS)
    keys = Spill(out / "work" / "keys", "<IBQ", parts)
    for document, kind, key in _read_keys(listed):
        mark = int.from_bytes(blake2b(key.encode(), digest_size=8).digest())
        keys.add(mark % parts, number[document], KINDS.index(kind), mark)
    del number
    pairs = Spill(out / "work" / "pairs", "<IIB", parts)
    for records in keys.take():
        for one, other, weight in _pair_part(records, days):
            pairs.add(one % parts, one, other, weight)
    groups = Groups(len(documents))
    for grounds in pairs.take():
        summed: dict[tuple[int, int], int] = defaultdict(int)
        for one, other, weight in grounds:
            summed[one, other] += weight
        for (one, other), weight in summed.items():
            if weight >= NEEDED:
                groups.join(one, other)
    found = [documents[groups.find(n)] for n in range(len(documents))]
    target = out / "cases.parquet"
    beside = target.with_suffix(".part")
    parquet.write_table(pa.table({"document": documents, "case": found}, schema=CASES), beside, compression="zstd")
    sync(beside)
    beside.replace(target)
    return len(set(found))


def _list_documents(folders: Iterable[Path]) -> tuple[list[str], list[int]]:
    """Return the documents in the order of their days, each once, and their days as ordinals."""
    day: dict[str, int] = {}
    for folder in folders:
        for batch in parquet.ParquetFile(folder / "documents.parquet").iter_batches(columns=["document", "published"]):
            for document, published in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                day[document] = (published or date.max).toordinal()
    documents = sorted(day, key=lambda document: (day[document], document))
    return documents, [day[document] for document in documents]


def _read_keys(folders: Iterable[Path]) -> Iterator[tuple[str, str, str]]:
    for folder in folders:
        for batch in parquet.ParquetFile(folder / "keys.parquet").iter_batches(columns=["document", "kind", "key"]):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _pair_part(records: Iterable[tuple[int, ...]], days: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the pairs of each key of a part with what it counts."""
    members: dict[tuple[int, int], set[int]] = defaultdict(set)
    for document, kind, mark in records:
        members[kind, mark].add(document)
    for (kind, _), known in members.items():
        if len(known) > 1:
            yield from _pair(KINDS[kind], sorted(known), days)


def _pair(kind: str, members: Sequence[int], days: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield neighbours in time among the documents of a key, with what it counts for them."""
    when = [days[member] for member in members]
    counts = [bisect_right(when, day + SPAN) - bisect_left(when, day - SPAN) for day in when]
    for place in range(1, len(members)):
        for before in range(max(0, place - NEIGHBOURS), place):
            if when[place] - when[before] <= NEAR[kind]:
                many = max(counts[before], counts[place])
                weight = next((weight for most, weight in WEIGHTS[kind] if many <= most), 0)
                if weight:
                    yield members[before], members[place], weight
