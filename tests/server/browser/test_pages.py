"""The pages in a real browser: nothing that axe objects to, no width that breaks them, no request to elsewhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PAGES = (
    "/",
    "/?as_of=2022-06-01",
    "/status",
    "/timeline",
    "/findings",
    "/people",
    "/people/marta-okonjo",
    "/statements",
    "/documents",
    "/cases",
    "/search?q=arson",
    "/check",
    "/corrections",
    "/correct/add",
    "/nowhere",
)


def list_details(page: Page, site: str) -> list[str]:
    """Return the pages of one event, one statement and each document."""
    links: list[str] = []
    for path in ("/timeline", "/statements", "/documents"):
        page.goto(site + path)
        found = page.eval_on_selector_all("main a", "all => all.map(each => each.getAttribute('href'))")
        wanted = [link for link in found if link.startswith(("/events/", "/documents/")) and "at=" not in link]
        links += wanted if path == "/documents" else wanted[:1]
    return links


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: str, scheme: str) -> None:
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    wrong = []
    paths = [*PAGES, *list_details(page, site)]
    # The marks are the same in both, and the colours on every kind of page.
    for path in paths if scheme == "light" else paths[1::2]:
        page.goto(site + path)
        response = Axe().run(page).response
        wrong += [(path, each["id"], each["nodes"][0]["html"]) for each in response["violations"]]
    page.close()
    assert wrong == []


def test_no_page_is_wider_than_its_window(page: Page, site: str) -> None:
    wide = []
    for path in [*PAGES, *list_details(page, site)]:
        page.goto(site + path)
        for width in (320, 360, 1024, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((path, width))
    assert wide == []


def test_nothing_runs_that_an_article_brings_and_nothing_is_asked_of_another_host(page: Page, site: str) -> None:
    wrong: list[str] = []
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith(site) else wrong.append(request.url))
    for path in [*[each for each in PAGES if each != "/nowhere"], *list_details(page, site)]:
        page.goto(site + path)
    assert wrong == []
