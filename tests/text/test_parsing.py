import spacy

from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.people import find_people
from dateline.statements import find_statements
from dateline.text.parsing import MODELS, parse, parse_documents, take_parse

TEXT = "\x93He left,\x94 Ann O\x92Brien said Monday. Tom Dahl \x97 a clerk \x97 ran."


def make_document() -> Document:
    return Document("d", TEXT, None, PublishedBasis.UNKNOWN, (Block(Span(0, len(TEXT)), BlockKind.BODY),))


def test_stray_marks_are_read_as_what_they_mean_at_their_own_places() -> None:
    words = {t.text: TEXT[t.start : t.end] for t in parse(make_document()).tokens}
    assert (words["“"], words["”"], words["O’Brien"], words["—"]) == ("\x93", "\x94", "O\x92Brien", "\x97")


def test_stages_quote_the_text_as_it_is() -> None:
    document, grammar = make_document(), parse(make_document())
    people = find_people(document, grammar)
    (statement,) = find_statements(document, grammar, people)
    assert [e.quote for e in statement.content] == ["\x93He left,\x94"]
    assert [people.actor(a).name for a in statement.source.actors] == ["Ann O’Brien"]
    assert all(m.evidence.quote == m.evidence.span.cut(TEXT) for m in people.mentions)


def test_the_analysis_of_a_whole_text_is_that_of_its_blocks() -> None:
    text = "Ann Orr left.\n\nTom Dahl ran."
    blocks = (Block(Span(0, 13), BlockKind.BODY), Block(Span(15, 28), BlockKind.BYLINE))
    document = Document("d", text, None, PublishedBasis.UNKNOWN, blocks)
    english = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    taken = take_parse(document, english(text))
    assert [(t.text, t.start, t.head) for t in taken.tokens] == [
        (t.text, t.start, t.head) for t in parse(document).tokens
    ]
    assert [(s.span, s.block) for s in taken.sentences] == [(Span(0, 13), 0)]


def test_of_blocks_that_are_left_out_the_words_are_told_apart_alone() -> None:
    text = "Ann Orr left Ohio. She ran.\nTom Dahl sat."
    blocks = (Block(Span(0, 27), BlockKind.BODY), Block(Span(28, 41), BlockKind.BODY))
    document = Document("d", text, None, PublishedBasis.UNKNOWN, blocks)
    ((_, some),) = parse_documents([document], lambda _: {1})
    whole = parse(document)
    assert [(t.text, t.start, t.end, t.i) for t in some.tokens] == [(t.text, t.start, t.end, t.i) for t in whole.tokens]
    assert [t for t in some.tokens if t.start >= 28] == [t for t in whole.tokens if t.start >= 28]
    assert {(t.pos, t.lemma, t.tag, t.dep, t.entity) for t in some.tokens if t.start < 28} == {("X", "", "", "", "")}
    assert [(s.span, s.block) for s in some.sentences] == [(Span(0, 27), 0), (Span(28, 41), 1)]
