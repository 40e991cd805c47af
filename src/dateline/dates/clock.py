"""Reading times of day: "3:30 p.m. EST", "10pm", "noon", "15:30", "3 o'clock", "1600 GMT", "8-10 p.m."."""

from typing import NamedTuple

from dateline.dates.words import Words, joined, read_once

# Before a bare number they show it to be an hour: "at 9 tonight".
_AT = frozenset({"at", "about", "around", "by", "before", "after", "until", "till", "since", "from", "near"})
_RANGE = frozenset({"and", "to", "or", "until", "-", "–", "—"})
_NOON, _DAY = 12, 24
# "with 13:45 left in the half" is a length.
_LEFT = frozenset({"left", "remaining", "to", "into"})
# "5:45 at night" is of the evening, "4 at night" of the early hours.
_EVENING = 5


class Face(NamedTuple):
    """What a clock's face shows, its half of the day untold; `end` is the place after it."""

    end: int
    hour: int
    minute: int
    sure: bool

    def at(self, part: str) -> str:
        """Return the TIMEX3 form of the hour in a part of the day ("NI"): "10:30" at night is "22:30"."""
        hour = self.hour % _NOON
        if part in ("AF", "EV") or (part == "NI" and hour >= _EVENING) or (part == "MI" and hour < 6):
            hour += _NOON
        return f"{hour:02}:{self.minute:02}"


@read_once
def read_clock(words: Words, i: int) -> tuple[int, str] | None:
    """Read a time of day; return the place after it and its TIMEX3 form ("15:30", with its zone "15:30-05:00")."""
    kinds = words[i].kinds
    if "hour_name" in kinds:
        # "just after midnight of March 9" is the beginning of that day, "until midnight" the end.
        begins = kinds["hour_name"] == _DAY and i and words[i - 1].lower == "after"
        return _with_zone(words, i + 1, "00:00" if begins else f"{kinds['hour_name']:02}:00")
    if words[i].number is None:
        return None
    military = _read_military(words, i)
    if military is not None:
        return military
    face = _read_figures(words, i)
    if face is None:
        return None
    return _with_half(words, i, face) or _borrow_half(words, face)


def read_face(words: Words, i: int) -> Face | None:
    """Read an hour without its half: "10:30", "2 o'clock"; and "9" or "one" after "at" or "about"."""
    face = _read_figures(words, i)
    if face is None and 1 <= words[i].kinds.get("number", 0) <= _NOON and words[i].lower not in ("a", "an"):
        face = Face(i + 1, words[i].kinds["number"], 0, sure=False)
    if face is None or not 1 <= face.hour <= _NOON:
        return None
    if words[face.end].lower == "o" and words[face.end + 1].text in ("'", "’") and words[face.end + 2].lower == "clock":
        return face._replace(end=face.end + 3, sure=True)
    return face if face.sure or (i and words[i - 1].lower in _AT) else None


def _read_figures(words: Words, i: int) -> Face | None:
    hour = words[i].number
    if (
        hour is None
        or hour > _DAY
        or len(words[i].text) > 2
        or (i and words[i - 1].text == ":" and joined(words, i - 1))
    ):
        return None
    mark = words[i + 1].text if joined(words, i) and joined(words, i + 1) else ""
    minute = words[i + 2].number
    if mark == ":":
        fits = minute is not None and minute <= 59 and len(words[i + 2].text) == 2
        return Face(i + 3, hour, minute or 0, sure=True) if fits else None
    # British: "7.30 p.m."
    if mark == "." and minute is not None and minute <= 59 and "meridiem" in words[i + 3].kinds:
        return Face(i + 3, hour, minute, sure=True) if len(words[i + 2].text) == 2 else None
    return Face(i + 1, hour, 0, sure=False)


def _with_half(words: Words, i: int, face: Face) -> tuple[int, str] | None:
    """Read "p.m." after hour and minute; without it only 13:05 or 3 o'clock is a time of day."""
    end, hour, minute, colon = face
    half = words[end].kinds.get("meridiem")
    if half is not None and 1 <= hour <= _NOON:
        if words[end].lower == "am" and not (joined(words, end - 1) or colon or words[end].text == "AM"):
            return None
        return _with_zone(words, end + 1, f"{hour % _NOON + half:02}:{minute:02}")
    if words[end].lower == "o" and words[end + 1].text in ("'", "’") and words[end + 2].lower == "clock":
        told = _half_after(words, end + 3)
        return end + 3, face.at(told) if told and 1 <= hour <= _NOON else f"{hour:02}:00"
    zoned = _skip_zone(words, end) > end
    if colon and hour < _DAY and (hour > _NOON or zoned) and words[end].text != ":" and words[end].lower not in _LEFT:
        return _with_zone(words, end, f"{hour:02}:{minute:02}")
    return None


def _half_after(words: Words, i: int) -> str | None:
    """Return the part of the day told after an hour: "in the afternoon", "at night", "Monday morning"."""
    at = i + 1 if "weekday" in words[i].kinds else i
    if words[at].lower in ("in", "at"):
        at += 2 if words[at + 1].lower == "the" else 1
    part: str | None = words[at].kinds.get("daypart")
    return part


def _borrow_half(words: Words, face: Face) -> tuple[int, str] | None:
    """Give the first hour of two the half told with the second: "between 10 and 11 p.m.", "8-10 p.m."."""
    if words[face.end].lower not in _RANGE or not 1 <= face.hour <= _NOON:
        return None
    last = _read_figures(words, face.end + 1)
    if last is None or not 1 <= last.hour <= _NOON:
        return None
    half = words[last.end].kinds.get("meridiem")
    if half is None or words[last.end].text == "am":
        return None
    if (face.hour % _NOON, face.minute) > (last.hour % _NOON, last.minute):
        half = _NOON - half
    return face.end, f"{face.hour % _NOON + half:02}:{face.minute:02}"


def _read_military(words: Words, i: int) -> tuple[int, str] | None:
    """Read "1600 GMT", and "at 0200 hours"."""
    word, after = words[i], words[i + 1]
    if len(word.text) != 4 or word.number is None or word.number >= 100 * _DAY or word.number % 100 > 59:
        return None
    clock = f"{word.text[:2]}:{word.text[2:]}"
    if after.lower in ("hours", "hrs") and i and words[i - 1].lower in ("at", *(_AT if word.text[0] == "0" else ())):
        return i + 2, clock
    return _with_zone(words, i + 1, clock) if "zone" in after.kinds and after.text.isupper() else None


def _with_zone(words: Words, i: int, clock: str) -> tuple[int, str]:
    end = _skip_zone(words, i)
    return end, clock + (words[i].kinds["zone"] if end > i else "")


def _skip_zone(words: Words, i: int) -> int:
    if "zone" not in words[i].kinds or not words[i].text[:1].isupper():
        return i
    if words[i].text.isupper():
        return i + 1
    after = i + 2 if words[i + 1].lower in ("standard", "daylight") else i + 1
    return after + 1 if words[after].lower == "time" else i
