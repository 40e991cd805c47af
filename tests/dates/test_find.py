from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import find_times
from dateline.dates.lexicon import word_kinds
from dateline.model import TimeBasis, TimeType
from dateline.model.edtf import from_edtf, to_edtf

MONDAY = date(2016, 3, 21)


def found(text, published=MONDAY, **options):
    return find_times(text, published, **options)


def edtf(time):
    return time.interval and to_edtf(time.interval)


def only(text, published=MONDAY, **options):
    times = found(text, published, **options)
    assert len(times) == 1, [t.evidence.quote for t in times]
    return times[0]


WEEKDAYS = [
    ("He was arrested Tuesday.", "2016-03-15"),
    ("Deputies said Monday that he fled.", "2016-03-21"),
    ("The mayor spoke on Sunday.", "2016-03-20"),
    ("She will appear on Monday.", "2016-03-21"),
    ("The hearing is set for Friday.", "2016-03-25"),
    ("The trial is scheduled to begin Wednesday.", "2016-03-23"),
    ("Her trial is due to start Tuesday.", "2016-03-22"),
    ("He is due in court Thursday.", "2016-03-24"),
    ("Man to appear in court Thursday", "2016-03-24"),
    ("On Thursday, jurors will begin their talks.", "2016-03-24"),
    ("Lawyers plan to file on Friday.", "2016-03-25"),
    ("He is expected to be arraigned Tuesday.", "2016-03-22"),
    ("The hearing is on Tuesday.", "2016-03-22"),
    ("He faces a judge Tuesday.", "2016-03-22"),
    ("Bail was lost due to rain Friday.", "2016-03-18"),
    ("He refused to appear Friday.", "2016-03-18"),
    ("She left the flat to go to work Thursday.", "2016-03-17"),
    ("He had planned to hunt Sunday.", "2016-03-20"),
    ("The suspect, who was held Friday, will be tried.", "2016-03-18"),
    ("He will stay in jail until Friday.", "2016-03-25"),
    ("He will be tried in Tuesday's shooting.", "2016-03-15"),
    ("Jurors will attend Tuesday's hearing.", "2016-03-22"),
    ("It happened last Wednesday.", "2016-03-16"),
    ("It happened last Sunday.", "2016-03-13"),
    ("It happened this past Sunday.", "2016-03-20"),
    ("It comes next Monday.", "2016-03-28"),
    ("It comes this coming Monday.", "2016-03-28"),
    ("It happened Thursday of last week.", "2016-03-17"),
    ("It happened on Friday the 18th.", "2016-03-18"),
]


@pytest.mark.parametrize(("text", "day"), WEEKDAYS)
def test_weekday_follows_tense_and_cue(text, day):
    assert edtf(only(text)) == day


def test_weekday_of_publication_is_that_day_in_both_directions():
    thursday = date(2023, 4, 20)
    for text in ("Filming was set to resume on Thursday.", "A judge ruled Thursday.", "It will resume Thursday."):
        assert edtf(only(text, thursday)) == "2023-04-20"


def test_other_reading_of_a_weekday_is_kept():
    assert [to_edtf(i) for i in only("She spoke to them Friday.").alternatives] == ["2016-03-25"]


