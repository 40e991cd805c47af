"""dateparser's `search_dates`: words and moments, without their places in the text."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime

warnings.simplefilter("ignore")

from dateparser.search import search_dates  # noqa: E402

from protocol import Time, serve, trim, write_moment  # noqa: E402


def find(text: str, published: date) -> Iterator[Time]:
    """Yield what is found, looking for each piece of text behind the one before."""
    base = datetime(published.year, published.month, published.day, 12)
    at = 0
    for words, moment in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or ():
        place = text.find(words, at)
        if place < 0:
            continue
        at = place + len(words)
        start, end = trim(text, place, at)
        kind, value = write_moment(text[start:end], moment)
        yield {"start": start, "end": end, "type": kind, "value": value}


if __name__ == "__main__":
    serve(find)
