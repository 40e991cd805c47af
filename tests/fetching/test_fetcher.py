import gzip
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from dateline.fetching import Fetched, Fetcher, FetchError, Limits
from tests.web import Reply, Site

PAGE = b"<p>The jury went out on Monday.</p>"
HERE = Limits(private=True, pause_s=0.0, silence_s=2.0, whole_s=5.0)


def fetch(address: str, limits: Limits = HERE, cache: Path | None = None, contact: str | None = None) -> Fetched:
    with Fetcher(limits, cache=cache, contact=contact) as fetcher:
        return fetcher.fetch(address)


def error_of(address: str, limits: Limits = HERE) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(address, limits)
    return caught.value


def test_page(site: Site) -> None:
    site.answers["/story"] = Reply(PAGE, headers={"Content-Type": "Text/HTML; charset=ISO-8859-1"})
    found = fetch(f"{site.base}/story#comments")
    assert (found.url, found.content) == (f"{site.base}/story", PAGE)
    assert (found.media_type, found.charset, found.unchanged) == ("text/html", "iso-8859-1", False)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gzip.compress), ("x-gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)],
)
def test_packed_page(site: Site, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    site.answers["/story"] = Reply(pack(PAGE), headers={"Content-Encoding": encoding})
    assert fetch(f"{site.base}/story").content == PAGE


def test_who_asks(site: Site) -> None:
    site.answers["/story"] = Reply(PAGE)
    fetch(f"{site.base}/story", contact="desk@paper.example")
    (agent,) = {headers["User-Agent"] for _, headers in site.asked}
    assert agent.startswith("dateline/")
    assert agent.endswith("(desk@paper.example)")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect(site: Site, status: int) -> None:
    site.answers |= {"/old": Reply(status=status, headers={"Location": "/new?a=1"}), "/new?a=1": Reply(PAGE)}
    found = fetch(f"{site.base}/old")
    assert (found.url, found.content) == (f"{site.base}/new?a=1", PAGE)


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("/loop", "more than 5 redirects"),
        ("file:///etc/passwd", "no web address"),
        ("ftp://files.example/a", "no web address"),
        ("javascript:alert(1)", "no web address"),
        ("data:text/html,hello", "no web address"),
        ("http://[::1", "no web address"),
    ],
)
def test_redirect_that_is_not_followed(site: Site, location: str, what: str) -> None:
    site.answers["/loop"] = Reply(status=302, headers={"Location": location})
    assert what in error_of(f"{site.base}/loop").what


def test_redirect_to_nowhere(site: Site) -> None:
    site.answers["/lost"] = Reply(status=302)
    assert "nowhere" in error_of(f"{site.base}/lost").what


def test_private_address_is_refused_unless_allowed(site: Site) -> None:
    site.answers["/story"] = Reply(PAGE)
    refused = error_of(f"{site.base}/story", replace(HERE, private=False))
    assert "no public address" in refused.what
    assert not refused.passing
    assert site.asked == []


def test_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.fetching.guard.is_public", lambda address: address == "127.0.0.1")
    port = int(site.base.rpartition(":")[2])
    addresses = {"outer.example": ["127.0.0.1"], "inner.example": ["10.0.0.1"]}
    site.answers["/out"] = Reply(status=302, headers={"Location": "http://inner.example/secrets"})
    limits = replace(HERE, private=False)
    refused = pytest.raises(FetchError, match=r"inner\.example leads to 10\.0\.0\.1, which is no public address")
    with Fetcher(limits, resolve=lambda host, port: addresses[host]) as fetcher, refused:
        fetcher.fetch(f"http://outer.example:{port}/out")
    assert site.paths() == ["/out"]


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("file:///etc/passwd", "no web address"),
        ("ftp://files.example/a", "no web address"),
        ("http://", "no web address"),
        ("http://[::1", "no web address"),
        ("http://name:secret@news.example/", "name or password"),
        ("http://nothing.invalid/", "is not known"),
    ],
)
def test_bad_address(address: str, what: str) -> None:
    assert what in error_of(address).what


@pytest.mark.parametrize(
    ("reply", "what", "passing", "retry_after"),
    [
        (Reply(status=404), "404 (not found)", False, None),
        (Reply(status=410), "410 (gone)", False, None),
        (Reply(status=500), "500", True, None),
        (Reply(status=503, headers={"Retry-After": "120"}), "503", True, 120.0),
        (Reply(status=429, headers={"Retry-After": "Mon, 01 Jan 2001 00:00:00 GMT"}), "429", True, 0.0),
        (Reply(status=429, headers={"Retry-After": "soon"}), "429", True, None),
        (Reply(status=304), "304", False, None),
    ],
)
def test_status(site: Site, reply: Reply, what: str, passing: bool, retry_after: float | None) -> None:
    site.answers["/story"] = reply
    error = error_of(f"{site.base}/story")
    assert what in error.what
    assert (error.passing, error.retry_after) == (passing, retry_after)


def drip(file: BinaryIO) -> None:
    while True:
        file.write(b"word ")
        file.flush()


def fall_silent(file: BinaryIO) -> None:
    import time

    file.write(b"The jury")
    file.flush()
    time.sleep(3)


