from dataclasses import replace

import pytest

from dateline.model import FindingKind, Interval, Person, TimeBasis
from dateline.story import check_case, merge_events
from story.build import Draft, charge_of, day, month, people_of


def findings(kind, readings, charges=()):
    people = people_of(readings)
    found = check_case(readings, people, charges, merge_events(readings, people))
    texts = {r.document.id: r.document.text for r in readings}
    for finding in found:
        assert all(e.quote == texts[e.document][e.start : e.end] for e in finding.evidence)
    return [f for f in found if f.kind is kind]


def killed(published: str, when: str, interval: Interval) -> Draft:
    draft = Draft(published, f"Noor Haddad was killed {when} in her shop.").time(when, interval, TimeBasis.EXPLICIT)
    return draft.event("killing", "killed", when, victim="Noor Haddad")


def test_dates_of_one_killing():
    readings = [
        killed("2021-11-01", "in October 2021", month(2021, 10)).read(),
        killed("2021-12-01", "on Oct. 4, 2021", day("2021-10-04")).read(),
        killed("2023-01-01", "in October 2022", month(2022, 10)).read(),
    ]
    (finding,) = findings(FindingKind.DATE_CONFLICT, readings)
    assert finding.concerns == "killing: Noor Haddad"
    assert finding.explanation.startswith("“in October 2022” (October 2022) cannot be right beside “on Oct. 4, 2021”")
    assert [e.document for e in finding.evidence] == [readings[2].document.id, readings[1].document.id]


def step(published, action, verb="stepped", offense="burglary", when=None, interval=None, name="Ines Falk", **more):
    draft = Draft(
        published,
        f"{name} {verb} {when or ''} on {action}, the court of {published} said.",
        title=f"News of {published}",
    )
    if when:
        draft.time(when, interval)
    return draft.step(action, verb, name, offense, when, **more).read()


CHARGED = step("2023-01-20", "charged", when="Thursday", interval=day("2023-01-19"))
ANNOUNCED = step("2023-04-20", "dismissal_announced", when="Thursday", interval=day("2023-04-20"))
DISMISSED = step("2023-04-21", "dismissed", when="Friday", interval=day("2023-04-21"), detail={"prejudice": "without"})


def test_superseded_reports_of_one_charge_are_one_finding():
    readings = [CHARGED, ANNOUNCED, DISMISSED]
    charge = charge_of(readings, "Ines Falk", "burglary", "dismissed without prejudice")
    (found,) = findings(FindingKind.SUPERSEDED, readings, [charge])
    assert found.explanation == (
        "2 articles leave the charge at “charged” (1) and “dismissal announced” (1); it was followed by: dismissed "
        "without prejudice on April 21, 2023; it now stands: dismissed without prejudice"
    )
    assert {e.document for e in found.evidence} == {reading.document.id for reading in readings}


def test_the_one_superseded_report_is_named():
    (found,) = findings(
        FindingKind.SUPERSEDED, [CHARGED, DISMISSED], [charge_of([CHARGED, DISMISSED], "Ines Falk", "burglary")]
    )
    assert found.explanation.startswith("“News of 2023-01-20” (January 20, 2023) leaves the charge at “charged”;")


@pytest.mark.parametrize("action", ["enhancement_withdrawn", "amended", "hearing", "motion_denied"])
def test_what_makes_no_status_is_no_status_to_be_left_at(action):
    between = step("2023-02-20", action, when="Friday", interval=day("2023-02-17"))
    readings = [CHARGED, between, DISMISSED]
    (found,) = findings(FindingKind.SUPERSEDED, readings, [charge_of(readings, "Ines Falk", "burglary")])
    assert between.document.id not in {e.document for e in found.evidence}


def test_a_step_of_the_same_day_supersedes_nothing():
    pleaded = step("2023-04-22", "pleaded", when="Friday", interval=day("2023-04-21"))
    sentenced = step("2023-04-23", "sentenced", when="on Friday", interval=day("2023-04-21"))
    readings = [pleaded, sentenced]
    assert findings(FindingKind.SUPERSEDED, readings, [charge_of(readings, "Ines Falk", "burglary")]) == []


