import base64
import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dateline.exports import export

from ..factory import FIRST, HISTORY, HOSTILE, empty_case, make_case, make_charges, make_large_case

PAGE = export(make_case(), "html", HISTORY)


class Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, name: str) -> list[str]:
        return [str(attrs[name]) for _, attrs in self.tags if name in attrs]

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


READ = Reader(PAGE)


def test_words_from_outside_are_no_mark_up() -> None:
    assert len(READ.named("script")) == 1
    assert READ.named("b") == [{}] * PAGE.count("<b>")
    assert "<b>Tattle" not in PAGE
    assert "&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt;" in PAGE
    assert "javascript:" not in PAGE


def test_no_handler_and_no_style_stands_in_an_attribute() -> None:
    names = {name for _, attrs in READ.tags for name in attrs}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}


def test_the_page_asks_no_host_for_anything() -> None:
    assert READ.named("link") == READ.named("img") == READ.named("iframe") == []
    assert [link for link in READ.all("href") if not link.startswith("#")] == [FIRST.url]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_allows_just_our_own(tag: str) -> None:
    inside = re.search(f"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
    assert inside is not None
    digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
    policy = next(attrs["content"] for attrs in READ.named("meta") if attrs.get("http-equiv"))
    assert f"{tag}-src 'sha256-{digest}'" in str(policy)
    assert str(policy).startswith("default-src 'none'")


@pytest.mark.parametrize("case", [make_case(), make_large_case(), empty_case()], ids=["case", "large", "empty"])
def test_every_link_leads_somewhere(case: object) -> None:
    read = Reader(export(case, "html"))  # type: ignore[arg-type]
    anchors = read.all("id")
    assert len(anchors) == len(set(anchors))
    assert {link[1:] for link in read.all("href") if link.startswith("#")} <= set(anchors)


def test_the_page_can_be_heard() -> None:
    assert READ.named("html") == [{"lang": "en"}]
    assert all(READ.named(tag) for tag in ("main", "nav", "header", "footer", "h1"))
    labelled = {attrs["for"] for attrs in READ.named("label")}
    assert {attrs["id"] for tag in ("input", "select") for attrs in READ.named(tag)} <= labelled


@pytest.mark.parametrize(
    "words",
    [
        "dismissed without prejudice by prosecutors",
        "convicted by plea",
        "presumed innocent",
        "between 1 Nov 2020 and 8 Jan 2021",
        '<span class="hedge">alleged</span>',
        "puts it at May 2021",
        "3 reports, 1 independent source",
        "name withheld: the file is sealed",
    ],
)
def test_the_page_says(words: str) -> None:
    assert words in PAGE


def test_a_charge_in_the_timeline_stands_with_its_latest_status() -> None:
    entry = PAGE.split('id="event-3"')[1].split("</li>")[0]
    assert "dismissed without prejudice by prosecutors, 2 Dec 2021" in entry


EARLIER = export(
    replace(
        make_case(),
        charges=(
            replace(make_charges()[0], latest="homicide: <b>convicted</b>, since 2022-05-01"),
            replace(make_charges()[1], label="convicted, appeal pending", appeal="pending"),
        ),
        as_of=date(2021, 12, 31),
    ),
    "html",
)


def test_the_page_of_an_earlier_day_says_so() -> None:
    assert '<p class="kicker">The case as of 31 Dec 2021</p>' in EARLIER
    assert "as it stands" not in EARLIER
    assert "Latest on this charge" not in EARLIER
    assert "As of 31 Dec 2021, this charge:" in EARLIER


def test_the_latest_status_stands_wherever_the_charge_does() -> None:
    # The board, the entries of the charge and of its dismissal, the person.
    assert EARLIER.count("Latest on record: homicide: &lt;b&gt;convicted&lt;/b&gt;, since 1 May 2022") == 4
    assert "Latest on record" not in PAGE


def test_an_appeal_is_said_once() -> None:
    row = EARLIER.split('id="charge-2"')[1].split("<tr>", 1)[1].split("</tbody>")[0]
    assert re.sub("<[^>]*>", "", row).count("appeal pending") == 1


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def light(colour: str) -> float:
        digits = "".join(digit * 2 for digit in colour) if len(colour) == 3 else colour
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        *((ink, paper) for ink in ("ink", "soft", "link", "warn") for paper in ("paper", "panel")),
        *(("ink", paper) for paper in ("mark", "hit", "warn-paper")),
        ("warn", "warn-paper"),
    ],
)
def test_contrast_is_enough_to_read(scheme: int, ink: str, paper: str) -> None:
    values = [re.findall(rf"--{name}: #([0-9a-f]+);", PAGE)[scheme] for name in (ink, paper)]
    assert contrast(*values) >= 4.5


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("?as_of=2021-07-01", "2 of 3 charges had another status than the latest, 3 later entries left out."),
        ("?as_of=2020-12-01", "2 of 3 charges had another status than the latest, 6 later entries left out."),
        ("?q=sealed", "2 of 23 items match."),
    ],
)
def test_the_page_answers(tmp_path: Path, address: str, words: str) -> None:
    path = tmp_path / "case.html"
    path.write_text(PAGE, encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom")
    seen = subprocess.run(
        ["chromium", *flags, f"{path.as_uri()}{address}"], capture_output=True, text=True, timeout=120, check=True
    )
    assert words in seen.stdout


def test_hostile_text_is_shown_whole() -> None:
    article = PAGE.split(f'id="d-{HOSTILE.id[:12]}"')[1].split("</article>")[0]
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", article))
    assert (
        "Ellison &lt;script&gt;alert(&#39;text&#39;)&lt;/script&gt; was charged last month &amp; will stand trial"
        in words
    )
