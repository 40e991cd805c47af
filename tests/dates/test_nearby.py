import pytest

from dateline.model.edtf import to_edtf
from tests.dates.sentences import edtf, found, only

HOURS = [
    ("He fell Saturday. They came at 10 p.m.", "10 p.m.", "2016-03-19"),
    ("Around 2 a.m., a guard found her Saturday by the mill.", "Around 2 a.m.", "2016-03-19"),
    ("He fell Saturday. It rained. They came at 10 p.m.", "10 p.m.", "2016-03-19"),
    ("He fell Saturday.\n\nThey came at 10 p.m.", "10 p.m.", "2016-03-19"),
    ("He fell Saturday.\n\nPolice said Sunday they came at 10 p.m.\n\nAt 9 a.m. he was gone.", "9 a.m.", "2016-03-19"),
    ("He fell Saturday night.\n\nThey came about 2 a.m. to look.", "about 2 a.m.", "2016-03-20"),
    ("He fell Saturday.\n\nShe fell Sunday.\n\nIt rained.\n\nThey came at 10 p.m.", "10 p.m.", None),
    ("He was charged Saturday.\n\nThey came at 10 p.m.", "10 p.m.", None),
    ("He will sing Saturday.\n\nThey came at 10 p.m.", "10 p.m.", None),
    ("He was held at 2:15 a.m. and will be tried Friday.", "2:15 a.m.", None),
    ("The road was shut at 9 a.m. until Friday.", "9 a.m.", None),
    ("He was charged Friday over the boy, whose coat was found at 9 a.m.", "9 a.m.", None),
    ("She came home at 10:30 a.m. Neighbors said he fled Tuesday.", "10:30 a.m.", None),
    ("She left Saturday night. At 1:15 a.m. she was back.", "1:15 a.m.", "2016-03-20"),
    ("She left Saturday night. At 11:15 p.m. she was back.", "11:15 p.m.", "2016-03-19"),
    ("Overnight, a barn burned. It began at 1:15 a.m. by the road.", "1:15 a.m.", "2016-03-21"),
    ("Overnight, a barn burned. It began at 11 p.m. by the road.", "11 p.m.", "2016-03-20"),
    ("He called at 11:30 p.m. Saturday and died at 12:40 a.m.", "12:40 a.m.", "2016-03-20"),
]


@pytest.mark.parametrize(("text", "quote", "day"), HOURS)
def test_a_lone_hour_takes_the_day_of_the_date_beside_it(text, quote, day):
    assert [edtf(t) for t in found(text) if t.evidence.quote == quote] == [day]


@pytest.mark.parametrize(
    ("text", "day", "other"),
    [("last night at about 1:05 a.m.", "2016-03-21", "2016-03-20"),
     ("1 a.m. last night", "2016-03-21", "2016-03-20"),
     ("Saturday night around 12:30 a.m.", "2016-03-20", "2016-03-19")],
)  # fmt: skip
def test_the_hours_after_midnight_of_a_night_are_of_the_next_day(text, day, other):
    time = only(text)
    assert (edtf(time), [to_edtf(i) for i in time.alternatives]) == (day, [other])


def test_midnight_of_a_night_is_its_own_and_that_of_a_day_either_end():
    assert edtf(found("He fell Friday night.\n\nThey came about midnight.")[-1]) == "2016-03-18"
    assert edtf(found("He fell Friday.\n\nThey came about midnight.")[-1]) is None
    assert only("shortly after midnight on March 12").value == "2016-03-12T00:00"