DATES = [
    ("on Oct. 21, 2015,", "Oct. 21, 2015", "2015-10-21"),
    ("on October 21st, 2015", "October 21st, 2015", "2015-10-21"),
    ("on 21 October 2015", "21 October 2015", "2015-10-21"),
    ("on the 21st of October, 2015", "the 21st of October, 2015", "2015-10-21"),
    ("on Thursday, March 17,", "Thursday, March 17", "2016-03-17"),
    ("on Sunday, Aug. 30,", "Sunday, Aug. 30", "2015-08-30"),
    ("dated 2015-10-21", "2015-10-21", "2015-10-21"),
    ("posted 3/4/2015", "3/4/2015", "2015-03-04"),
    ("posted 13/4/2015", "13/4/2015", "2015-04-13"),
    ("posted 07/21/15", "07/21/15", "2015-07-21"),
    ("on Mar. 3", "Mar. 3", "2016-03-03"),
    ("charged on Feb. 29", "Feb. 29", "2016-02-29"),
    ("he was shot Oct. 21", "Oct. 21", "2015-10-21"),
    ("the trial begins Oct. 21", "Oct. 21", "2016-10-21"),
    ("was held until a hearing on April 4", "April 4", "2016-04-04"),
    ("will be tried in the Feb. 19 robbery", "Feb. 19", "2016-02-19"),
    ("on the 14th.", "the 14th", "2016-03-14"),
    ("Jan. 3-5", "Jan. 3-5", "2016-01-03/2016-01-05"),
    ("Dec. 28-30, 2015", "Dec. 28-30, 2015", "2015-12-28/2015-12-30"),
    ("in October 2015", "October 2015", "2015-10"),
    ("was tried in October", "October", "2015-10"),
    ("last October", "last October", "2015-10"),
    ("will be tried next October", "next October", "2016-10"),
    ("in May of last year", "May of last year", "2015-05"),
    ("in 2015", "2015", "2015"),
    ("his 2009 conviction", "2009", "2009"),
    ("in the 1980s", "the 1980s", "198X"),
    ("in the '90s", "the '90s", "199X"),
    ("in the 19th century", "the 19th century", "18XX"),
    ("in the summer of 2014", "the summer of 2014", "2014-06-01~/2014-08-31~"),
    ("last fall", "last fall", "2015-09-01~/2015-11-30~"),
    ("in the third quarter of 2015", "the third quarter of 2015", "2015-07-01/2015-09-30"),
    ("in Q3 2015", "Q3 2015", "2015-07-01/2015-09-30"),
    ("it fell in the October-December quarter", "the October-December quarter", "2015-10-01/2015-12-31"),
    ("it will be done by year-end", "year-end", "2016-09-01~/2016-12-31~"),
    ("on Christmas Day", "Christmas Day", "2015-12-25"),
    ("on Thanksgiving 2014", "Thanksgiving 2014", "2014-11-27"),
    ("on Easter Sunday", "Easter Sunday", "2016-03-27"),
    ("was shot on Memorial Day", "Memorial Day", "2015-05-25"),
    ("was seen this past Nov. 1", "this past Nov. 1", "2015-11-01"),
    ("was seen this past March 19", "this past March 19", "2016-03-19"),
    ("born in 2008 on Wall Street", "2008", "2008"),
    ("the third week of July 2015", "the third week of July 2015", "2015-07-15~/2015-07-21~"),
    ("the second Tuesday of March 2015", "the second Tuesday of March 2015", "2015-03-10"),
    ("the first Monday in May 2015", "the first Monday in May 2015", "2015-05-04"),
    ("the last day of May 2015", "the last day of May 2015", "2015-05-31"),
    ("the last weekend of October 2015", "the last weekend of October 2015", "2015-10-31/2015-11-01"),
    ("the 15th of last month", "the 15th of last month", "2016-02-15"),
    ("by the 5th of the month", "the 5th of the month", "2016-03-05"),
    ("was shot on Friday the 13th", "Friday the 13th", "2015-11-13"),
    ("the Sept. 11 attacks", "Sept. 11", "2001-09-11"),
    ("since 9/11", "9/11", "2001-09-11"),
    ("the Sept. 11 attack on a clerk", "Sept. 11", "2015-09-11"),
    ("for fiscal year 2015", "fiscal year 2015", "2015~"),
    ("the 2013-14 school year", "the 2013-14", "2013-01-01/2014-12-31"),
    ("Thanksgiving weekend 2015", "Thanksgiving weekend 2015", "2015-11-26/2015-11-29"),
    ("July 4th weekend in town", "July 4th weekend", "2016-07-02/2016-07-04"),
    ("on Black Friday 2013", "Black Friday 2013", "2013-11-29"),
    ("on Election Day 2016", "Election Day 2016", "2016-11-08"),
    ("on Cyber Monday 2015", "Cyber Monday 2015", "2015-11-30"),
]


@pytest.mark.parametrize(("text", "quote", "value"), DATES)
def test_named_date(text, quote, value):
    time = only(text)
    assert (time.evidence.quote, edtf(time)) == (quote, value)


