"""Text laid out for a terminal: wrapped, indented, in columns; with emphasis where the terminal shows it."""

import os
import sys
from collections.abc import Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from dateline.cli.words import clean

WIDEST, NARROWEST, LEAST = 100, 40, 16  # longer lines are hard to read, and so are narrower columns
GAP = "  "

Part = str | tuple[str, str]  # words, or words with their style ("bold", "dim")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # rich would leave with status 1, which says that nothing was found


class Paper:
    """Where a view is written: standard output, as wide as the terminal."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or make_console()
        self.width = max(NARROWEST, min(self._console.width, WIDEST))

    def blank(self) -> None:
        """Leave a line empty."""
        self._console.print()

    def title(self, text: str, aside: str = "") -> None:
        """Write what a view is, with an aside below it."""
        self.line((text, "bold"))
        if aside:
            self.line((aside, "dim"))

    def heading(self, text: str) -> None:
        """Write the heading of a section, after an empty line."""
        self.blank()
        self.line((text, "bold underline"))

    def line(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """Write a paragraph; its second and later lines are indented by `hang` more."""
        for number, wrapped in enumerate(self._wrap(parts, self.width - indent - hang)):
            self._write(Text(" " * (indent + (hang if number else 0))) + wrapped)

    def row(self, *cells: tuple[Sequence[Part], int], indent: int = 0) -> None:
        """Write cells side by side; each is (parts, its width), and the last takes what is left."""
        left = self.width - indent - sum(width for _, width in cells[:-1]) - len(GAP) * (len(cells) - 1)
        if left < LEAST:  # too narrow for columns
            for number, (parts, _) in enumerate(cells):
                self.line(*parts, indent=indent + (len(GAP) if number else 0), hang=len(GAP))
            return
        widths = [*(width for _, width in cells[:-1]), left]
        columns = [self._wrap(parts, width) for (parts, _), width in zip(cells, widths, strict=True)]
        for pieces in zip_longest(*columns, fillvalue=Text("")):
            out = Text(" " * indent)
            for piece, width in zip(pieces, widths, strict=True):
                out += piece
                out += Text(" " * max(0, width - piece.cell_len) + GAP)
            self._write(out)

    def _wrap(self, parts: Sequence[Part], width: int) -> list[Text]:
        text = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            text.append(_keep_edges(words), style)
        return list(text.wrap(self._console, max(width, 12))) if text.plain else []

    def _write(self, text: Text) -> None:
        text.rstrip()
        self._console.print(text, soft_wrap=True)


def make_console(*, errors: bool = False) -> Console:
    """Return a console on standard output (or standard error) that shows no colour where none is wanted."""
    stream = sys.stderr if errors else sys.stdout
    if not errors and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")  # a terminal that cannot show “ must not end the program
    plain = bool(os.environ.get("NO_COLOR"))
    width = None if stream.isatty() or os.environ.get("COLUMNS", "").isdigit() else 80
    return _Console(
        file=stream, width=width, color_system=None if plain else "auto", highlight=False, markup=False, emoji=False
    )


def _keep_edges(words: str) -> str:
    """Return words cleaned for the terminal, with one blank kept at an end that had one."""
    body = clean(words)
    before = words[: len(words) - len(words.lstrip(" "))]
    after = words[len(words.rstrip(" ")) :] if body else ""
    return f"{before}{body}{after}"
