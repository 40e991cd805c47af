"""When an event happened: from the time words of its own clause, else a bound."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events.words import words
from dateline.model import (
    Document,
    Factuality,
    Interval,
    Occurrence,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.text.parsing import Parse, Token


@dataclass(frozen=True)
class Clock:
    """The dated time expressions of a document, each under the word that it belongs to by grammar."""

    document: Document
    parse: Parse
    times: tuple[TimeExpression, ...]

    def date_event(self, trigger: Token, factuality: Factuality, others: frozenset[int]) -> Occurrence:
        """Return when the event at `trigger` happened; `others` are the positions of all triggers.

        Without a date in the clause the answer is a bound: on or before the day of publication for what has happened,
        open for what has not.
        """
        chosen = self._own_time(trigger, others)
        if chosen is not None and chosen.interval is not None:
            return Occurrence(chosen.interval, chosen.basis, chosen.evidence)
        return self.bound(factuality)

    def bound(self, factuality: Factuality) -> Occurrence:
        """Return what is known of an undated event's day: not after publication, if it is said to have happened."""
        published = self.document.published
        happened = factuality in {Factuality.ASSERTED, Factuality.ALLEGED}
        interval = Interval.until(published) if happened and published else Interval(None, None)
        return Occurrence(interval, TimeBasis.BOUND)

    def _own_time(self, trigger: Token, others: frozenset[int]) -> TimeExpression | None:
        sentence = self.parse.sentence_of(trigger.i)
        candidates: list[tuple[int, int, TimeExpression]] = []
        for time in self.times:
            span = time.evidence.span
            if span.start < sentence.span.start or span.end > sentence.span.end:
                continue
            if time.interval is None or time.type not in {TimeType.DATE, TimeType.TIME}:
                continue
            head = self.parse.head_of(span)
            if head is None or self._is_bound(head):
                continue
            steps = self._distance(head, trigger, others)
            if steps is not None:
                candidates.append((steps, abs(span.start - trigger.start), time))
        return min(candidates, key=lambda c: c[:2])[2] if candidates else None

    def _is_bound(self, head: Token) -> bool:
        """Tell whether a time only limits what it hangs on: "since 1999", "until Friday"."""
        above = self.parse.tokens[head.head]
        return above.lemma in {"since", "until", "before", "after"} and above.pos in {"ADP", "SCONJ"}

    def _distance(self, word: Token, trigger: Token, others: frozenset[int]) -> int | None:
        """Count the steps up from a time word to the trigger; None where it belongs to another word on the way."""
        here, steps = word, 0
        while steps < 12:
            if here.i == trigger.i:
                return steps
            if here.i in others and here.i != word.i:
                return self._shared(here, trigger, word, steps)
            above = self.parse.tokens[here.head]
            if above.i == here.i:
                return self._shared(here, trigger, word, steps)
            if not self._passes(here, above, trigger, others):
                return None
            here, steps = above, steps + 1
        return None

    def _passes(self, here: Token, above: Token, trigger: Token, others: frozenset[int]) -> bool:
        """Tell whether a time that hangs below `above` may date something higher up."""
        if above.i == trigger.i or above.i in others or above.pos in {"ADP", "SCONJ", "ADV", "NUM", "PART"}:
            return True
        if here.dep in {"relcl", "acl", "appos"}:
            return False
        if here.pos in {"VERB", "AUX"} and here.dep in {"conj", "advcl", "ccomp", "parataxis"}:
            return False  # another verb's own time
        if above.pos in {"VERB", "AUX"}:
            return True
        if above.lemma in words().legal_nouns:
            return True
        # A name before the verb carries no date of the step: "the Oct. 3 shooting", "the 2014 case".
        return above.pos in {"PROPN", "PRON", "SYM", "X"}

    def _shared(self, here: Token, trigger: Token, word: Token, steps: int) -> int | None:
        """A time of the governing or first verb also dates what hangs on it, where the words allow it."""
        above, up = trigger, 0
        while up < 4:
            head = self.parse.tokens[above.head]
            if head.i == above.i:
                return None
            if above.dep == "conj" and word.start > self.parse.tokens[head.i].end and head.i == here.i:
                return None  # "was arrested Monday and charged": the charge is not dated
            if above.dep not in {"conj", "xcomp", "ccomp", "advcl", "acl", "pcomp", "prep", "dobj", "pobj", "relcl"}:
                return None
            if above.dep in {"ccomp", "relcl", "advcl"} and head.i == here.i:
                return None  # "said Tuesday that he was arrested": the saying is dated
            if head.i == here.i:
                return steps + up + 3
            above, up = head, up + 1
        return None


def clock(document: Document, parse: Parse, times: Sequence[TimeExpression]) -> Clock:
    """Return a clock over the document's times."""
    return Clock(document, parse, tuple(times))
