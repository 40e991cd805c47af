from pathlib import Path

import pytest

from dateline.documents import load
from dateline.documents.pages.layout import make_key, read_kinds
from dateline.documents.pages.tree import parse_page
from dateline.model import BlockKind, Document
from dateline.settings import Settings

STORY = "Police charged Ada Quill with theft on Monday, and the court set her bail at $500."


@pytest.mark.parametrize(
    ("markup", "words", "kind"),
    [
        ("<h2>What the court said</h2>", "What the court said", BlockKind.HEADLINE),
        ("<p><a href='/x'>Boat found in Dover creek</a></p>", "Boat found in Dover creek", BlockKind.RELATED_LINKS),
        ("<a href='/x'><b>Boat found</b><i>in creek</i></a>", "Boat found in creek", BlockKind.RELATED_LINKS),
        ("<a href='/x'><h3>Boat found in creek</h3></a>", "Boat found in creek", BlockKind.RELATED_LINKS),
        ("<ul><li>• <a href='/x'>Boat found in creek</a></li></ul>", "• Boat found in creek", BlockKind.RELATED_LINKS),
        ("<h1><a href='/'>Boat found in creek</a></h1>", "Boat found in creek", BlockKind.HEADLINE),
        ("<p>The boat was <a href='/x'>found in the creek</a>, police in Dover said later.</p>", "The boat was found in the creek, police in Dover said later.", None),
        ("<p><a href='/x'>Ada Quill</a></p>", "Ada Quill", None),
        ("<p><a name='x'>Boat found in Dover creek</a></p>", "Boat found in Dover creek", None),
        ("<li><h3><a href='/x'>Boat found in creek</a></h3><h4>It was empty, police say</h4></li>", "Boat found in creek It was empty, police say", BlockKind.RELATED_LINKS),
        ("<li><h3><a href='/x'>Boat found in creek</a></h3><h4>It was empty, police say</h4></li>", "It was empty, police say", BlockKind.RELATED_LINKS),
        ("<li><h3>Boat found in creek</h3><h4>It was empty, police say</h4></li>", "It was empty, police say", BlockKind.HEADLINE),
        (f"<article><h2><a href='/x'>Boat found in creek</a></h2>{'<p>It was empty, police in Dover say.</p>' * 12}</article>", "It was empty, police in Dover say.", None),
        ("<figure><figcaption>Ada Quill leaves the court.</figcaption></figure>", "Ada Quill leaves the court.", BlockKind.CAPTION),
        ("<figure><figcaption>Harbor Photo</figcaption></figure>", "Harbor Photo", BlockKind.CREDIT),
    ],
)  # fmt: skip
def test_kinds(markup: str, words: str, kind: BlockKind | None) -> None:
    assert read_kinds(parse_page(f"<html><body><div>{markup}</div></body></html>")).get(make_key(words)) is kind


def test_kinds_reach_the_document(tmp_path: Path) -> None:
    parts = [f"<p>{STORY}</p>", "<h2>What the Court Heard on Monday</h2>", "<p>She denied it, her lawyer said.</p>"]
    parts += [
        "<figure><img><figcaption>Quill leaves the court in Dover.</figcaption></figure>",
        f"<p>Again: {STORY}</p>",
    ]
    (tmp_path / "a.html").write_text(f"<html><body><article>{''.join(parts)}</article></body></html>")
    (found,) = load([str(tmp_path / "a.html")], Settings())
    assert isinstance(found, Document)
    kinds = {block.span.cut(found.text): str(block.kind) for block in found.blocks}
    assert kinds["What the Court Heard on Monday"] == "headline"
    assert kinds["Quill leaves the court in Dover."] == "caption"


def test_the_title_is_a_headline_also_where_it_is_a_link(tmp_path: Path) -> None:
    title = "Ada Quill Freed by the Court in Dover"
    linked = (
        f"<h2><a href='/a'>{title}</a></h2><p>{STORY}</p><p>She denied it, her lawyer said.</p><p>{STORY} Again.</p>"
    )
    (tmp_path / "a.html").write_text(
        f"<html><head><meta property='og:title' content='{title}'></head><body><article>{linked}</article></body></html>"
    )
    (found,) = load([str(tmp_path / "a.html")], Settings())
    assert isinstance(found, Document)
    assert {block.span.cut(found.text): str(block.kind) for block in found.blocks}[title] == "headline"
