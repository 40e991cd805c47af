import json
from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from tests.documents.readers.inputs import STORY, load_bytes, problems

ITEM = {
    "authors": ["Bo Lee", "Cy Day"],
    "date_download": "2019-05-08 10:00:00",
    "date_modify": "2019-05-07 08:00:00",
    "date_publish": "2019-05-06 21:30:00",
    "description": "Short.",
    "language": "en",
    "maintext": STORY,
    "source_domain": "harbor.example",
    "title": "Bail set",
    "url": "https://harbor.example/bail",
}


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a"])
def test_fields_of_the_crawler(tmp_path: Path, name: str) -> None:
    (found,) = load_bytes(tmp_path, name, json.dumps(ITEM))
    assert isinstance(found, Document)
    assert (found.text, found.title, found.byline) == (STORY, "Bail set", "Bo Lee, Cy Day")
    assert (found.published, found.retrieved) == (date(2019, 5, 6), date(2019, 5, 8))
    assert (found.publisher, found.url) == ("harbor.example", "https://harbor.example/bail")


def test_page_without_text_is_a_problem(tmp_path: Path) -> None:
    (told,) = problems(load_bytes(tmp_path, "a.json", json.dumps({**ITEM, "maintext": None})))
    assert "no text" in told
