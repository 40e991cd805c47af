import random

import pytest

from bench.dates.slow_inputs import SHAPES, Found, Scale, climb, known_words, main, try_shapes, write_text


def test_the_words_of_the_grammar_are_known() -> None:
    assert {"monday", "Monday", "january", "ago", "easter", ","} <= set(known_words())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_gives_a_text_of_the_size_asked_for_and_again_the_same(shape: str) -> None:
    texts = [write_text(SHAPES[shape](random.Random(3)), 500) for _ in range(2)]  # noqa: S311
    assert texts[0] == texts[1]
    assert len(texts[0]) == 500


def test_marks_stand_close_and_words_apart() -> None:
    assert write_text(["Jan.", "3", ",", "2014", "-", "15"], 17) == "Jan. 3, 2014- 15 "


def test_what_is_changed_is_kept_where_it_costs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    scale = Scale("news")
    monkeypatch.setattr(scale, "weigh", lambda text, repeats=3: text.count("year") + 1.0)
    found = climb(Found("shape", ["year"], 1.0), random.Random(3), scale, 50)  # noqa: S311
    assert found.cost >= 1.0
    costs = [one.cost for one in try_shapes(random.Random(3), scale)]  # noqa: S311
    assert costs == sorted(costs, reverse=True)


def test_without_news_there_is_nothing_to_compare_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--timebank", "no/such/folder"]) == 2
    assert "nothing to compare with" in capsys.readouterr().err
