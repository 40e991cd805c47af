"""Take pictures of every page of a case, at three widths, light and dark, to be looked at.

    python -m tools.take_screens CASE.db FOLDER [VIEW ...]

Each view becomes one picture: 360, 1024 and 1600 pixels side by side, light above dark. It needs Chromium.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from dateline import api
from dateline.server import Options, make_app

WIDTHS = (360, 1024, 1600)
SCHEMES = ("light", "dark")
HEIGHT = 1300
VIEWS = {
    "case": "/",
    "as-of": "/?as_of=2023-05-01",
    "day-before-all": "/?as_of=1990-01-01",
    "status": "/status",
    "timeline": "/timeline",
    "findings": "/findings",
    "people": "/people",
    "statements": "/statements",
    "documents": "/documents",
    "cases": "/cases",
    "search": "/search?q=manslaughter",
    "no-hits": "/search?q=zebra",
    "check": "/check",
    "corrections": "/corrections",
    "form": "/correct/add",
    "nobody": "/people/nobody",
    "no-page": "/nowhere",
    "no-date": "/?as_of=soon",
}
# Pages to which a link of another page leads.
LINKED = {
    "event": ("/timeline", ".headline a"),
    "person": ("/", ".board th a"),
    "statement": ("/statements", "a:text('the statement')"),
    "document": ("/documents", ".documents h2 a"),
    "passage": ("/", ".board .quote a"),
    "one-case": ("/cases", ".story h2 a"),
}


def main() -> int:
    """Take the pictures; return 0."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("case", type=Path, metavar="CASE.db")
    options.add_argument("folder", type=Path, metavar="FOLDER")
    options.add_argument("views", nargs="*", metavar="VIEW", help=", ".join((*VIEWS, *LINKED, "static")))
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    browser_path = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with serve(chosen.case) as site, sync_playwright() as play, tempfile.TemporaryDirectory() as scratch:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        static = Path(scratch) / "static.html"
        static.write_text(api.export(chosen.case, "html"), encoding="utf-8")
        addresses = {name: site + path for name, path in VIEWS.items()} | {"static": static.as_uri()}
        page = browser.new_page()
        for name, (path, link) in LINKED.items():
            page.goto(site + path)
            addresses[name] = site + str(page.locator(link).first.get_attribute("href"))
        for name in chosen.views or addresses:
            take(browser, addresses[name], chosen.folder / f"{name}.png")
        browser.close()
    return 0


def take(browser: Browser, address: str, path: Path) -> None:
    """Take one view at every width, light and dark, and write it as one picture."""
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for scheme in SCHEMES:
            page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
            rows.append([shoot(page, address, width, Path(scratch) / f"{width}-{scheme}.png") for width in WIDTHS])
            page.close()
        sheet = "".join("<p>" + "".join(f"<img src={each.as_uri()}>" for each in row) for row in rows)
        Path(scratch, "sheet.html").write_text(
            f"<style>body, p {{ margin: 0; display: flex; gap: 16px }} body {{ flex-direction: column }}</style>{sheet}"
        )
        page = browser.new_page(viewport={"width": sum(WIDTHS) + 32, "height": 2 * HEIGHT + 16})
        page.goto(Path(scratch, "sheet.html").as_uri())
        page.screenshot(path=str(path))
        page.close()


def shoot(page: Page, address: str, width: int, path: Path) -> Path:
    """Take the first window of a page; return where the picture is."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto("about:blank")  # so that an anchor is gone to anew
    page.goto(address)
    page.screenshot(path=str(path))
    return path


@contextmanager
def serve(case: Path) -> Iterator[str]:
    """Serve a case on a port of the loopback for as long as the block runs; give its address."""
    app = make_app(api.KeptCase(case), Options(heavy=100_000, checks=100_000))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    sys.exit(main())
