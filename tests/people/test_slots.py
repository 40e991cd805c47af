import pytest

from dateline.model import ActorKind, MentionKind, Span
from dateline.people.drafts import Draft, Reference, link
from dateline.people.slots import Story, learned_slots, slot_of
from dateline.text.parsing import Parse, parse

from .conftest import make_document


def grammar(text: str) -> Parse:
    return parse(make_document(text))


def refer(found: Parse, word: str) -> Reference:
    token = next(t for t in found.tokens if t.text == word)
    return Reference(token.i, token.i + 1, token.i, 0, Span(token.start, token.end), MentionKind.NAME)


@pytest.mark.parametrize(
    ("text", "word", "slot"),
    [
        ("Police arrested Poe on Monday.", "Poe", "arrest:o"),
        ("Poe was arrested on Monday.", "Poe", "arrest:o"),
        ("Roe spoke about the death of Poe.", "Poe", "death:of"),
        ("Poe told reporters that nobody was hurt.", "Poe", "tell:s"),
        ("Reporters spoke with Poe's mother.", "Poe", "mother:p"),
        ("Police arrested Poe and Roe on Monday.", "Roe", "arrest:o"),
    ],
)
def test_a_slot_is_what_somebody_does_or_suffers(text: str, word: str, slot: str) -> None:
    found = grammar(text)
    assert slot_of(found, found.tokens[refer(found, word).head]) == slot


def test_the_learned_odds_are_the_same_both_ways() -> None:
    table = learned_slots()
    assert all(table[other][one] == odds for one, others in table.items() for other, odds in others.items())


@pytest.mark.parametrize(
    ("text", "likely"),
    [("Police arrested Poe. Later he was charged.", True), ("Police shot Poe. Later he said no.", False)],
)
def test_what_goes_together_speaks_for_one_person(text: str, likely: bool) -> None:
    found = grammar(text)
    draft = Draft(ActorKind.PERSON, "Poe", True, Span(0, 1))
    link(refer(found, "Poe"), draft, "")
    features = Story(found).compare(found.tokens[refer(found, "he").head], draft)
    assert (features["slot_mean"] > 0) is likely


def test_nothing_is_said_of_slots_that_are_not_known() -> None:
    found = grammar("Poe zigzagged. Then he moonwalked.")
    draft = Draft(ActorKind.PERSON, "Poe", True, Span(0, 3))
    assert Story(found).compare(found.tokens[refer(found, "he").head], draft) == {}
