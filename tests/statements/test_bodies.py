import pytest

from tests.statements.reading import read

NAMES = {"org_police": "Police|police", "ana": "Ana Roe|Roe"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Police said it was late. They said nobody came.", [("org_police",), ("org_police",)]),
        ("“It was late,” police said.\n\nThey said nobody came.", [("org_police",), ("org_police",)]),
        # somebody else could be meant, also one of whom the first spoke
        ("Police said two neighbors ran. They said nobody came.", [("org_police",), ()]),
        ("Police said it was late. Roe and two witnesses left. They said nobody came.", [("org_police",), ()]),
        # who spoke before is no body
        ("Roe said it was late. They said nobody came.", [("ana",), ()]),
        # far away
        ("Police said it was late.\n\nIt rained.\n\nIt snowed. They said nobody came.", [("org_police",), ()]),
    ],
)
def test_they_said(text, speakers):
    assert [s.source.actors for s in read(text, **NAMES)] == speakers
