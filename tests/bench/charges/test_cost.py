from bench.charges.cost import measure_cost
from bench.charges.labelled import Labelled


def test_the_cost_is_a_share_of_the_parse() -> None:
    texts = ["Adam Marsh was charged with arson on Monday. A judge set his bail.", "Carl Ruff was acquitted of theft."]
    assert measure_cost([Labelled("a", text, "2021-06-11", [], []) for text in texts]) > 0
