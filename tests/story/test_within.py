from datetime import date

import pytest

from dateline.model import (
    Factuality,
    FindingKind,
    Interval,
    Precision,
    Stage,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.story import check_reading
from story.build import Draft, day, month

LATE_JANUARY = Interval(date(2023, 1, 21), date(2023, 2, 1), Precision.RANGE, approximate=True)
EARLY_FEBRUARY = Interval(date(2023, 2, 1), date(2023, 2, 11), Precision.RANGE, approximate=True)


def stale_article() -> Draft:
    """An April article with two paragraphs that were written in February and March."""
    draft = Draft(
        "2023-04-20",
        "Falk was charged in late January with two counts of burglary.",
        "Two months ago prosecutors downgraded the case against Falk and the caretaker.",
        "Falk and Ruiz were charged last month with two counts of burglary.",
    )
    draft.time("late January", LATE_JANUARY)
    draft.time("Two months ago", month(2023, 2))
    draft.time("last month", month(2023, 3))
    draft.step("charged", "charged in", "Ines Falk", "burglary", "late January", counts=2)
    draft.step("amended", "downgraded", ("Ines Falk", "Tom Ruiz"), None, "Two months ago")
    draft.step("charged", "charged last", ("Ines Falk", "Tom Ruiz"), "burglary", "last month", counts=2)
    return draft


def last_month(text: str, published: date) -> tuple[TimeExpression, ...]:
    """Read "last month", and nothing else, as of a day of publication."""
    if "last month" not in text:
        return ()
    document = Draft(published.isoformat(), text)
    before = (published.year * 12 + published.month - 2) // 12, (published.month - 2) % 12 + 1
    evidence = document.cite("last month")
    found = TimeExpression(evidence, TimeType.DATE, "", None, month(*before), TimeBasis.PUBLICATION, "given")
    return (found,)


@pytest.mark.parametrize("resolve", [None, last_month])
def test_a_stale_passage_is_found_from_all_sides(resolve):
    reading = stale_article().read()
    found = {f.kind: f for f in check_reading(reading, resolve)}
    assert set(found) == {FindingKind.DATE_CONFLICT, FindingKind.ORDER_IMPOSSIBLE, FindingKind.CARRIED_OVER}
    assert found[FindingKind.DATE_CONFLICT].explanation == (
        "“last month” (March 2023) cannot be right beside “late January” (January 21 to 31, 2023): "
        "both date “charged” for Ines Falk"
    )
    assert found[FindingKind.ORDER_IMPOSSIBLE].explanation == (
        "“charged” “last month” (March 2023) comes after “amended” “Two months ago” (February 2023), "
        "which it must come before"
    )
    assert found[FindingKind.CARRIED_OVER].explanation == (
        "the passage with “last month” is possibly carried over from an older article: in an article of February 2023, "
        "“last month” would be January 2023, which agrees with “late January”; on April 20, 2023 it means March 2023"
    )
    for finding in found.values():
        assert len(finding.evidence) == 2
        assert all(e.quote == reading.document.text[e.start : e.end] for e in finding.evidence)


def test_a_second_reader_of_dates_can_clear_a_passage():
    found = check_reading(stale_article().read(), lambda text, day: ())
    assert FindingKind.CARRIED_OVER not in {f.kind for f in found}


def two_accounts(one: tuple[str, Interval], other: tuple[str, Interval], second: str = "charged", **more) -> Draft:
    draft = Draft(
        "2023-04-20", f"Falk was charged {one[0]}.", f"She was {second} {other[0]}, in {more.pop('tail', 'court')}."
    )
    draft.time(one[0], one[1], TimeBasis.EXPLICIT).time(other[0], other[1], TimeBasis.EXPLICIT)
    draft.step("charged", "charged", "Ines Falk", "burglary", one[0], stage=more.pop("stage", None))
    draft.step(
        "charged",
        f"{second} {other[0]}",
        "Ines Falk",
        more.pop("offense", "burglary"),
        other[0],
        stage=more.pop("other_stage", None),
        **more,
    )
    return draft


@pytest.mark.parametrize(
    ("one", "other", "more", "kinds"),
    [
        pytest.param(("in January", month(2023, 1)), ("in March", month(2023, 3)), {}, [FindingKind.DATE_CONFLICT], id="two months"),
        pytest.param(("in January", month(2023, 1)), ("on Jan. 19", day("2023-01-19")), {}, [], id="one inside the other"),
        pytest.param(("in late January", LATE_JANUARY), ("in early February", EARLY_FEBRUARY), {}, [], id="approximate neighbours"),
        pytest.param(("in January", month(2023, 1)), ("in March", month(2023, 3)), {"offense": "arson"}, [], id="another offense"),
        pytest.param(("in January", month(2023, 1)), ("in March", month(2023, 3)), {"tail": "a separate case"}, [], id="said to be separate"),
        pytest.param(("in January", month(2023, 1)), ("in March", month(2023, 3)), {"background": True}, [], id="another case"),
        pytest.param(("in January", month(2023, 1)), ("in March", month(2023, 3)), {"second": "arraigned"}, [], id="arraigned on the charge"),
        pytest.param(
            ("on Jan. 19", day("2023-01-19")), ("on Jan. 31", day("2023-01-31")),
            {"stage": Stage.ANNOUNCED, "other_stage": Stage.FORMAL}, [], id="announced, then filed",
        ),
    ],
)  # fmt: skip
def test_dates_of_one_step(one, other, more, kinds):
    assert [f.kind for f in check_reading(two_accounts(one, other, **more).read())] == kinds


def test_a_charge_brought_anew_after_a_dismissal_is_no_conflict():
    draft = Draft(
        "2023-04-20", "Falk was charged in January.", "The case was dropped in February.", "Charged in March, she"
    )
    draft.time("in January", month(2023, 1)).time("in February", month(2023, 2)).time("in March", month(2023, 3))
    draft.step("charged", "charged in January", "Ines Falk", "burglary", "in January")
    draft.step("dismissed", "dropped", "Ines Falk", "burglary", "in February")
    draft.step("charged", "Charged", "Ines Falk", "burglary", "in March")
    assert check_reading(draft.read()) == ()


@pytest.mark.parametrize(
    ("first", "second", "impossible"),
    [
        ("charged", "convicted", True),
        ("charged", "pleaded", True),
        ("charged", "enhancement_withdrawn", True),
        ("convicted", "sentenced", True),
        ("charged", "arrested", False),
        ("charged", "dismissed", False),
        ("sentenced", "hearing", False),
    ],
)
def test_order_of_steps(first, second, impossible):
    draft = Draft("2023-04-20", "Falk took one step in March.", "Her other step, guilty or not, came in January.")
    draft.time("in March", month(2023, 3)).time("in January", month(2023, 1))
    draft.step(first, "took", "Ines Falk", "burglary", "in March")
    draft.step(second, "came", "Ines Falk", "burglary", "in January")
    kinds = {f.kind for f in check_reading(draft.read())}
    assert (FindingKind.ORDER_IMPOSSIBLE in kinds) is impossible


def test_two_dates_of_one_killing_conflict():
    draft = Draft(
        "2023-04-20", "Noor Haddad was killed in October 2021.", "The killing in October 2022 shook the town."
    )
    draft.time("in October 2021", month(2021, 10), TimeBasis.EXPLICIT)
    draft.time("in October 2022", month(2022, 10), TimeBasis.EXPLICIT)
    draft.event("killing", "killed", "in October 2021", victim="Noor Haddad")
    draft.event("killing", "killing", "in October 2022", victim="Noor Haddad")
    assert [f.kind for f in check_reading(draft.read())] == [FindingKind.DATE_CONFLICT]


@pytest.mark.parametrize(
    ("one", "other", "sentence", "found"),
    [
        (1, 2, "She faces two counts.", True),
        (2, 2, "She faces two counts.", False),
        (1, None, "She faces charges.", False),
        (1, 2, "She faces two additional counts.", False),
    ],
)
def test_counts_of_one_charge(one, other, sentence, found):
    draft = Draft("2023-04-20", "Falk is charged with burglary.", sentence)
    draft.step("charged", "charged", "Ines Falk", "burglary", counts=one)
    draft.step("charged", "faces", "Ines Falk", "burglary", counts=other)
    assert [f.kind for f in check_reading(draft.read())] == [FindingKind.COUNT_CONFLICT] * found


@pytest.mark.parametrize(
    ("before", "words", "found"),
    [
        ("charged", "was charged in May", True),
        ("charged", "was charged in May and found guilty", False),
        ("hearing", "appeared in court", False),
    ],
)
def test_a_sentence_without_conviction(before, words, found):
    draft = Draft("2023-04-20", f"Falk {words}.", "She was sentenced to a year.")
    draft.step(before, words.split()[1], "Ines Falk", "burglary").step(
        "sentenced", "sentenced", "Ines Falk", "burglary"
    )
    assert [f.kind for f in check_reading(draft.read())] == [FindingKind.MISSING_STEP] * found


@pytest.mark.parametrize(
    ("sentence", "interval", "found"),
    [
        ("Falk will be sentenced on March 3, 2023.", day("2023-03-03"), True),
        ("Falk will be sentenced on May 3, 2023.", day("2023-05-03"), False),
        ("Falk was to be sentenced on March 3, 2023.", day("2023-03-03"), False),
        ("“She will walk free,” he said before she was sentenced on March 3, 2023.", day("2023-03-03"), False),
    ],
)
def test_plans_for_a_past_day(sentence, interval, found):
    words = sentence[sentence.index("on M") :].rstrip(".")
    draft = Draft("2023-04-20", sentence, "Falk declined to comment.").time(words, interval, TimeBasis.EXPLICIT)
    draft.event("sentenced", "sentenced", words, Factuality.PLANNED, defendant="Ines Falk")
    assert [f.kind for f in check_reading(draft.read())] == [FindingKind.STALE_REFERENCE] * found


def test_an_empty_reading_has_no_findings():
    assert check_reading(Draft(None, "Nothing here.").read()) == ()
