"""The clauses of a text: where its sentences end, and what stands around a date in its own."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Generic, TypeVar

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


class _Told(Generic[_T]):
    """What the words at some marks of a text tell, each asked once, when it is first wanted."""

    def __init__(self, words: Words, marks: Sequence[int], ask: Callable[[Words, int], _T | None]) -> None:
        self._words, self._marks, self._ask = words, marks, ask
        self._answers: dict[int, _T | None] = {}
        self.beside: dict[tuple[int, int], _T | None] = {}

    def last_between(self, first: int, last: int) -> _T | None:
        """Return what the last word of `[first, last)` that tells anything tells."""
        for n in range(bisect_left(self._marks, last) - 1, -1, -1):
            if self._marks[n] < first:
                break
            answer = self._answer(self._marks[n])
            if answer is not None:
                return answer
        return None

    def first_between(self, first: int, last: int) -> _T | None:
        """Return what the first word of `[first, last)` that tells anything tells."""
        for n in range(bisect_left(self._marks, first), len(self._marks)):
            if self._marks[n] >= last:
                break
            answer = self._answer(self._marks[n])
            if answer is not None:
                return answer
        return None

    def _answer(self, place: int) -> _T | None:
        if place not in self._answers:
            self._answers[place] = self._ask(self._words, place)
        return self._answers[place]


class Clauses:
    """The sentences and clauses of a text, each looked at once, however often and from wherever it is asked for.

    Places are of words: a date is `[first, last)`.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        telling = _telling_words()
        marks = [i for i, w in enumerate(words) if (lower := w.lower) in telling or lower[-2:] == "ed"]
        self.breaks = [i for i in marks if words[i].text == BREAK]
        self._marks = marks

    @cached_property
    def _stops(self) -> list[int]:
        return [i for i in self._marks if self.words[i].text in STOPS and ends_sentence(self.words, i)]

    @cached_property
    def _ends(self) -> list[int]:
        return sorted({*self._stops, *(i for i in self._marks if _ends_in_hour(self.words, i))})

    @cached_property
    def _tenses(self) -> _Told[Tense]:
        return _Told(self.words, self._cues, tense_at)

    @cached_property
    def _verbs(self) -> _Told[str]:
        return _Told(self.words, self._cues, _verb_at)

    @cached_property
    def _cues(self) -> list[int]:
        return [i for i in self._marks if self.words[i].text not in STOPS]

    def place_of(self, place: int) -> tuple[int, int]:
        """Return the paragraph and the sentence of a word, counted from the text's start."""
        return bisect_left(self.breaks, place), bisect_left(self._ends, place)

    def tense(self, first: int, last: int) -> Tense:
        """Return the direction of the clause around a date: that of its nearest verb before, else after."""
        if follows_link(self.words, first):
            return Tense.FUTURE
        return self._nearest(self._tenses, first, last) or Tense.UNKNOWN

    def dates_report(self, first: int, last: int) -> bool:
        """Tell a date of telling from one of what is told: "police said Monday", "Monday, the mayor told"."""
        return (self._nearest(self._verbs, first, last) or "") in cue_words()["reporting"]

    def dates_step(self, first: int, last: int) -> bool:
        """Tell whether a date is that of a step of a court or the police: "was charged Monday"."""
        return (self._nearest(self._verbs, first, last) or "") in cue_words()["steps"]

    def _nearest(self, told: _Told[_T], first: int, last: int) -> _T | None:
        """Return what the nearest word before a date tells, in its sentence, else the nearest after it."""
        if (first, last) not in told.beside:
            told.beside[first, last] = self._look_beside(told, first, last)
        return told.beside[first, last]

    def _look_beside(self, told: _Told[_T], first: int, last: int) -> _T | None:
        stops = self._stops
        at = bisect_left(stops, first)
        before = told.last_between(max(first - _BEFORE, stops[at - 1] + 1 if at else 0), first)
        if before is not None:
            return before
        at = bisect_left(stops, last, at)
        return told.first_between(last, min(last + _AFTER, stops[at] if at < len(stops) else len(self.words)))


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
