"""Which documents keys put together; a key is written kind:name, a document by its day and its keys."""

from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from dateline.archive import cases
from dateline.archive.cases import group_archive
from dateline.archive.schema import TABLES

Told = tuple[int, str]


def group(out: Path, shards: list[list[Told]]) -> dict[str, str]:
    """Return the case of each document; a document's id is its number, in the order of the shards."""
    folders, count = [], 0
    for place, told in enumerate(shards):
        documents, keys = [], []
        for day, marks in told:
            row = {"document": f"{count:03}", "published": date(2020, 1, 1) + timedelta(day)}
            documents.append(row)
            keys += [{**row, "kind": mark.split(":")[0], "key": mark.split(":")[1]} for mark in marks.split()]
            count += 1
        folders.append(out / f"{place}")
        folders[-1].mkdir(parents=True)
        for name, rows in (("documents", documents), ("keys", keys)):
            parquet.write_table(pa.Table.from_pylist(rows, TABLES[name]), folders[-1] / f"{name}.parquet")
    number = group_archive(folders, out)
    found = {row["document"]: row["case"] for row in parquet.read_table(out / "cases.parquet").to_pylist()}
    assert number == len(set(found.values()))
    return found


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ([(0, "involved:ann day:1"), (9, "involved:ann day:1")], [[0, 1]]),
        ([(0, "involved:ann"), (9, "involved:ann")], [[0], [1]]),
        ([(0, "involved:ann other:bo"), (40, "involved:ann other:bo")], [[0], [1]]),
        ([(0, "involved:ann other:bo"), (29, "involved:ann other:bo")], [[0, 1]]),
        ([(0, "involved:ann"), (0, "other:ann")], [[0], [1]]),
        ([(0, "word:a word:b word:c"), (14, "word:a word:b word:c")], [[0, 1]]),
        ([(0, "word:a word:b word:c"), (15, "word:a word:b word:c")], [[0], [1]]),
        ([(0, "copy:a copy:b copy:c"), (300, "copy:a copy:b copy:c")], [[0, 1]]),
        ([(0, "copy:a copy:b"), (0, "copy:a copy:b")], [[0], [1]]),
        ([(0, "involved:a day:1"), (50, "involved:a day:1 other:b"), (70, "involved:a other:b")], [[0], [1, 2]]),
        ([(0, "involved:a day:1"), (20, "involved:a day:1 other:b"), (40, "involved:a other:b")], [[0, 1, 2]]),
        ([(0, "word:a word:b word:c")] * 5, [[0], [1], [2], [3], [4]]),
    ],
)
def test_what_is_put_together(tmp_path: Path, told: list[Told], together: list[list[int]]) -> None:
    found = group(tmp_path, [told])
    assert found == {f"{n:03}": f"{members[0]:03}" for members in together for n in members}


def test_neither_shards_nor_parts_change_the_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [(n * 37 % 50, f"involved:n{n % 7} day:{n % 3} word:w{n % 11} other:o{n % 13}") for n in range(60)]
    found = group(tmp_path / "a", [told])
    monkeypatch.setattr(cases, "PART_DOCUMENTS", 4)
    assert group(tmp_path / "b", [told[:10], [], told[10:45], told[45:]]) == found
    assert len(set(found.values())) < 60


def test_a_document_of_two_shards_is_one(tmp_path: Path) -> None:
    told = [(0, "involved:a day:1"), (3, "involved:a day:1")]
    group(tmp_path / "a", [told])
    once = tmp_path / "a" / "0"
    assert group_archive([once, once], tmp_path / "a") == 1
    assert parquet.read_table(tmp_path / "a" / "cases.parquet").num_rows == 2
