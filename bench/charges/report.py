"""What was measured, in lines of 80 columns, with how far chance can move it."""

import random
from collections.abc import Callable, Iterator, Sequence

from bench.charges.scoring import LEVELS, Tally

_RESAMPLES = 1000
_SEED = 20231123  # any; the bounds are to be the same in every run
_FEWEST = 5  # labels or findings below which an action has no line of its own


def total(tallies: Sequence[Tally]) -> Tally:
    """Return the sum of the articles' tallies."""
    whole = Tally()
    for tally in tallies:
        whole += tally
    return whole


def lines(name: str, tallies: Sequence[Tally]) -> Iterator[str]:
    """Yield the figures of a program one by one, each with its 95 % bounds over articles drawn anew."""
    whole, drawn = total(tallies), _draw(tallies)
    yield f"{name}, actions: {whole.labelled} labelled, {whole.found} given"
    for level in LEVELS:
        right = whole.right[level]
        yield (
            f"  {level:14} F1 {whole.f1(level):5.1f} {_bounds(drawn, lambda t, level=level: t.f1(level))}"
            f"  P {100 * right / (whole.found or 1):5.1f}  R {100 * right / (whole.labelled or 1):5.1f}"
        )
    yield f"{name}, statuses: {whole.statuses['labelled']} labelled, {whole.shown} shown"
    yield f"  {'right':14}    {whole.share('right'):5.1f} {_bounds(drawn, lambda t: t.share('right'))}  of the shown"
    yield f"  {'recall':14}    {whole.recall:5.1f} {_bounds(drawn, lambda t: t.recall)}  of the labelled"
    yield (
        f"  {'false adverse':14}    {whole.share('false adverse'):5.1f} "
        f"{_bounds(drawn, lambda t: t.share('false adverse'))}  of the shown; "
        f"not false adverse {100 - whole.share('false adverse'):.1f}"
    )
    yield "  " + ", ".join(f"{kind} {whole.share(kind):.1f}" for kind in ("other offense", "wrong", "extra"))


def _draw(tallies: Sequence[Tally]) -> list[Tally]:
    """Return sums over as many articles as there are, drawn with replacement."""
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    return [total(chance.choices(tallies, k=len(tallies))) for _ in range(_RESAMPLES)] if tallies else []


def _bounds(drawn: Sequence[Tally], figure: Callable[[Tally], float]) -> str:
    values = sorted(figure(tally) for tally in drawn) or [0.0]
    low, high = values[len(values) // 40], values[-1 - len(values) // 40]
    return f"[{low:5.1f} {high:5.1f}]"


def by_action(tallies: Sequence[Tally]) -> Iterator[str]:
    """Yield a line for each action that is not rare."""
    counts = total(tallies).by_action
    yield f"{'':18} labelled  given  " + "  ".join(f"{level:>13}" for level in LEVELS)
    actions = {action for action, _ in counts}
    for action in sorted(actions, key=lambda a: (-counts[a, "labelled"], a)):
        labelled, found = counts[action, "labelled"], counts[action, "found"]
        if max(labelled, found) < _FEWEST:
            continue
        scores = (f"{200 * counts[action, level] / (labelled + found):13.1f}" for level in LEVELS)
        yield f"{action:18} {labelled:8} {found:6}  " + "  ".join(scores)


def error_lines(tallies: Sequence[Tally]) -> Iterator[str]:
    """Yield the number of errors of each class."""
    errors = total(tallies).errors
    parts = [f"{kind} {count}" for kind, count in sorted(errors.items(), key=lambda e: (-e[1], e[0]))]
    line = "errors:"
    for part in parts:
        if len(line) + len(part) > 78:
            yield line
            line = "   "
        line += f" {part};"
    yield line.rstrip(";")
