from dateline.exports.page.citations import Citations, name_source
from dateline.model import Evidence

from ..factory import CHARGED, COPY, FIRST, HOSTILE, cite, make_document

ALL = {document.id: document for document in (FIRST, COPY, HOSTILE)}


def test_the_same_words_in_two_documents_are_one_quote() -> None:
    quote, other = Citations(ALL).quote([cite(FIRST, CHARGED), cite(COPY, CHARGED), cite(FIRST, "Friday")])
    assert (quote.source, [each.source for each in quote.also]) == (
        "Harbor Ledger, 20 Mar 2021",
        ["Coast Wire, 21 Mar 2021"],
    )
    assert other.words == "Friday"


def test_evidence_from_outside_the_case_is_left_out() -> None:
    assert Citations(ALL).quote([Evidence("elsewhere", 0, 1, "x")]) == ()


def test_what_was_linked_is_remembered() -> None:
    citations = Citations(ALL)
    piece = cite(FIRST, "Friday")
    assert citations.link(piece) == f"#d-{FIRST.id[:12]}-{piece.start}-{piece.end}"
    assert citations.cited == {FIRST.id: {piece.span}}


def test_a_source_without_a_publisher_goes_by_its_title_or_id() -> None:
    bare = make_document("text", None)
    assert name_source(bare) == f"document {bare.id[:8]}"
