from dataclasses import replace

import pytest

from dateline.model import Interval, Reading
from dateline.story.clusters import Cluster
from dateline.story.matching import Match, match
from dateline.story.tellings import Telling, people_index, read_tellings
from story.build import Draft, day, month, people_of


def tell(*readings: Reading) -> list[Telling]:
    return [next(read_tellings([reading], people_index(people_of(readings)))) for reading in readings]


def charged(
    when: str | None = "Jan. 19",
    interval: Interval | None = None,
    names: str | tuple[str, ...] = "Ines Falk",
    offense: str | None = "burglary",
    action: str = "charged",
) -> Reading:
    told = " and ".join((names,) if isinstance(names, str) else names)
    draft = Draft("2023-04-18", f"Prosecutors {action} {told} {when or 'then'} over the mill, papers show.")
    if when:
        draft.time(when, interval or day("2023-01-19"))
    return draft.step(action, action, names, offense, when).read()


def compare(one: Reading, other: Reading) -> Match:
    first, second = tell(one, other)
    return match(Cluster.open(first), second)


@pytest.mark.parametrize(
    ("other", "features", "fits"),
    [
        pytest.param({}, {"same_day", "people", "role", "offense", "wording"}, True, id="the same again"),
        pytest.param({"offense": None}, {"same_day", "people", "role", "wording"}, True, id="no offense named"),
        pytest.param({"when": None}, {"people", "role", "offense", "wording"}, True, id="no date"),
        pytest.param(
            {"when": "in January", "interval": month(2023, 1)},
            {"dates", "people", "role", "offense", "wording"},
            True,
            id="the month of the day",
        ),
        pytest.param(
            {"when": "Friday", "interval": day("2023-01-20")},
            {"slip", "gap", "people", "role", "offense", "wording"},
            True,
            id="a day off",
        ),
        pytest.param(
            {"when": "Jan. 31", "interval": day("2023-01-31")},
            {"other_time", "gap", "people", "role", "offense", "wording"},
            False,
            id="days far apart",
        ),
        pytest.param(
            {"when": "last month", "interval": month(2023, 2)},
            {"stale", "gap", "people", "role", "offense", "wording"},
            True,
            id="gone stale",
        ),
        pytest.param({"names": "Tom Ruiz"}, {"strangers", "same_day", "offense", "wording"}, False, id="strangers"),
        pytest.param(
            {"offense": "arson"}, {"other_offense", "same_day", "people", "role", "wording"}, False, id="other offense"
        ),
    ],
)
def test_features(other, features, fits):
    found = compare(charged(), charged(**other))
    assert {trait.name for trait in found.traits} == features
    assert found.fits is fits


def test_somebody_among_many_is_less_than_the_one_it_is_about():
    many = charged(names=("Ines Falk", "Tom Ruiz", "Ana Wolk", "Jo Pell", "Lea Orth"), offense=None)
    single = charged("Friday", day("2023-01-20"), offense=None)
    assert compare(many, single).score > compare(single, many).score


def test_the_score_is_the_sum_of_its_features():
    found = compare(charged(), charged(when=None))
    assert found.score == pytest.approx(sum(trait.share for trait in found.traits), abs=0.001)
    shares = [abs(trait.share) for trait in found.traits]
    assert shares == sorted(shares, reverse=True)
    assert all(trait.words for trait in found.traits)


def test_the_same_words_for_the_place_speak_for_it():
    first, second = tell(charged(), charged(when=None))
    without = match(Cluster.open(first), second)
    with_place = match(Cluster.open(replace(first, place="the mill")), replace(second, place="the mill"))
    assert with_place.score > without.score
