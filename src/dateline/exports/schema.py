"""The JSON Schema of all output, made from the records themselves."""

from typing import Any

import msgspec

from dateline.exports.vocabulary import (
    CaseRecord,
    CaseRow,
    ChangeRow,
    CheckRow,
    CorrectionRow,
    DocumentRow,
    FindingRecord,
    NoticeRow,
    PersonRow,
    ReadingRecord,
    StatementRow,
    StatusRow,
    TimelineRow,
    TimeRecord,
)

# What a command can print: one of these objects, or an array of rows.
OBJECTS = (ReadingRecord, CaseRecord)
ROWS = (
    StatusRow,
    TimelineRow,
    PersonRow,
    StatementRow,
    DocumentRow,
    FindingRecord,
    TimeRecord,
    CaseRow,
    ChangeRow,
    CheckRow,
    NoticeRow,
    CorrectionRow,
)


def build_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of everything that dateline prints as JSON.

    The shipped copy is `schema.json` beside this file. Each kind of object stands under `$defs` by its name.
    """
    found, components = msgspec.json.schema_components([*OBJECTS, *ROWS], ref_template="#/$defs/{name}")
    objects, rows = found[: len(OBJECTS)], found[len(OBJECTS) :]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The output of dateline",
        "description": (
            "What `dateline read --jsonl` prints for a document, what `dateline export --format json` prints for a "
            "case, and the arrays of rows that the other commands print with --json."
        ),
        "anyOf": [*objects, *({"type": "array", "items": row} for row in rows)],
        "$defs": dict(sorted(components.items())),
    }
