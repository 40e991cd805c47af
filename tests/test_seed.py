"""What must be read in the press report that the project started from, where it lies beside the repository.

Nothing of its text stands here: words are told by names, offsets and a word or two.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from dateline import api
from dateline.model import (
    Act,
    Actor,
    BlockKind,
    Charge,
    EventMention,
    Factuality,
    FindingKind,
    Mode,
    Reading,
    SourceKind,
    Statement,
    TimeType,
)
from dateline.model.edtf import to_edtf


@pytest.fixture(scope="module")
def reading(shared: Path) -> Reading:
    sources = sorted((shared / "seeds").glob("*.txt"))
    if not sources:
        pytest.skip(f"no report in {shared / 'seeds'}")
    found = next(api.read(sources[:1]))
    assert isinstance(found, Reading)
    return found


def fold(name: str) -> str:
    return re.sub(r"[^a-z ]", "", name.lower().replace("-", " "))


def find_actor(reading: Reading, name: str) -> Actor:
    """Return the only actor whose name has that word."""
    found = [actor for actor in reading.people.actors if fold(name) in fold(actor.name)]
    assert len(found) == 1, f"{name}: {[actor.name for actor in found]}"
    return found[0]


def roles(reading: Reading, name: str) -> set[tuple[str, str | None]]:
    """Return what somebody is said to be, with the name of the one it refers to."""
    owner = find_actor(reading, name)
    return {(role.text, reading.people.actor(role.of).name if role.of else None) for role in owner.roles}


def find_block(reading: Reading, offset: int) -> BlockKind:
    return next(block.kind for block in reading.document.blocks if block.span.start <= offset < block.span.end)


def find_events(reading: Reading, *types: str) -> list[EventMention]:
    return [event for event in reading.events if event.type in types]


def participants(reading: Reading, event: EventMention, role: str) -> set[str]:
    return {reading.people.actor(p.actor).name for p in event.participant(role) if p.actor}


def find_charge(reading: Reading, name: str) -> Charge:
    own = [charge for charge in reading.charges if charge.defendant == find_actor(reading, name).id]
    assert len(own) == 1
    return own[0]


def find_statement(reading: Reading, act: Act, *names: str) -> Statement:
    """Return the only statement of that act by exactly those people."""
    wanted = {find_actor(reading, name).id for name in names}
    found = [s for s in reading.statements if s.act is act and (set(s.source.actors) == wanted if names else True)]
    assert len(found) == 1
    return found[0]


# The document


def test_the_publication_date_is_the_first_line_s(reading: Reading) -> None:
    assert reading.document.published == date(2023, 4, 20)


def test_the_text_begins_after_the_date(reading: Reading) -> None:
    assert reading.document.text.startswith("A photo")


def test_the_first_sentence_is_a_caption(reading: Reading) -> None:
    assert find_block(reading, reading.document.text.index("photo")) is BlockKind.CAPTION


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Advertisement", BlockKind.ADVERTISEMENT),
        ("developing", BlockKind.DEVELOPING_NOTE),
        ("contributed", BlockKind.CONTRIBUTOR),
    ],
)
def test_furniture_is_told_apart(reading: Reading, words: str, kind: BlockKind) -> None:
    assert find_block(reading, reading.document.text.index(words)) is kind


def test_the_contributor_is_no_actor(reading: Reading) -> None:
    line = next(block for block in reading.document.blocks if block.kind is BlockKind.CONTRIBUTOR)
    assert not [m for m in reading.people.mentions if m.evidence.span.overlaps(line.span)]
    assert "Sakoui" not in " ".join(actor.name for actor in reading.people.actors)


def test_the_film_is_no_person(reading: Reading) -> None:
    assert "rust" not in {fold(actor.name).strip() for actor in reading.people.actors}


# Times


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("late January", "2023-01-21~/2023-01-31~"),
        ("October 2021", "2021-10"),
        ("Oct. 21, 2021", "2021-10-21"),
        ("Two months ago", "2023-02"),
        ("last month", "2023-03"),
        ("Thursday", "2023-04-20"),
    ],
)
def test_a_date_is_resolved(reading: Reading, words: str, edtf: str) -> None:
    dates = [to_edtf(t.interval) for t in reading.times if t.evidence.quote == words and t.interval]
    assert dates == [edtf]


def test_a_stretch_of_years_is_a_duration(reading: Reading) -> None:
    assert [t.type for t in reading.times if t.evidence.quote == "five years"] == [TimeType.DURATION]


def test_an_age_is_no_time(reading: Reading) -> None:
    at = reading.document.text.index("65")
    assert not [t for t in reading.times if t.evidence.start <= at < t.evidence.end]


# People


def test_the_actor_and_his_age(reading: Reading) -> None:
    baldwin = find_actor(reading, "Alec Baldwin")
    assert (baldwin.age, ("actor", None) in roles(reading, "Alec Baldwin")) == (65, True)


@pytest.mark.parametrize("name", ["Halyna Hutchins", "Joel Souza"])
def test_the_shot(reading: Reading, name: str) -> None:
    shot = {n for e in find_events(reading, "shooting") for n in participants(reading, e, "victim")}
    assert find_actor(reading, name).name in shot


def test_the_armorer_is_the_woman_named_beside(reading: Reading) -> None:
    armorer = find_actor(reading, "Hannah Gutierrez Reed")
    described = {
        m.evidence.start for m in reading.people.mentions if m.actor == armorer.id and "armorer" in m.evidence.quote
    }
    text = reading.document.text
    assert len(described) == text.count("armorer") == 2


@pytest.mark.parametrize("name", ["Luke Nikas", "Alex Spiro"])
def test_the_attorneys_of_the_defendant(reading: Reading, name: str) -> None:
    assert ("attorney for Alec Baldwin", "Alec Baldwin") in roles(reading, name)


def test_the_attorney_of_the_company(reading: Reading) -> None:
    assert ("attorney for Rust Movie Productions", "Rust Movie Productions") in roles(reading, "Melina Spadone")


# Statements


def test_two_unnamed_people_give_the_news_and_a_reason(reading: Reading) -> None:
    unnamed = [s for s in reading.statements if s.source.kind is SourceKind.UNNAMED]
    assert [(s.source.number, s.source.reason) for s in unnamed] == [(2, "not authorized to comment")]
    news = min(e.evidence[0].start for e in find_events(reading, "dismissed"))
    assert unnamed[0].content[0].start <= news < unnamed[0].content[-1].end


def test_two_attorneys_speak_together(reading: Reading) -> None:
    said = find_statement(reading, Act.ASSERTS, "Nikas", "Spiro")
    assert (said.mode, "ABC News" in (said.channel or "")) == (Mode.DIRECT, True)


def test_prosecutors_were_unavailable(reading: Reading) -> None:
    silent = find_statement(reading, Act.UNAVAILABLE)
    assert (silent.content, "rosecutors" in silent.source.description) == ((), True)


def test_a_quote_split_by_its_attribution_is_one_promise(reading: Reading) -> None:
    promise = find_statement(reading, Act.COMMITS, "Spadone")
    assert (promise.mode, len(promise.content)) == (Mode.DIRECT, 2)
    assert promise.cue is not None
    assert promise.content[0].end <= promise.cue.start < promise.content[1].start


# Events


def test_the_shooting(reading: Reading) -> None:
    assert {to_edtf(e.occurred.interval) for e in find_events(reading, "shooting", "killing")} == {"2021-10-21"}


def test_the_charges_are_of_late_january(reading: Reading) -> None:
    first = [e for e in find_events(reading, "charged") if to_edtf(e.occurred.interval).startswith("2023-01-21")]
    assert [participants(reading, e, "defendant") for e in first] == [{"Alec Baldwin"}]


def test_the_downgrade(reading: Reading) -> None:
    downgrades = [(to_edtf(e.occurred.interval), e.detail.get("change")) for e in find_events(reading, "amended")]
    assert downgrades == [("2023-02", "reduced")]


def test_a_special_prosecutor_takes_over_after_the_district_attorney(reading: Reading) -> None:
    taken, left = find_events(reading, "appointed"), find_events(reading, "resigned")
    assert (len(taken), len(left)) == (1, 1)
    related = {(r.kind.value, r.target) for r in taken[0].relations} | {
        (r.kind.value, taken[0].id) for r in left[0].relations
    }
    assert related & {("after", left[0].id), ("before", taken[0].id)}


def test_that_was_a_few_weeks_before(reading: Reading) -> None:
    when = find_events(reading, "appointed")[0].occurred.interval
    assert when.approximate
    assert when.earliest and when.latest
    assert date(2023, 2, 20) <= when.earliest <= when.latest < date(2023, 4, 20)


def test_the_charges_are_dropped(reading: Reading) -> None:
    dropped = [e for e in find_events(reading, "dismissed") if "Alec Baldwin" in participants(reading, e, "defendant")]
    assert dropped
    assert {e.factuality for e in dropped} == {Factuality.ASSERTED}


def test_filming_is_planned(reading: Reading) -> None:
    resumed = find_events(reading, "resumed")
    assert [(e.factuality, to_edtf(e.occurred.interval)) for e in resumed] == [(Factuality.PLANNED, "2023-04-20")]
    assert resumed[0].place is not None
    assert {"Yellowstone", "Montana"} <= set(resumed[0].place.quote.replace(",", "").split())


# Charges


@pytest.mark.parametrize(("name", "status"), [("Alec Baldwin", "dismissed"), ("Gutierrez Reed", "charged")])
def test_a_charge_on_the_day_of_the_report(reading: Reading, name: str, status: str) -> None:
    charge = find_charge(reading, name)
    assert (charge.offense, charge.counts, charge.status) == ("involuntary manslaughter", 2, status)


def test_the_dismissal_leaves_prejudice_open(reading: Reading) -> None:
    charge = find_charge(reading, "Alec Baldwin")
    assert (charge.prejudice, "prosecutors" in (charge.by or "").lower()) == (None, True)


@pytest.mark.parametrize("name", ["Alec Baldwin", "Gutierrez Reed"])
def test_the_enhancement_is_withdrawn(reading: Reading, name: str) -> None:
    enhancements = find_charge(reading, name).enhancements
    assert [(e.name, e.status.value, e.maximum) for e in enhancements] == [
        ("firearm enhancement", "withdrawn", "five years")
    ]


def test_nobody_else_is_charged(reading: Reading) -> None:
    assert {charge.defendant for charge in reading.charges} == {
        find_actor(reading, name).id for name in ("Alec Baldwin", "Gutierrez Reed")
    }


# Findings


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FindingKind.DATE_CONFLICT, {"last month", "late January"}),
        (FindingKind.ORDER_IMPOSSIBLE, {"last month", "Two months ago"}),
        (FindingKind.CARRIED_OVER, {"last month"}),
    ],
)
def test_the_stale_passage_is_found(reading: Reading, kind: FindingKind, words: set[str]) -> None:
    findings = [finding for finding in reading.findings if finding.kind is kind]
    assert len(findings) == 1
    told = findings[0].explanation + " ".join(evidence.quote for evidence in findings[0].evidence)
    assert all(word in told for word in words)


def test_carrying_over_is_only_possible(reading: Reading) -> None:
    assert "possibly" in next(f.explanation for f in reading.findings if f.kind is FindingKind.CARRIED_OVER)
