"""The page on speed must be what the kept figures give."""

import pytest

from bench.__main__ import load_results, main
from bench.performance import PAGE, write_page
from bench.table import list_figures


def test_the_page_is_made_from_the_figures():
    assert PAGE.read_text("utf-8") == write_page(load_results())


@pytest.mark.parametrize("left_out", ["speed", "workers", "scale", "archive"])
def test_a_part_may_be_missing(left_out):
    some = {part: found for part, found in load_results().items() if part != left_out}
    assert write_page(some).startswith("# Speed and scale")


def test_what_is_kept_is_shown(capsys):
    assert main(["--show"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert len(shown) == len(list(list_figures(load_results())))
