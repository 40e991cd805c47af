"""Progress on standard error: a moving line on a terminal, else nothing but the problems."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dateline.cli.output import report, say_problem
from dateline.cli.words import clean, shorten

if TYPE_CHECKING:
    from dateline.api import Outcome, Progress
    from dateline.model import Document, Problem


@contextmanager
def show_progress() -> Iterator[Progress]:
    """Give a function to be called after each document; problems are reported as they come."""
    if not sys.stderr.isatty():
        yield _report_problem
        return
    from rich.progress import Progress as Bar  # noqa: PLC0415 - only on a terminal
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    from dateline.cli.paper import make_console  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Bar(*columns, console=make_console(errors=True), transient=True) as bar:
        task, done = bar.add_task("reading", total=None), Counter[str]()

        def advance(outcome: Outcome, item: Document | Problem) -> None:
            done[outcome] += 1
            if outcome == "problem":
                bar.console.print(say_problem(item), soft_wrap=True)  # above the moving line
            counts = ", ".join(f"{number:,} {name}" for name, number in sorted(done.items()))
            bar.update(task, description=f"{counts}  {shorten(clean(getattr(item, 'title', None) or ''), 36)}")

        yield advance


def _report_problem(outcome: Outcome, item: Document | Problem) -> None:
    from dateline.model import Problem  # noqa: PLC0415

    if isinstance(item, Problem):
        report(item)
