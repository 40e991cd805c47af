"""Records as JSON text."""

from collections.abc import Iterable

import msgspec

from dateline.exports.vocabulary.shared import Record


def to_json(records: Record | Iterable[Record]) -> str:
    """Return a record, or several as an array, as indented JSON that ends in a line feed."""
    value = records if isinstance(records, Record) else tuple(records)
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def to_jsonl(records: Iterable[Record]) -> str:
    """Return records as JSON Lines: one object a line, each line ended by a line feed."""
    return "".join(msgspec.json.encode(record).decode() + "\n" for record in records)
