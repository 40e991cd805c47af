import pytest

from dateline.model import FindingKind, TimeBasis
from dateline.story import check_reading
from story.build import Draft, day

KILLED = "Noor Haddad was killed {} in her shop."


def told(
    answer: str,
    when: str,
    stepped: str,
    killed: str = "2021-10-05",
    offense: str | None = None,
    basis: TimeBasis = TimeBasis.EXPLICIT,
    beside: str | None = None,
) -> list[str]:
    """The explanations of what is found in an article that dates a killing, and a step on somebody."""
    draft = Draft("2021-11-01", answer, KILLED.format("on Oct. 5"), "Noor Haddad was kind. Ana Roth was not.")
    draft.time("on Oct. 5", day(killed), TimeBasis.EXPLICIT).time(when, day(stepped), basis)
    draft.step("arrested", "arrested", "Ines Falk", offense, when)
    draft.event("killing", "killed", "on Oct. 5", victim="Noor Haddad")
    if beside:
        draft.event("killing", "killing", victim=beside)
    found = check_reading(draft.read())
    assert all(finding.kind is FindingKind.ORDER_IMPOSSIBLE and len(finding.evidence) == 2 for finding in found)
    return [finding.explanation for finding in found]


ANSWER = "Ines Falk was arrested on Oct. 2 in the killing."


def test_an_arrest_before_the_killing_it_answers():
    assert told(ANSWER, "on Oct. 2", "2021-10-02", beside="Noor Haddad") == [
        "“arrested” “on Oct. 2” (October 2, 2021) comes before the killing that it answers, “on Oct. 5” "
        "(October 5, 2021)"
    ]


def test_an_arrest_for_an_offense_of_its_kind():
    assert len(told("Ines Falk was arrested on Oct. 2 for murder.", "on Oct. 2", "2021-10-02", offense="murder")) == 1


OTHER = {"when": "on Oct. 2", "stepped": "2021-10-02"}


@pytest.mark.parametrize(
    "case",
    [
        {"answer": "Ines Falk was arrested on Oct. 7 in the killing.", "when": "on Oct. 7", "stepped": "2021-10-07",
         "beside": "Noor Haddad"},
        {"answer": ANSWER, "beside": "Ana Roth", **OTHER},
        {"answer": ANSWER, "beside": "Noor Haddad", "when": "on Oct. 2", "stepped": "2012-10-02"},
        {"answer": "Ines Falk was arrested on Oct. 2 for theft.", "offense": "theft", **OTHER},
        {"answer": "Ines Falk was previously arrested on Oct. 2 for murder.", "offense": "murder", **OTHER},
        {"answer": "Ines Falk was arrested on Feb. 2 for murder.", "when": "on Feb. 2", "stepped": "2021-02-02",
         "offense": "murder"},
        {"answer": ANSWER, "beside": "Noor Haddad", "basis": TimeBasis.EARLIER, **OTHER},
    ],
    ids=["after it", "another victim", "years before", "another offense", "said to be older", "months before",
         "a date taken over"],
)  # fmt: skip
def test_a_step_in_order_or_on_another_case(case):
    assert told(**case) == []


def test_with_two_dates_of_incidents_nothing_is_said():
    draft = Draft("2021-11-01", ANSWER, KILLED.format("on Oct. 5"), "Ana Roth was killed on Sept. 1.")
    for words, date in {"on Oct. 2": "2021-10-02", "on Oct. 5": "2021-10-05", "on Sept. 1": "2021-09-01"}.items():
        draft.time(words, day(date), TimeBasis.EXPLICIT)
    draft.step("arrested", "arrested", "Ines Falk", "murder", "on Oct. 2")
    draft.event("killing", "killed on Oct", "on Oct. 5", victim="Noor Haddad")
    draft.event("killing", "killed on Sept", "on Sept. 1", victim="Ana Roth")
    assert check_reading(draft.read()) == ()
