"""parsedatetime's `Calendar.nlp`: spans and moments."""

from collections.abc import Iterator
from datetime import date, datetime

import parsedatetime

from protocol import Time, serve, trim, write_moment

CALENDAR = parsedatetime.Calendar(version=parsedatetime.VERSION_CONTEXT_STYLE)


def find(text: str, published: date) -> Iterator[Time]:
    """Yield what is found; a moment is of the day where only a date was seen."""
    base = datetime(published.year, published.month, published.day, 12)
    for moment, _, first, last, _ in CALENDAR.nlp(text, sourceTime=base) or ():
        start, end = trim(text, first, last)
        kind, value = write_moment(text[start:end], moment)
        yield {"start": start, "end": end, "type": kind, "value": value}


if __name__ == "__main__":
    serve(find)
