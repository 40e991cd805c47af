import pytest

from dateline.model import Actor, ActorKind, Evidence, Mention, MentionKind, People
from dateline.statements import find_statements
from dateline.text.parsing import parse
from tests.statements.reading import make


def read_with(text, **linked):
    """Speakers of a text whose names are known; `linked` gives the actors of its pronouns, in order."""
    names = {"ana": "Roe", "cora": "Poe"}
    document = make(text)
    grammar = parse(document)
    mentions, pronouns = [], iter(linked["pronouns"])
    for token in grammar.tokens:
        evidence = Evidence("d", token.start, token.end, token.text)
        for key, name in names.items():
            if token.text == name:
                mentions.append(Mention(evidence, MentionKind.NAME, key, "given"))
        if token.text.lower() in ("he", "she", "her"):
            mentions.append(Mention(evidence, MentionKind.PRONOUN, next(pronouns), "given"))
    actors = tuple(
        Actor(key, name, ActorKind.PERSON, tuple(m.evidence for m in mentions if m.actor == key)[:1], named=True)
        for key, name in names.items()
    )
    return [s.source.actors for s in find_statements(document, grammar, People(tuple(mentions), actors))]


@pytest.mark.parametrize(
    ("text", "pronouns", "speakers"),
    [
        # the one introduced last, known to be a woman
        (
            "“It was cold,” Roe said.\n\nPoe was in her shop.\n\n“It was loud,” she said.",
            ["cora", "ana"],
            [("ana",), ("cora",)],
        ),
        # nobody, where that is not known
        (
            "“It was cold,” Roe said.\n\nPoe was in the shop.\n\n“It was loud,” she said.",
            ["ana"],
            [("ana",), ()],
        ),
        # the one before, where the one introduced is known to be a man
        (
            "“It was cold,” Roe said.\n\nPoe had what he wanted.\n\n“It was loud,” she said.",
            ["cora", "ana"],
            [("ana",), ("ana",)],
        ),
        # or where the one before is named again
        (
            "“It was cold,” Roe said.\n\nPoe was in her shop. Roe left.\n\n“It was loud,” she said.",
            ["cora", "ana"],
            [("ana",), ("ana",)],
        ),
        # or where the other one is no subject
        (
            "“It was cold,” Roe said.\n\nThe shop belongs to Poe.\n\n“It was loud,” she said.",
            ["ana"],
            [("ana",), ("ana",)],
        ),
    ],
)
def test_a_pronoun_after_somebody_new(text, pronouns, speakers):
    assert read_with(text, pronouns=pronouns) == speakers
