import hashlib
import json
from pathlib import Path

import pytest

from bench.dates.__main__ import main
from tests.bench.dates.test_labelled import TIMEML

STORY = "Deputies arrested Marta Okonjo on Monday. She had fled on April 2, 2014, they said.\n"


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    """The options that name a small TimeBank and two files of labelled news."""
    (tmp_path / "timebank").mkdir()
    for n in range(3):
        (tmp_path / "timebank" / f"{n}.tml").write_text(TIMEML)
    (tmp_path / "articles.jsonl").write_text(json.dumps({"text": STORY}) + "\n")
    for name, value in (("dev", "2014-05-05"), ("held", "2014-05-12")):
        start = STORY.index("Monday")
        times = [{"start": start, "end": start + 6, "type": "DATE", "value": value}]
        sha = hashlib.sha256(STORY.encode()).hexdigest()
        label = {"url": "https://paper.example/1", "sha256": sha, "published": "2014-05-07", "times": times}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(label) + "\n")
    articles = ["--articles", str(tmp_path / "articles.jsonl")]
    news = ["--news", str(tmp_path / "dev.jsonl"), str(tmp_path / "held.jsonl")]
    return ["--timebank", str(tmp_path / "timebank"), *articles, *news, "--json", str(tmp_path / "out.json")]


def test_the_table_fits_a_terminal_and_the_errors_of_kept_labels_stay_hidden(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*options, "--errors"]) == 0
    dev, held = capsys.readouterr().out.split("Crime news, ")[1:]
    assert "wrong absolute dates: 0 of 1 found" in dev
    assert "wrong absolute dates: 1 of 1 found" in held
    assert "spurious: " in dev
    assert "spurious: " not in held
    assert "Okonjo" not in held
    assert main(options) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


def test_everything_is_written_as_data(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(options) == 0
    sets = json.loads(Path(options[-1]).read_text())["sets"]
    assert set(sets) == {"timebank all", "timebank work", "timebank held", "dev", "held"}
    assert sets["timebank all"][0]["f1"]["value"] == {"value": 100.0, "low": 100.0, "high": 100.0}
    assert (sets["held"][0]["wrong_days"], sets["dev"][0]["errors"]) == (1, {"spurious": 1})
    assert "dateline" in capsys.readouterr().out


def test_absent_data_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--timebank", str(tmp_path / "none")]) == 2
    assert "nothing measured" in capsys.readouterr().err