@pytest.mark.parametrize(("published", "found"), [("2023-03-07", True), ("2023-11-26", False)])
def test_a_conviction_still_holds_after_the_sentence(published, found):
    convicted = step(published, "convicted", when="on March 6", interval=day("2023-03-06"))
    sentenced = step("2023-04-16", "sentenced", when="on Friday", interval=day("2023-04-15"))
    readings = [convicted, sentenced]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert bool(findings(FindingKind.SUPERSEDED, readings, [charge])) is found


def test_nothing_is_superseded_while_nothing_decisive_follows():
    pleaded = step("2023-02-20", "pleaded", when="Monday", interval=day("2023-02-20"), detail={"plea": "not_guilty"})
    charge = charge_of([CHARGED, pleaded], "Ines Falk", "burglary")
    assert findings(FindingKind.SUPERSEDED, [CHARGED, pleaded], [charge]) == []


def test_a_charge_brought_again_is_told_with_its_end():
    anew = step("2024-01-19", "charged", "was indicted", when="Friday", interval=day("2024-01-19"))
    ended = step("2024-07-12", "dismissed", when="Friday", interval=day("2024-07-12"), detail={"prejudice": "with"})
    readings = [ANNOUNCED, DISMISSED, anew, ended]
    found = findings(FindingKind.SUPERSEDED, readings, [charge_of(readings, "Ines Falk", "burglary", "dismissed")])
    (first,) = found
    assert first.explanation.endswith(
        "followed by: dismissed without prejudice on April 21, 2023, charged again on January 19, 2024 and "
        "dismissed with prejudice on July 12, 2024; it now stands: dismissed"
    )


def test_a_report_that_was_late_already():
    late = step("2023-05-01", "charged", when="on Jan. 19", interval=day("2023-01-19"))
    readings = [CHARGED, DISMISSED, late]
    found = findings(FindingKind.SUPERSEDED, readings, [charge_of(readings, "Ines Falk", "burglary")])
    assert ["; it was (before 1 of them appeared) followed" in f.explanation for f in found] == [True]


@pytest.mark.parametrize(("one", "other", "found"), [(1, 2, True), (2, 2, False), (None, 2, False)])
def test_counts_across_documents(one, other, found):
    when = {"when": "on Jan. 19", "interval": day("2023-01-19")}
    readings = [step("2023-01-20", "charged", counts=one, **when), step("2023-01-21", "charged", counts=other, **when)]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert bool(findings(FindingKind.COUNT_CONFLICT, readings, [charge])) is found


@pytest.mark.parametrize(("counts", "found"), [(2, True), (1, False), (None, False)])
def test_a_plea_to_another_number_of_counts(counts, found):
    amended = step("2023-02-20", "amended", when="Friday", interval=day("2023-02-17"), counts=1)
    plea = step(
        "2023-03-31",
        "pleaded",
        when="last month",
        interval=month(2023, 2),
        counts=counts,
        detail={"plea": "not_guilty"},
    )
    plea = replace(
        plea, actions=tuple(replace(a, occurred=replace(a.occurred, interval=day("2023-02-23"))) for a in plea.actions)
    )
    readings = [amended, plea]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert bool(findings(FindingKind.COUNT_CONFLICT, readings, [charge])) is found


def test_a_document_that_tells_of_a_change_in_counts_contradicts_nobody():
    when = {"when": "on Jan. 19", "interval": day("2023-01-19")}
    change = Draft("2023-02-20", "Ines Falk was charged on Jan. 19 with two counts.", "She now faces one.")
    change.time("on Jan. 19", day("2023-01-19")).step(
        "charged", "charged", "Ines Falk", "burglary", "on Jan. 19", counts=2
    )
    change.step("charged", "faces", "Ines Falk", "burglary", counts=1)
    later = step("2023-02-21", "charged", counts=1, **when)
    readings = [change.read(), later]
    assert findings(FindingKind.COUNT_CONFLICT, readings, [charge_of(readings, "Ines Falk", "burglary")]) == []


