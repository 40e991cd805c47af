import json
from pathlib import Path

import pytest

from dateline.documents import load
from dateline.documents.pages.facts import Basis, find_disagreements, read_facts
from dateline.documents.pages.tree import parse_page
from dateline.model import Document, Problem
from dateline.settings import Settings

DATED = '"datePublished": "2019-05-06T21:30:00-04:00"'


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "Bail set in Quill case", "datePublished": "2019-05-06"}


@pytest.mark.parametrize(
    ("head", "field", "value", "basis"),
    [
        (linked(**ARTICLE), "published", "2019-05-06", Basis.JSON_LD),
        (linked(**{"@graph": [{"@type": "WebPage"}, ARTICLE]}), "title", "Bail set in Quill case", Basis.JSON_LD),
        (linked(**{**ARTICLE, "headline": "Quill&#8217;s bail"}), "title", "Quill’s bail", Basis.JSON_LD),
        ('<meta property="og:title" content="Bail &amp;amp; court">', "title", "Bail & court", Basis.OPEN_GRAPH),
        (linked(**ARTICLE, author=[{"name": "Bo Lee"}, "Cy Day"]), "byline", "Bo Lee, Cy Day", Basis.JSON_LD),
        (linked(**ARTICLE, author={"name": ["Bo Lee"]}), "byline", "Bo Lee", Basis.JSON_LD),
        (linked(**ARTICLE, publisher={"name": "Harbor Times"}), "publisher", "Harbor Times", Basis.JSON_LD),
        (linked(**ARTICLE, dateModified="2019-05-07"), "modified", "2019-05-07", Basis.JSON_LD),
        ('<meta property="og:title" content="Bail set">', "title", "Bail set", Basis.OPEN_GRAPH),
        ('<meta property="og:site_name" content="Harbor Times">', "publisher", "Harbor Times", Basis.OPEN_GRAPH),
        ('<meta property="article:modified_time" content="2019-05-07">', "modified", "2019-05-07", Basis.OPEN_GRAPH),
        ('<meta name="parsely-author" content="Bo Lee">', "byline", "Bo Lee", Basis.META),
        ('<meta property="article:author" content="https://x.example/bo">', "byline", None, None),
        ('<time itemprop="datePublished" datetime="2019-05-06">May 6</time>', "published", "2019-05-06", Basis.TIME),
        ('<time class="updated" datetime="2019-05-07">May 7</time>', "modified", "2019-05-07", Basis.TIME),
        ('<time datetime="2019-05-07">May 7</time>', "published", None, None),
        ('<link rel="canonical" href="https://x.example/2019/05/06/b">', "published", "2019-05-06", Basis.ADDRESS),
        ("<h1>Bail set</h1>", "title", "Bail set", Basis.TEXT),
        ("<h1>Harbor Times</h1><h1>Bail set</h1>", "title", None, None),
        ('<div class="story-byline">By Bo Lee</div>', "byline", "By Bo Lee", Basis.TEXT),
    ],
)
def test_where_a_page_states_a_field(head: str, field: str, value: str | None, basis: Basis | None) -> None:
    found = read_facts(parse_page(f"<html><body>{head}</body></html>")).of(field)
    assert [tuple(each) for each in found[:1]] == ([(value, basis)] if value else [])


def test_surest_place_is_best_and_a_day_that_cannot_be_read_is_not() -> None:
    head = linked(**{**ARTICLE, "datePublished": "soon"}) + '<meta name="pubdate" content="2019-05-06">'
    assert read_facts(parse_page(f"<html><body>{head}</body></html>")).best("published") == "2019-05-06"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (linked(**ARTICLE) + '<meta name="pubdate" content="2019-05-07">', []),
        (linked(**ARTICLE) + '<meta name="pubdate" content="2019-05-20">', ["days of publication: 2019-05-06 (JSON-LD), 2019-05-20 (a meta"]),
        (linked(**ARTICLE) + '<link rel="canonical" href="https://x.example/2018/05/06/b">', ["2018-05-06 (the address)"]),
        (linked(**ARTICLE, dateModified="2019-04-01"), ["changed on 2019-04-01, before it was published"]),
        (linked(**ARTICLE) + '<meta property="og:title" content="Harbor fair opens">', ["different titles"]),
        (linked(**ARTICLE) + '<meta property="og:title" content="Quill: bail set">', []),
    ],
)  # fmt: skip
def test_disagreements(head: str, told: list[str]) -> None:
    found = find_disagreements(read_facts(parse_page(f"<html><body>{head}</body></html>")))
    assert len(found) == len(told)
    assert all(part in line for part, line in zip(told, found, strict=True))


@pytest.mark.parametrize(
    "script", ["[" * 9000, '{"@type": "NewsArticle"', "[]", "7", '{"@type": 7, "author": [[[[1]]]]}']
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    page = f'<html><body><script type="application/ld+json">{script}</script><h1>Bail</h1></body></html>'
    assert read_facts(parse_page(page)).best("title") == "Bail"


def test_disagreement_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    story = "<p>Police charged Ada Quill with theft on Monday, and the court set bail at five hundred dollars.</p>"
    head = linked(**ARTICLE) + '<meta name="pubdate" content="2019-05-20">'
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body><article>{story * 3}</article></body></html>")
    problem, document = load([str(tmp_path / "a.html")], Settings())
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert str(document.published) == "2019-05-06"
