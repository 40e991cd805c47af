"""Reading longer stretches by name: years, decades, centuries, seasons, quarters."""

from datetime import date

from dateline.dates.cells import Cell
from dateline.dates.frames import Between, Fiscal, Part
from dateline.dates.lexicon import word_kinds
from dateline.dates.numbers import read_ordinal, read_year
from dateline.dates.points import Dated, Found, OfYear, Recurring, season_of
from dateline.dates.steps import Step
from dateline.dates.words import HYPHENS, Words, joined, skip, skip_hyphen, skip_possessive

_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "s"})
# Words before a bare name that show it to be a date.
DATING = frozenset(word for word, kinds in word_kinds().items() if "dating" in kinds)
_YEAR = len("2006")
_LONGEST = 8
_OR = frozenset({"or", "to", "-", "–", "and"})
# After "2013-14".
_YEARLY = frozenset(
    {"school", "academic", "season", "budget", "fiscal", "term", "year", "biennium", "influenza", "flu"}
)
# Words before "Street" in a street's name, full stops included ("N. Martin Luther King Jr. Blvd.").
_STREET = 8
_EVENT = 4
# The words of a sport stand so near a quarter of its game.
_AROUND = 14
_STRETCHES = frozenset({"in", "since", "during", "until", "into", "over", "through", "throughout", "by", "this"})
SURE = frozenset({"in", "last", "this", "next", "since", "during", "until", "early", "late", "mid"})


def read_of_year(words: Words, i: int) -> Found | None:
    """Read "last year", "of this year", "of that year", "a year ago" after a month, season or quarter."""
    start = skip(words, skip(words, i, ","), "of", "in") if words[i].text == "," else skip(words, i, "of", "in")
    kinds = words[start].kinds
    if "step" in kinds and words[start + 1].lower == "year":
        leaning = "leaning" in kinds
        steps = kinds["step"]
        return start + 2, Step("year", steps, leaning)
    year = read_year(words, start)
    if year is not None and start > i and words[i].lower in ("of", "in") and is_year_here(words, year[0]):
        return year[0], Dated(Cell("year", date(year[1], 1, 1)), "year")
    return None


def is_year_here(words: Words, after: int) -> bool:
    """Tell whether four figures are a year by the word after them: "in 2014 people" counts."""
    return "counted" not in words[after].kinds


def _is_house_number(words: Words, after: int) -> bool:
    """Tell whether the name of a street follows: up to so many capitalised words or numbers, then "St" or "Avenue"."""
    for i in range(after, after + _STREET):
        word = words[i]
        if "street" in word.kinds and word.text[:1].isupper():
            return i > after
        if not (
            word.text[:1].isupper() or word.number is not None or "ordinal_suffix" in word.kinds or word.text == "."
        ):
            return False
    return False


def read_bare_year(words: Words, i: int) -> Found | None:
    """Read a year that the words around it show to be one, or a decade ("the 1980s", "the '80s")."""
    decade = _read_decade(words, i)
    if decade is not None:
        return decade
    start = skip(words, i, "the", "year", "fiscal")
    start = skip(words, skip(words, start, "fiscal"), "year")
    season = _read_school_year(words, start)
    if season is not None:
        return season
    year = read_year(words, start)
    if year is None:
        return None
    cell = Dated(Cell("year", date(year[1], 1, 1)), "year")
    if words[start].number is None:
        return (year[0], cell) if words[start].text not in ("'", "’", "‘") or words[start - 1].lower in DATING else None
    after = words[year[0]]
    if start > i and words[start - 1].lower in ("year", "fiscal"):
        return year[0], (Fiscal(cell) if "fiscal" in (words[i].lower, words[start - 2].lower) else cell)
    if _is_model(words, i, year[0]):
        return None
    before = words[i - 1] if i else None
    if not is_year_here(words, year[0]) or (before is not None and "numbering" in before.kinds):
        return None
    # "in 2008 Wall Street fell" is a year all the same.
    if _is_house_number(words, year[0]) and (before is None or before.lower not in SURE):
        return None
    if words[year[0]].text in ("-", "–") and "counted" in words[year[0] + 1].kinds:
        return None
    sure = before is not None and (before.lower in DATING or before.text in ("(", "-", "–"))
    if start > i and words[i].lower == "the":
        # "the 1987 crash": the article is the noun's.
        return None
    if after.text[:1].isupper() and not sure and not _names_event(words, year[0]) and not _describes(words, i, year[0]):
        return None
    article = before is not None and before.lower in ("a", "an")
    if (article and not _describes(words, i, year[0])) or words[i - 1].text == "$":
        return None
    return year[0], cell


