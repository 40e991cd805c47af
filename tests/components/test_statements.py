import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.documents import make_document
from dateline.model import PublishedBasis
from dateline.people import find_people
from dateline.statements import find_statements
from dateline.text.parsing import MODELS, parse

TEXT = (
    "Dana Frey, a lawyer for the mill, said Monday that the fire was an accident.\n\n"
    "“Nobody was warned,” said Piet Lindqvist, 44. “It went fast.”\n\n"
    "Marta Okonjo declined to comment."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    name = next(name for name in MODELS if spacy.util.is_package(name))
    english = spacy.load(name)
    english.add_pipe("dateline_statements")
    return english


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_statements_carry_source_act_and_words(doc: Doc) -> None:
    found = [(s["source"], s["act"], [TEXT[a:b] for a, b in s["content"]]) for s in doc._.statements]
    assert found == [
        ("Dana Frey", "asserts", ["the fire was an accident"]),
        ("Piet Lindqvist", "asserts", ["“Nobody was warned,”", "“It went fast.”"]),
        ("Marta Okonjo", "declines_to_comment", []),
    ]


def test_spans_name_their_statement(doc: Doc) -> None:
    ids = [said["id"] for said in doc._.statements for _ in said["content"]]
    assert [span._.statement for span in doc.spans["dateline_statements"]] == ids
    assert [span.label_ for span in doc.spans["dateline_statements"]] == ["indirect", "direct", "direct"]


def test_the_same_is_found_as_in_a_document(doc: Doc) -> None:
    document = make_document(TEXT, None, PublishedBasis.UNKNOWN)
    grammar = parse(document)
    said = find_statements(document, grammar, find_people(document, grammar))
    assert [s["content"] for s in doc._.statements] == [[[e.start, e.end] for e in s.content] for s in said]


def test_a_doc_survives_serialisation(nlp: Language, doc: Doc) -> None:
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.statements == doc._.statements


def test_an_empty_doc_says_nothing(nlp: Language) -> None:
    assert nlp("")._.statements == []
