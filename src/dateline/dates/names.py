"""Names that hold a word of time and mean none ("48 Hours"), and days known by their date ("the Sept. 11 attacks")."""

from dateline.dates.cells import Cell
from dateline.dates.lexicon import happenings, names_of_none
from dateline.dates.points import Dated, Found, Recurring
from dateline.dates.words import Words, joined

# So many words may stand between a date and what it is known for: "the Sept. 11, terrorist attacks".
_NOUNS = 3


def skip_name(words: Words, i: int) -> int:
    """Return the place after a name at `i` that holds a word of time and means none, else `i`."""
    word = words[i]
    if "phrase_name" not in word.kinds and word.number is None:
        return i
    for name in names_of_none().get(word.lower, ()):
        end = i + len(name)
        if all(words[i + n].lower == part for n, part in enumerate(name)) and _is_capital(words, i, end):
            return end
    return i


def _is_capital(words: Words, i: int, end: int) -> bool:
    """Tell a name by its first capital, past figures: "48 Hours", "Sunday school"."""
    first = next((words[at] for at in range(i, end) if words[at].text[:1].isalpha()), None)
    return first is None or first.text[:1].isupper()


def read_known(words: Words, i: int) -> Found | None:
    """Read "9/11", which without a year is one day alone."""
    if words[i].text != "9" or words[i + 1].text != "/" or words[i + 2].text != "11":
        return None
    if not (joined(words, i) and joined(words, i + 1)) or words[i + 3].text == "/" or (i and joined(words, i - 1)):
        return None
    return i + 3, Dated(Cell("day", happenings()[9, 11][0]), "known day")


def known_day(words: Words, found: Found) -> Found:
    """Return a month and day as the day that it is known for, where its noun follows: "the Sept. 11 attacks"."""
    end, meaning = found
    if not isinstance(meaning, Recurring) or meaning.unit != "day" or meaning.holiday is not None:
        return found
    known = happenings().get((meaning.month, meaning.day))
    if known is None or not any(words[at].lower in known[1] for at in range(end, min(end + _NOUNS, len(words)))):
        return found
    return end, Dated(Cell("day", known[0]), "known day")
