"""What is seldom on a page: words from right to left, names without end, nothing at all, and what cannot be answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dateline import api

from .conftest import run

WIDTHS = (320, 360, 1024, 1600)
LONG = "Wilhelmina Alexandrina Konstantinopolitanskaya-Featherstonehaugh-Cholmondeley"
ARTICLES = {
    "rtl.txt": f"""---
title: تهمة جديدة بحق صاحبة المطحنة
published: 2023-05-02
publisher: صحيفة الوادي للأخبار
---

Prosecutors charged {LONG} with conspiracy to commit wire fraud on Monday.

"لم أفعل شيئا من هذا، وسأثبت ذلك أمام المحكمة," said {LONG}.

"המטחנה לא נשרפה בידיי, ואין לי מה להסתיר (2023)," said her lawyer, Noa Adler.
""",
    "long.txt": f"""---
title: {LONG} and the {"very " * 30}long investigation of the mill
published: 2023-06-05
publisher: The {"Upper and Lower " * 6}Valley Gazette
url: https://valley.example/{"a" * 180}
---

A judge dismissed the wire fraud charge against {LONG} on Friday.
""",
}
# Pages that a case with such words has, with a link of the page to follow where one is given.
OF_WORDS = (
    ("/", ""),
    ("/people", ""),
    ("/people", ".card h2 a"),
    ("/statements", ""),
    ("/statements", "a:text('the statement')"),
    ("/documents", ".documents h2 a"),
    ("/documents", ".documents h2:has-text('تهمة') a"),
    ("/timeline", ".headline a"),
    ("/cases", ".story h2 a"),
    ("/search?q=wilhelmina", ""),
    ("/correct/merge", ""),
)
LISTS = ("/", "/status", "/timeline", "/findings", "/people", "/statements", "/documents", "/cases", "/search?q=fraud")
OF_NOTHING = (
    "/search?q=zebra",
    "/search",
    "/timeline?person=marta-okonjo&year=1801",
    "/people?type=none",
    "/corrections",
)
# What cannot be answered, and the words that say why.
PROBLEMS = (
    ("/people/nobody", "Nobody in this view"),
    ("/events/none", "No such event"),
    ("/documents/0123456789ab", "No such document"),
    ("/documents/0123456789ab/statements/s1", "No such document"),
    ("/cases/none", "No such case"),
    ("/nowhere", "leads to no page"),
    ("/people/marta-okonjo?known_by=1990-01-01", "Look for it in the case as it stands"),
    ("/?as_of=yesterday", "is no date"),
    ("/people?page=none", "no number"),
    ("/correct/nothing", "no such"),
)


def look_over(page: Page, address: str) -> list[tuple[str, int, str, str]]:
    """Return what is wrong with the page that is open, at every width."""
    wrong: list[tuple[str, int, str, str]] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page).response["violations"]
        wrong += [(address, width, each["id"], each["nodes"][0]["html"]) for each in found]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append((address, width, "wider than its window", ""))
    return wrong


def serve(folder: Path) -> Iterator[str]:
    api.add(folder / "case.db", sorted(folder.glob("*.txt")))
    yield from run(folder / "case.db")


@pytest.fixture(scope="module")
def worded_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("worded")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    yield from serve(folder)


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(tmp_path_factory.mktemp("empty"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_from_right_to_left_and_long_names(browser: Browser, worded_site: str, scheme: str) -> None:
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    wrong = []
    for path, link in OF_WORDS if scheme == "light" else OF_WORDS[::3]:
        page.goto(worded_site + path)
        if link:
            page.goto(worded_site + str(page.locator(link).first.get_attribute("href")))
        wrong += look_over(page, f"{path} {link}")
    page.close()
    assert wrong == []


def test_what_is_said_from_right_to_left_is_laid_so(page: Page, worded_site: str) -> None:
    page.goto(f"{worded_site}/statements")
    for words in ("لم أفعل", "המטחנה"):
        said = page.locator(".words", has_text=words)
        assert said.evaluate("said => getComputedStyle(said).direction") == "rtl"
    page.goto(f"{worded_site}/documents")
    title = page.locator("h2", has_text="تهمة")
    assert title.evaluate("title => getComputedStyle(title).direction") == "rtl"


def test_a_case_without_documents(page: Page, empty_site: str) -> None:
    wrong = []
    for path in (*LISTS, "/check", "/corrections", "/correct/add", "/?as_of=2020-01-01"):
        page.goto(empty_site + path)
        expect(page.locator("h1")).not_to_be_empty()
        if path in LISTS:
            expect(page.locator(".none").first).to_be_visible()
        wrong += look_over(page, path)
    assert wrong == []


def test_nothing_found_and_a_day_before_all(page: Page, site: str) -> None:
    wrong = []
    early = [f"{path}{'&' if '?' in path else '?'}as_of=1990-01-01&known_by=1990-01-01" for path in LISTS]
    for path in (*OF_NOTHING, *early):
        page.goto(site + path)
        if path not in ("/search", "/corrections"):
            expect(page.locator("main .none").first).to_be_visible()
        wrong += look_over(page, path)
    assert wrong == []


@pytest.mark.parametrize(("path", "words"), PROBLEMS)
def test_what_cannot_be_answered_is_said(page: Page, site: str, path: str, words: str) -> None:
    answer = page.goto(site + path)
    assert answer
    assert 400 <= answer.status < 500
    expect(page.locator("main")).to_contain_text(words)
    expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
    assert look_over(page, path) == []
