"""Reading times that the words do not place: "now", "recently", "in recent months", "the near future"."""

from dataclasses import dataclass

from dateline.dates.answers import Answer, Context
from dateline.dates.cells import Cell
from dateline.dates.lexicon import reference_phrases
from dateline.dates.points import Found
from dateline.dates.words import BREAK, Words
from dateline.model import TimeType

RULE = "reference"
# "the past years" is longer than "the past".
_NOUNS = ("days", "weeks", "months", "years", "decades", "centuries")


@dataclass(frozen=True, slots=True)
class Reference:
    """A time that the words do not place: "recently", "in the future"; a `stretch` of units is one ("recent weeks")."""

    value: str
    rule: str = RULE
    stretch: str | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        if self.stretch is not None and not context.timeml:
            return Answer(TimeType.DATE, self.stretch, "vague stretch", confidence=0.5)
        kind = TimeType.DURATION if self.value.startswith("PX") else TimeType.DATE
        return Answer(kind, self.value, self.rule, confidence=0.5)


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day without its day: "in the morning". Annotators give it the day told last, or of publication."""

    part: str

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        day = context.leaning_on("day")
        if day is None and context.published is not None:
            day = Cell("day", context.published)
        known, interval = (day.value, day.interval) if day else ("XXXX-XX-XX", None)
        return Answer(TimeType.TIME, f"{known}T{self.part}", RULE, interval, confidence=0.5)


def read_reference(words: Words, i: int) -> Found | None:
    """Read a time that the words do not place."""
    if words[i].lower == "the" and i and words[i - 1].lower == "in" and "daypart" in words[i + 1].kinds:
        return i + 2, PartOfDay(words[i + 1].kinds["daypart"])
    for phrase, meant in reference_phrases().get(words[i].lower, ()):
        end = i + len(phrase)
        if all(words[i + n].lower == part for n, part in enumerate(phrase)) and _stands_alone(words, i, end):
            return end, Reference(meant)
    if words[i].lower == "the" and "units" in words[i + 1].kinds and words[i + 2].lower == "ahead":
        return i + 3, Reference(_amount(words[i + 1].kinds["units"], "FUTURE_REF"))
    if words[i].lower == "the" and "reference_units" in words[i + 1].kinds and "units" in words[i + 2].kinds:
        i += 1
    word, after = words[i], words[i + 1]
    known: str | None = word.kinds.get("reference")
    if "units" in after.kinds and "reference_units" in word.kinds:
        value = word.kinds["reference_units"]
        stretch = value if word.lower != "past" else None
        return i + 2, Reference(_amount(after.kinds["units"], value), stretch=stretch)
    if known is None or _leans_on_clause(words, i):
        return None
    return i + 1, Reference(known)


def _amount(unit: str, value: str) -> str:
    """Return what TimeBank writes for "recent weeks" (PXW) and "recent years" (PAST_REF): short units are an amount."""
    if unit in ("day", "week"):
        return f"PX{unit[0].upper()}"
    return "PXM" if unit in ("month", "quarter") and value == "PAST_REF" else value


def _leans_on_clause(words: Words, i: int) -> bool:
    """Tell "as soon as the talks end" and "soon after the vote", which are reckoned from what follows."""
    if words[i].lower != "soon":
        return False
    return words[i - 1].lower in ("as", "so", "too", "how") or words[i + 1].lower in ("after", "before", "as")


def _stands_alone(words: Words, i: int, end: int) -> bool:
    """Tell "he said at the time" from "at the time he left" and "the time of day"."""
    if words[i].lower == "long":
        return i == 0 or words[i - 1].lower not in ("that", "so", "too", "how", "not")
    if words[end - 1].lower in ("past", "present", "future"):
        counted = words[end].kinds.keys() & {"number", "vague", "multiplier"}
        return not counted and words[end].number is None and words[end].lower not in ("couple", *_NOUNS)
    if words[end - 1].lower not in ("time", "moment"):
        return True
    before = words[i - 1].lower if i else ""
    return before == "at" and (not words[end].text or words[end].text in (".", ",", ";", ")", '"', "”", BREAK))
