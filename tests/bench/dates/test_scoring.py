from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.dates.labelled import Expression, Labelled
from bench.dates.scoring import (
    MEASURES,
    Counts,
    Pair,
    count_errors,
    days_of,
    drop_overlaps,
    estimate,
    is_value_right,
    is_wrong_day,
    list_errors,
    match_expressions,
)

TEXT = "He was shot last Monday night and died two days later, on Wednesday."


def at(words: str, kind: str = "DATE", value: str = "V", rule: str = "") -> Expression:
    start = TEXT.index(words)
    return Expression(start, start + len(words), kind, value, rule)


def labelled(*gold: Expression) -> Labelled:
    return Labelled("one", TEXT, date(2014, 3, 5), gold)


MATCHES = [
    ([], [], Counts(0, 0, 0, 0, 0, 0)),
    (["Wednesday"], [], Counts(1, 0, 0, 0, 0, 0)),
    ([], ["Wednesday"], Counts(0, 1, 0, 0, 0, 0)),
    (["Wednesday"], ["Wednesday"], Counts(1, 1, 1, 1, 1, 1)),
    (["Wednesday"], ["Wednesday."], Counts(1, 1, 0, 1, 1, 1)),
    (["Wednesday"], [" Wednesday"], Counts(1, 1, 1, 1, 1, 1)),  # no token more
    (["Wednesday"], ["on"], Counts(1, 1, 0, 0, 0, 0)),
    (["Monday"], ["last Monday night"], Counts(1, 1, 0, 1, 1, 1)),
    (["last Monday night"], ["Monday", "night"], Counts(1, 2, 0, 1, 1, 1)),  # one to one
    (["Monday", "night"], ["last Monday night"], Counts(2, 1, 0, 1, 1, 1)),
    (["Monday night"], ["night", "last Monday night"], Counts(1, 1, 0, 1, 1, 1)),  # the longer of two
]


@pytest.mark.parametrize(("gold", "found", "expected"), MATCHES)
def test_pairs_are_counted(gold: list[str], found: list[str], expected: Counts) -> None:
    assert match_expressions(labelled(*map(at, gold)), map(at, found))[1] == expected


def test_attributes_count_only_where_they_agree() -> None:
    gold = labelled(at("Monday", "TIME", "1"), at("two days", "DURATION", "P2D"))
    _, counts = match_expressions(gold, [at("Monday", "TIME", "2"), at("two days later", "DATE", "P2D")])
    assert counts == Counts(2, 2, 1, 2, 1, 1)
    assert [counts.f1(name) for name in MEASURES] == [50, 100, 50, 50]


@pytest.mark.parametrize(
    ("gold", "days", "right"),
    [("V", None, True), ("W", None, False), (None, None, True), (None, ("2014-03-03", "2014-03-03"), False)],
)
def test_where_a_reader_cannot_tell_no_day_may_be_given(
    gold: str | None, days: tuple[str, str] | None, right: bool
) -> None:
    assert is_value_right(Expression(0, 3, "DATE", gold), Expression(0, 3, "DATE", "V", days=days)) is right


def test_errors_are_told_by_class() -> None:
    gold = labelled(at("last Monday", value="1"), at("Wednesday"))
    pairs, _ = match_expressions(gold, [at("shot"), at("Monday", "TIME", "2", "weekday")])
    assert dict(count_errors(list_errors(gold, pairs))) == {
        "missed": 1, "spurious": 1, "span": 1, "type": 1, "value [weekday]": 1,
    }  # fmt: skip


places = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: Expression(p[0], p[0] + p[1], "DATE", "V"))


@given(st.lists(places), st.lists(places))
def test_no_expression_is_counted_twice(gold: list[Expression], found: list[Expression]) -> None:
    document = Labelled("one", "ab " * 13, date(2014, 3, 5), tuple(drop_overlaps(gold)))
    pairs, counts = match_expressions(document, found)
    assert counts.strict <= counts.relaxed <= min(counts.gold, counts.found)
    assert [pair.gold for pair in pairs if pair.gold] == list(document.gold)
    given = [pair.found for pair in pairs if pair.found]
    assert len(given) == counts.found == len(set(given))


@given(st.lists(st.builds(Counts, *[st.integers(10, 20)] * 2, *[st.integers(0, 10)] * 4), min_size=1, max_size=8))
def test_the_bounds_hold_the_figure_and_repeat(counts: list[Counts]) -> None:
    estimated = estimate(counts[:3])
    assert estimated == estimate(counts[:3])
    for f1 in estimated.values():
        assert 0 <= f1.low <= f1.value + 1e-9
        assert f1.value <= f1.high + 1e-9


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2014-03-06", ("2014-03-06", "2014-03-06")),
        ("2014-03-06T15:30", ("2014-03-06", "2014-03-06")),
        ("2014-03", ("2014-03-01", "2014-03-31")),
        ("2014", ("2014-01-01", "2014-12-31")),
        ("2014-W10", ("2014-03-03", "2014-03-09")),
        ("2014-W10-WE", ("2014-03-03", "2014-03-09")),
        ("2014-W60", None),
        ("2014-SU", ("2014-01-01", "2014-12-31")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("19", ("1900-01-01", "1999-12-31")),
        ("PAST_REF", None),
        ("P2D", None),
        ("XXXX-XX-XXT15:30", None),
        ("", None),
        (None, None),
    ],
)
def test_a_value_tells_its_days(value: str | None, days: tuple[str, str] | None) -> None:
    assert days_of(value) == days


@pytest.mark.parametrize(
    ("kind", "value", "days", "expected"),
    [
        ("DATE", "2014-03-03", ("2014-03-03", "2014-03-03"), False),
        ("DATE", "2014-03-03", ("2014-03-10", "2014-03-10"), True),
        ("DATE", "2014-03-03", ("2014-03-01", "2014-03-31"), False),
        ("DATE", "2014-03-03", None, False),
        ("DATE", None, ("2014-03-10", "2014-03-10"), False),
        ("DURATION", "2014-03-03", ("2014-03-10", "2014-03-10"), False),
    ],
)
def test_days_that_contradict_are_wrong(
    kind: str, value: str | None, days: tuple[str, str] | None, expected: bool
) -> None:
    pair = Pair(Expression(0, 3, kind, value), Expression(0, 3, "DATE", "V", days=days))
    assert is_wrong_day(pair) is expected
