import pytest

from bench.carried.planting import CARRIED, plant_carried, plant_stale
from dateline.model import FindingKind, Reading
from tests.story.build import Draft, day

WORDS = "Ann Pell was led into the old courthouse in Tarn Falls on Monday, her lawyer said."


def older() -> Reading:
    return Draft("2021-06-10", WORDS, "Rain fell.").time("Monday", day("2021-06-07")).read()


def newer(published: str = "2021-08-10") -> Reading:
    return Draft(published, "The trial goes on.", "Rain fell again.", "The jury rests.").read()


@pytest.mark.parametrize(
    ("published", "incidents", "planted"),
    [("2021-08-10", "aa", 1), ("2021-08-10", "ab", 0), ("2021-06-12", "aa", 0)],
)
def test_a_passage_goes_into_a_later_article_of_the_incident(published: str, incidents: str, planted: int) -> None:
    articles = list(zip(incidents, (older(), newer(published)), strict=True))
    found = [one for one in plant_carried(articles, 1, 1) if one.expected]
    assert len(found) == planted
    for one in found:
        assert one.kind in CARRIED
        assert one.expected is FindingKind.CARRIED_OVER
        assert f"\n\n{one.passage}\n\n" in one.text


def test_nothing_is_planted_in_a_clean_article() -> None:
    [clean] = [one for one in plant_carried([("a", older()), ("a", newer())], 1, 1) if not one.expected]
    assert clean.text == newer().document.text


def test_a_plan_is_printed_after_its_day_and_on_its_own() -> None:
    from dateline.model import Factuality

    draft = Draft("2021-06-10", "Ann Pell is due in court Monday.").time("Monday", day("2021-06-14"))
    draft.event("hearing", "court", "Monday", Factuality.PLANNED, defendant="Ann Pell")
    late, own = plant_stale([("a", draft.read())], 1, 1)
    assert "June 14" in late.text
    assert own.text == late.text
    assert late.published > day("2021-06-14").start
    assert (late.expected, own.expected) == (FindingKind.STALE_REFERENCE, None)
