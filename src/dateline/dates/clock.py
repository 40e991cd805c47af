"""Reading times of day: "3:30 p.m. EST", "10pm", "noon", "15:30", "3 o'clock"."""

from dateline.dates.words import Words, joined


def read_clock(words: Words, i: int) -> tuple[int, str] | None:
    """Read a time of day; return the place after it and its TIMEX3 form ("15:30")."""
    kinds = words[i].kinds
    if "hour_name" in kinds:
        return _skip_zone(words, i + 1), f"{kinds['hour_name']:02}:00"
    hour = words[i].number
    if hour is None or hour > 24 or len(words[i].text) > 2 or (i and words[i - 1].text == ":" and joined(words, i - 1)):
        return None
    end, minute = i + 1, 0
    colon = words[end].text == ":" and joined(words, i) and joined(words, end)
    if colon:
        found = words[end + 1].number
        if found is None or found > 59 or len(words[end + 1].text) != 2:
            return None
        end, minute = end + 2, found
    return _with_half(words, i, end, hour, minute, colon)


def _with_half(words: Words, i: int, end: int, hour: int, minute: int, colon: bool) -> tuple[int, str] | None:
    """Read "p.m." after hour and minute; without it only 13:05 or 3 o'clock is a time of day."""
    half = words[end].kinds.get("meridiem")
    if half is not None and 1 <= hour <= 12:
        if words[end].lower == "am" and not (joined(words, end - 1) or colon or words[end].text == "AM"):
            return None
        return _skip_zone(words, end + 1), f"{hour % 12 + half:02}:{minute:02}"
    if words[end].lower == "o" and words[end + 1].text in ("'", "’") and words[end + 2].lower == "clock":
        return end + 3, f"{hour:02}:00"
    zoned = _skip_zone(words, end) > end
    if colon and hour < 24 and (hour > 12 or zoned) and words[end].text != ":":
        return _skip_zone(words, end), f"{hour:02}:{minute:02}"
    return None


def _skip_zone(words: Words, i: int) -> int:
    if "zone" not in words[i].kinds or not words[i].text[:1].isupper():
        return i
    if words[i].text.isupper():
        return i + 1
    after = i + 2 if words[i + 1].lower in ("standard", "daylight") else i + 1
    return after + 1 if words[after].lower == "time" else i
