import pytest

from dateline.model import FindingKind, TimeBasis
from dateline.story import check_case
from story.build import Draft, day, month, people_of

SENTENCE = "Ines Falk was arrested {when} at the old mill north of the river with two other men."


def article(published, interval, sentence=SENTENCE, when="last month", extra="The mayor spoke of item {n}.", **fields):
    draft = Draft(published, sentence.format(when=when), extra.format(n=published), **fields)
    draft.time(when, interval)
    draft.actor("Ines Falk")
    return draft.read()


def carried(*readings):
    return [f for f in check_case(readings, people_of(readings), (), ()) if f.kind is FindingKind.CARRIED_OVER]


def test_a_sentence_that_has_gone_stale():
    old = article("2023-02-10", month(2023, 1))
    new = article("2023-04-20", month(2023, 3), title="Falk freed")
    (finding,) = carried(new, old)
    assert finding.explanation == (
        "the sentence stands in an older article of February 10, 2023, where “last month” meant January 2023; "
        "here it would mean March 2023"
    )
    assert [e.document for e in finding.evidence] == [new.document.id, old.document.id]
    for piece, reading in zip(finding.evidence, (new, old), strict=True):
        assert piece.quote == reading.document.text[piece.start : piece.end]


OTHER_NAME = SENTENCE.replace("two", "four").replace("mill", "mall")


@pytest.mark.parametrize(
    "newer",
    [
        pytest.param(lambda: article("2023-02-20", month(2023, 1)), id="the date still means the same"),
        pytest.param(
            lambda: article("2023-04-20", month(2023, 3), OTHER_NAME.replace("river", "Elm")), id="another sentence"
        ),
        pytest.param(lambda: article("2023-04-20", day("2023-01-19"), when="Jan. 19"), id="the date was mended"),
        pytest.param(
            lambda: article("2023-04-20", month(2023, 3), url="https://paper.example/a"),
            id="a version of the same article",
        ),
    ],
)
def test_what_is_not_carried_over(newer):
    old = article("2023-02-10", month(2023, 1), url="https://paper.example/a")
    assert carried(old, newer()) == []


def test_a_wire_copy_on_the_next_day_is_not_carried_over():
    extra = " ".join(f"The {n} witness told of the {n} door and of the {n} night in {n} Street." for n in "abcdefgh")
    one = article("2023-02-10", day("2023-02-09"), when="on Thursday", extra=extra)
    other = article("2023-02-11", day("2023-02-10"), when="on Thursday", extra=extra + " More.")
    assert carried(one, other) == []


def test_furniture_is_not_carried_over():
    line = "Call the Ines Falk newsroom {when} or subscribe to the evening edition of the paper."
    old, new = article("2023-02-10", month(2023, 1), line), article("2023-04-20", month(2023, 3), line)
    assert carried(old, new) == []


def test_articles_about_nobody_in_common_carry_nothing_over():
    old = Draft("2023-02-10", "Police said they would look into the matter again last month.").time(
        "last month", month(2023, 1)
    )
    new = Draft("2023-04-20", "Police said they would look into the matter again last month.").time(
        "last month", month(2023, 3)
    )
    assert carried(old.read(), new.read()) == []


def test_an_absolute_date_is_never_stale():
    readings = []
    for published in ("2023-02-10", "2023-04-20"):
        draft = Draft(published, SENTENCE.format(when="in January 2023")).time(
            "in January 2023", month(2023, 1), TimeBasis.EXPLICIT
        )
        draft.actor("Ines Falk")
        readings.append(draft.read())
    assert carried(*readings) == []


NAMELESS = "the two men were led out of the old mill before dawn {when} by a third one who then ran off."


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(SENTENCE, SENTENCE.replace("other", "older"), 1, id="a word changed"),
        pytest.param(SENTENCE, SENTENCE.replace(" with two other men", ""), 1, id="its end left out"),
        pytest.param(SENTENCE, SENTENCE.replace("Ines Falk", "Otto Brandt"), 0, id="another name"),
        pytest.param(NAMELESS, NAMELESS, 1, id="nameless, word for word"),
        pytest.param(NAMELESS, NAMELESS.replace("third", "tall"), 0, id="nameless, a word changed"),
        pytest.param(
            "the old mill near the river still stands today, and it is open.",
            "the old mill near the river still stands today, and it is open.",
            0,
            id="today for these times",
        ),
    ],
)
def test_without_people_in_common(first, second, found):
    when = "last month" if "{when}" in first else "today"
    old = Draft("2023-02-10", first.format(when=when), "One thing.").time(when, month(2023, 1)).read()
    new = Draft("2023-04-20", second.format(when=when), "Another thing.").time(when, month(2023, 3)).read()
    assert len(carried(old, new)) == found


@pytest.mark.parametrize(
    ("published", "when", "moved", "found"),
    [
        ("2023-02-15", "Friday", day("2023-02-17"), 0),
        ("2023-02-21", "Friday", day("2023-02-17"), 1),
        ("2023-06-20", "March 5", day("2024-03-05"), 0),
        ("2024-06-20", "March 5", day("2024-03-05"), 1),
    ],
)
def test_dates_that_may_mean_the_same_after_all(published, when, moved, found):
    own = day("2023-02-10") if when == "Friday" else day("2023-03-05")
    old, new = article("2023-02-10", own, when=when), article(published, moved, when=when)
    assert len(carried(old, new)) == found
