import json
from pathlib import Path

import pytest

from dateline import api
from dateline.cli.export import FORMATS
from tests.cli.conftest import Run


def test_the_help_knows_every_format() -> None:
    assert sorted(FORMATS) == list(api.export_formats())


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_the_people(run: Run, case_file: str, form: str) -> None:
    shown = run("export", case_file, "--format", form)
    assert shown.exit_code == 0
    assert "Marta Okonjo" in shown.stdout


def test_the_days_are_handed_on(run: Run, case_file: str) -> None:
    case = json.loads(run("export", case_file, "--format", "json", "--as-of", "2022-05-31").stdout)
    assert {charge["status"] for charge in case["charges"]} == {"charged"}


def test_a_file_is_replaced_whole(run: Run, case_file: str, tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    target.write_text("old " * 100_000)
    shown = run("export", case_file, "--format", "json", "-o", str(target))
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert json.loads(target.read_text())["charges"]
    assert [path.name for path in tmp_path.iterdir()] == ["case.json"]


def test_the_case_file_is_never_written_over(run: Run, case_file: str) -> None:
    before = Path(case_file).read_bytes()
    shown = run("export", case_file, "--format", "json", "-o", case_file)
    assert shown.exit_code == 2
    assert "this is the case file itself" in shown.stderr
    assert Path(case_file).read_bytes() == before


def test_a_folder_that_is_missing(run: Run, case_file: str, tmp_path: Path) -> None:
    shown = run("export", case_file, "--format", "json", "-o", str(tmp_path / "none" / "x.json"))
    assert shown.exit_code == 2
    assert shown.stderr.count("\n") == 1
