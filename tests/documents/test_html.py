from datetime import date
from pathlib import Path

import pytest

from dateline.documents import load
from dateline.model import Document, PublishedBasis
from dateline.settings import Settings

BODY = (
    "<article><h1>Bail set in theft</h1><p>Police charged Ada Quill with theft on Monday, and the court set bail.</p>"
    "<p>Her lawyer said that she will plead not guilty when the case is called next week.</p></article>"
)


def load_page(tmp_path: Path, head: str, body: str = BODY, name: str = "page.html") -> Document:
    (tmp_path / name).write_text(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "utf-8")
    (found,) = load([str(tmp_path / name)], Settings())
    assert isinstance(found, Document), found
    return found


def test_paragraphs_are_parted_by_blank_lines(tmp_path: Path) -> None:
    text = load_page(tmp_path, "<title>Bail set</title>").text
    assert "Monday, and the court set bail.\n\nHer lawyer said" in text


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2021-10-03T23:00:00-07:00"}]}</script>', ""),
        ('<meta property="article:published_time" content="2021-10-03">', ""),
        ("", '<time pubdate datetime="2021-10-03">Sunday</time>'),
    ],
)
def test_date_from_metadata(tmp_path: Path, head: str, body: str) -> None:
    document = load_page(tmp_path, head, body + BODY)
    assert (document.published, document.published_basis) == (date(2021, 10, 3), PublishedBasis.METADATA)


CHANGED = '<meta property="article:modified_time" content="{}">'
LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bail set","datePublished":"2021-10-03"}</script>'


def test_every_field_has_the_place_that_states_it(tmp_path: Path) -> None:
    document = load_page(tmp_path, LINKED + CHANGED.format("2021-10-04") + '<meta name="author" content="Bo Lee">')
    assert document.places == (
        ("byline", "a meta element"),
        ("modified", "Open Graph"),
        ("published", "JSON-LD"),
        ("title", "JSON-LD"),
    )


@pytest.mark.parametrize(
    ("stated", "modified", "changed"),
    [
        ("2021-10-04T08:00:00Z", date(2021, 10, 4), date(2021, 10, 4)),
        ("2021-10-03T23:00:00Z", date(2021, 10, 3), None),
        ("2999-01-01", None, None),
        ("soon", None, None),
    ],
)
def test_day_of_the_last_change(tmp_path: Path, stated: str, modified: date | None, changed: date | None) -> None:
    document = load_page(tmp_path, LINKED + CHANGED.format(stated))
    assert (document.modified, document.changed) == (modified, changed)


def test_a_day_that_was_not_believed_has_no_place(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><head>{LINKED.replace('2021', '2999')}</head><body>{BODY}</body></html>")
    _, found = load([str(tmp_path / "a.html")], Settings())
    assert isinstance(found, Document)
    assert dict(found.places) == {"title": "JSON-LD"}


def test_broken_json_ld_is_passed_over(tmp_path: Path) -> None:
    head = '<script type="application/ld+json">' + "[" * 9000 + '</script><meta name="pubdate" content="2021-10-03">'
    assert load_page(tmp_path, head).published == date(2021, 10, 3)


def test_address_of_the_page(tmp_path: Path) -> None:
    document = load_page(tmp_path, '<link rel="canonical" href="https://example.org/2021/10/03/bail">')
    assert (document.url, document.published) == ("https://example.org/2021/10/03/bail", date(2021, 10, 3))
    assert document.published_basis is PublishedBasis.URL


@pytest.mark.parametrize("hidden", ["\u202e", "\x07", "&#7;", "&#x202e;"])
def test_hidden_characters_are_taken_out(tmp_path: Path, hidden: str) -> None:
    assert "charged Ada Quill" in load_page(tmp_path, "", BODY.replace("charged", f"char{hidden}ged")).text


def test_caption_of_a_figure_is_kept_in_its_place(tmp_path: Path) -> None:
    figure = "<figure><img src='a.jpg'><figcaption>A photo released by police shows the boat.</figcaption></figure>"
    text = load_page(tmp_path, "", BODY.replace("<p>Her", figure + "<p>Her")).text
    assert "bail.\n\nA photo released by police shows the boat.\n\nHer lawyer" in text


def test_declared_encoding(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="iso-8859-2"></head><body>{BODY.replace("Ada", "Łada")}</body></html>'
    (tmp_path / "page.html").write_bytes(page.encode("iso-8859-2"))
    (found,) = load([str(tmp_path / "page.html")], Settings())
    assert isinstance(found, Document)
    assert "Łada Quill" in found.text