@pytest.mark.parametrize(
    ("reply", "limits", "what"),
    [
        (Reply(b"x" * 1001), replace(HERE, max_bytes=1000), "longer than 1,000 bytes"),
        (Reply(drip), replace(HERE, max_bytes=100_000), "longer than 100,000 bytes"),
        (Reply(drip), replace(HERE, max_bytes=10**12, whole_s=0.2), "not whole after 0.2 s"),
        (Reply(fall_silent), replace(HERE, silence_s=0.2), "no answer within 0.2 s"),
        (
            Reply(gzip.compress(bytes(1_000_000)), headers={"Content-Encoding": "gzip"}),
            replace(HERE, max_bytes=10_000),
            "longer than 10,000 bytes",
        ),
        (Reply(gzip.compress(PAGE)[:20], headers={"Content-Encoding": "gzip"}), HERE, "ends too early"),
        (Reply(b"no gzip", headers={"Content-Encoding": "gzip"}), HERE, "broken"),
        (Reply(PAGE, headers={"Content-Encoding": "br"}), HERE, "not asked for (br)"),
        (Reply(PAGE, headers={"Content-Encoding": "gzip, gzip"}), HERE, "not asked for"),
    ],
)
def test_answer_beyond_the_limits(site: Site, reply: Reply, limits: Limits, what: str) -> None:
    site.answers["/story"] = reply
    assert what in error_of(f"{site.base}/story", limits).what


def test_robots(site: Site) -> None:
    site.answers |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private/\n"),
        "/story": Reply(PAGE),
        "/private/story": Reply(PAGE),
        "/way": Reply(status=302, headers={"Location": "/private/story"}),
    }
    assert fetch(f"{site.base}/story").content == PAGE
    for path in ("/private/story", "/way"):
        assert "robots.txt" in error_of(site.base + path).what
    assert "/private/story" not in site.paths()


@pytest.mark.parametrize("status", [500, 503, 429])
def test_robots_that_cannot_be_read_allow_nothing_now(site: Site, status: int) -> None:
    site.answers |= {"/robots.txt": Reply(status=status), "/story": Reply(PAGE)}
    error = error_of(f"{site.base}/story")
    assert "robots.txt" in error.what
    assert error.passing
    assert site.paths() == []


def test_robots_are_asked_for_once_a_run(site: Site) -> None:
    site.answers |= {"/a": Reply(PAGE), "/b": Reply(PAGE)}
    with Fetcher(HERE) as fetcher:
        fetcher.fetch(f"{site.base}/a")
        fetcher.fetch(f"{site.base}/b")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize(
    ("robots", "pause"),
    [("", 2.0), ("User-agent: *\nCrawl-delay: 7", 7.0), ("User-agent: *\nCrawl-delay: 9999", 30.0)],
)
def test_pause_between_requests(site: Site, robots: str, pause: float) -> None:
    site.answers |= {"/robots.txt": Reply(robots.encode()), "/a": Reply(PAGE), "/b": Reply(PAGE)}
    slept: list[float] = []
    with Fetcher(replace(HERE, pause_s=2.0), clock=lambda: sum(slept), sleep=slept.append) as fetcher:
        fetcher.fetch(f"{site.base}/a")
        fetcher.fetch(f"{site.base}/b")
    assert slept == [2.0, pause]  # between robots.txt and /a, which the file cannot know of, and between /a and /b


def test_kept_copy_is_asked_for_by_its_mark(site: Site, tmp_path: Path) -> None:
    marks = {"ETag": '"one"', "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT", "Content-Type": "text/html"}
    site.answers["/story"] = [Reply(PAGE, headers=marks), Reply(status=304)]
    first, second = (fetch(f"{site.base}/story", cache=tmp_path) for _ in range(2))
    asked = site.asked[-1][1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == (marks["ETag"], marks["Last-Modified"])
    assert (first.unchanged, second.unchanged) == (False, True)
    assert (second.content, second.media_type, second.url) == (first.content, first.media_type, first.url)


def test_kept_copy_behind_a_redirect(site: Site, tmp_path: Path) -> None:
    site.answers |= {
        "/old": Reply(status=301, headers={"Location": "/new"}),
        "/new": [Reply(PAGE, headers={"ETag": '"one"'}), Reply(status=304)],
    }
    found = [fetch(f"{site.base}/old", cache=tmp_path) for _ in range(2)]
    assert [(one.url, one.unchanged) for one in found] == [(f"{site.base}/new", False), (f"{site.base}/new", True)]


def test_same_content_sent_again_is_unchanged(site: Site, tmp_path: Path) -> None:
    site.answers["/story"] = [Reply(PAGE), Reply(PAGE), Reply(PAGE + b" ")]
    assert [fetch(f"{site.base}/story", cache=tmp_path).unchanged for _ in range(3)] == [False, True, False]


@pytest.mark.parametrize("suffix", [".json", ".content"])
def test_damaged_copy_counts_for_nothing(site: Site, tmp_path: Path, suffix: str) -> None:
    site.answers["/story"] = Reply(PAGE, headers={"ETag": '"one"'})
    fetch(f"{site.base}/story", cache=tmp_path)
    (file,) = tmp_path.rglob(f"*{suffix}")
    file.write_bytes(file.read_bytes()[:-3])
    assert fetch(f"{site.base}/story", cache=tmp_path).content == PAGE
    assert site.asked[-1][1]["If-None-Match"] is None


def test_cache_that_cannot_be_written_to(site: Site, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    site.answers["/story"] = Reply(PAGE)
    assert fetch(f"{site.base}/story", cache=tmp_path / "file").content == PAGE
