from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import find_times
from dateline.dates.lexicon import word_kinds
from dateline.model import TimeType
from dateline.model.edtf import from_edtf, to_edtf
from tests.dates.sentences import edtf, found, only

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


@pytest.mark.parametrize(
    ("text", "others"),
    [("He was shot on Feb. 7.", []), ("on Friday, March 18,", []), ("Police found it Oct. 27.", []),
     ("Vigil on the hill Sept. 22", ["2016-09-22"]), ("was tried in July", ["2016-07"])],
)  # fmt: skip
def test_a_past_day_has_no_other_reading_ahead_nor_far_off(text, others):
    assert [to_edtf(i) for i in only(text).alternatives] == others


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
     "the 1900 block of Elm", "at 2011 Main Street", "dial 9-1-1", "call 555-2015", "case 2015-CR-0012", "No. 2015-CF-0012 is open.", "a 21-14 win",
     "$2015", "He may appear.", "They march on.", "The Sun said", "Mon cher", "second-degree murder", "he scored in the third quarter", "with 13:45 left to play", "a second man",
     "1600 Harbor Ave", "a house near 1717 N. Elm Street", "to 2015 5th St.", "She spoke on Today about it",
     "He told “Today” that", "the Today show", "Lake’s Today host", "Fall River police", "April Jones said", "June Carter", "August Wilson", "Section 2012", "2000 rounds",
     "a 2012 Ford", "10:61 p.m.", "Feb. 30", "he sat down", "three-quarters of it", "May Day",
     "He fled again and again.", "his 2006 tan sedan", "a white 2006 or 2007 Ford", "a 2003 or 2004 Honda", "24 Hour Fitness", "on 48 Hours",
     "60 Minutes", "Sunday school", "Friday Night Lights", "the Sunday Times", "a quarter-mile away", "Farm-to-Market 2050",
     "puppies aged from 3 months to 2 years", "a Halloween-like crowd", "on F.M. 1960 by", "a typical Sunday.", "2-Year-Old Boy Dies", "HB 2015", "Route 1990", "a quarter of it", ""],
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


def test_day_of_month_follows_the_date_before_it():
    assert edtf(found("He was held Jan. 5 and was freed on the 7th.")[-1]) == "2016-01-07"


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
