import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dateline import api
from dateline.model import Span
from dateline.server import make_app
from dateline.server.marks import Item, Mark
from dateline.server.parts import LONGEST, cut_parts, find_part
from tests.exports.factory import make_document


@settings(deadline=None, max_examples=60)
@given(
    lengths=st.lists(st.integers(1, 3 * LONGEST), min_size=1, max_size=12),
    starts=st.lists(st.integers(0, 2000), max_size=900),
)
def test_the_parts_are_the_whole_text_in_order(lengths: list[int], starts: list[int]) -> None:
    text = "\n\n".join(("word " * length)[:length].strip() or "w" for length in lengths)
    document = make_document(text, None)
    items: list[Item] = [
        (Mark("person", Span(start, start + 1), None, "a person"), None) for start in starts if start < len(text)
    ]
    parts = cut_parts(document, items)
    shown = [span for part in parts for span, _ in part]
    assert "".join("".join(span.cut(text) for span in shown).split()) == "".join(text.split())
    assert all(first.end <= then.start for first, then in pairwise(shown))
    assert [find_part(parts, part[0][0].start) for part in parts] == list(range(1, len(parts) + 1))


@pytest.fixture(scope="module")
def long_pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The pages of one document of 150 paragraphs, in which much can be read."""
    folder = tmp_path_factory.mktemp("long")
    sentences = "Prosecutors charged Tilda Grohl with fraud on Friday. She denied it, said her lawyer, Ines Quandt.\n\n"
    (folder / "long.txt").write_text(f"---\npublished: 2023-04-01\n---\n\n{sentences * 150}", encoding="utf-8")
    api.add(folder / "case.db", [folder / "long.txt"])
    client = TestClient(make_app(api.KeptCase(folder / "case.db")), base_url="http://127.0.0.1")
    path = f"/documents/{client.get('/documents.json').json()[0]['id'][:12]}"
    first = client.get(path).text
    more = sorted({int(page) for page in re.findall(r"\?page=(\d+)#text-h", first)} - {1})
    return [first, *(client.get(f"{path}?page={page}").text for page in more)]


def test_no_part_is_too_large_for_a_page_and_no_mark_is_lost(long_pages: list[str]) -> None:
    assert len(long_pages) > 1
    assert max(len(page.encode()) for page in long_pages) <= 200_000
    assert sum(page.count(">charged</a>") for page in long_pages) == 150


def test_what_a_page_leads_to_within_is_on_it(long_pages: list[str]) -> None:
    for page in long_pages:
        ids = re.findall(r'\bid="([^"]*)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
