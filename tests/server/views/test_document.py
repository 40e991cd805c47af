import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from dateline.server.state import BadStateError
from dateline.server.views.document import read_place

from ..conftest import Get

Find = Callable[[str], str]


def test_the_words_asked_for_are_lit(client: TestClient, get: Get, document: Find) -> None:
    path = document("Two charged")
    text = client.get(f"{path}.json").json()["document"]["text"]
    start = text.index("charged with perjury")
    page = get(f"{path}?at={start}-{start + 20}")
    lit = re.sub(r"<[^>]*>", "", "".join(re.findall(r'<mark[^>]*class="lit">(.*?)</mark>', page)))
    assert lit == "charged with perjury"
    assert page.count('id="at"') == 1


@pytest.mark.parametrize("at", ["5-5", "9-3", "0-99999999", "x", "1-2-3", "-1-4"])
def test_a_place_that_is_none_is_refused(at: str) -> None:
    with pytest.raises(BadStateError):
        read_place(at, 100)


def test_items_lead_to_their_pages_and_notes_lead_back(get: Get, document: Find) -> None:
    page = get(document("Two charged"))
    assert re.search(r'<a class="k[^"]*k-person[^"]*" href="/people/marta-okonjo"', page)
    assert re.search(r'<a class="k[^"]*k-event-word[^"]*" href="/events/\w+"[^>]*>charged</a>', page)
    assert re.search(r'<a class="k[^"]*k-cue[^"]*" href="/documents/\w+/statements/s\d+"[^>]*>said</a>', page)
    for place in re.findall(r'class="back" href="#([^"]*)"', page):
        assert f'id="{place}"' in page


def test_an_old_report_says_where_its_charges_stand_now(get: Get, document: Find) -> None:
    page = get(document("Two charged"))
    assert re.search(r"perjury.*pleaded guilty", page.partition('class="reading"')[0], re.DOTALL)


def test_the_report_is_the_same_as_json_and_its_marks_as_csv(client: TestClient, document: Find) -> None:
    path = document("Two charged")
    text = client.get(f"{path}.json").json()["document"]["text"]
    lines = client.get(f"{path}.csv").text.splitlines()
    assert lines[0] == "kind,start,end,text,means,link"
    for line in lines[1:]:
        kind, start, end, *_ = line.split(",")
        assert 0 <= int(start) < int(end) <= len(text), kind


def test_an_article_that_means_harm_is_shown_as_text(get: Get, document: Find) -> None:
    page = get(document("<script>"))
    assert "&lt;script&gt;alert(4)&lt;/script&gt;" in re.sub(r"</?(?:a|span|mark)\b[^>]*>", "", page)
    assert "{{ 7 * 7 }}" in page
    assert "javascript:" not in page
    assert not re.search(r"<img|<b on|<script(?! src=\"/static)", page)


@pytest.mark.parametrize("path", ["/", "/documents", "/people", "/statements", "/search?q=alert", "/search?q=<script>"])
def test_no_page_lets_it_through(get: Get, path: str) -> None:
    text = get(path)
    assert not re.search(r"<img|<b on|<script(?! src=\"/static)|href=\"javascript", text)
