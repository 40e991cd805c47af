"""Parquet files: tables of articles, one a row, read piece by piece."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.fields import make_draft, map_columns
from dateline.documents.inputs import Input
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

MARK = b"PAR1"
ROWS = 100  # that are in memory at a time


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra, for those who have such files
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ModuleNotFoundError:
        raise UnusableError("Parquet files need pyarrow", "install dateline[archive]") from None
    if opened.path is None:
        raise UnusableError("a Parquet file is read from its end", "give it as a file of its own, not packed")
    row = 0
    try:
        with ParquetFile(opened.path) as table:
            names = table.schema_arrow.names
            columns = map_columns(names, settings)
            if "text" not in columns:
                raise UnusableError("no column holds the text", "name it with --columns text=COLUMN")
            wanted = sorted(set(columns.values()))
            for batch in table.iter_batches(ROWS, columns=wanted):
                for item in batch.to_pylist():
                    row += 1
                    yield _draft(f"{opened.where}, row {row}", item, columns, opened)
    except (ArrowException, OSError, UnicodeDecodeError) as error:
        what = f"the file is broken ({str(error).splitlines()[0][:100] if str(error) else type(error).__name__})"
        raise UnusableError(what, "what came before was read" if row else "make it anew") from error


def _draft(where: str, item: dict[str, Any], columns: dict[str, str], opened: Input) -> Draft | Problem:
    text = item[columns["text"]]
    if not isinstance(text, str):
        return Problem(where, "there is no text", "give the article as text")
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in item.items()}
    return make_draft(where, text, columns, plain, opened)


READER = Reader(frozenset({".parquet"}), lambda opened: opened.head.startswith(MARK), _read)