RELATIVE = [
    ("yesterday", "2016-03-20", "2016-03-20"),
    ("today", "2016-03-21", "2016-03-21"),
    ("tomorrow", "2016-03-22", "2016-03-22"),
    ("two months ago", "2016-01", "2016-01"),
    ("three weeks ago", "2016-W09", "2016-02-29/2016-03-06"),
    ("10 days ago", "2016-03-11", "2016-03-11"),
    ("a year ago", "2015", "2015"),
    ("last month", "2016-02", "2016-02"),
    ("last week", "2016-W11", "2016-03-14/2016-03-20"),
    ("next week", "2016-W13", "2016-03-28/2016-04-03"),
    ("last weekend", "2016-W11-WE", "2016-03-19/2016-03-20"),
    ("over the weekend", "2016-W11-WE", "2016-03-19/2016-03-20"),
    ("next year", "2017", "2017"),
    ("late January", "2016-01", "2016-01-21~/2016-01-31~"),
    ("mid-2015", "2015", "2015-05-01~/2015-08-31~"),
    ("early last year", "2015", "2015-01-01~/2015-04-30~"),
    ("the end of last month", "2016-02", "2016-02-21~/2016-02-29~"),
    ("earlier this month", "2016-03", "2016-03-01/2016-03-21"),
    ("later this week", "2016-W12", "2016-03-21/2016-03-27"),
    ("the week of March 9", "2016-W10", "2016-03-07/2016-03-13"),
    ("several years ago", "PAST_REF", None),
]


@pytest.mark.parametrize(("text", "value", "interval"), RELATIVE)
def test_relative_date_keeps_its_granularity(text, value, interval):
    time = only(text)
    assert (time.value, edtf(time)) == (value, interval)


LEANING = [
    ("He was charged Oct. 21, 2015, and freed the next day.", "2015-10-22"),
    ("He was shot Saturday. Two days later, he died.", "2016-03-21"),
    ("It began on May 5, 2012. A year later, it was over.", "2013"),
    ("He was seen on May 5, 2012. He was held that night.", "2012-05-05"),
    ("The trial began June 2, 2014. A week earlier, he had fled.", "2014-05-26/2014-06-01"),
    ("It closed on June 2, 2014. It opened the following Tuesday.", "2014-06-03"),
    ("They wed in 2012. On that Christmas day, he left.", "2012-12-25"),
    ("They wed in June 2012. The following May, he left.", "2013-05"),
    ("They wed in June 2012. He had asked the previous October.", "2011-10"),
    ("They wed in 2012. Later that October he left.", "2012-10"),
]


@pytest.mark.parametrize(("text", "value"), LEANING)
def test_later_and_earlier_lean_on_the_date_before(text, value):
    time = found(text)[-1]
    assert (edtf(time), time.basis) == (value, TimeBasis.EARLIER)


def test_a_day_on_which_something_was_said_is_leaned_on_only_where_no_other_is():
    assert edtf(found("He fell Friday, police said Saturday. The next day he died.")[-1]) == "2016-03-19"
    assert edtf(found("Police said Saturday he was ill. The next day he died.")[-1]) == "2016-03-20"


@pytest.mark.parametrize("text", ["The next day, he fled.", "It fell in 2012. Two days later, he fled."])
def test_nothing_fine_enough_to_lean_on_gives_no_interval(text):
    assert found(text)[-1].interval is None


