"""Every piece of evidence in a value of the model, whatever types it is made of, and what must hold of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from dateline.model import MINED, BlockKind, Document, Evidence, Reading

# The blocks that stages read; the time of a story also stands in its dateline.
READ = MINED | {BlockKind.DATELINE}


def walk_evidence(value: Any, path: str = "") -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence inside a value with the path to it, e.g. ("events[2].trigger", …)."""
    if isinstance(value, Evidence):
        yield path, value
    elif isinstance(value, Document):
        return  # its evidence is its text
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from walk_evidence(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from walk_evidence(inner, f"{path}[{key!r}]")
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for number, inner in enumerate(value):
            yield from walk_evidence(inner, f"{path}[{number}]")


def walk_quotes(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all evidence inside decoded JSON output with the path to it."""
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= value.keys():
            yield path, value
        for key, inner in value.items():
            yield from walk_quotes(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk_quotes(inner, f"{path}[{number}]")


def find_faults(value: Any, documents: Iterable[Document]) -> list[str]:
    """Return what is wrong with the evidence of a value that rests on some documents; nothing is right."""
    texts = {document.id: document for document in documents}
    faults = []
    for path, evidence in walk_evidence(value):
        document = texts.get(evidence.document)
        if document is None:
            faults.append(f"{path}: of no such document")
        elif not 0 <= evidence.start < evidence.end <= len(document.text):
            faults.append(f"{path}: [{evidence.start}, {evidence.end}) of {len(document.text)} characters")
        elif evidence.quote != document.text[evidence.start : evidence.end]:
            faults.append(
                f"{path}: {evidence.quote!r} is not the text's {document.text[evidence.start : evidence.end]!r}"
            )
        elif not _is_in_place(document, evidence, runs_on="statements" in path):
            kinds = [block.kind.value for block in document.blocks if block.span.overlaps(evidence.span)]
            faults.append(f"{path}: {evidence.quote!r} lies in {kinds}")
    return faults


def _is_in_place(document: Document, evidence: Evidence, *, runs_on: bool) -> bool:
    """Tell whether evidence lies in one block that stages may read; a quotation may run on over several."""
    touched = [block for block in document.blocks if block.span.overlaps(evidence.span)]
    begins_and_ends = touched and touched[0].span.start <= evidence.start and evidence.end <= touched[-1].span.end
    return bool(begins_and_ends) and (len(touched) == 1 or runs_on) and {b.kind for b in touched} <= READ


def find_block_faults(document: Document) -> list[str]:
    """Return what is wrong with the blocks of a document: they must be in order, apart, and hold every word."""
    faults, at = [], 0
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if not at <= start < end <= len(document.text):
            faults.append(f"{block.kind}: [{start}, {end}) after {at} of {len(document.text)} characters")
        if document.text[at:start].strip():
            faults.append(f"in no block: {document.text[at:start].strip()!r}")
        at = max(at, end)
    if document.text[at:].strip():
        faults.append(f"in no block: {document.text[at:].strip()!r}")
    return faults


def find_reading_faults(reading: Reading) -> list[str]:
    """Return what is wrong with the spans of a reading, its blocks included."""
    return find_block_faults(reading.document) + find_faults(reading, [reading.document])
