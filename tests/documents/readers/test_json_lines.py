import json
from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from dateline.settings import Settings
from tests.documents.readers.inputs import STORY, load_bytes, problems, texts


@pytest.mark.parametrize(
    ("item", "publisher"),
    [
        ({"text": STORY, "date": "2019-05-06", "publisher": "Harbor Times"}, "Harbor Times"),
        (
            {"content": STORY, "publishedAt": "x", "published_at": "2019-05-06", "source": {"name": "Harbor Times"}},
            "Harbor Times",
        ),
        ({"body": STORY, "published": None, "date": "2019-05-06"}, None),
    ],
)
def test_usual_keys(tmp_path: Path, item: dict[str, object], publisher: str | None) -> None:
    (found,) = load_bytes(tmp_path, "a.jsonl", json.dumps(item))
    assert isinstance(found, Document)
    assert (found.text, found.published, found.publisher) == (STORY, date(2019, 5, 6), publisher)


def test_named_keys(tmp_path: Path) -> None:
    settings = Settings(columns=(("text", "words"), ("published", "day")))
    (found,) = load_bytes(tmp_path, "a.json", json.dumps({"words": STORY, "day": "2019-05-06"}), settings)
    assert isinstance(found, Document)
    assert (found.text, found.published) == (STORY, date(2019, 5, 6))


@pytest.mark.parametrize("blank", ["", " \n", "\t"])
def test_list_of_objects_long_and_short(tmp_path: Path, blank: str) -> None:
    stories = [STORY, STORY * 2_000, f"{STORY} Again."]
    items = f"{blank},{blank}".join(json.dumps({"text": story}) for story in stories)
    assert texts(load_bytes(tmp_path, "a.json", f"[{blank}{items}{blank}]{blank}")) == stories


def test_list_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    found = load_bytes(tmp_path, "a.json", f'[{json.dumps({"text": STORY})}, {{"text": "x')
    assert texts(found) == [STORY]
    assert "not valid JSON" in problems(found)[0]


def test_list_of_nothing_but_brackets_is_left(tmp_path: Path) -> None:
    found = load_bytes(tmp_path, "a.json", "[" + "[]," * 1_000_000 + "[]]")
    assert len(found) == 1_001
    assert "in a row" in problems(found)[-1]
