import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OLD = "---\npublished: 2022-05-10\n---\n\nThe court fined the owner of the Elmdale mill $5,000 on Monday.\n"
SAME = "no fact differs between the versions"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, "utf-8")
    new.write_text(OLD.replace("$5,000", "$6,000"), "utf-8")
    return str(old), str(new)


def test_a_changed_fact_is_shown_with_both_sentences(run: Run, versions: tuple[str, str]) -> None:
    shown = run("diff", *versions)
    assert shown.exit_code == 0
    text = " ".join(shown.stdout.split())
    assert "amount: $5,000 became $6,000" in text
    assert "- “The court fined" in text
    assert "+ “The court fined" in text


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_forms(run: Run, versions: tuple[str, str], form: str) -> None:
    shown = run("diff", *versions, form)
    assert shown.exit_code == 0
    assert "silently_changed" in shown.stdout


def test_rows(run: Run, versions: tuple[str, str]) -> None:
    row = json.loads(run("diff", *versions, "--json").stdout)[0]
    assert (row["slot"], row["before"], row["after"], row["fact"]) == ("amount", "$5,000", "$6,000", True)


def test_nothing_differs(run: Run, versions: tuple[str, str]) -> None:
    shown = run("diff", versions[0], versions[0])
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert SAME in shown.stderr


@pytest.mark.parametrize("name", ["missing.txt", ""])
def test_a_version_that_cannot_be_used(run: Run, versions: tuple[str, str], tmp_path: Path, name: str) -> None:
    shown = run("diff", versions[0], str(tmp_path / name) if name else str(tmp_path))
    assert shown.exit_code == 2
    assert shown.stderr.startswith("dateline: ")
    assert "Traceback" not in shown.stderr


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text("---\npublished: 2022-06-01\n---\n\nMarta Okonjo was charged with arson on May 9, 2022.\n", "utf-8")
    return str(path)


def test_check_marks_the_sentence_and_says_since_when(run: Run, case_file: str, article: str) -> None:
    shown = run("check", case_file, article)
    text = " ".join(shown.stdout.split())
    assert shown.exit_code == 1
    assert "» “Marta Okonjo was charged with arson" in text
    assert "superseded since 2022-09-01: Marta Okonjo: arson" in text
    assert "Harrow Post, 2022-09-02: “Prosecutors on Thursday dismissed" in text


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_check_in_all_forms(run: Run, case_file: str, article: str, form: str) -> None:
    shown = run("check", case_file, article, form)
    assert shown.exit_code == 1
    assert "superseded" in shown.stdout


@pytest.mark.parametrize(
    ("days", "code"), [([], 1), (["--known-by", "2022-08-01"], 0), (["--known-by", "2022-09-02"], 1)]
)
def test_check_as_known_by_a_day(run: Run, case_file: str, article: str, days: list[str], code: int) -> None:
    assert run("check", case_file, article, *days).exit_code == code


def test_nothing_to_report(run: Run, case_file: str, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("---\npublished: 2022-06-01\n---\n\nThe ferry to Harrow was late on Monday.\n", "utf-8")
    shown = run("check", case_file, str(path))
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert "nothing to report: held against 3 documents" in shown.stderr


@pytest.mark.parametrize("missing", ["case", "article"])
def test_check_without_case_or_article(run: Run, case_file: str, article: str, missing: str) -> None:
    shown = run("check", *(("nowhere.db", article) if missing == "case" else (case_file, "nowhere.txt")))
    assert shown.exit_code == 2
    assert shown.stderr.startswith("dateline: ")
