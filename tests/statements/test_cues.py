import pytest

from dateline.model import Act
from dateline.statements import find_statements
from dateline.text.parsing import parse
from tests.statements.reading import contents, make, people

SILENT = [
    "On Friday, the judge denied a motion for a new trial.",
    "In the second ruling the judge denied it, finding that it came too late.",
    "A court denied him bail.",
    "Police denied his request for records.",
    "Roe is the third to be convicted: Tom Dahl, the clerk, pleaded no contest in March.",
    "Roe pleaded not guilty on Monday.",
    "She has asked to be released in the meantime.",
    "He asked the judge to lower his bond.",
]


@pytest.mark.parametrize("text", SILENT)
def test_steps_and_motions_are_no_statements(text: str) -> None:
    document, grammar = make(text), parse(make(text))
    assert not find_statements(document, grammar, people(text))


def test_calling_untrue_is_a_denial() -> None:
    text = "Roe denied both charges."
    (statement,) = find_statements(make(text), parse(make(text)), people(text, ana="Roe"))
    assert (statement.act, contents(statement)) == (Act.DENIES, ["both charges"])


def test_a_quotation_mark_stuck_to_the_source_is_no_part_of_it() -> None:
    text = 'The door "was locked."Roe says "it was dark."'
    for statement in find_statements(make(text), parse(make(text)), people(text)):
        assert not statement.source.description.startswith('"')
