import pytest

from dateline.model import Act
from tests.statements.reading import read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Dahl denied taking the car.", Act.DENIES),
        ("Dahl denied the charge.", Act.DENIES),
        ("“I did not take the car,” Dahl said.", Act.DENIES),
        ("“He did not take the car,” Roe said.", Act.ASSERTS),
        ("Dahl promised to pay.", Act.COMMITS),
        ("“We will pay,” Dahl said.", Act.COMMITS),
        ("“The yard will keep its guards,” said Ana Roe, a lawyer for the yard.", Act.COMMITS),
        ("“The trial will be long,” Roe said.", Act.ASSERTS),
        ("Dahl said the car was gone.", Act.ASSERTS),
        ("“I’m not a thief,” Dahl said.", Act.DENIES),
        ("Dahl swore he would pay.", Act.COMMITS),
        ("Dahl swore he had paid.", Act.ASSERTS),
        ("“No comment,” Roe said.", Act.DECLINES),
    ],
)
def test_act(text, act):
    (statement,) = read(text, tom="Tom Dahl|Dahl", ana="Ana Roe|Roe")
    assert statement.act is act
