import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span
from dateline.story.slots import Change, compare_facts, read_facts


def changes(old: str, new: str) -> list[Change]:
    return list(compare_facts(read_facts(old, Span(0, len(old)), ()), read_facts(new, Span(0, len(new)), ())))


@pytest.mark.parametrize(
    ("old", "new", "slots"),
    [
        ("It cost $1.5 million.", "It cost $1,500,000.", []),
        ("It cost $1.5 million.", "It cost $1.5 billion.", ["amount"]),
        ("He got 18 months.", "He got eighteen months.", []),
        ("He got 18 months.", "He got 16 months.", ["month"]),
        ("She faces one count.", "She faces two counts.", ["count"]),
        ("One of them left.", "Two of them left.", []),
        ("Falk, 41, left.", "Falk, 43, left.", ["age"]),
        ("It was Ana Müller.", "It was Ana Muller.", []),
        ("It was Ines Falk-Ruiz.", "It was Ines Falk Ruiz.", []),
        ("It was Ines Falk’s car.", "It was Ines Falk's car.", []),
        ("It was Ines Falk.", "It was Tom Ruiz.", ["name"]),
        ("He was found guilty.", "He was found not guilty.", ["denial"]),
        ("The officer left.", "An officer left.", []),
    ],
)
def test_slots(old, new, slots):
    assert [change.slot for change in changes(old, new)] == slots


@given(st.text(max_size=100))
def test_a_sentence_does_not_differ_from_itself(text):
    assert changes(text, text) == []