TIMES = [
    ("about 10:30 Monday night", "2016-03-21T22:30", "2016-03-21"),
    ("at 10 on Friday night", "2016-03-18T22:00", "2016-03-18"),
    ("at 9 Friday morning", "2016-03-18T09:00", "2016-03-18"),
    ("at 9 tonight", "2016-03-21T21:00", "2016-03-21"),
    ("around 11 last night", "2016-03-20T23:00", "2016-03-20"),
    ("at 1 a.m. Sunday", "2016-03-20T01:00", "2016-03-20"),
    ("at about one in the morning on Friday", "2016-03-18T01:00", "2016-03-18"),
    ("at 2 o'clock in the afternoon on Friday", "2016-03-18T14:00", "2016-03-18"),
    ("Friday night at 11:15", "2016-03-18T23:15", "2016-03-18"),
    ("at 7.30 p.m. on Friday", "2016-03-18T19:30", "2016-03-18"),
    ("7.30pm on Friday", "2016-03-18T19:30", "2016-03-18"),
    ("at 1600 GMT on Friday", "2016-03-18T16:00Z", "2016-03-18"),
    ("at 2 p.m. Eastern time Friday", "2016-03-18T14:00", "2016-03-18"),
    ("at 0200 hours Friday", "2016-03-18T02:00", "2016-03-18"),
    ("in the early morning hours of Sunday", "2016-03-20TMO", "2016-03-20"),
    ("in the early hours of Tuesday", "2016-03-15TMO", "2016-03-15"),
    ("overnight Friday", "2016-03-18TNI", "[2016-03-18..2016-03-19]"),
    ("Friday overnight", "2016-03-18TNI", "[2016-03-18..2016-03-19]"),
    ("about 3:30 p.m. Thursday", "2016-03-17T15:30", "2016-03-17"),
    ("10pm on Oct. 21, 2015", "2015-10-21T22:00", "2015-10-21"),
    ("noon Friday", "2016-03-18T12:00", "2016-03-18"),
    ("midday Friday", "2016-03-18TMI", "2016-03-18"),
    ("mid-afternoon yesterday", "2016-03-20TAF", "2016-03-20"),
    ("5 p.m. EST, Friday", "2016-03-18T17:00-05:00", "2016-03-18"),
    ("Friday at about 12:05 a.m.", "2016-03-18T00:05", "2016-03-18"),
    ("Monday night", "2016-03-21TNI", "2016-03-21"),
    ("early Sunday morning", "2016-03-20TMO", "2016-03-20"),
    ("last night", "2016-03-20TNI", "2016-03-20"),
    ("this morning", "2016-03-21TMO", "2016-03-21"),
    ("the night of March 9", "2016-03-09TNI", "2016-03-09"),
    ("overnight", "2016-03-20TNI", "[2016-03-20..2016-03-21]"),
    ("10 p.m.", "XXXX-XX-XXT22:00", None),
]


@pytest.mark.parametrize(("text", "value", "interval"), TIMES)
def test_time_of_day(text, value, interval):
    time = only(text)
    assert (time.type, time.value, edtf(time)) == (TimeType.TIME, value, interval)


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
    [("last night at about 1:15 a.m.", "2016-03-21", "2016-03-20"),
     ("1 a.m. last night", "2016-03-21", "2016-03-20"),
     ("Saturday night around 12:30 a.m.", "2016-03-20", "2016-03-19")],
)  # fmt: skip
def test_the_hours_after_midnight_of_a_night_are_of_the_next_day(text, day, other):
    time = only(text)
    assert (edtf(time), [to_edtf(i) for i in time.alternatives]) == (day, [other])


@pytest.mark.parametrize(
    ("text", "others"),
    [("He was shot on Feb. 7.", []), ("on Friday, March 18,", []), ("Police found it Oct. 27.", []),
     ("Vigil on the hill Sept. 22", ["2016-09-22"]), ("was tried in July", ["2016-07"])],
)  # fmt: skip
def test_a_past_day_has_no_other_reading_ahead_nor_far_off(text, others):
    assert [to_edtf(i) for i in only(text).alternatives] == others


@pytest.mark.parametrize(
    ("text", "values"),
    [("between 10 and 11 p.m. Saturday", ["2016-03-19T22:00", "2016-03-19T23:00"]),
     ("8-10 p.m. Friday", ["2016-03-18T20:00", "2016-03-18T22:00"]),
     ("between 11 and 1 a.m.", ["XXXX-XX-XXT23:00", "XXXX-XX-XXT01:00"]),
     ("from 9 a.m. to 5 p.m. Monday", ["2016-03-21T09:00", "2016-03-21T17:00"])],
)  # fmt: skip
def test_the_hours_of_a_range_share_half_and_day(text, values):
    assert [t.value for t in found(text)] == values


