import pytest

from dateline.model import Actor, ActorKind, Interval, People, Reading, Role
from dateline.story.grouping.profiles import name_key, profile
from story.build import Draft, day


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ann Pell", "ann pell"),
        ("Ann Marie Pell", "ann pell"),
        ("Ann M. Pell Jr.", "ann pell"),
        ("Hanna Gruber-Reit", "hanna gruber-reit"),
        ("Pell", None),
        ("J. Pell", None),
        ("", None),
    ],
)
def test_name_key(name: str, key: str | None) -> None:
    assert name_key(name) == key


def read(name: str, role: str | None = None, age: int | None = None) -> Reading:
    draft = Draft("2021-03-01", f"{name} spoke.")
    cited = draft.cite(name)
    roles = (Role(role, cited),) if role else ()
    actor = Actor("a1", name, ActorKind.PERSON, (cited,), roles=roles, age=age)
    return Reading(draft.document, people=People(actors=(actor,)))


@pytest.mark.parametrize(
    ("reading", "involved", "others"),
    [
        pytest.param(read("Ann Pell", age=24), {"ann pell"}, set(), id="an age is given of whom a story is about"),
        pytest.param(read("Ann Pell"), set(), {"ann pell"}, id="somebody"),
        pytest.param(read("Ann Pell", "neighbor"), set(), {"ann pell"}, id="a neighbor"),
        pytest.param(read("Ann Pell", "Elmford Police Chief"), set(), set(), id="an official binds nothing"),
        pytest.param(read("Ann Pell", "spokeswoman for the hospital"), set(), set(), id="nor does a spokeswoman"),
    ],
)
def test_people(reading: Reading, involved: set[str], others: set[str]) -> None:
    told = profile(reading)
    assert (told.involved, told.others) == (involved, others)


def test_days_of_incidents() -> None:
    draft = Draft("2021-03-05", "She was shot Monday. He was charged Tuesday.")
    draft.time("Monday", day("2021-03-01")).time("Tuesday", day("2021-03-02"))
    draft.event("shooting", "shot", "Monday", victim="She").event("charged", "charged", "Tuesday", defendant="He")
    assert profile(draft.read()).days == {day("2021-03-01").start.toordinal()}  # type: ignore[union-attr]


def test_a_month_is_no_day() -> None:
    draft = Draft("2021-03-05", "She was shot in January.").time("January", Interval.month(2021, 1))
    assert profile(draft.event("shooting", "shot", "January", victim="She").read()).days == frozenset()


@pytest.mark.parametrize(("people", "days", "roundup"), [(9, 3, True), (9, 2, False), (8, 3, False)])
def test_many_people_struck_on_several_days_are_a_roundup(people: int, days: int, roundup: bool) -> None:
    names = [f"Ann Pell{chr(97 + n)}" for n in range(people)]
    draft = Draft("2021-03-09", *(f"{name} was shot on March {n % days + 1}." for n, name in enumerate(names)))
    for n in range(days):
        draft.time(f"March {n + 1}", day(f"2021-03-0{n + 1}"))
    for n, name in enumerate(names):
        draft.event("shooting", "shot", f"March {n % days + 1}", victim=name)
    assert profile(draft.read()).roundup is roundup
