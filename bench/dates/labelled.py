"""Labelled documents: a text, its day, and the time expressions in it, as annotated or as a program gives them."""

import hashlib
import html
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>|</TIMEX3>|<[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class Expression(NamedTuple):
    """A time expression at `[start, end)` of a text, in TIMEX3; `rule` says how it was made, where that is known.

    `days` is its first and last day in ISO form, where a program gives them.
    """

    start: int
    end: int
    type: str
    value: str | None
    rule: str = ""
    days: tuple[str, str] | None = None


class Labelled(NamedTuple):
    """A document with its annotated expressions, in text order."""

    name: str
    text: str
    published: date
    gold: tuple[Expression, ...]


def read_timeml(path: Path) -> Labelled:
    """Return a TimeML file's text with its expressions; the creation date in its head is no expression of the text.

    Raises:
        ValueError: the file is no TimeML, or has no creation date.
    """
    raw = path.read_text("utf-8", errors="replace")
    made = re.search(r'<DCT>.*?value="(\d{4})-(\d\d)-(\d\d)', raw, re.DOTALL)
    begin, finish = raw.find("<TEXT>"), raw.find("</TEXT>")
    if made is None or begin < 0 or finish < 0:
        raise ValueError(f"{path}: not TimeML with a creation date")
    inside = raw[begin + len("<TEXT>") : finish]
    text, gold, at, opened = "", [], 0, (0, {})
    for tag in _TIMEX.finditer(inside):
        text += html.unescape(inside[at : tag.start()])
        at = tag.end()
        if tag.group().startswith("<TIMEX3"):
            opened = (len(text), dict(_ATTRIBUTE.findall(tag.group(1))))
        elif tag.group() == "</TIMEX3>":
            start, marks = opened
            gold.append(Expression(start, len(text), marks.get("type", ""), marks.get("value", "")))
    text += html.unescape(inside[at:])
    return Labelled(path.name, text, date(*map(int, made.groups())), tuple(gold))


def read_timebank(folder: Path) -> list[Labelled]:
    """Return the documents of a folder of TimeML files, by name."""
    return [read_timeml(path) for path in sorted(folder.glob("*.tml"))]


def read_articles(articles: Path) -> dict[str, str]:
    """Map the SHA-256 of each article's text to the text; the file is JSON lines."""
    texts = {}
    for line in _lines(articles):
        text = json.loads(line)["text"]
        texts[hashlib.sha256(text.encode()).hexdigest()] = text
    return texts


def read_news(labels: Path, articles: Path) -> list[Labelled]:
    """Return labelled articles: labels name their text by its SHA-256. Those whose text is absent are left out."""
    return list(_join_news(labels, read_articles(articles)))


def _join_news(labels: Path, texts: dict[str, str]) -> Iterator[Labelled]:
    for line in _lines(labels):
        label = json.loads(line)
        text = texts.get(label["sha256"])
        if text is None:
            continue
        gold = (Expression(t["start"], t["end"], t["type"], t["value"]) for t in label["times"])
        yield Labelled(label["url"], text, date.fromisoformat(label["published"]), tuple(sorted(gold)))


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from lines