OFFSETS = [
    ("three days after Oct. 21", "2015-10-24"),
    ("two weeks before the trial date of May 3", "2016-04-18/2016-04-24"),
    ("a day after the Feb. 12 attack", "2016-02-13"),
    ("two days after his arrest on March 3", "2016-03-05"),
    ("a month after the March 2014 fire", "2014-04"),
    ("a year after Oct. 21, 2014,", "2015"),
    ("a year to the day after Oct. 21, 2014,", "2015-10-21"),
    ("the day after Christmas", "2015-12-26"),
    ("two days before Christmas", "2015-12-23"),
    ("the Monday after Easter", "2016-03-28"),
    ("the Friday before Labor Day 2015", "2015-09-04"),
    ("the weekend before Halloween", "2015-10-24/2015-10-25"),
    ("the night before the Feb. 12 attack", "2016-02-11"),
    ("two weeks from Friday", "2016-04-01"),
    ("two days after March 2014", None),
    ("a week ago Friday", "2016-03-11"),
    ("two Fridays ago", "2016-03-11"),
    ("two Mondays ago", "2016-03-07"),
    ("the Friday before last", "2016-03-11"),
    ("the week before last", "2016-03-07/2016-03-13"),
    ("by end of 2015", "2015-09-01~/2015-12-31~"),
    ("six and a half years ago", "2009-09~"),
    ("in recent weeks", None),
    ("a year ago today", "2015-03-21"),
    ("two years ago this month", "2014-03"),
    ("a year ago this week", "2015-03-16/2015-03-22"),
    ("ten years ago this October", "2006-10"),
]


@pytest.mark.parametrize(("text", "value"), OFFSETS)
def test_distance_from_a_named_date(text, value):
    assert edtf(only(text)) == value


@pytest.mark.parametrize(
    "text", ["two days after he fled on Monday", "a week after the men fled Monday", "hours after Monday's fall"]
)
def test_a_date_behind_a_clause_is_no_anchor(text):
    assert edtf(found(text)[-1]) == "2016-03-21"


def test_timeml_annotates_distance_and_date_apart():
    assert [t.evidence.quote for t in found("three days after Oct. 21", timeml=True)] == ["three days", "Oct. 21"]


LENGTHS = [
    ("one-and-a-half years", "P1Y6M", None),
    ("a two-and-a-half-year term", "P2Y6M", None),
    ("a quarter of an hour", "PT15M", None),
    ("three quarters of an hour", "PT45M", None),
    ("five years", "P5Y", None),
    ("18 months", "P18M", None),
    ("a six-month term", "P6M", None),
    ("90-day", "P90D", None),
    ("nearly two years", "P2Y", "LESS_THAN"),
    ("at least 30 days", "P30D", "EQUAL_OR_MORE"),
    ("less than an hour", "PT1H", "LESS_THAN"),
    ("2 1/2 years", "P2Y6M", None),
    ("a year and a half", "P1Y6M", None),
    ("three years and six months", "P3Y6M", None),
    ("half an hour", "PT30M", None),
    ("twenty-five years", "P25Y", None),
    ("a few weeks after the vote", "PXW", None),
    ("the past two months", "P2M", None),
    ("two decades", "P20Y", None),
    ("two centuries and one war", "P200Y", None),
    ("had not seen each other a year", "P1Y", None),
    ("an hours-long standoff", "PTXH", None),
    ("a 10-year Old Harbor resident", "P10Y", None),
    ("a 20-year veteran", "P20Y", None),
]


@pytest.mark.parametrize(("text", "value", "mod"), LENGTHS)
def test_duration_has_no_interval(text, value, mod):
    time = only(text)
    assert (time.type, time.value, time.mod, time.interval) == (TimeType.DURATION, value, mod, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [("every Monday", "XXXX-WXX-1"), ("twice a week", "P1W"), ("each year", "P1Y"), ("Friday nights", "XXXX-WXX-5TNI"),
     ("weekly", "P1W"), ("paid $50 a week", "P1W"), ("two calls a day", "P1D"), ("every other Friday", "XXXX-WXX-5"),
     ("the first Saturday of every month", "P1M"), ("every two weeks", "P2W"), ("every July", "XXXX-07")],
)  # fmt: skip
def test_set(text, value):
    time = only(text)
    assert (time.type, time.value, time.interval) == (TimeType.SET, value, None)


@pytest.mark.parametrize(
    ("text", "mod"),
    [("since 2012", "ON_OR_AFTER"), ("until Friday", "ON_OR_BEFORE"), ("by Monday", "ON_OR_BEFORE"),
     ("before Friday", "BEFORE"), ("a drive-by Sunday", None), ("around Nov. 1", "APPROX")],
)  # fmt: skip
def test_preposition_gives_the_mod(text, mod):
    assert only(text).mod == mod


