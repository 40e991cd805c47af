"""What a document is found by: names and days, the place of an incident, and pieces of its text that a copy has too."""

from collections.abc import Iterator
from datetime import date
from hashlib import blake2b

from dateline.model import Reading
from dateline.story import count_mark, profile, text_pieces

BANDS = 6
"""So many pieces of a text, those whose hashes are the smallest, stand for it: copies have most of them in common."""
SHORTEST_PIECE = 12  # letters; a shorter one stands in many texts
SHORTEST_WORD = 4  # letters
RARE = 15
"""In so many incidents of crime news, of some five hundred, a capitalised word may stand that is a key."""


def list_keys(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield each key of a document with its kind, in a fixed order, each once.

    The kinds are "involved" and "other" for names of people, as first and last word, "day" for the days on which an
    incident happened, "place" for where, "pair" and "word" for rare capitalised words and numbers of headline and
    opening, two neighbours or one, and "copy" for pieces of the text. A list of incidents has no keys but the last: it
    belongs to no one case.
    """
    told = profile(reading)
    if not told.roundup:
        yield from (("involved", name) for name in sorted(told.involved))
        yield from (("other", name) for name in sorted(told.others))
        yield from (("day", date.fromordinal(day).isoformat()) for day in sorted(told.days))
        places = {event.place.quote.casefold() for event in reading.events if event.place is not None}
        yield from (("place", place) for place in sorted(places))
        rare = sorted(mark for mark in told.lead if count_mark(mark) <= RARE)
        yield from (("pair", mark) for mark in rare if " " in mark)
        yield from (
            ("word", mark) for mark in rare if mark.isdigit() or (" " not in mark and len(mark) >= SHORTEST_WORD)
        )
    pieces = {piece for piece in text_pieces(reading.document) if len(piece) >= SHORTEST_PIECE}
    hashes = sorted(blake2b(piece, digest_size=8).hexdigest() for piece in pieces)
    yield from (("copy", found) for found in hashes[:BANDS])