def _names_event(words: Words, i: int) -> bool:
    """Tell "the 2012 London Olympics" from "a 2012 Ford": a yearly event stands among the next capitalised words."""
    for at in range(i, i + _EVENT):
        if "yearly" in words[at].kinds:
            return True
        if not words[at].text[:1].isupper():
            break
    return False


def _describes(words: Words, i: int, end: int) -> bool:
    """Tell "the 1988 Harbor bombing" and "a 2009 speech" from "a 2012 Ford": a common noun ends the phrase."""
    if i == 0 or words[i - 1].lower not in _DETERMINERS:
        return False
    for at in range(end, end + _EVENT):
        word = words[at]
        if "maker" in word.kinds or "counted" in word.kinds:
            return False
        if not word.text[:1].isupper():
            return word.text[:1].isalpha() and not word.kinds.keys() & {"function", "bound", "dating"}
    return False


def _read_school_year(words: Words, i: int) -> Found | None:
    """Read "2013-14" where the words beside it show two years that follow each other: a school year, a season."""
    year, second = words[i].number, words[i + 2].number
    if year is None or second is None or (len(words[i].text), len(words[i + 2].text)) != (4, 2):
        return None
    if words[i + 1].text not in ("-", "–", "/") or second != (year + 1) % 100 or not 1900 <= year < 2100:
        return None
    if joined(words, i + 2) and words[i + 3].text not in (".", ",", ";", ")"):
        return None
    if words[i + 3].lower not in _YEARLY and words[i - 1].lower not in ("the", "in", "fiscal", "during"):
        return None
    return i + 3, Between(*(Dated(Cell("year", date(y, 1, 1)), "year") for y in (year, year + 1)))


def _is_model(words: Words, i: int, end: int) -> bool:
    """Tell the years of a make of car: "a white 2006 or 2007 Ford"."""
    first, after = i, end
    while _joins_year(words, after, after + 1) and after < i + _LONGEST:
        after += 2
    while _joins_year(words, first - 1, first - 2) and first > max(i - _LONGEST, 2):
        first -= 2
    if (first, after) == (i, end):
        return False
    before = words[first - 1].lower if first else ""
    return words[after].text[:1].isupper() and "month" not in words[after].kinds and before not in DATING


def _joins_year(words: Words, joint: int, year: int) -> bool:
    return words[joint].lower in _OR and words[year].number is not None and len(words[year].text) == _YEAR


def _read_decade(words: Words, i: int) -> Found | None:
    start = skip(words, i, "the")
    kinds = words[start].kinds
    if "decade" in kinds and start > i:
        return start + 1, Dated(Cell("decade", date(1900 + kinds["decade"], 1, 1)), "decade")
    at = start + 1 if words[start].text in ("'", "’", "‘") and joined(words, start) else start
    number, length = words[at].number, len(words[at].text)
    tail = at + 1
    if number is None or number % 10 or words[tail].lower != "s" or not joined(words, at):
        if (
            words[tail].text in ("'", "’")
            and words[tail + 1].lower == "s"
            and joined(words, tail)
            and length == 4
            and number
            and number % 10 == 0
            and start > i
        ):
            tail += 1
        else:
            return None
    if length == 4 and 1500 <= number < 2100:
        return tail + 1, Dated(Cell("decade", date(number, 1, 1)), "decade")
    if length == 2 and at > start:
        return tail + 1, Dated(Cell("decade", date(1900 + number, 1, 1)), "decade")
    return None


