from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from tests.documents.readers.inputs import REPLY, STORY, load_bytes, problems, texts

WHOLE = f"&lt;p&gt;{STORY}&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;{REPLY}&lt;/p&gt;"
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor Times</title>{}</channel></rss>"""
ITEM = """<item><title>Bail &amp;amp; court</title><link>https://harbor.example/bail</link><dc:creator>Bo Lee</dc:creator>
<pubDate>Mon, 06 May 2019 21:30:00 -0400</pubDate><description>Short.</description>{}</item>"""
ENTRY = ITEM.format(f"<content:encoded>{WHOLE}</content:encoded>")
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor Times</title><entry><title>Bail &amp; court</title>
<link href="https://harbor.example/bail"/><published>2019-05-06T21:30:00-04:00</published><author><name>Bo Lee</name></author>
<content type="html">{WHOLE}</content></entry></feed>"""


@pytest.mark.parametrize(("name", "feed"), [("a.rss", RSS.format(ENTRY)), ("a.xml", ATOM), ("a", ATOM)])
def test_entry_with_its_article(tmp_path: Path, name: str, feed: str) -> None:
    (found,) = load_bytes(tmp_path, name, feed)
    assert isinstance(found, Document)
    assert found.text == f"{STORY}\n\n{REPLY}"
    assert (found.title, found.publisher, found.byline) == ("Bail & court", "Harbor Times", "Bo Lee")
    assert (found.published, found.url) == (date(2019, 5, 6), "https://harbor.example/bail")


@pytest.mark.parametrize(
    "entry",
    [
        ITEM.format(""),
        ITEM.format(f"<content:encoded>{WHOLE} [&amp;#8230;]</content:encoded>"),
        ITEM.format(f"<content:encoded>{WHOLE} &lt;a&gt;Continue reading »&lt;/a&gt;</content:encoded>"),
    ],
)
def test_entries_with_a_summary_only_are_counted(tmp_path: Path, entry: str) -> None:
    found = load_bytes(tmp_path, "a.rss", RSS.format(entry + ENTRY))
    assert texts(found) == [f"{STORY}\n\n{REPLY}"]
    assert [told for told in problems(found) if "1 of 2 entries have a summary only" in told]


def test_long_description_is_an_article(tmp_path: Path) -> None:
    long = f"{STORY} {REPLY} " * 10
    found = load_bytes(tmp_path, "a.rss", RSS.format(f"<item><description>{long}</description></item>"))
    assert texts(found) == [long.strip()]


BILLION = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "feed",
    [
        "<rss></rss>",
        "<rss><channel><item>",
        "<feed>" + "<a>" * 50_000,
        "<rss><channel>" + "<item><title>a</title></item>" * 6_000,
        "<rss><channel><item>" + "<a>x</a>" * 60_000,
        "<rss>" + " " * 5_000_001,
        BILLION + "]><rss><channel><item><title>&j;</title></item></channel></rss>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss>",
    ],
)
def test_hostile_feed_is_a_problem(tmp_path: Path, feed: str) -> None:
    found = load_bytes(tmp_path, "a.rss", feed)
    assert texts(found) == []
    assert problems(found)


def test_entity_of_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET")
    kind = f"<!DOCTYPE r [<!ENTITY x SYSTEM 'file://{tmp_path}/secret'>]>"
    feed = RSS.format(ITEM.format(f"<content:encoded>{WHOLE} &x;</content:encoded>")).replace("?>", f"?>{kind}", 1)
    assert "SECRET" not in "".join(texts(load_bytes(tmp_path, "a.rss", feed)))
