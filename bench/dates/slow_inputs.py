"""Search for texts that cost dateline's dates more than news does, byte for byte.

    python -m bench.dates.slow_inputs [--seed N] [--rounds N] [--long CHARS] [--most TIMES] [--show]

Texts are made of what the grammar knows, in shapes that could make a reader look far or twice; the costliest are then
changed at random, and a change that costs more is kept. Prints cost per byte in multiples of that on news, in one run,
and for each shape how the cost per byte grows from 10 kB to 1 MB (1.0 where time is linear). Exit status 1 where a
text costs more than `--most` times news, or grows by half.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bench.dates.labelled import read_timebank
from dateline.dates import find_times
from dateline.dates.lexicon import holidays, word_kinds

_TIMEBANK = Path("../shared/data/timebank")
_DAY = date(2014, 3, 5)
_SHORT, _LONG = 10_000, 1_000_000
_MARKS = [",", ".", "-", "–", "'", "’", "/", ":", "$", "(", ")", ";", "\n\n", "\n", "…", "\x00", "\u200b", "½"]
_LIST = ["and", "or", "to", "of", "the", "a", "in", "on", "at", "until", "after", "before", "early", "late", "about"]
_FIGURES = ["1", "2", "12", "21", "21st", "2014", "1998", "'98", "1,000,000", "10:30", "3", "p.m.", "07/04/2014", "5"]
_CAPITALS = ["Jan.", "May", "March", "Monday", "Sun.", "Dec", "Christmas", "Thanksgiving", "Easter", "New Year's"]

Maker = Callable[[random.Random], list[str]]


class Found(NamedTuple):
    """A text that was tried, as the pieces that it repeats, and its cost in multiples of that of news."""

    shape: str
    pieces: list[str]
    cost: float


def known_words() -> list[str]:
    """Return every word that the grammar knows, and marks, numbers and names of days and months."""
    own = [word for word, kinds in word_kinds().items() if kinds]
    capitals = [word.capitalize() for word in own if {"month", "weekday", "month_short"} & word_kinds()[word].keys()]
    return [*own, *capitals, *holidays(), *_MARKS, *_LIST, *_FIGURES, *_CAPITALS]


WORDS = known_words()


def _repeated(*pieces: str) -> Maker:
    return lambda _: list(pieces)


def _drawn(words: Sequence[str], count: int) -> Maker:
    return lambda chance: chance.choices(words, k=count)


SHAPES: dict[str, Maker] = {
    "words of the grammar": _drawn(WORDS, 400),
    "marks": _drawn(_MARKS, 200),
    "figures": _drawn([*_FIGURES, "-", ",", "and", "to"], 200),
    "names of days": _drawn([*_CAPITALS, *_FIGURES, ",", "and"], 200),
    "the day after the day after": _repeated("the", "day", "after"),
    "the end of the end of": _repeated("the", "end", "of"),
    "early late early": _repeated("early", "late", "mid-"),
    "the the the": _repeated("the"),
    "about about": _repeated("about"),
    "a hundred thousand": _repeated("a", "hundred", "thousand"),
    "twenty-four-": _repeated("twenty", "-"),
    "chain of hyphens": _repeated("year", "-"),
    "two and a half and": _repeated("two", "years", "and", "a", "half", "and"),
    "numbers and commas": _repeated("1", ",", "2", ","),
    "months and months": _repeated("May", "and", "June", "and"),
    "days to days": _repeated("Jan.", "3", "to"),
    "last last": _repeated("last"),
    "this past this": _repeated("this", "past"),
    "the night of the night of": _repeated("the", "night", "of"),
    "Monday, Monday,": _repeated("Monday", ","),
    "times of day": _repeated("10:30", "p.m.", "and"),
    "times of day, sentences": _repeated("at", "10:30", "p.m.", "on", "Monday", "he", "left", "."),
    "one sentence of days": _repeated("Monday"),
    "days apart": _repeated("Monday", "and", "then", "so", "far", "there", "is", "a", "long", "way"),
    "holidays": _drawn([*holidays(), "New", "Year", "'", "s", "Day", "of"], 100),
    "years": _repeated("2014", "2013"),
    "streets": _repeated("2014", "N", "."),
    "quarters": _repeated("the", "third", "quarter", "of"),
    "every other": _repeated("every", "other"),
    "paragraphs of days": _repeated("the next day", "\n\n"),
    "stops": _repeated("."),
    "control characters": _repeated("\x00", "\x1f", "\x7f"),
    "a megabyte word": _repeated("x" * 1000 + "\u200d"),
    "a long number": _repeated("9" * 1000),
    "thousands": _repeated("1,111,111,111,111"),
    "letters and marks": _repeated("a", "'"),
    "white space": _repeated("\n \n\t"),
}


def write_text(pieces: Sequence[str], size: int) -> str:
    """Return a text of `size` characters that repeats the pieces; marks but the opening ones stand close."""
    once = ""
    for piece in pieces:
        once += piece if piece in (",", ".", "-", "/", ":", "'", "’", "\n\n", "\n") or not once else f" {piece}"
    once += " "
    return (once * (size // len(once) + 1))[:size]


class Scale:
    """Weighs texts against news, one beside the other, so that a busy machine slows both."""

    def __init__(self, news: str) -> None:
        self._news = news

    def weigh(self, text: str, repeats: int = 3) -> float:
        """Return the cost of a text per byte in multiples of that of news: the middle of some weighings."""
        found = sorted(_seconds(text) / _seconds(self._news) for _ in range(repeats))
        return found[repeats // 2] * len(self._news.encode()) / len(text.encode())


def _seconds(text: str) -> float:
    began = time.process_time()
    find_times(text, _DAY, timeml=True)
    return time.process_time() - began


def read_news(folder: Path) -> str:
    """Return some news in one text: every eighth document of TimeBank."""
    return "\n\n".join(document.text for document in read_timebank(folder)[::8])


def try_shapes(chance: random.Random, scale: Scale) -> list[Found]:
    """Return every shape with its cost, the costliest first."""
    made = [(name, maker(chance)) for name, maker in SHAPES.items()]
    tried = [Found(name, pieces, scale.weigh(write_text(pieces, _SHORT))) for name, pieces in made]
    return sorted(tried, key=lambda f: -f.cost)


def climb(start: Found, chance: random.Random, scale: Scale, rounds: int) -> Found:
    """Change the pieces of a text at random so many times, and return the costliest one found."""
    best = start
    for _ in range(rounds):
        pieces = _change(list(best.pieces), chance)
        text = write_text(pieces, _SHORT)
        # One weighing finds what may be dear, five say whether it is.
        if scale.weigh(text, 1) > best.cost * 1.05 and (again := scale.weigh(text, 5)) > best.cost * 1.02:
            best = Found(start.shape, pieces, again)
    return best


def _change(pieces: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(pieces))
    match chance.randrange(5):
        case 0:
            pieces[at] = chance.choice(WORDS)
        case 1:
            pieces.insert(at, chance.choice(WORDS))
        case 2 if len(pieces) > 1:
            del pieces[at]
        case 3:
            other = chance.randrange(len(pieces))
            pieces[at], pieces[other] = pieces[other], pieces[at]
        case _:
            # Short repetitions reach farther than long texts: keep a stretch of it only.
            pieces = pieces[at : at + chance.randrange(2, 12)] or pieces
    return pieces


def main(arguments: Sequence[str] | None = None) -> int:
    """Search, and print what was found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=int, default=3)
    options.add_argument("--rounds", type=int, default=100, help="changes that are tried of each of the ten worst")
    options.add_argument("--long", type=int, default=_LONG, metavar="CHARS", help="the length that growth is told for")
    options.add_argument("--timebank", type=Path, default=_TIMEBANK, metavar="FOLDER")
    options.add_argument("--most", type=float, default=5.0, metavar="TIMES", help="a text may cost so much more")
    options.add_argument("--show", action="store_true", help="print the pieces of the worst texts")
    chosen = options.parse_args(arguments)
    if not chosen.timebank.exists():
        print(f"no data at {chosen.timebank}: nothing to compare with", file=sys.stderr)
        return 2
    chance = random.Random(chosen.seed)  # noqa: S311 – to be repeated
    scale = Scale(read_news(chosen.timebank))
    print("cost per byte in multiples of that of news", flush=True)
    tried = try_shapes(chance, scale)
    climbed = sorted((climb(f, chance, scale, chosen.rounds) for f in tried[:10]), key=lambda f: -f.cost)
    print(f"{'shape':30} {'10 kB':>6} {'long':>6} {'growth':>6}")
    fell = False
    for one in [*climbed, *tried]:
        name = one.shape if one in tried else f"{one.shape}, changed"
        longer = scale.weigh(write_text(one.pieces, chosen.long), 1)
        growth = longer / one.cost
        fell |= max(one.cost, longer) > chosen.most or growth > 1.5
        print(f"{name[:30]:30} {one.cost:6.1f} {longer:6.1f} {growth:6.2f}", flush=True)
        if chosen.show:
            print("   ", " ".join(one.pieces)[:200].replace("\n", "¶"))
    return int(fell)


if __name__ == "__main__":
    sys.exit(main())
