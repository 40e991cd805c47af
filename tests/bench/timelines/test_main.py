from datetime import date
from pathlib import Path

import pytest

from bench.timelines.__main__ import choose_days, main, score_days
from bench.timelines.labelled import read_topics


def june(*days: int) -> set[date]:
    return {date(2021, 6, day) for day in days}


@pytest.mark.parametrize(
    ("counts", "timeline", "chosen"),
    [
        pytest.param({1: 5, 2: 9, 3: 1}, (1, 3), (1, 2), id="as many as it has"),
        pytest.param({1: 5, 2: 9, 9: 99}, (1, 3), (1, 2), id="within its bounds"),
        pytest.param({1: 2, 2: 2, 3: 2}, (1, 3), (1, 2), id="the earlier of equals"),
    ],
)
def test_choosing(counts: dict[int, int], timeline: tuple[int, ...], chosen: tuple[int, ...]) -> None:
    assert choose_days({date(2021, 6, day): n for day, n in counts.items()}, june(*timeline)) == june(*chosen)


@pytest.mark.parametrize(("chosen", "score"), [((1, 2), 1.0), ((1, 3), 0.5), ((3, 4), 0.0), ((), 0.0)])
def test_scores(chosen: tuple[int, ...], score: float) -> None:
    assert score_days(june(*chosen), june(1, 2)) == pytest.approx(score)


def test_a_topic_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day, text in (("2021-06-02", "The dam broke on Tuesday ."), ("2021-06-09", "The dam broke on June 1 .")):
        folder = tmp_path / "dam" / "InputDocs" / day
        folder.mkdir(parents=True)
        (folder / "1.txt").write_text(text, "utf-8")
    (tmp_path / "dam" / "timelines").mkdir()
    (tmp_path / "dam" / "timelines" / "a.txt").write_text("2021-06-01\nThe dam broke .\n2021-06-05\n---\n", "utf-8")
    [topic] = read_topics(tmp_path)
    assert topic.timelines == (frozenset(june(1)),)
    assert main(["--topics", str(tmp_path)]) == 0
    assert "dateline     date F1 100.0" in capsys.readouterr().out


def test_no_data(tmp_path: Path) -> None:
    assert main(["--topics", str(tmp_path / "none")]) == 2
