from itertools import pairwise

import pytest

from dateline.model import Decision, Reading
from dateline.story import group_cases
from story.build import Draft

FIRST = (
    "Ann Pell, 24, was shot dead outside the Harbor Grill in Elmford, police said.",
    "Otto Brandt was seen running towards the quay after the shooting at the grill.",
)
NEXT = (
    "Police searched the quay in Elmford after the shooting of Ann Pell outside the Harbor Grill.",
    "Otto Brandt has not been found, and the Harbor Grill stays closed.",
)
ELSEWHERE = (
    "Mary Holt died when a van hit her bicycle on Route 9 near Winsted.",
    "The driver, Carl Oster, stayed at the scene in Winsted and was not hurt.",
)
SENTENCED = (
    "A court sentenced Otto Brandt to twenty years.",
    "Judge Lena Marsh spoke of the loss that the family of Ann Pell carries.",
)


def write(day: str, text: tuple[str, ...], victim: str | None = None, age: int | None = None, **more: str) -> Reading:
    draft = Draft(day, *text, **more)  # type: ignore[arg-type]
    if victim:
        draft.actor(victim, age)
        draft.event("killing", victim.split()[-1], victim=victim)
    for name in ("Otto Brandt", "Carl Oster"):
        if name in " ".join(text):
            draft.event("investigated", name.split()[0], subject=name)
    return draft.read()


FOUND = write("2021-03-01", FIRST, "Ann Pell", 24)


@pytest.mark.parametrize(
    ("later", "cases"),
    [
        pytest.param(write("2021-03-02", NEXT, "Ann Pell"), 1, id="the next day"),
        pytest.param(write("2023-05-02", SENTENCED, "Ann Pell"), 1, id="two years on, by full names"),
        pytest.param(write("2021-03-02", ELSEWHERE, "Mary Holt"), 2, id="other people in another place"),
        pytest.param(write("2023-05-02", FIRST[1:]), 1, id="two years on, one full name"),
        pytest.param(
            write("2023-05-02", tuple(s.replace("Ann Pell", "a woman").replace("Otto Brandt", "a man") for s in FIRST)),
            2,
            id="two years on, the wording alone",
        ),
        pytest.param(
            write("2023-05-02", ("Ann Pell, 61, was shot dead at a farm near Winsted, police said.",), "Ann Pell", 61),
            2,
            id="the name of somebody of another age",
        ),
    ],
)
def test_a_document_joins_or_opens_a_case(later: Reading, cases: int) -> None:
    assert len({place.case for place in group_cases([FOUND, later])}) == cases


def test_the_traits_of_a_place_sum_up_to_its_score() -> None:
    place = group_cases([FOUND, write("2021-03-02", NEXT, "Ann Pell")])[1]
    shares = [abs(trait.share) for trait in place.traits]
    assert all(one >= other for one, other in pairwise(shares))
    assert "shares Ann Pell and Otto Brandt" in {trait.words for trait in place.traits}
    assert place.nearest == FOUND.document.id


def test_what_comes_later_moves_nothing() -> None:
    readings = [FOUND, write("2021-03-02", NEXT, "Ann Pell"), write("2021-03-03", ELSEWHERE, "Mary Holt")]
    assert group_cases(reversed(readings))[:2] == group_cases(readings[:2])


def test_a_version_of_an_article_stays_with_it() -> None:
    later = write("2023-05-02", ELSEWHERE, "Mary Holt", version_of=FOUND.document.id)
    place = group_cases([FOUND, later])[1]
    assert (place.case, place.given) == (FOUND.document.id, "a version of the same article")


ONE, TWO, THREE = FOUND, write("2021-03-02", NEXT, "Ann Pell"), write("2021-03-03", ELSEWHERE, "Mary Holt")


@pytest.mark.parametrize(
    ("decisions", "cases"),
    [
        ([], [1, 1, 3]),
        ([(ONE, TWO, False)], [1, 2, 3]),
        ([(TWO, ONE, False)], [1, 2, 3]),
        ([(ONE, THREE, True)], [1, 1, 1]),
        ([(ONE, TWO, False), (TWO, THREE, True)], [1, 2, 2]),
        ([(ONE, TWO, False), (ONE, TWO, True)], [1, 1, 3]),
        ([(ONE, TWO, False), (ONE, THREE, True), (TWO, THREE, True)], [1, 1, 1]),
    ],
)
def test_decisions_by_hand(decisions: list[tuple[Reading, Reading, bool]], cases: list[int]) -> None:
    given = [Decision(one.document.id, other.document.id, same) for one, other, same in decisions]
    number = {reading.document.id: n for n, reading in enumerate((ONE, TWO, THREE), start=1)}
    assert [number[place.case] for place in group_cases([ONE, TWO, THREE], given)] == cases


@pytest.mark.parametrize("readings", [[], [write("2021-03-02", ("Rain.",))], [Draft(None, "No day, no words.").read()]])
def test_little_to_go_by(readings: list[Reading]) -> None:
    assert [place.opened for place in group_cases(readings)] == [True] * len(readings)


@pytest.mark.parametrize(
    "title", ["2 Dead, 5 Wounded In Weekend Shootings", "News briefs: fire on Route 9", "Police blotter"]
)
def test_a_roundup_joins_nothing_and_nothing_joins_it(title: str) -> None:
    roundup = write("2021-03-02", (*NEXT, *ELSEWHERE), "Ann Pell", title=title)
    later = write("2021-03-03", ELSEWHERE, "Mary Holt")
    places = group_cases([FOUND, roundup, later])
    assert [place.opened for place in places] == [True, True, True]
    assert places[1].given == "a list of incidents, which belongs to no one case"