@pytest.mark.parametrize(
    "text",
    ["Orr, 65, was there.", "a 34-year-old man", "He is 65 years old.", "a 3-month-old baby", "65", "2500 block of Elm",
     "the 1900 block of Elm", "at 2011 Main Street", "dial 9-1-1", "call 555-2015", "case 2015-CR-0012", "a 21-14 win",
     "$2015", "He may appear.", "They march on.", "The Sun said", "Mon cher", "second-degree murder", "he scored in the third quarter", "with 13:45 left to play", "a second man",
     "1600 Harbor Ave", "a house near 1717 N. Elm Street", "to 2015 5th St.", "She spoke on Today about it",
     "He told “Today” that", "the Today show", "Lake’s Today host", "Fall River police", "April Jones said", "June Carter", "August Wilson", "Section 2012", "2000 rounds",
     "a 2012 Ford", "10:61 p.m.", "Feb. 30", "he sat down", "three-quarters of it", "May Day",
     "He fled again and again.", "his 2006 tan sedan", "a white 2006 or 2007 Ford", "a 2003 or 2004 Honda", "24 Hour Fitness", "on 48 Hours",
     "60 Minutes", "Sunday school", "Friday Night Lights", "the Sunday Times", "a quarter-mile away", "Farm-to-Market 2050",
     "ranging in age from 6 months to 7 years", "a Halloween-like crowd", "on F.M. 1960 by", "a typical Sunday.", "2-Year-Old Boy Dies", "HB 2015", "Route 1990", "a quarter of it", ""],
)  # fmt: skip
def test_what_is_no_time_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("Monday", "XXXX-WXX-1"), ("today", "XXXX-XX-XX"), ("last month", "XXXX-XX"), ("two years ago", "XXXX"),
     ("in October", "XXXX-10"), ("Oct. 21", "XXXX-10-21"), ("last week", "XXXX-WXX"), ("Monday night", "XXXX-WXX-1TNI"),
     ("over the weekend", "XXXX-WXX-WE"), ("Christmas Day", "XXXX-12-25"), ("overnight", "XXXX-XX-XXTNI")],
)  # fmt: skip
def test_without_publication_date_nothing_relative_is_placed(text, value):
    time = only(text, None)
    assert (time.value, time.interval) == (value, None)


def test_without_publication_date_explicit_dates_stand():
    assert edtf(only("on Oct. 21, 2015", None)) == "2015-10-21"


def test_day_first_on_request():
    time = only("posted 3/4/2015", month_first=False)
    assert (edtf(time), [to_edtf(i) for i in time.alternatives]) == ("2015-04-03", ["2015-03-04"])


LISTS = [
    ("on March 3, 4 and 7, 2014,", ["March 3", "4", "7, 2014"], ["2014-03-03", "2014-03-04", "2014-03-07"]),
    ("from March 3 to 7.", ["March 3", "7"], ["2016-03-03", "2016-03-07"]),
    ("on March 3 and 12 people were hurt", ["March 3"], ["2016-03-03"]),
    ("on March 3, 12 people were hurt", ["March 3"], ["2016-03-03"]),
    ("from 2009-2012", ["2009", "2012"], ["2009", "2012"]),
    ("in May, June and July 2015", ["May", "June", "July 2015"], ["2015-05", "2015-06", "2015-07"]),
    ("12 to 18 months", ["12", "18 months"], ["P12M", "P18M"]),
    ("between six and nine months", ["six", "nine months"], ["P6M", "P9M"]),
    ("a 5-to-10-year term", ["5", "10-year"], ["P5Y", "P10Y"]),
    ("a 20- to 40-year term", ["20", "40-year"], ["P20Y", "P40Y"]),
    ("five or six years", ["five", "six years"], ["P5Y", "P6Y"]),
    ("the dog is five or six years old", [], []),
]


@pytest.mark.parametrize(("text", "quotes", "values"), LISTS)
def test_lists_and_ranges_are_one_expression_an_end(text, quotes, values):
    times = found(text)
    assert [t.evidence.quote for t in times] == quotes
    assert [edtf(t) or t.value for t in times] == values


