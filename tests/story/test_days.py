from datetime import date

from dateline.story.days import count_days
from story.build import Draft, day, month


def test_each_independent_source_counts_once_for_a_day():
    first = (
        Draft("2021-06-03", "It burned on Tuesday.", "On June 1 it rained.")
        .time("Tuesday", day("2021-06-01"))
        .time("June 1", day("2021-06-01"))
        .read()
    )
    copy = Draft("2021-06-04", "It burned on Tuesday, June 1.").time("June 1", day("2021-06-01")).read()
    later = Draft("2021-07-01", "It burned last month, on June 1.").time("June 1", day("2021-06-01"))
    later.time("last month", month(2021, 6))
    third = later.read()
    same = first.document.id
    copies = {same: same, copy.document.id: same, third.document.id: third.document.id}
    assert count_days([first, copy, third], copies) == {date(2021, 6, 1): 2}
