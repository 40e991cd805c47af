"""The articles that are added: those of a file, repeated under other names until there are enough."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2015, 1, 1)
# Put after the names of a repeated article, so that it tells of other people in other places.
ENDINGS = ("son", "ez", "ley", "ford", "man", "ski", "berg", "well")
# A capital inside a sentence; the first word of one is capitalised anyway.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")


def read_texts(articles: Path) -> list[str] | None:
    """Return the texts of articles, one a JSON line; None, and a line on stderr, where there is no such file."""
    if not articles.exists():
        print(f"no articles at {articles}: nothing measured", file=sys.stderr)
        return None
    return [json.loads(line)["text"] for line in articles.read_text("utf-8").splitlines()]


def write_articles(texts: Sequence[str], number: int, path: Path) -> None:
    """Write so many articles as JSON lines, each with a day of publication and an address of its own."""
    with path.open("w", encoding="utf-8") as file:
        for count, text in enumerate(_repeat(texts, number)):
            day = FIRST_DAY + timedelta(days=count % 1000)
            item = {"text": text, "date": day.isoformat(), "url": f"https://news.example/{count}"}
            file.write(json.dumps(item) + "\n")


def _repeat(texts: Sequence[str], number: int) -> Iterator[str]:
    for count in range(number):
        turn, place = divmod(count, len(texts))
        yield rename(texts[place], turn)


def rename(text: str, turn: int) -> str:
    """Return a text with other names at each turn; at the first, 0, as it is."""
    ending = "".join(ENDINGS[int(digit)] for digit in f"{turn:o}") if turn else ""
    return _NAME.sub(lambda found: found.group() + ending, text) if ending else text
