import pytest

from dateline.model import Actor, ActorKind, Evidence, Mention, MentionKind, People
from dateline.statements import find_statements
from dateline.text.parsing import parse
from tests.statements.reading import make


def read_with(text, **names):
    """Statements of a text whose people are known by name alone; every "he" and "she" is left open to all of them."""
    mentions, actors = [], []
    for key, name in names.items():
        at = 0
        cited = []
        while (at := text.find(name, at)) >= 0:
            cited.append(Evidence("d", at, at + len(name), name))
            at += 1
        mentions += [Mention(e, MentionKind.NAME, key, "given") for e in cited]
        actors.append(Actor(key, name, ActorKind.PERSON, tuple(cited[:1]), named=True))
    document = make(text)
    grammar = parse(document)
    for token in grammar.tokens:
        if token.text.lower() in ("he", "she"):
            evidence = Evidence("d", token.start, token.end, token.text)
            mentions.append(Mention(evidence, MentionKind.PRONOUN, None, "several fit", tuple(names)))
    known = People(tuple(sorted(mentions, key=lambda m: m.evidence)), tuple(actors))
    return [s.source.actors for s in find_statements(document, grammar, known)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who spoke right before
        ("Roe said the gate was shut. She said nobody came.", [("ana",), ("ana",)]),
        ("“It was cold,” Roe said.\n\n“Nobody came,” she said.", [("ana",), ("ana",)]),
        # … also of somebody else
        ("Roe said Poe was asleep. “I heard a bang,” she said.", [("ana",), ("ana",)]),
        # but not where somebody else comes between
        ("Roe said the gate was shut. Poe opened it for a friend. Later she said nobody came.", [("ana",), ()]),
        # nor in the same sentence, nor far away
        ("Roe told police Poe had left when she said it was late.", [("ana",), ()]),
        ("Roe said it was late.\n\nIt rained.\n\nIt snowed.\n\nThe yard froze. She said nobody came.", [("ana",), ()]),
        # the subject of the sentence before, the likeliest of those who fit
        ("Roe walked two dogs to the yard.\n\n“They would play here,” she said.", [("ana",)]),
        # not the one before, who is less likely
        ("Poe walked two dogs to the yard.\n\n“They would play here,” she said.", [()]),
    ],
)
def test_open_pronouns(text, speakers):
    assert read_with(text, ana="Roe", cora="Poe") == speakers
