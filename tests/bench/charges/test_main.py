import hashlib
import json
from pathlib import Path

import pytest

from bench.charges.__main__ import main

STORY = "Marta Okonjo was charged with arson on Wednesday. Dana Frey was charged with theft.\n"


def write(folder: Path, name: str) -> list[str]:
    """Write a label file with its article, and return the options that name it."""
    label = {
        "id": "one",
        "date": "2021-06-10",
        "sha256": hashlib.sha256(STORY.encode()).hexdigest(),
        "actions": [
            {
                "person": "Marta Okonjo", "action": "charged", "offense": "arson", "date": "2021-06-09",
                "start": 0, "end": 48,
            },
            {"person": None, "action": "arrested", "offense": None, "date": None, "start": 0, "end": 5},
        ],
        "status": [{"person": "Marta Okonjo", "offense": "arson", "status": "charged"}],
    }  # fmt: skip
    (folder / name).write_text(json.dumps(label) + "\n")
    (folder / "articles.jsonl").write_text(json.dumps({"text": STORY}) + "\n")
    return [str(folder / name), "--articles", str(folder / "articles.jsonl")]


def test_labelled_news_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*write(tmp_path, "dev.jsonl"), "--errors", "--json", str(tmp_path / "out.json")]) == 0
    printed = capsys.readouterr().out
    assert "dateline, actions: 1 labelled, 2 given" in printed
    assert "of the shown; not false adverse 50.0" in printed
    assert "one extra, false adverse: Dana Frey, theft, charged; labelled []" in printed
    assert all(len(line) <= 80 for line in printed.splitlines() if not line.startswith(("one ", str(tmp_path))))
    (scores,) = json.loads((tmp_path / "out.json").read_text()).values()
    assert scores["dateline"]["F1"]["+date"] == pytest.approx(200 / 3)


def test_errors_on_what_is_kept_to_judge_by_are_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    assert main([*write(tmp_path, "held.jsonl"), "--errors"]) == 0
    assert "Dana Frey" not in capsys.readouterr().out


def test_absent_data_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert "nothing measured" in capsys.readouterr().err
