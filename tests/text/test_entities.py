import random

import pytest

from dateline.text.entities import COMPONENT, EntityFinder
from dateline.text.parsing import load_model
from dateline.text.tagging import COMPONENTS

TEXTS = [
    "Ann Poe of Akron, Ohio, paid $4,000 to the First Bank of Elm Hill on Monday, May 3, 2021.",
    "On Tuesday, the U.S. District Court for the Northern District of",
    "He met Ann\n\nPoe. Tom Dahl, 24, ran.",
    "Poe",
    "   ",
    "",
    "It was twenty past eight in the evening, 30 miles from Lake Erie.",
]
WORDS = [
    "Ann",
    "Poe",
    "of",
    "Akron",
    ",",
    "Ohio",
    "the",
    "May",
    "3",
    "2021",
    "$",
    "40",
    "Monday",
    ".",
    "District",
    "Court",
    "and",
    "two",
    "\n",
    "said",
    "in",
    "“",
    "”",
]


def mark(texts: list[str], *, own: bool) -> list[list[tuple[int, int, str]]]:
    nlp = load_model()
    docs = list(nlp.pipe(texts, disable=[*COMPONENTS, COMPONENT]))
    if own:
        EntityFinder(nlp).mark(docs)
    else:
        docs = list(nlp.get_pipe(COMPONENT).pipe(docs))
    return [[(entity.start, entity.end, entity.label_) for entity in doc.ents] for doc in docs]


def test_the_model_is_one_whose_steps_are_known() -> None:
    assert EntityFinder(load_model())._actions is not None


def test_entities_are_those_of_the_component() -> None:
    found = mark(TEXTS, own=True)
    assert found == mark(TEXTS, own=False)
    assert [label for _, _, label in found[0]] == ["PERSON", "GPE", "GPE", "MONEY", "ORG", "DATE"]


@pytest.mark.parametrize("seed", range(5))
def test_entities_of_jumbled_words_are_those_of_the_component(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    texts = [" ".join(chance.choices(WORDS, k=chance.randrange(60))) for _ in range(20)]
    assert mark(texts, own=True) == mark(texts, own=False)


def test_where_the_model_is_built_otherwise_its_component_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EntityFinder, "_is_known", lambda self: False)
    assert mark(TEXTS[:1], own=True) == mark(TEXTS[:1], own=False)


def test_a_pipeline_without_the_component_marks_nothing() -> None:
    import spacy

    nlp = spacy.blank("en")
    doc = nlp("Ann Poe ran.")
    EntityFinder(nlp).mark([doc])
    assert not doc.ents
