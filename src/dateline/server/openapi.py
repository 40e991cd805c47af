"""What the addresses answer to programs, as an OpenAPI document."""

from functools import cache
from typing import Any

import msgspec

from dateline import __version__
from dateline.exports.vocabulary import (
    CaseRecord,
    CaseRow,
    CheckRow,
    CorrectionRow,
    DocumentRow,
    EventRecord,
    FindingRecord,
    PersonRecord,
    PersonRow,
    ReadingRecord,
    Record,
    StatementRecord,
    StatementRow,
    StatusRow,
    TimelineRow,
)
from dateline.server.views.search import FindRow

# Each address with what it gives, the kind of record, whether it gives a list of them, and what it can be narrowed by.
ANSWERS: tuple[tuple[str, str, type[Record], bool, str], ...] = (
    ("/case", "The whole case, every item with its evidence", CaseRecord, False, ""),
    ("/status", "Every charge and where it stands", StatusRow, True, "person"),
    ("/timeline", "What happened, in order", TimelineRow, True, "person type source year"),
    ("/findings", "What does not fit", FindingRecord, True, "type source"),
    ("/people", "People and organisations", PersonRow, True, "type"),
    ("/people/{person}", "A person or an organisation", PersonRecord, False, ""),
    ("/statements", "Who said what", StatementRow, True, "person type source year"),
    ("/documents", "The documents, in the order of publication", DocumentRow, True, "person source year"),
    ("/documents/{document}", "A document and all that was read in it", ReadingRecord, False, ""),
    ("/documents/{document}/statements/{statement}", "A statement", StatementRecord, False, ""),
    ("/events/{event}", "An event with every account of it", EventRecord, False, ""),
    ("/cases", "Which documents tell of the same case", CaseRow, True, ""),
    ("/cases/{story}", "One of the cases", CaseRow, True, ""),
    ("/search", "What has all the words", FindRow, True, "q person type source year"),
    ("/corrections", "What readers corrected", CorrectionRow, True, ""),
)
PARAMETERS = {
    "as_of": "Only what had surely happened by this day counts: YYYY-MM-DD, or YYYY-MM and YYYY for their last day.",
    "known_by": "Only what was published by this day counts; written as for as_of.",
    "person": "An id, a name or a part of one.",
    "type": "A type of what is listed.",
    "source": "A publisher.",
    "year": "A year of publication or happening.",
    "q": "Words; all of them must be there, case and accents do not count.",
}
PROBLEM = {
    "description": "What cannot be answered (RFC 9457)",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "properties": {
                    "type": {"type": "string"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "detail": {"type": "string"},
                },
            }
        }
    },
}


@cache
def describe() -> dict[str, Any]:
    """Return the OpenAPI document (3.1.0); the same addresses answer with `.csv` and `.jsonl` in place of `.json`."""
    kinds = list(dict.fromkeys([kind for _, _, kind, _, _ in ANSWERS] + [CheckRow]))
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    refs = dict(zip(kinds, schemas, strict=True))
    paths: dict[str, Any] = {
        f"{path}.json": {"get": _describe_get(path, summary, refs[kind], many, narrowing)}
        for path, summary, kind, many, narrowing in ANSWERS
    }
    paths["/check.json"] = {"post": _describe_check(refs[CheckRow])}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "dateline",
            "version": __version__,
            "description": "A case as it stands. A charge is an accusation: show it with its status, and its latest.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        # On the loopback no token is asked for.
        "security": [{}, {"token": []}],
    }


def _describe_get(path: str, summary: str, ref: dict[str, Any], many: bool, narrowing: str) -> dict[str, Any]:
    inside = [part.partition("}")[0] for part in path.split("{")[1:]]
    asked = [] if path == "/corrections" else ["as_of", "known_by", *narrowing.split()]
    text = {"type": "string"}
    return {
        "operationId": "_".join(["get", *(part.strip("{}") for part in path.split("/") if part)]),
        "summary": summary,
        "parameters": [
            *({"name": name, "in": "path", "required": True, "schema": text} for name in inside),
            *({"name": name, "in": "query", "description": PARAMETERS[name], "schema": text} for name in asked),
        ],
        "responses": _describe_answer(summary, {"type": "array", "items": ref} if many else ref),
    }


def _describe_check(ref: dict[str, Any]) -> dict[str, Any]:
    sent = {
        "type": "object",
        "properties": {"text": {"type": "string"}, "published": {"type": "string", "format": "date"}},
        "required": ["text"],
    }
    return {
        "operationId": "check",
        "summary": "What in an article is out of date, contradicted or copied; it is not kept",
        "requestBody": {"required": True, "content": {"application/json": {"schema": sent}}},
        "responses": _describe_answer("The remarks", {"type": "array", "items": ref}),
    }


def _describe_answer(words: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": words, "content": {"application/json": {"schema": schema}}}, "default": PROBLEM}
