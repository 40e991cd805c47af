"""Which column of a table, or key of an object, holds which field of a document."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.settings import Settings

FIELDS = ("text", "published", "title", "publisher", "byline", "url", "retrieved", "version_of")
"""The fields of a document that a table or an object can hold."""

_APART = re.compile(r"[\s.-]+")


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """Return for each field of a document the names it is known by, the surest first."""
    source = files("dateline.documents").joinpath("fields.toml").read_text("utf-8")
    return {field: tuple(names.split()) for field, names in tomllib.loads(source)["names"].items()}


def map_columns(columns: Iterable[str], settings: Settings, *, strict: bool = True) -> dict[str, str]:
    """Return for each field the column that holds it: as the settings say, else the one with the surest name.

    Raises:
        UnusableError: where the settings name a column that is not there, and `strict` says that it must be.
    """
    given = list(columns)
    known = {_APART.sub("_", column.strip().casefold()): column for column in reversed(given)}
    found = {
        field: known[name]
        for field, names in field_names().items()
        if (name := next((name for name in names if name in known), None))
    }
    for field, column in settings.columns:
        if column not in given and not strict:
            continue
        if column not in given:
            listed = ", ".join(given[:20])[:300]
            raise UnusableError(f"there is no column {column!r}, but {listed}", f"name the one that holds the {field}")
        found = {name: taken for name, taken in found.items() if taken != column}
        found[field] = column
    return found


def make_draft(where: str, text: str, columns: Mapping[str, str], item: Mapping[str, Any], opened: Input) -> Draft:
    """Return the draft of an object or row, given which of its keys holds which field and its text."""
    fields: dict[str, Any] = {field: as_text(item.get(column)) for field, column in columns.items() if field != "text"}
    return Draft(where, text, path=opened.path, **fields)


def as_text(value: Any) -> str | None:
    """Return a field's words; several names become one line, and what is neither string nor number is no field."""
    if isinstance(value, dict):  # {"name": "Harbor Times"}, as programming interfaces for news have it
        value = value.get("name")
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else None