THIS = [
    ("Five men were shot this weekend.", "2016-03-19/2016-03-20"),
    ("He will sing this weekend.", "2016-03-26/2016-03-27"),
    ("He sold it less than a year ago.", "[2015-03-21~..2016-03-21~]"),
    ("He sold it more than two weeks ago.", "[2016-02-29~..2016-03-07~]"),
    ("Friends plan a vigil Tuesday.", "2016-03-22"),
    ("His plan was made Tuesday.", "2016-03-15"),
    ("It bore on the May 2 shooting.", "2015-05-02"),
    ("On Thursday night around 5:45 he left.", "2016-03-17"),
]


@pytest.mark.parametrize(("text", "value"), THIS)
def test_stretch_at_the_seam_follows_the_tense(text, value):
    assert edtf(only(text)) == value


def test_this_week_of_a_sunday_that_looks_ahead_is_the_week_to_come():
    assert edtf(only("He is set to start school this week.", date(2016, 3, 20))) == "2016-03-21/2016-03-27"


@pytest.mark.parametrize(
    ("text", "days"),
    [("He was held Monday through Wednesday.", ["2016-03-14", "2016-03-16"]),
     ("It will open Tuesday through Monday.", ["2016-03-22", "2016-03-28"]),
     ("He was held Friday to Sunday.", ["2016-03-18", "2016-03-20"])],
)  # fmt: skip
def test_the_last_weekday_of_a_range_comes_after_the_first(text, days):
    assert [edtf(t) for t in found(text)] == days


def test_midnight_of_a_night_is_its_own_and_that_of_a_day_either_end():
    assert edtf(found("He fell Friday night.\n\nThey came about midnight.")[-1]) == "2016-03-18"
    assert edtf(found("He fell Friday.\n\nThey came about midnight.")[-1]) is None
    assert only("shortly after midnight on March 12").value == "2016-03-12T00:00"


def test_a_distance_told_again_is_counted_from_the_same_day():
    times = found("He fell Friday. He died two days later.\n\nHe wept. He died two days later.")
    assert [edtf(t) for t in times] == ["2016-03-18", "2016-03-20", "2016-03-20"]


def test_that_weekday_is_the_day_told_before_it():
    assert edtf(found("He fell Sept. 13, 2015. He was seen that Sunday.")[-1]) == "2015-09-13"


def test_a_weekday_told_as_last_is_meant_again():
    assert [edtf(t) for t in found("Last Sunday he fell. He was found Sunday.")] == ["2016-03-13", "2016-03-13"]


def test_day_of_month_follows_the_date_before_it():
    assert edtf(found("He was held Jan. 5 and was freed on the 7th.")[-1]) == "2016-01-07"


def test_list_shares_its_year():
    times = found("between June 3 and June 5, 2014, and in March and April 2013")
    assert [edtf(t) for t in times] == ["2014-06-03", "2014-06-05", "2013-03", "2013-04"]


def test_references_only_on_request():
    assert found("He recently left.") == []
    assert only("He recently left.", timeml=True).value == "PAST_REF"


def test_evidence_carries_the_document():
    assert only("on Monday", document="abc").evidence.document == "abc"


PIECES = [
    *sorted(word_kinds()),
    "Oct.",
    "21",
    "2015",
    "1st",
    "3:30",
    "p.m.",
    ",",
    ".",
    "-",
    "'s",
    "the",
    "of",
    "\n\n",
    "’",
    "/",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40), st.none() | st.dates(), st.booleans())
def test_any_text_is_read_and_cut_exactly(pieces, published, timeml):
    text = " ".join(piece.title() if len(piece) % 2 else piece for piece in pieces)
    end = 0
    for time in find_times(text, published, timeml=timeml):
        place = time.evidence
        assert place.quote == text[place.start : place.end]
        assert end <= place.start < place.end
        end = place.end
        if time.interval is not None:
            assert from_edtf(to_edtf(time.interval)) == time.interval


@settings(deadline=None)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_characters_are_read(text, published):
    for time in find_times(text, published):
        assert time.evidence.quote == text[time.evidence.start : time.evidence.end]
