import pytest

from dateline.model import ActorKind, Span
from dateline.people.chains import Chains
from dateline.people.descriptions import find_pronouns
from dateline.people.drafts import Draft
from dateline.people.words import Quotes
from dateline.text.parsing import parse
from tests.people.conftest import make_document

TEXTS = [
    ("one sentence", "He said his car was gone.", True),
    ("the sentence after", "He left. His car was gone.", True),
    ("three sentences on", "He left. It rained. It rained on. His car was gone.", False),
    ("one quotation", '"He left. It rained. It rained on. His car was gone," a neighbor said.', True),
    ("in and out of a quotation", 'He left. "His car was gone," a neighbor said.', False),
    ("another gender", "He said her car was gone.", False),
]


@pytest.mark.parametrize(("text", "together"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_which_pronouns_go_on_about_the_same(text: str, together: bool) -> None:
    document = make_document(text)
    grammar = parse(document)
    pronouns = [r for n in range(len(grammar.sentences)) for r in find_pronouns(grammar, n)]
    chains = Chains(grammar, Quotes(document), pronouns)
    poe = Draft(ActorKind.PERSON, "Al Poe", True, Span(0, 1))
    pronouns[0].beliefs = [(poe, 0.8)]
    assert chains.belief(pronouns[1], poe) == ((0.8, 1) if together else (0.0, 0))
