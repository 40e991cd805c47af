from datetime import date

import pytest

from dateline.model import Account, Factuality, Interval, Occurrence, TimeBasis
from dateline.story.weighing import weigh_event

DAY = date(2021, 6, 1)


def account(document: str, published: date) -> Account:
    return Account(document, "e1", published, Occurrence(Interval.day(DAY), TimeBasis.EXPLICIT), ())


ONE = [account("a", date(2021, 6, 2))]
TWO = [*ONE, account("b", date(2021, 6, 3))]
LATE = [*ONE, account("c", date(2021, 9, 3))]


@pytest.mark.parametrize(
    ("kind", "accounts", "copies", "days", "weight", "matters"),
    [
        ("hearing", ONE, {}, {}, 0.0, ()),
        ("killing", ONE, {}, {}, 3.0, ("somebody died (+3.0)",)),
        ("acquitted", ONE, {}, {}, 3.0, ("it decides a charge (+3.0)",)),
        ("charged", ONE, {}, {}, 2.0, ("it changes where a charge stands (+2.0)",)),
        ("fire", ONE, {}, {}, 1.0, ("people or things came to harm (+1.0)",)),
        ("hearing", TWO, {}, {}, 1.0, ("2 independent sources tell of it (+1.0)",)),
        ("hearing", TWO, {"b": "a"}, {}, 0.0, ()),
        (
            "hearing",
            LATE,
            {},
            {},
            2.0,
            ("2 independent sources tell of it (+1.0)", "1 source still tells of it more than a month later (+1.0)"),
        ),
        ("hearing", ONE, {}, {DAY: 4}, 1.0, ("3 other sources speak of its day (+1.0)",)),
    ],
)
def test_reasons(kind, accounts, copies, days, weight, matters):
    found = weigh_event(kind, Factuality.ASSERTED, Interval.day(DAY), accounts, copies, days)
    assert found == (weight, matters)


def test_what_is_only_planned_counts_half():
    assert weigh_event("acquitted", Factuality.PLANNED, Interval.day(DAY), ONE, {}, {})[0] == 1.5
