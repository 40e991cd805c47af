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
