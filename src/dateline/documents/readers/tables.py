"""Tables: CSV with commas, semicolons, tabs or bars, one article a row, the first row naming the columns."""

import csv
import io
from collections.abc import Iterator

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.fields import make_draft, map_columns
from dateline.documents.inputs import MOST_BLANK, Input, stop_at_blanks
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

MARKS = ",;\t|"
SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
MOST_COLUMNS = 1_000
LONGEST_HEADER = 1_000  # characters of a first line that is recognised without a suffix
# UTF-16, as spreadsheets save it, is held whole in memory: at most this many articles of full length.
MOST_ARTICLES = 20


class _Lines:
    """The lines of a table. Of one that is too long the beginning stands for the whole, and `cut` is set."""

    def __init__(self, opened: Input, most: int) -> None:
        self.cut = False
        if opened.head.startswith(UTF16_MARKS):
            text = decode(opened.read(MOST_ARTICLES * most))
            self._lines: Iterator[bytes | str | None] = stop_at_blanks(io.StringIO(text, newline=""))
        else:
            self._lines = opened.lines(most)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        if line is None:
            self.cut = True
            return "\n"
        return line if isinstance(line, str) else decode(line)


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    longest = settings.max_chars + 1
    lines = _Lines(opened, 4 * settings.max_chars + 100_000)
    first = next(lines, "")
    mark = "\t" if opened.suffix in {".tsv", ".tab"} else max(MARKS, key=first.count)
    # The limit of the csv module is one for the whole program; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), longest))
    names = _read_names(first, mark)
    if len(names) > MOST_COLUMNS:
        raise UnusableError(f"more than {MOST_COLUMNS:,} columns", "give a table of articles")
    columns = map_columns(names, settings)
    if "text" not in columns:
        listed = ", ".join(names[:20])[:300]
        raise UnusableError(f"no column holds the text ({listed})", "name it with --columns text=COLUMN")
    rows = csv.reader(lines, delimiter=mark)
    blank = 0
    while True:
        where = f"{opened.where}, line {rows.line_num + 2}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(where, f"the row cannot be read ({error})", "look for a quotation mark that is not closed")
            continue
        except UnusableError as refused:
            yield Problem(where, refused.what, refused.do)
            continue
        if lines.cut:
            lines.cut = False
            yield Problem(where, "the row has a line that is too long", "split it or raise the limit")
        elif not any(row):
            blank += 1
            if blank > MOST_BLANK:
                raise UnusableError(f"more than {MOST_BLANK:,} blank rows in a row", "the rest of it is passed over")
        else:
            blank = 0
            yield _draft(where, dict(zip(names, row, strict=False)), columns, opened)


def _read_names(first: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([first], delimiter=mark), [])
    except csv.Error as error:
        raise UnusableError(f"the names of the columns cannot be read ({error})", "mend the first line") from error


def _draft(where: str, item: dict[str, str], columns: dict[str, str], opened: Input) -> Draft | Problem:
    text = item.get(columns["text"])
    if text is None:
        return Problem(where, f"the row has no column “{columns['text']}”", "give every row as many cells as the first")
    return make_draft(where, text, columns, item, opened)


def _recognises(opened: Input) -> bool:
    """Tell whether an input is a table by its name, or by a first line of usual names, the text's among them."""
    if opened.suffix in SUFFIXES:
        return True
    first = opened.opening.partition("\n")[0][:LONGEST_HEADER]
    names = [name.strip(' "\r') for name in first.split(max(MARKS, key=first.count))]
    known = map_columns(names, Settings())
    return len(known) > 1 and "text" in known


READER = Reader(SUFFIXES, _recognises, _read, rank=20)
