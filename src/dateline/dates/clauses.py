"""The clauses of a text: where its sentences end, and what stands around a date in its own."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from dateline.dates.cues import STOPS, Tense, ends_sentence, follows_link, looks_past, tense_at
from dateline.dates.lexicon import cue_words, word_kinds
from dateline.dates.words import BREAK, Words

_T = TypeVar("_T")
# A date leans on the verb of its own clause: further away than this, none is looked for.
_BEFORE, _AFTER = 16, 14


@cache
def _telling_words() -> frozenset[str]:
    """Return the words that can tell something of a date beside them, or end its sentence; those in -ed apart."""
    cues = cue_words()
    hours = {word for word, kinds in word_kinds().items() if "meridiem" in kinds}
    return (
        cues["future"]
        | cues["planned"]
        | cues["present"]
        | cues["past"]
        | cues["reporting"]
        | {"to", "ll"}
        | STOPS
        | hours
    )


class Clauses:
    """The sentences and clauses of a text, each looked at once, however often and from wherever it is asked for.

    Places are of words: a date is `[first, last)`.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        telling = _telling_words()
        self._marks = [i for i, w in enumerate(words) if (lower := w.lower) in telling or lower[-2:] == "ed"]
        self.breaks = [i for i in self._marks if words[i].text == BREAK]
        self._ends: list[int] | None = None
        self._tenses: dict[tuple[int, int], Tense] = {}
        self._verbs: dict[tuple[int, int], str] = {}

    def place_of(self, place: int) -> tuple[int, int]:
        """Return the paragraph and the sentence of a word, counted from the text's start."""
        if self._ends is None:
            words = self.words
            self._ends = [i for i in self._marks if ends_sentence(words, i) or _ends_in_hour(words, i)]
        return bisect_left(self.breaks, place), bisect_left(self._ends, place)

    def tense(self, first: int, last: int) -> Tense:
        """Return the direction of the clause around a date: that of its nearest verb before, else after."""
        known = self._tenses.get((first, last))
        if known is None:
            known = Tense.FUTURE if follows_link(self.words, first) else self._scan(first, last, tense_at)
            self._tenses[first, last] = known = known or Tense.UNKNOWN
        return known

    def dates_report(self, first: int, last: int) -> bool:
        """Tell a date of telling from one of what is told: "police said Monday", "Monday, the mayor told"."""
        return self._verb(first, last) in cue_words()["reporting"]

    def dates_step(self, first: int, last: int) -> bool:
        """Tell whether a date is that of a step of a court or the police: "was charged Monday"."""
        return self._verb(first, last) in cue_words()["steps"]

    def _verb(self, first: int, last: int) -> str:
        known = self._verbs.get((first, last))
        if known is None:
            known = self._verbs[first, last] = self._scan(first, last, _verb_at) or ""
        return known

    def _scan(self, first: int, last: int, ask: Callable[[Words, int], _T | None]) -> _T | None:
        """Return the first answer for the words before a date in its sentence, the nearest first, else after it."""
        words, marks = self.words, self._marks
        at = bisect_left(marks, first)
        for n in range(at - 1, -1, -1):
            i = marks[n]
            if i < first - _BEFORE or (words[i].text in STOPS and ends_sentence(words, i)):
                break
            answer = ask(words, i)
            if answer is not None:
                return answer
        for n in range(bisect_left(marks, last, at), len(marks)):
            i = marks[n]
            if i >= last + _AFTER or (words[i].text in STOPS and ends_sentence(words, i)):
                break
            answer = ask(words, i)
            if answer is not None:
                return answer
        return None


def _verb_at(words: Words, i: int) -> str | None:
    """Return the verb at `i`, one of telling or of the past."""
    word = words[i].lower
    return word if word in cue_words()["reporting"] or looks_past(words, i) else None


def _ends_in_hour(words: Words, i: int) -> bool:
    """Tell whether the full stop of "p.m." ends its sentence too."""
    if "meridiem" not in words[i].kinds or i + 1 >= len(words):
        return False
    after = words[i + 1]
    dated = after.kinds.keys() & {"weekday", "month", "month_short", "weekday_short", "zone", "deictic"}
    return words[i].text.endswith(".") and after.text[:1].isupper() and not dated
