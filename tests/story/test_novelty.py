from datetime import date

import pytest

from dateline import pipeline
from dateline.model import Case, Notice, Reading, Standing
from dateline.model.edtf import to_edtf
from dateline.story import list_news, take_standing
from tests.articles import read

CHARGED = read("Prosecutors charged Marta Okonjo with arson on Monday.", date(2021, 6, 9))
AGAIN = read("Marta Okonjo, 44, was charged with arson on Monday, prosecutors said.", date(2021, 6, 10))
TUESDAY = read("Marta Okonjo was charged with arson on Tuesday.", date(2021, 6, 11))
DROPPED = read("A judge dismissed the arson charge against Marta Okonjo on Thursday.", date(2021, 9, 3))
OTHER = read("On Thursday police charged Piet Lindqvist with perjury.", date(2021, 9, 3))
FIRE = read("A fire destroyed the Elmdale mill on Monday.", date(2021, 6, 9))


def case_of(*readings: Reading) -> Case:
    return pipeline.assemble(readings)


def news(before: list[Reading], after: list[Reading]) -> tuple[Notice, ...]:
    return list_news(take_standing(case_of(*before)), case_of(*before, *after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [CHARGED], [("status_new", "Marta Okonjo, arson", None, "charged", "2021-06-07")]),
        ([CHARGED], [DROPPED], [("status_changed", "Marta Okonjo, arson", "charged", "dismissed", "2021-09-02")]),
        ([CHARGED], [OTHER], [("status_new", "Piet Lindqvist, perjury", None, "charged", "2021-09-02")]),
        ([CHARGED], [AGAIN], []),
        ([CHARGED, DROPPED], [], []),
    ],
)
def test_statuses(before: list[Reading], after: list[Reading], told: list[tuple[str, ...]]) -> None:
    found = [
        (str(n.kind), n.concerns, n.before, n.after.split(" by ")[0], n.since and to_edtf(n.since))
        for n in news(before, after)
        if n.kind.startswith("status")
    ]
    assert found == told


def test_event_behind_a_new_status_is_not_told_twice_nor_what_it_supersedes() -> None:
    assert [n.kind for n in news([CHARGED], [DROPPED])] == ["status_changed"]


def test_new_event() -> None:
    (notice,) = [n for n in news([CHARGED], [FIRE]) if n.kind == "event_new"]
    assert (notice.before, notice.after) == (None, "2021-06-07")
    assert [piece.document for piece in notice.evidence] == [FIRE.document.id]


def test_what_is_only_planned_is_not_told_as_if_it_had_happened() -> None:
    plan = read("Marta Okonjo will plead not guilty in June, her lawyer said.", date(2021, 6, 9))
    (notice,) = [n for n in news([CHARGED], [plan]) if n.kind == "event_new"]
    assert notice.concerns.startswith("planned: pleaded")


def test_finding_is_told_once() -> None:
    first = news([CHARGED], [TUESDAY])
    assert "finding_new" in [str(notice.kind) for notice in first]
    assert not [n for n in news([CHARGED, TUESDAY], [AGAIN]) if n.kind == "finding_new" and n.after == first[-1].after]


def test_every_notice_quotes_what_it_rests_on() -> None:
    readings = [CHARGED, DROPPED, OTHER, FIRE]
    texts = {reading.document.id: reading.document.text for reading in readings}
    told = list_news(Standing(), case_of(*readings))
    assert told
    for notice in told:
        assert notice.evidence
        assert all(piece.quote == piece.span.cut(texts[piece.document]) for piece in notice.evidence)


def test_nothing_is_new_in_a_case_that_stays_as_it_is() -> None:
    case = case_of(CHARGED, TUESDAY, DROPPED, OTHER, FIRE)
    assert list_news(take_standing(case), case) == ()
