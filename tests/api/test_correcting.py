"""A reader's word goes before what was read, holds when more is added, and can be taken back."""

from pathlib import Path

import pytest

from dateline import api

MAY = """---
published: 2022-05-10
publisher: Elm Valley News
url: https://elm-valley.example/mill
---

Prosecutors charged Marta Okonjo with arson on Monday over the fire at the Elmdale mill.
"""
SEPTEMBER = """---
published: 2022-09-02
publisher: Harrow Post
url: https://harrow.example/dropped
---

Prosecutors on Thursday dismissed the arson charge against Marta Okonjo without prejudice.
"""
NAMESAKE = """---
published: 2022-09-20
publisher: Coast Courier
url: https://coast.example/clerk
---

Police arrested Marta Okonjo, a clerk, on Monday. Prosecutors charged Okonjo with forgery on Tuesday.
"""
LATER = """---
published: 2022-10-05
publisher: Coast Courier
url: https://coast.example/plea
---

Marta Okonjo, the clerk, pleaded guilty to forgery on Tuesday.
"""
BY = {"who": "An editor", "why": "the court's register says so"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return fill(tmp_path / "case.db", MAY, SEPTEMBER, NAMESAKE)


def fill(database: Path, *texts: str) -> Path:
    for number, text in enumerate(texts):
        article = database.parent / f"{number}-{abs(hash(text))}.txt"
        article.write_text(text, encoding="utf-8")
        api.add(database, article)
    return database


def names(database: Path) -> list[str]:
    return sorted(row.name for row in api.people(database, type="person"))


def standing(database: Path) -> list[tuple[str, str, str | None]]:
    return sorted((row.offense, row.label.split(" by ")[0], row.since) for row in api.status(database))


def document(database: Path, publisher: str) -> str:
    return next(row.id for row in api.documents(database) if row.publisher == publisher)


def test_split_parts_a_namesake_and_undo_joins_them_again(case: Path) -> None:
    before = api.status(case)
    assert names(case) == ["Marta Okonjo"]
    entry = api.split_person(case, "Marta Okonjo", document(case, "Coast Courier"), **BY)
    assert names(case) == ["Marta Okonjo", "Marta Okonjo"]
    assert len({row.defendant_id for row in api.status(case)}) == 2
    api.undo_correction(case, entry.id, **BY)
    assert names(case) == ["Marta Okonjo"]
    assert api.status(case) == before


def test_split_holds_when_documents_are_added(case: Path) -> None:
    api.split_person(case, "Marta Okonjo", document(case, "Coast Courier"), **BY)
    fill(case, LATER)
    forgery = {row.defendant_id for row in api.status(case) if row.offense == "forgery"}
    arson = {row.defendant_id for row in api.status(case) if row.offense == "arson"}
    assert not forgery & arson


def test_merge_joins_two_names(tmp_path: Path) -> None:
    other = SEPTEMBER.replace("Marta Okonjo", "Martina Adeyemi")
    case = fill(tmp_path / "case.db", MAY, other)
    assert names(case) == ["Marta Okonjo", "Martina Adeyemi"]
    entry = api.merge_people(case, "Okonjo", "Adeyemi", **BY)
    (row,) = api.status(case)
    assert row.label.startswith("dismissed without prejudice")
    assert any("decided" in why for person in api.open_case(case).people for why in person.why)
    api.undo_correction(case, entry.id, **BY)
    assert names(case) == ["Marta Okonjo", "Martina Adeyemi"]


def test_last_word_on_two_people_holds(case: Path) -> None:
    api.split_person(case, "Marta Okonjo", document(case, "Coast Courier"), **BY)
    api.merge_people(case, "marta-okonjo", "marta-okonjo-2", **BY)
    assert names(case) == ["Marta Okonjo"]
    api.split_person(case, "Marta Okonjo", document(case, "Coast Courier"), **BY)
    assert names(case) == ["Marta Okonjo", "Marta Okonjo"]


def test_date_of_a_step(case: Path) -> None:
    assert ("arson", "dismissed without prejudice", "2022-09-01") in standing(case)
    api.correct_date(case, "Okonjo", "dismissed", "2022-08-31", **BY)
    assert ("arson", "dismissed without prejudice", "2022-08-31") in standing(case)
    (row,) = [row for row in api.timeline(case) if row.type == "dismissed"]
    assert (row.occurred, row.basis) == ("2022-08-31", "correction")


def test_corrected_date_goes_before_what_later_documents_say(case: Path) -> None:
    api.correct_date(case, "Okonjo", "dismissed", "2022-08-31", **BY)
    fill(case, SEPTEMBER.replace("harrow", "weald").replace("Harrow", "Weald").replace("Prosecutors", "A prosecutor"))
    assert ("arson", "dismissed without prejudice", "2022-08-31") in standing(case)


def test_rejected_step_changes_the_status(case: Path) -> None:
    entry = api.reject_event(case, "Okonjo", "dismissed", **BY)
    assert ("arson", "charged", "2022-05-09") in standing(case)
    assert "dismissed" not in {row.type for row in api.timeline(case)}
    api.undo_correction(case, entry.id, **BY)
    assert ("arson", "dismissed without prejudice", "2022-09-01") in standing(case)


def test_added_step(case: Path) -> None:
    text = "Prosecutors on Thursday dismissed the arson charge"
    api.add_step(
        case,
        "Okonjo",
        "pleaded",
        "2022-06-01",
        offense="Arson",
        document="https://harrow.example/dropped",
        quote=text,
        **BY,
    )
    (row,) = [row for row in api.timeline(case) if row.type == "pleaded"]
    assert (row.occurred, [piece.quote for piece in row.evidence]) == ("2022-06-01", [text])
    (arson,) = [charge for charge in api.open_case(case).charges if charge.offense == "arson"]
    assert [step.action for step in arson.steps][:3] == ["charged", "pleaded", "dismissed"]


def test_cases_are_joined_and_parted(case: Path) -> None:
    before = [row.documents for row in api.cases(case)]
    one, other = "https://elm-valley.example/mill", "https://coast.example/clerk"
    together = any({document(case, "Elm Valley News"), document(case, "Coast Courier")} <= set(each) for each in before)
    decide, undecide = (api.part_cases, api.join_cases) if together else (api.join_cases, api.part_cases)
    decide(case, one, other, **BY)
    assert [row.documents for row in api.cases(case)] != before
    undecide(case, one, other, **BY)
    assert [row.documents for row in api.cases(case)] == before


def test_a_case_keeps_the_name_given_to_it(case: Path) -> None:
    made = [row.name for row in api.cases(case)]
    mill = "https://elm-valley.example/mill"
    api.name_case(case, "https://harrow.example/dropped", "The mill", **BY)
    api.name_case(case, mill, " The Elmdale\nmill ", **BY)
    called = [row.name for row in api.cases(case) if document(case, "Elm Valley News") in row.documents]
    assert called == ["The Elmdale mill"]
    fill(case, LATER)
    api.part_cases(case, mill, "https://harrow.example/dropped", **BY)
    assert {"The Elmdale mill", "The mill"} <= {row.name for row in api.cases(case)}
    for number in (3, 2, 1):
        api.undo_correction(case, number, **BY)
    assert {row.name for row in api.cases(case)}.isdisjoint({"The Elmdale mill", "The mill"})
    assert set(made) & {row.name for row in api.cases(case)}


def test_the_name_of_a_case_is_exported(case: Path) -> None:
    api.name_case(case, "https://harrow.example/dropped", "The Elmdale mill", **BY)
    assert '"name": "The Elmdale mill"' in api.export(case, "json")


def test_undo_of_an_undo(case: Path) -> None:
    api.reject_event(case, "Okonjo", "dismissed", **BY)
    gone = api.undo_correction(case, 1, **BY)
    assert ("arson", "dismissed without prejudice", "2022-09-01") in standing(case)
    with pytest.raises(api.CorrectionError, match="no correction 1 holds"):
        api.undo_correction(case, 1, **BY)
    with pytest.raises(api.CorrectionError, match=f"no correction {gone.id} holds"):
        api.undo_correction(case, gone.id, **BY)


def test_entries_say_who_when_and_why(case: Path) -> None:
    api.reject_event(case, "Okonjo", "dismissed", **BY)
    api.undo_correction(case, 1, who="Another", why="it was one after all")
    first, second = api.corrections(case)
    assert (first.id, first.kind, first.who, first.why, first.holds) == (1, "reject", BY["who"], BY["why"], False)
    assert (second.kind, second.who, second.detail) == ("undo", "Another", {"correction": "1"})
    assert [piece.quote for piece in first.evidence] == ["dismissed"]


def test_corrections_that_hold_are_exported(case: Path) -> None:
    api.reject_event(case, "Okonjo", "dismissed", **BY)
    assert '"who": "An editor"' in api.export(case, "json")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda case: api.merge_people(case, "Okonjo", "Marta", **BY), "one person already"),
        (lambda case: api.split_person(case, "Okonjo", "ffffff", **BY), "no document"),
        (lambda case: api.correct_date(case, "Okonjo", "dismissed", "soon", **BY), "no date"),
        (lambda case: api.correct_date(case, "Okonjo", "acquitted", "2022-01-01", **BY), "no event"),
        (lambda case: api.reject_event(case, "Okonjo", "charged", **BY), "2 events fit"),
        (lambda case: api.reject_event(case, "Okonjo", "dismissed", who="me", why=" "), "who makes it and why"),
        (
            lambda case: api.add_step(
                case,
                "Okonjo",
                "charged",
                "2022-01-01",
                document="https://coast.example/clerk",
                quote="no such words",
                **BY,
            ),
            "does not have those words",
        ),
        (
            lambda case: api.add_step(case, "Okonjo", "teleported", "2022-01-01", document="x", quote="y", **BY),
            "no action",
        ),
        (
            lambda case: api.join_cases(case, "https://coast.example/clerk", "https://coast.example/clerk", **BY),
            "one document",
        ),
        (lambda case: api.name_case(case, "ffffff", "The mill", **BY), "no document"),
        (lambda case: api.name_case(case, "https://coast.example/clerk", " ", **BY), "1 to 200 characters"),
        (lambda case: api.name_case(case, "https://coast.example/clerk", "x" * 201, **BY), "1 to 200 characters"),
        (lambda case: api.name_case(case, "https://coast.example/clerk", "The\x1b[31m mill", **BY), "be printed"),
    ],
)
def test_correction_that_cannot_be_entered(case: Path, call: object, told: str) -> None:
    with pytest.raises(api.CorrectionError, match=told):
        call(case)  # type: ignore[operator]
    assert api.corrections(case) == ()


def test_one_of_several_events_is_told_by_its_date(case: Path) -> None:
    api.reject_event(case, "Okonjo", "charged", on="2022-09-20", **BY)
    assert "forgery" not in {row.offense for row in api.status(case) if row.status == "charged"}
