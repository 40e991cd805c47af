import hashlib
import json
from typing import Any

import pytest

from dateline.exports import export
from dateline.model import Case

from ..factory import empty_case, make_case

# The motivations of the vocabulary (https://www.w3.org/TR/annotation-vocab/#motivation).
MOTIVATIONS = {"assessing", "classifying", "commenting", "describing", "highlighting", "identifying", "linking"}


def read(case: Case) -> dict[str, Any]:
    collection: dict[str, Any] = json.loads(export(case, "webannotation"))
    return collection


@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_the_collection_is_of_the_model(case: Case) -> None:
    collection = read(case)
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    ids = [collection["id"], collection["first"]["id"], *(item["id"] for item in items)]
    assert len(ids) == len(set(ids))
    assert all(":" in each for each in ids)
    for item in items:
        assert item["type"] == "Annotation" and item["target"] and item["motivation"] in MOTIVATIONS
        assert item["body"]["type"] == "TextualBody" and item["body"]["value"]


def test_every_target_leads_back_to_the_words() -> None:
    case = make_case()
    texts = {hashlib.sha256(r.document.text.encode()).hexdigest(): r.document for r in case.readings}
    found = set()
    for item in read(case)["first"]["items"]:
        for target in item["target"]:
            document = texts[target["textSha256"]]
            quote, place = target["selector"]
            assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert document.text[place["start"] : place["end"]] == quote["exact"]
            assert document.text[: place["start"]].endswith(quote["prefix"])
            assert document.text[place["end"] :].startswith(quote["suffix"])
            assert target["source"].startswith(("https://", "http://", "urn:sha256:"))
            found.add((document.id, place["start"], place["end"]))
    wanted = {
        (piece.document, piece.start, piece.end)
        for pieces in (
            *(charge.status_evidence for charge in case.charges),
            *(told.evidence for event in case.events for told in event.accounts),
            *(finding.evidence for finding in case.findings),
        )
        for piece in pieces
    }
    assert wanted <= found


def test_a_charge_is_described_with_its_status() -> None:
    bodies = [item["body"]["value"] for item in read(make_case())["first"]["items"]]
    for charge in make_case().charges:
        if charge.status_evidence:
            assert any(charge.offense in body and charge.label in body for body in bodies)
