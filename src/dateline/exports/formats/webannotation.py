"""What was read in the documents as annotations (W3C Web Annotation Data Model), each at its exact words."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.links import web_link
from dateline.exports.page.build import find_title
from dateline.exports.telling import documents_of, stand_lines, tidy, title_event
from dateline.exports.terse import say_standings
from dateline.exports.words import say_interval, say_key, say_view
from dateline.model import Case, Document, Evidence

NAME = "webannotation"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# The vocabulary has no word for the hash of a text: it tells whether the positions are those of the text at hand.
OWN_CONTEXT = {"textSha256": "urn:dateline:textSha256"}
# So many characters before and after the words help to find them in a text that changed.
AROUND = 32


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return an AnnotationCollection with one page: statuses of charges, events, statements and findings.

    An annotation has a target for each of its passages, with a TextQuoteSelector and a TextPositionSelector, whose
    positions count the characters of the document's text. The source is the document's web address, or
    `urn:sha256:` and its id where it has none.
    """
    documents = documents_of(case)
    hashes = {key: hashlib.sha256(document.text.encode()).hexdigest() for key, document in documents.items()}
    items = [
        {
            "id": f"urn:dateline:{kind}:{hashlib.sha256(key.encode()).hexdigest()[:32]}",
            "type": "Annotation",
            "motivation": "assessing" if kind == "finding" else "describing",
            "body": {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": "describing"},
            "target": targets,
        }
        for kind, key, value, evidence in _list_items(case)
        if (targets := list(_write_targets(evidence, documents, hashes)))
    ]
    view = say_view(case)
    collection = {
        "@context": [CONTEXT, OWN_CONTEXT],
        "id": f"urn:dateline:collection:{min(documents, default='empty')[:32]}",
        "type": "AnnotationCollection",
        "label": tidy(find_title(case)) + (f", {view}" if view else ""),
        "total": len(items),
        "first": {
            "id": f"urn:dateline:page:{min(documents, default='empty')[:32]}",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _list_items(case: Case) -> Iterator[tuple[str, str, str, Iterable[Evidence]]]:
    """Yield kind, key, words and evidence of everything that is annotated."""
    for charge in case.charges:
        value = tidy(f"{charge.defendant_name}: {say_standings(charge)}")
        yield "charge", charge.id, value, charge.status_evidence
    for event in case.events:
        told = [f"{say_interval(event.occurred.interval)}: {title_event(event)}", *stand_lines(event, case.charges)]
        yield "event", event.id, "\n".join(told), [piece for told in event.accounts for piece in told.evidence]
    for reading in case.readings:
        for said in reading.statements:
            key = f"{reading.document.id}/{said.id}"
            yield (
                "statement",
                key,
                tidy(f"{said.source.description} {say_key(said.act)}"),
                said.content or said.evidence,
            )
    for number, finding in enumerate(case.findings):
        value = tidy(f"{say_key(finding.kind)}, {finding.concerns}: {finding.explanation}")
        yield "finding", f"{number}/{value}", value, finding.evidence


def _write_targets(
    evidence: Iterable[Evidence], documents: Mapping[str, Document], hashes: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    for piece in dict.fromkeys(evidence):
        document = documents.get(piece.document)
        if document is None:
            continue
        text = document.text
        yield {
            "type": "SpecificResource",
            "source": web_link(document.url) or f"urn:sha256:{document.id}",
            "textSha256": hashes[piece.document],
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": piece.quote,
                    "prefix": text[max(piece.start - AROUND, 0) : piece.start],
                    "suffix": text[piece.end : piece.end + AROUND],
                },
                {"type": "TextPositionSelector", "start": piece.start, "end": piece.end},
            ],
        }