def read_season(words: Words, i: int, step: int | None = None) -> Found | None:
    """Read "the fall of 2012", "summer 2014", "the summer"; with `step`, the bare name that follows "last"."""
    start = skip(words, i, "the")
    name = words[start].kinds.get("season")
    if name is None or (words[start].text[:1].isupper() and words[start + 1].text[:1].isupper()):
        return None
    season = season_of(name, step)
    year = read_year(words, skip(words, start + 1, "of", ","))
    if year is not None and is_year_here(words, year[0]):
        return year[0], Dated(season.in_year(year[1]), "season")
    of_year = read_of_year(words, start + 1)
    if of_year is not None:
        return of_year[0], OfYear(season, of_year[1])
    before = words[i - 1].lower if i else ""
    plain = step is not None or (start > i and before in _STRETCHES) or "part" in words[i - 1].kinds
    return (start + 1, season) if plain else None


def read_quarter(words: Words, i: int, step: int | None = None) -> Found | None:
    """Read "the third quarter of 1984", "third-quarter", "the first half of 2012", "Q3 2014"."""
    start = skip(words, i, "the")
    short = _read_short_quarter(words, start, step)
    if short is not None:
        return short
    start = skip_hyphen(words, skip(words, start, "fiscal"))
    ordinal = read_ordinal(words, skip(words, start, "fiscal"))
    lead = read_year(words, start)
    if lead is not None:
        ordinal = read_ordinal(words, skip(words, lead[0], "fiscal"))
    if ordinal is None or not 1 <= ordinal[1] <= 4:
        return None
    at = skip_hyphen(words, ordinal[0])
    unit = {"quarter": "quarter", "half": "half"}.get(words[at].lower)
    if unit is None or (
        unit == "half" and (ordinal[1] > 2 or (words[at + 1].lower == "of" and not read_of_year(words, at + 1)))
    ):
        return None
    if at > ordinal[0] and words[i].lower == "the":
        # "the third-quarter loss": the article is the noun's.
        return None
    month = 1 + (ordinal[1] - 1) * (3 if unit == "quarter" else 6)
    if unit == "quarter" and _is_of_game(words, start, at):
        return None
    recurring = Recurring(unit, month, step=step)
    year = lead or read_year(words, at + 1)
    if year is not None:
        return (at + 1 if lead else year[0]), Dated(recurring.in_year(year[1]), unit)
    of_year = read_of_year(words, at + 1)
    if of_year is not None:
        return of_year[0], OfYear(recurring, of_year[1])
    return (at + 1, recurring) if unit == "quarter" else None


def _is_of_game(words: Words, first: int, last: int) -> bool:
    """Tell the quarter of a game from one of the year, by the words around it."""
    around = (*words[max(0, first - _AROUND) : first], *words[last : last + _AROUND])
    return any("game" in word.kinds for word in around)


def _read_short_quarter(words: Words, i: int, step: int | None) -> Found | None:
    """Read "Q3" and "the October-December quarter", with what year follows."""
    number = words[i + 1].number
    if words[i].text == "Q" and joined(words, i) and number in (1, 2, 3, 4):
        after, month = i + 2, 3 * number - 2
    elif words[i].text[:1].isupper() and words[i + 1].text in HYPHENS and words[i + 3].lower in ("quarter", "period"):
        month = words[i].kinds.get("month", 0)
        if month % 3 != 1 or words[i + 2].kinds.get("month") != month + 2:
            return None
        after = i + 4
    else:
        return None
    recurring = Recurring("quarter", month, step=step)
    year = read_year(words, skip(words, after, "of"))
    if year is not None:
        return year[0], Dated(recurring.in_year(year[1]), "quarter")
    of_year = read_of_year(words, after)
    return (of_year[0], OfYear(recurring, of_year[1])) if of_year is not None else (after, recurring)


def read_year_end(words: Words, i: int) -> Found | None:
    """Read "year-end", "year's end", "month's end" and "week's end"."""
    unit = words[i].lower
    if unit not in ("year", "month", "week"):
        return None
    at = skip_hyphen(words, skip_possessive(words, i + 1))
    told = words[at].lower == "end" and (unit == "year" or at > i + 1)
    return (at + 1, Part("END", Step(unit, 0))) if told else None


def read_century(words: Words, i: int) -> Found | None:
    """Read "the 20th century"."""
    ordinal = read_ordinal(words, skip(words, i, "the"))
    if ordinal is None or not 2 <= ordinal[1] <= 21:
        return None
    at = skip_hyphen(words, ordinal[0])
    if words[at].lower != "century":
        return None
    return at + 1, Dated(Cell("century", date((ordinal[1] - 1) * 100, 1, 1)), "century")
