import json
from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from dateline.settings import Settings
from tests.documents.readers.inputs import STORY, load_bytes


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
