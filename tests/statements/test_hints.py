import pytest

from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.statements import find_spoken, hint_words, may_tell_statements
from dateline.text.scanning import Scanner

TOLD = [
    ("Ana Roe says the gate was open.", True),
    ("It was open, according to Roe.", True),
    ("Roe's claim that she slept was read.", True),
    ("The records show a debt.", True),
    ("The windows show a light.", False),
    ("They went home and sang.", False),
    ("“Now,” she sang.", True),
    ("Roe declined an interview.", True),
    ("Roe would not discuss it.", True),
    ("Calls to Roe went unanswered.", True),
    ("A message left for Roe was not returned.", True),
    ("Attempts to reach Roe were unsuccessful.", True),
    ("He was too upset to talk.", True),
    ("The mill has no comment yet.", True),
    ("Roe was unavailable for comment.", True),
    ("ANA ROE: It rained.", True),
    ("[Caller: It rained.]", True),
    ("Ana Roe was tired:", True),
    ("Some say it rained.", True),
    ("One thing is plain: it rained.", False),
    ("The state of the road was poor.", False),
]


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(hint_words())


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_may_tell_a_statement(scanner: Scanner, text: str, told: bool) -> None:
    assert may_tell_statements(scanner.scan(text), text) is told


def test_blocks_that_speech_touches() -> None:
    lines = ["“It rained all day.", "“And all night.”", "A “wet” day.", "It dried."]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    blocks = tuple(Block(Span(s, s + len(line)), BlockKind.BODY) for s, line in zip(starts, lines, strict=True))
    assert find_spoken(Document("d", text, None, PublishedBasis.UNKNOWN, blocks)) == (0, 1)
