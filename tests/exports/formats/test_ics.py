from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from dateline.exports import export
from dateline.model import Case, Factuality, Interval, Occurrence, TimeBasis

from ..factory import empty_case, make_case


def make_one(interval: Interval, factuality: Factuality = Factuality.ASSERTED, **changes: object) -> Case:
    event = replace(
        make_case().events[0],
        type="hearing",
        summary="hearing: Mara Ellison; bail, and “more”\\n",
        occurred=Occurrence(interval, TimeBasis.EXPLICIT),
        factuality=factuality,
        **changes,
    )
    return replace(make_case(), events=(event,))


def read_events(case: Case) -> list[dict[str, str]]:
    calendar = Calendar.from_ical(export(case, "ics"))
    assert not calendar.errors
    return [
        {
            "first": each.decoded("DTSTART").isoformat(),
            "end": each.decoded("DTEND").isoformat(),
            "status": str(each["STATUS"]),
            "summary": str(each["SUMMARY"]),
            "text": str(each["DESCRIPTION"]),
        }
        for each in calendar.walk("VEVENT")
    ]


@pytest.mark.parametrize(
    ("interval", "first", "end", "status"),
    [
        (Interval.day(date(2021, 6, 1)), "2021-06-01", "2021-06-02", "CONFIRMED"),
        (Interval.month(2021, 6), "2021-06-01", "2021-07-01", "TENTATIVE"),
        (Interval.day(date(2021, 12, 31)), "2021-12-31", "2022-01-01", "CONFIRMED"),
    ],
)
def test_a_day_in_court(interval: Interval, first: str, end: str, status: str) -> None:
    (event,) = read_events(make_one(interval))
    assert (event["first"], event["end"], event["status"]) == (first, end, status)
    assert event["summary"].startswith("hearing: Mara Ellison; bail, and “more”\\n")
    assert "“" in event["text"]


@pytest.mark.parametrize("interval", [Interval.until(date(2021, 6, 1)), Interval.year(2021), Interval(None, None)])
def test_a_date_that_is_none_for_a_calendar_is_left_out(interval: Interval) -> None:
    assert read_events(make_one(interval)) == []


@pytest.mark.parametrize(
    ("factuality", "there"),
    [
        (Factuality.PLANNED, True),
        (Factuality.POSSIBLE, True),
        (Factuality.NEGATED, False),
        (Factuality.DENIED, False),
        (Factuality.ALLEGED, False),
    ],
)
def test_only_what_is_planned_or_was_is_an_appointment(factuality: Factuality, there: bool) -> None:
    events = read_events(make_one(Interval.day(date(2021, 6, 1)), factuality))
    assert [event["status"] for event in events] == (["TENTATIVE"] if there else [])


def test_lines_are_folded_at_75_octets_and_ended_by_cr_lf() -> None:
    text = export(make_case(), "ics")
    assert text.replace("\r\n", "").count("\n") == 0
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_the_whole_says_where_every_charge_stands(case: Case) -> None:
    text = str(Calendar.from_ical(export(case, "ics"))["X-WR-CALDESC"])
    assert all(charge.label in text for charge in case.charges)
    assert text
