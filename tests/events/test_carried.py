"""Which days a step takes from the story where its own clause gives none."""

import pytest

from dateline.model import TimeBasis
from dateline.model.edtf import to_edtf
from tests.articles import read


def occurred(text: str, kind: str) -> str | None:
    """Return the date of the last event of a kind; None where it has only a bound."""
    event = [event for event in read(text).events if event.type == kind][-1]
    return None if event.occurred.basis is TimeBasis.BOUND else to_edtf(event.occurred.interval)


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("On Monday, officers were called to a house. Adam Marsh was arrested at the hospital.", "arrested", "2021-06-07"),
        ("Adam Marsh turned himself in Tuesday morning. He was arraigned on a charge of arson.", "hearing", "2021-06-08"),
        ("Back in March, a jury cleared Adam Marsh of murder. He was convicted of arson.", "convicted", "2021-03"),
        ("Adam Marsh admitted in court Tuesday that he set the fire.\n\nAdam Marsh pleaded guilty to arson.", "pleaded", "2021-06-08"),
        ("Adam Marsh has been sentenced to six years for arson.\n\nJudge Rita Cole told Adam Marsh on Tuesday that he was lucky.", "sentenced", "2021-06-08"),
        ("A man was arraigned on Tuesday.\n\nAdam Marsh was arraigned in District Court and his bond was set at $500.", "bail", "2021-06-08"),
        ("The officers told of Thursday, the judge said at Tuesday's hearing.\n\nA judge denied Adam Marsh's bond.\n\nAdam Marsh wept.", "bail", "2021-06-08"),
        ("Adam Marsh appeared in court Tuesday.\n\nHe was ordered to be held without bond.", "bail", "2021-06-08"),
        ("Adam Marsh admitted in court Tuesday that he shot a man last May.\n\nAdam Marsh pleaded guilty to arson.", "pleaded", "2021-06-08"),
        ("On May 3, Adam Marsh was charged with arson. He wept. He was also charged with theft.", "charged", "2021-05-03"),
        ("A judge has denied bond for Adam Marsh.\n\nThe judge said Monday that Adam Marsh is a danger.", "bail", "2021-06-07"),
    ],
)  # fmt: skip
def test_a_day_from_the_story(text: str, kind: str, when: str) -> None:
    assert occurred(text, kind) == when


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police said Tuesday that a shed had burned. Adam Marsh was arrested.", "arrested"),
        ("A man was shot dead on Feb. 1.\nAdam Marsh was arrested.", "arrested"),
        ("Adam Marsh appeared in court Tuesday. He is being held without bond.", "bail"),
        ("Adam Marsh appeared in court Tuesday. He was previously convicted of theft.", "convicted"),
        ("Adam Marsh appeared in court Tuesday. He had pleaded not guilty.", "pleaded"),
        ("Adam Marsh is due in court Tuesday.\n\nA judge set bail for Adam Marsh at $500.", "bail"),
        ("Adam Marsh recently pleaded guilty to arson.\n\nAdam Marsh appeared in court Tuesday.", "pleaded"),
        ("Court records filed Tuesday describe Adam Marsh.\n\nAdam Marsh pleaded guilty to arson.", "pleaded"),
        ("Adam Marsh was jailed Monday. A judge met Adam Marsh in court Tuesday. Adam Marsh, who pleaded guilty, wept.", "pleaded"),
        ("Adam Marsh was arrested Tuesday. He was charged with arson in a house on Court Street.", "charged"),
    ],
)  # fmt: skip
def test_no_day_where_the_story_gives_none(text: str, kind: str) -> None:
    assert occurred(text, kind) is None