@pytest.mark.parametrize(("one", "other", "found"), [("with", "without", True), ("unspecified", "without", False)])
def test_prejudice_across_documents(one, other, found):
    when = {"when": "on April 21", "interval": day("2023-04-21")}
    readings = [
        step("2023-04-21", "dismissed", detail={"prejudice": one}, **when),
        step("2023-04-22", "dismissed", detail={"prejudice": other}, **when),
    ]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert bool(findings(FindingKind.STATUS_CONFLICT, readings, [charge])) is found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("voluntary manslaughter", "involuntary manslaughter", True),
        ("first-degree murder", "second-degree murder", True),
        ("first-degree murder", "second-degree assault", False),
        ("murder", "manslaughter", False),
    ],
)
def test_degrees_across_documents(one, other, found):
    when = {"when": "on Jan. 19", "interval": day("2023-01-19")}
    readings = [
        step("2023-01-20", "charged", offense=one, **when),
        step("2023-01-21", "charged", offense=other, **when),
    ]
    charges = [charge_of(readings, "Ines Falk", offense) for offense in (one, other)]
    assert bool(findings(FindingKind.OFFENSE_CONFLICT, readings, charges)) is found


@pytest.mark.parametrize(
    ("ages", "found"),
    [
        pytest.param([("2021-10-22", 68), ("2021-10-25", 63), ("2021-11-17", 63)], True, id="five years off"),
        pytest.param([("2021-10-22", 63), ("2023-04-20", 65)], False, id="grown older"),
        pytest.param([("2021-10-22", 63), ("2021-10-25", 64)], False, id="a birthday between"),
        pytest.param([("2021-10-22", 42), ("2024-07-12", 42)], False, id="the age of the dead"),
        pytest.param([("2021-10-22", 42), ("2024-07-12", 49)], True, id="grown too fast"),
        pytest.param([("2021-10-22", 42), ("2024-07-12", 36)], True, id="grown younger"),
    ],
)
def test_ages(ages, found):
    readings = []
    for published, age in ages:
        draft = Draft(published, f"Officer Ines Falk, {age}, spoke on {published}.")
        draft.actor("Ines Falk", age)
        readings.append(draft.read())
    conflicts = findings(FindingKind.IDENTITY_CONFLICT, readings)
    assert bool(conflicts) is found
    for finding in conflicts:
        assert all(e.quote.startswith("Falk, ") for e in finding.evidence)


def test_of_a_charge_only_the_last_decisive_step_may_rest_on_one_source():
    sentenced = step("2023-05-01", "sentenced", when="on Monday", interval=day("2023-05-01"))
    later = step("2023-05-02", "charged", when="on Jan. 19", interval=day("2023-01-19"))
    readings = [CHARGED, DISMISSED, sentenced, later]
    (found,) = findings(FindingKind.SINGLE_SOURCE, readings, [charge_of(readings, "Ines Falk", "burglary")])
    assert found.explanation.startswith("“sentenced” on May 1, 2023 rests on one independent source")


def test_a_decisive_step_from_one_source_alone():
    later = step("2023-05-01", "charged", when="on Jan. 19", interval=day("2023-01-19"))
    readings = [CHARGED, DISMISSED, later]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert len(findings(FindingKind.SINGLE_SOURCE, readings, [charge])) == 1
    assert (
        findings(
            FindingKind.SINGLE_SOURCE, [CHARGED, DISMISSED], [charge_of([CHARGED, DISMISSED], "Ines Falk", "burglary")]
        )
        == []
    )


@pytest.mark.parametrize(
    ("actions", "found"),
    [
        (("charged", "sentenced"), True),
        (("pleaded", "sentenced"), False),
        (("hearing", "dismissed"), True),
        (("charged", "dismissed"), False),
    ],
)
def test_missing_steps(actions, found):
    readings = [
        step(f"2023-0{n}-20", action, when=f"day {n}", interval=day(f"2023-0{n}-19"))
        for n, action in enumerate(actions, 1)
    ]
    charge = charge_of(readings, "Ines Falk", "burglary")
    assert bool(findings(FindingKind.MISSING_STEP, readings, [charge])) is found


def test_the_order_of_documents_does_not_matter():
    readings = [CHARGED, ANNOUNCED, DISMISSED]
    people: tuple[Person, ...] = people_of(readings)
    charge = charge_of(readings, "Ines Falk", "burglary")
    forward = check_case(readings, people, [charge], merge_events(readings, people))
    backward = check_case(readings[::-1], people, [charge], merge_events(readings[::-1], people))
    assert forward == backward
