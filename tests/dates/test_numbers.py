import pytest

from dateline.dates.numbers import read_amount, read_day_number, read_year
from dateline.dates.words import split_words


@pytest.mark.parametrize(
    ("text", "amount"),
    [("five", 5), ("twenty-four", 24), ("twenty four", 24), ("two and a half", 2.5), ("2 1/2", 2.5), ("1.5", 1.5),
     ("a couple of", 2), ("a hundred", 100), ("two thousand", 2000), ("a dozen", 12), ("half a", 0.5), ("2½", 2.5)],
)  # fmt: skip
def test_amount(text, amount):
    words = split_words(text)
    end, found = read_amount(words, 0)
    assert (found, words[end].text) == (amount, "")


@pytest.mark.parametrize("text", ["several", "a few", "dozens of", "many"])
def test_unknown_amount(text):
    assert read_amount(split_words(text), 0)[1] is None


@pytest.mark.parametrize("text", ["$5", "99999", "dog", ""])
def test_no_amount(text):
    assert read_amount(split_words(text), 1 if text == "$5" else 0) is None


@pytest.mark.parametrize(
    ("text", "year"), [("2015", 2015), ("'98", 1998), ("’15", 2015), ("nineteen ninety-six", 1996)]
)
def test_year(text, year):
    assert read_year(split_words(text), 0)[1] == year


@pytest.mark.parametrize("text", ["2,015", "2015-2345", "2015.5", "1200", "2015ab", "twenty"])
def test_no_year(text):
    assert read_year(split_words(text), 0) is None


@pytest.mark.parametrize(("text", "day"), [("21", 21), ("21st", 21), ("eighth", 8), ("32", None), ("2015", None)])
def test_day_number(text, day):
    found = read_day_number(split_words(text), 0)
    assert (found and found[1]) == day
