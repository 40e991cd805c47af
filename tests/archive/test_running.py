"""Archives: whole shards or none, the same bytes however they are read, and what other programs see in them."""

import gzip
import json
import shutil
import signal
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from dateline import api, archive
from dateline.archive.schema import TABLES
from dateline.settings import Settings
from tests.archive.making import article, files_of
from tests.documents.readers.inputs import make_record

NAMES = ("Laura Brandt", "Otto Pell", "Della Voss", "Ines Farrow")
SHARDS = len(NAMES)


def make_page(item: dict[str, str]) -> bytes:
    """Return an article as a page of a WARC."""
    paragraphs = "".join(f"<p>{part}</p>" for part in item["text"].split("\n\n"))
    page = (
        f'<html lang="en"><head><title>{item["title"]}</title>'
        f'<meta property="article:published_time" content="{item["date"]}"></head>'
        f"<body><article><h1>{item['title']}</h1>{paragraphs}</article></body></html>"
    )
    return make_record(page, int(item["url"].rpartition("/")[2]))


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shards")
    for n, name in enumerate(NAMES):
        items = [article(name, 8 + day, 10 * n + day + 2) for day in range(2)]
        match n:
            case 0:
                (folder / "0.jsonl").write_text("".join(json.dumps(item) + "\n" for item in items))
            case 1:
                packed = "".join(json.dumps(item) + "\n" for item in items).encode()
                (folder / "1.jsonl.gz").write_bytes(gzip.compress(packed, mtime=0))
            case 2:
                pages = "".join(make_page(item).decode() for item in items)
                (folder / "2.warc.gz").write_bytes(gzip.compress(pages.encode(), mtime=0))
            case _:
                rows = [{**item, "date": date.fromisoformat(item["date"])} for item in items]
                parquet.write_table(pa.Table.from_pylist(rows), folder / "3.parquet")
    return folder


@pytest.fixture(scope="module")
def out(shards: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "out"
    done = api.archive(shards, folder, workers=1)
    assert (done.read, done.known, done.documents, done.cases, done.problems) == (SHARDS, 0, 8, 4, ())
    return folder


def test_a_second_run_reads_nothing_and_changes_nothing(shards: Path, out: Path) -> None:
    before = files_of(out)
    done = api.archive(shards, out, workers=1)
    assert (done.read, done.known, done.documents) == (0, SHARDS, 8)
    assert files_of(out) == before


def test_two_workers_write_the_same_bytes(shards: Path, out: Path, tmp_path: Path) -> None:
    api.archive(shards, tmp_path / "out", workers=2)
    assert files_of(tmp_path / "out") == files_of(out)


KILLED = """
import os, signal, sys
from dateline import api, archive
api.archive(sys.argv[1], sys.argv[2], workers=1, progress=lambda *_: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_a_run_that_was_killed_is_taken_up(shards: Path, out: Path, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, shards, tmp_path / "out"], check=False)
    assert done.returncode == -signal.SIGKILL
    half = tmp_path / "out" / "work" / "half"
    half.mkdir(parents=True)
    (half / "documents.parquet").write_bytes(b"PAR1")
    again = api.archive(shards, tmp_path / "out", workers=1)
    assert (again.read, again.known) == (SHARDS - 1, 1)
    assert files_of(tmp_path / "out") == files_of(out)


def test_duckdb_reads_the_tables(out: Path) -> None:
    actions = duckdb.read_parquet(f"{out}/shards/*/actions.parquet").filter("action = 'charged'")
    documents = duckdb.read_parquet(f"{out}/shards/*/documents.parquet")
    found = actions.join(documents, "document").select("published, defendant_name, action").fetchall()
    assert {name for _, name, _ in found} == set(NAMES)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_pandas_reads_the_tables(out: Path, table: str) -> None:
    frames = [pd.read_parquet(path) for path in sorted(out.glob(f"shards/*/{table}.parquet"))]
    assert all(list(frame.columns) == TABLES[table].names for frame in frames)
    assert sum(len(frame) for frame in frames) > 0


def test_every_quote_stands_at_its_place(out: Path) -> None:
    for folder in out.glob("shards/*"):
        texts = {row["document"]: row["text"] for row in parquet.read_table(folder / "documents.parquet").to_pylist()}
        for name in ("times", "statements", "events", "actions"):
            for row in parquet.read_table(folder / f"{name}.parquet").to_pylist():
                assert texts[row["document"]][row["start"] : row["end"]] == row["quote"]


def test_documents_of_one_case_are_put_together(out: Path) -> None:
    cases = parquet.read_table(out / "cases.parquet").to_pylist()
    assert sorted(sum(row["case"] == case for row in cases) for case in {row["case"] for row in cases}) == [2, 2, 2, 2]


def test_problems_are_told_and_kept_in_the_manifest(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"text": ""}\n')
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 nothing")
    done = api.archive([tmp_path / "bad.jsonl", tmp_path / "broken.parquet"], tmp_path / "out")
    assert (done.read, done.documents, done.cases) == (2, 0, 0)
    assert len(done.problems) == 2
    entries = json.loads((tmp_path / "out" / "manifest.json").read_text())["shards"]
    assert sorted(problem for entry in entries for problem in entry["problems"]) == sorted(done.problems)


def run_again(out: Path, shards: Path, **settings: Any) -> tuple[int, int]:
    done = api.archive(shards, out, workers=1, settings=Settings(**settings))
    assert done.documents == 8
    return done.read, len(list((out / "shards").iterdir()))


def test_what_another_version_or_other_types_read_is_read_anew_and_put_aside(
    shards: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, before = tmp_path / "out", files_of(out)
    shutil.copytree(out, copy)
    types, moved = tmp_path / "types", tmp_path / "moved"
    types.mkdir()
    abated = files("dateline.events").joinpath("types/abated.toml").read_text("utf-8")
    (types / "closed.toml").write_text(abated.replace('"abated"', '"closed"'))
    assert run_again(copy, shards, types=types) == (SHARDS, SHARDS)
    shutil.copytree(types, moved)
    assert run_again(copy, shards, types=moved) == (0, SHARDS)
    (moved / "closed.toml").write_text(abated.replace('"abated"', '"closed"') + "# another line\n")
    assert run_again(copy, shards, types=moved) == (SHARDS, SHARDS)
    monkeypatch.setattr(archive.shards, "version", lambda _: "0.0.1")
    assert run_again(copy, shards) == (SHARDS, SHARDS)
    monkeypatch.undo()
    assert run_again(copy, shards) == (0, SHARDS)
    assert {name: data for name, data in files_of(copy).items() if not name.startswith("unused")} == before


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, shards: Path) -> None:
    (tmp_path / "letters.txt").write_text("private")
    with pytest.raises(ValueError, match="not an archive"):
        api.archive(shards, tmp_path)
