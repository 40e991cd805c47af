import json

import pytest

from tests.cli.conftest import Run


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_case_is_shown_with_its_days_and_where_its_charges_stand(run: Run, case_file: str) -> None:
    shown = flat(run("cases", case_file).output)
    assert "2022-05-10 to 2023-03-15, 3 documents" in shown
    assert "Marta Okonjo: arson: charged again, since 2023-03-14" in shown
    assert "A charge is an accusation" in shown


def test_explain_says_why_each_document_belongs(run: Run, case_file: str) -> None:
    shown = flat(run("cases", case_file, "--explain").output)
    assert "Elm Valley News, 2022-05-10: opens the case" in shown
    assert "Harrow Post, 2022-09-02: joins" in shown
    assert "shares Marta Okonjo" in shown


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_forms(run: Run, case_file: str, form: str) -> None:
    shown = run("cases", case_file, form)
    assert shown.exit_code == 0
    assert "Marta Okonjo" in shown.stdout


def test_an_earlier_view_has_the_latest_status(run: Run, case_file: str) -> None:
    row = json.loads(run("cases", case_file, "--known-by", "2022-06-01", "--json").stdout)[0]
    assert any("latest on record: charged again" in charge for charge in row["charges"])


@pytest.mark.parametrize(("person", "code"), [("okonjo", 0), ("frey", 1), ("nobody", 1)])
def test_cases_of_one_person(run: Run, case_file: str, person: str, code: int) -> None:
    assert run("cases", case_file, "--person", person).exit_code == code
