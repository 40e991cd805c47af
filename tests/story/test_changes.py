import pytest

from dateline.model import BlockKind, FindingKind, TimeBasis
from dateline.story import check_case
from story.build import Draft, day

BASE = "Ines Falk, 41, of Dunmore was charged with two counts of burglary, and bail was set at $5,000."


def versions(before: str, after: str, notes=(), linked=True):
    old = Draft("2023-02-10", "The court opened at nine.", before, url="https://paper.example/a")
    new = Draft(
        "2023-02-10", "The court opened at nine.", after,
        url="https://paper.example/b" if linked else "https://paper.example/a",
        version_of=old.document.id if linked else None, notes=notes,
    )  # fmt: skip
    return old, new


def silent(old: Draft, new: Draft):
    readings = (new.read(), old.read())
    return [f for f in check_case(readings, (), (), ()) if f.kind is FindingKind.SILENT_CHANGE]


@pytest.mark.parametrize(
    ("words", "instead", "said"),
    [
        ("two counts", "three counts", "“two counts” became “three counts” (count)"),
        ("$5,000", "$50,000", "“$5,000” became “$50,000” (amount)"),
        ("41", "43", "“41” became “43” (age)"),
        ("Dunmore", "Kilrane", "“Dunmore” became “Kilrane” (name)"),
        ("was charged", "was not charged", "“not denied” became “denied” (denial)"),
    ],
)
def test_a_fact_that_changed(words, instead, said):
    old, new = versions(BASE, BASE.replace(words, instead))
    (finding,) = silent(old, new)
    assert finding.explanation == f"changed between two versions without a notice: {said}"
    assert [e.quote for e in finding.evidence] == [BASE, BASE.replace(words, instead)]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(BASE.replace("two", "2"), id="a number in digits"),
        pytest.param(BASE.replace("$5,000", "$5000"), id="a separator"),
        pytest.param(BASE.replace("was charged with", "has been charged with"), id="a wording"),
        pytest.param(BASE.replace("Ines Falk", "Falk"), id="a shorter name"),
        pytest.param(BASE.replace("burglary,", "burglary"), id="a comma"),
        pytest.param(BASE + " A hearing follows.", id="a sentence more"),
        pytest.param("The court has nothing to do with it.", id="the paragraph replaced"),
        pytest.param(BASE, id="nothing"),
    ],
)
def test_cosmetic_changes(after):
    assert silent(*versions(BASE, after)) == []


@pytest.mark.parametrize(
    ("kind", "note", "found"),
    [
        (BlockKind.CORRECTION, "The number of counts was wrong.", False),
        (BlockKind.UPDATE_NOTE, "An earlier version gave a wrong number.", False),
        (BlockKind.UPDATE_NOTE, "Updated at 5 p.m.", True),
    ],
)
def test_a_notice_makes_a_change_open(kind, note, found):
    old, new = versions(BASE, BASE.replace("two", "three"), notes=[(kind, note)])
    assert bool(silent(old, new)) is found


def test_versions_by_address():
    assert silent(*versions(BASE, BASE.replace("two", "three"), linked=False))


@pytest.mark.parametrize(("interval", "found"), [("2023-01-20", True), ("2023-01-19", False)])
def test_dates_are_compared_by_what_they_mean(interval, found):
    old, new = versions("Ines Falk was charged over it on Jan. 19.", "Ines Falk was charged over it last Friday.")
    old.time("Jan. 19", day("2023-01-19"), TimeBasis.EXPLICIT)
    new.time("last Friday", day(interval))
    assert bool(silent(old, new)) is found
