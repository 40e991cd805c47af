import json
from pathlib import Path

import pytest

from bench.adding.inputs import rename, write_articles

TEXT = "Police charged Ada Quill with theft in Harbor City. Quill denies it."


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        (0, TEXT),
        (1, "Police charged Adaez Quillez with theft in Harborez Cityez. Quill denies it."),
        (8, "Police charged Adaezson Quillezson with theft in Harborezson Cityezson. Quill denies it."),
    ],
)
def test_names_of_a_repeated_article(turn: int, found: str) -> None:
    assert rename(TEXT, turn) == found


def test_articles_differ_and_each_has_its_day_and_address(tmp_path: Path) -> None:
    write_articles(["Bail was set for Ada Quill.", TEXT], 7, tmp_path / "a.jsonl")
    items = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()]
    assert len({item["text"] for item in items}) == len({item["url"] for item in items}) == 7
    assert [item["date"] for item in items[:2]] == ["2015-01-01", "2015-01-02"]
