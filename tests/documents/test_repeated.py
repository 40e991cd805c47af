import json
from pathlib import Path

import pytest

from dateline.documents import load, make_document
from dateline.documents.repeated import WINDOW, mark_repeated
from dateline.model import Document, Problem, PublishedBasis
from dateline.settings import Settings

BOX = "The Gazette has told the news of Dover since the bridge was built."
STORIES = [
    "Police charged Ada Quill with theft on Monday. The boat was found near Elm Pier, said Sergeant Bo Lee.",
    "The council of Dover voted for a new school on Tuesday. Mayor Cy Moss and Dana Fitch spoke against it.",
    "A fire on the farm of Ines Ortega was put out by noon, said Captain Will Hart of the Milton brigade.",
    "The trial of Omar Reyes began in Kent County, where Judge Lena Frost heard from two of his neighbors.",
]
FOLLOW_UPS = [
    f"Ada Quill was in court with her lawyer, Bo Lee, near Elm Pier. The hearing was on a {day}, the clerk said."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday")
]


def make(text: str, number: int, site: str | None = "https://www.gazette.example") -> Document:
    return make_document(text, None, PublishedBasis.UNKNOWN, url=f"{site}/{number}" if site else None)


def kinds_of_box(documents: list[Document]) -> list[str]:
    found = [item for item in mark_repeated(documents) if isinstance(item, Document)]
    assert [item.id for item in found] == [item.id for item in documents]
    return [str(b.kind) for item in found for b in item.blocks if b.span.cut(item.text) == BOX]


@pytest.mark.parametrize(
    ("stories", "site", "kind"),
    [
        (STORIES, "https://www.gazette.example", "boilerplate"),
        (STORIES, "http://web.archive.org/web/20150101000000/http://gazette.example:80", "boilerplate"),
        (STORIES[:2], "https://www.gazette.example", "body"),
        (FOLLOW_UPS, "https://www.gazette.example", "body"),
        (STORIES, None, "body"),
    ],
)
def test_line_on_pages_of_a_site(stories: list[str], site: str | None, kind: str) -> None:
    documents = [make(f"{story}\n\n{BOX}", number, site) for number, story in enumerate(stories)]
    assert kinds_of_box(documents) == [kind] * len(stories)


def test_sites_are_apart() -> None:
    documents = [make(f"{story}\n\n{BOX}", 1, f"https://{n}.example") for n, story in enumerate(STORIES)]
    assert kinds_of_box(documents) == ["body"] * len(STORIES)


def test_page_that_is_all_repeated_stays() -> None:
    documents = [make(f"{story}\n\n{BOX}", n) for n, story in enumerate(STORIES)]
    documents.append(make(f"{BOX}\n\nSaid Ada Quill to Bo Lee.", 9))
    assert kinds_of_box(documents)[-1] == "body"


def test_what_was_learned_holds_for_later_pages() -> None:
    documents = [make(f"{STORIES[n % 4]} It was day {n}.\n\n{BOX}", n) for n in range(3 * WINDOW)]
    assert kinds_of_box(documents) == ["boilerplate"] * len(documents)


def test_order_is_kept_and_problems_go_through() -> None:
    items: list[Document | Problem] = [make(STORIES[0], 1), Problem("a", "b", "c"), make(STORIES[1], 2, None)]
    assert list(mark_repeated(items)) == items


def test_lines_of_a_run(tmp_path: Path) -> None:
    lines = [{"text": f"{story}\n\n{BOX}", "url": f"https://x.example/{n}"} for n, story in enumerate(STORIES)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    found = [item for item in load([str(tmp_path / "a.jsonl")], Settings()) if isinstance(item, Document)]
    assert [str(item.blocks[-1].kind) for item in found] == ["boilerplate"] * len(STORIES)
