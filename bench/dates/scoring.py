"""Scoring time expressions as TempEval-3 does, with intervals by resampling, and the errors by class.

Strict: the same tokens. Relaxed: a token in common, one to one. Type and value: the overlapping pairs whose attribute
is right, F1 over all expressions of both sides (relaxed F1 times the attribute's accuracy), as N. UzZaman et al. define
them in "SemEval-2013 Task 1: TempEval-3", section 4. Values are compared as strings. The creation date in the head of a
TimeML file is given, not found: it counts on neither side.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bench.dates.labelled import Expression, Labelled

MEASURES = ("strict", "relaxed", "type", "value")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_RESAMPLES = 1000
_SEED = 3


class Pair(NamedTuple):
    """An annotated expression and the one found for it; either is None where there is none."""

    gold: Expression | None
    found: Expression | None


class Counts(NamedTuple):
    """What was annotated and found in one document, or in several, and how much of it agrees."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Return the sum of both."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    def f1(self, measure: str) -> float:
        """Return the F1 of a measure, in per cent; 100 where nothing was annotated and nothing found."""
        both = self.gold + self.found
        return 200 * getattr(self, measure) / both if both else 100.0


@dataclass(frozen=True, slots=True)
class F1:
    """An F1 in per cent, and the bounds between which 95 % of the resampled ones lie."""

    value: float
    low: float
    high: float


def cut_tokens(text: str) -> list[tuple[int, int]]:
    """Return the tokens of a text as `[start, end)`: runs of letters and figures, and single marks."""
    return [match.span() for match in _TOKEN.finditer(text)]


def token_span(expression: Expression, tokens: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the places `[first, last)` among the tokens that an expression touches."""
    return _first_after(tokens, expression.start, 1), _first_after(tokens, expression.end, 0)


def _first_after(tokens: Sequence[tuple[int, int]], at: int, side: int) -> int:
    """Return the place of the first token whose `side` (0 start, 1 end) lies at `at` or, for its end, beyond it."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle][side] < at + side:
            low = middle + 1
        else:
            high = middle
    return low


def match_expressions(document: Labelled, found: Iterable[Expression]) -> tuple[list[Pair], Counts]:
    """Pair what was annotated with what was found, one to one, from left to right.

    Args:
        document: a text with its annotated expressions.
        found: what a program gives for it; of two that overlap, the longer counts.

    Returns:
        The pairs in text order, the unmatched ones of both sides among them, and their counts.
    """
    tokens = cut_tokens(document.text)
    gold = [(token_span(one, tokens), one) for one in document.gold]
    given = [(token_span(one, tokens), one) for one in drop_overlaps(found)]
    given = [(span, one) for span, one in given if span[0] < span[1]]
    pairs, strict, i = [], 0, 0
    for span, one in gold:
        while i < len(given) and given[i][0][1] <= span[0]:
            pairs.append(Pair(None, given[i][1]))
            i += 1
        if i < len(given) and given[i][0][0] < span[1]:
            pairs.append(Pair(one, given[i][1]))
            strict += given[i][0] == span
            i += 1
        else:
            pairs.append(Pair(one, None))
    pairs += [Pair(None, one) for _, one in given[i:]]
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    counts = Counts(
        len(gold), len(given), strict, len(both),
        sum(one.type == other.type for one, other in both), sum(is_value_right(one, other) for one, other in both),
    )  # fmt: skip
    return pairs, counts


def is_value_right(gold: Expression, found: Expression) -> bool:
    """Tell whether a value is the annotated one; where that is null, a reader cannot tell, and no day may be given."""
    return found.value == gold.value if gold.value is not None else found.days is None


def drop_overlaps(found: Iterable[Expression]) -> list[Expression]:
    """Return expressions in text order of which no two overlap: the longer of two stays, the first of equals."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: (e.start, -e.end)):
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
        elif one.start < one.end:
            kept.append(one)
    return kept


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of the counts of several documents."""
    summed = Counts()
    for one in counts:
        summed = summed.plus(one)
    return summed


def estimate(counts: Sequence[Counts], seed: int = _SEED) -> dict[str, F1]:
    """Return each measure's F1 over documents, with bounds from resampling the documents a thousand times."""
    chance = random.Random(seed)  # noqa: S311 – statistics
    drawn: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    for _ in range(_RESAMPLES):
        columns = zip(*chance.choices(counts, k=len(counts)), strict=True) if counts else ()
        again = Counts(*map(sum, columns))
        for measure in MEASURES:
            drawn[measure].append(again.f1(measure))
    whole, low, high = total(counts), int(0.025 * _RESAMPLES), int(0.975 * _RESAMPLES) - 1
    return {m: F1(whole.f1(m), sorted(drawn[m])[low], sorted(drawn[m])[high]) for m in MEASURES}


def classify(pair: Pair, *, same_span: bool) -> list[str]:
    """Return the classes of error that a pair shows: missed, spurious, span, type, or value with the rule."""
    one, other = pair
    if one is None:
        return ["spurious"]
    if other is None:
        return ["missed"]
    errors = [] if same_span else ["span"]
    if one.type != other.type:
        errors.append("type")
    if not is_value_right(one, other):
        errors.append(f"value [{other.rule}]" if other.rule else "value")
    return errors


def list_errors(document: Labelled, pairs: Iterable[Pair]) -> list[tuple[str, Pair]]:
    """Return each error of a document with its class."""
    tokens = cut_tokens(document.text)
    errors = []
    for pair in pairs:
        same = None not in pair and token_span(pair.gold, tokens) == token_span(pair.found, tokens)
        errors += [(kind, pair) for kind in classify(pair, same_span=same)]
    return errors


def is_wrong_day(pair: Pair) -> bool:
    """Tell whether an expression is given days that the annotated date or time does not share.

    Annotated values that name no day ("PAST_REF", "XXXX-…", durations, sets, null) cannot be contradicted. A season and
    the like count by their year.
    """
    one, other = pair
    if one is None or other is None or one.type not in ("DATE", "TIME") or other.days is None:
        return False
    wanted = days_of(one.value)
    return wanted is not None and (other.days[1] < wanted[0] or wanted[1] < other.days[0])


def days_of(value: str | None) -> tuple[str, str] | None:
    """Return the first and last day, in ISO form, that a TIMEX3 value of a date or time allows; None for none."""
    found = re.match(r"(\d{2,4})(?![\dX])(?:-(\d\d)(?![\dX])(?:-(\d\d)(?![\dX]))?|-W(\d\d)(-WE)?)?", value or "")
    if found is None:
        return None
    year, month, day, week, _ = found.groups()
    if len(year) < 4:
        return year + "0" * (4 - len(year)) + "-01-01", year + "9" * (4 - len(year)) + "-12-31"
    if week:
        return _days_of_week(int(year), int(week))
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}"


def _days_of_week(year: int, week: int) -> tuple[str, str] | None:
    try:
        return date.fromisocalendar(year, week, 1).isoformat(), date.fromisocalendar(year, week, 7).isoformat()
    except ValueError:
        return None


def count_errors(errors: Iterable[tuple[str, Pair]]) -> Counter[str]:
    """Count errors by class."""
    return Counter(kind for kind, _ in errors)
