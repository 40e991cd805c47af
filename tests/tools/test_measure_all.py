from pathlib import Path
from typing import Any

import msgspec
import pytest

TEXT = """\
[data.labels]
path = "labels.jsonl"
sha256 = "{hash}"

[[measure]]
name = "dates"
command = ["measure_dates.py", "{{labels}}"]
figures = [
    {{ name = "F1", pattern = '^F1 ([0-9.]+)', peer = "others 50.0" }},
    {{ name = "share", pattern = 'share ([0-9.]+)', scale = 100, peer = "floor", peer_pattern = '^floor ([0-9.]+)' }},
]

[floors]
"dates: F1" = 80.0
"""
PRINTED = "F1 81.27\nshare 0.9\nfloor 12.34\n"


@pytest.fixture
def gate(tool: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The gate over a quality.toml of its own, with data, and a tool that prints what it is told to."""
    (tmp_path / "labels.jsonl").write_text("{}\n")
    (tmp_path / "quality.toml").write_text(TEXT.format(hash=tool.hash_data(tmp_path / "labels.jsonl")))
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "FLOORS", tmp_path / "quality.toml")
    monkeypatch.setattr(tool, "run_tool", lambda *_: PRINTED)
    return tool


def floors(gate: Any) -> dict[str, float]:
    quality = msgspec.toml.decode(gate.FLOORS.read_text(), type=gate.Quality)
    return quality.floors


def print_instead(gate: Any, monkeypatch: pytest.MonkeyPatch, printed: str) -> None:
    monkeypatch.setattr(gate, "run_tool", lambda *_: printed)


def test_figures_above_their_floors_pass_and_change_nothing(gate: Any, capsys: pytest.CaptureFixture[str]) -> None:
    before = gate.FLOORS.read_text()
    assert gate.main([]) == 0
    assert gate.FLOORS.read_text() == before
    assert [line.split()[:5] for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["dates:", "F1", "81.3", "80.0", "others"],
        ["dates:", "share", "90.0", "–", "floor"],
    ]


def test_a_figure_below_its_floor_fails(
    gate: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    print_instead(gate, monkeypatch, "F1 79.9\nshare 0.9\n")
    assert gate.main([]) == 1
    assert "FELL" in capsys.readouterr().out


def test_raising_writes_better_floors_and_missing_ones(gate: Any) -> None:
    assert gate.main(["--raise"]) == 0
    assert floors(gate) == {"dates: F1": 81.1, "dates: share": 89.9}


def test_raising_never_lowers(gate: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    print_instead(gate, monkeypatch, "F1 70\nshare 0.9\n")
    assert gate.main(["--raise"]) == 1
    assert floors(gate)["dates: F1"] == 80.0


def test_a_floor_is_lowered_with_its_reason(gate: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    print_instead(gate, monkeypatch, "F1 79\nshare 0.9\n")
    assert gate.main(["--lower", "dates: F1", "--because", 'labels "mended"']) == 0
    quality = msgspec.toml.decode(gate.FLOORS.read_text(), type=gate.Quality)
    assert quality.floors == {"dates: F1": 78.9}
    assert quality.lowered == [gate.Lowered("dates: F1", 80.0, 78.9, 'labels "mended"')]
    assert gate.main(["--raise"]) == 0
    assert floors(gate) == {"dates: F1": 78.9, "dates: share": 89.9}


@pytest.mark.parametrize("name", ["dates: F1", "dates: share", "dates: none"])
def test_what_has_not_fallen_is_not_lowered(gate: Any, name: str) -> None:
    before = gate.FLOORS.read_text()
    assert gate.main(["--lower", name, "--because", "a whim"]) == 2
    assert gate.FLOORS.read_text() == before


def test_lowering_needs_a_reason(gate: Any) -> None:
    with pytest.raises(SystemExit):
        gate.main(["--lower", "dates: F1"])


def test_absent_data_are_no_failure_and_are_told(gate: Any, capsys: pytest.CaptureFixture[str]) -> None:
    (gate.ROOT / "labels.jsonl").unlink()
    assert gate.main([]) == 0
    told = capsys.readouterr()
    assert "nothing measured" in told.out
    assert "no data at" in told.err


def test_other_data_are_not_compared(gate: Any, capsys: pytest.CaptureFixture[str]) -> None:
    (gate.ROOT / "labels.jsonl").write_text("other\n")
    assert gate.main([]) == 2
    assert "is not the data" in capsys.readouterr().err


def test_a_figure_that_is_not_printed_is_told(
    gate: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    print_instead(gate, monkeypatch, "nothing")
    assert gate.main([]) == 2
    assert "dates: F1" in capsys.readouterr().err


def test_the_hash_of_a_folder_is_of_names_and_contents(tool: Any, tmp_path: Path) -> None:
    hashes = set()
    for name, content in (("a", "1"), ("a", "2"), ("b", "2")):
        for old in tmp_path.iterdir():
            old.unlink()
        (tmp_path / name).write_text(content)
        hashes.add(tool.hash_data(tmp_path))
    assert len(hashes) == 3


def test_every_figure_of_the_project_has_a_floor_and_every_floor_a_figure(tool: Any) -> None:
    quality = msgspec.toml.decode(tool.FLOORS.read_text(), type=tool.Quality)
    assert {f"{m.name}: {f.name}" for m in quality.measure for f in m.figures} == set(quality.floors)


def test_the_tools_and_data_that_are_named_exist(tool: Any) -> None:
    quality = msgspec.toml.decode(tool.FLOORS.read_text(), type=tool.Quality)
    for measure in quality.measure:
        program = measure.command[0]
        place = (
            tool.TOOLS / program if program.endswith(".py") else tool.ROOT / program.replace(".", "/") / "__main__.py"
        )
        assert place.exists(), program
    assert {name for m in quality.measure for name in m.needs} == set(quality.data)
