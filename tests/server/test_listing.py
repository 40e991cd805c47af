from dateline.server.listing import Aspect, cut_page, narrow_list
from dateline.server.state import State

ASPECTS = (
    Aspect[str]("type", "Length", lambda word: [(str(len(word)), f"{len(word)} letters")]),
    Aspect[str]("source", "Letter", lambda word: [(letter, letter) for letter in word]),
)
WORDS = ["ax", "ash", "elm", "oak", "as"]


def test_the_counts_of_a_facet_are_those_that_the_others_leave() -> None:
    kept, (length, letter) = narrow_list(WORDS, ASPECTS, State(type="3"), "/w", {"type": ["3"]})
    assert kept == ("ash", "elm", "oak")
    assert [(choice.words, choice.count, choice.current) for choice in length.choices] == [
        ("3 letters", 3, True),
        ("2 letters", 2, False),
    ]
    assert {choice.words: choice.count for choice in letter.choices}["a"] == 2
    assert (length.choices[0].href, length.clear, letter.clear) == ("/w", "/w", None)
    assert length.choices[1].href == "/w?type=2"


def test_a_facet_with_nothing_to_choose_is_left_out() -> None:
    assert [facet.key for facet in narrow_list(["ab", "ba"], ASPECTS, State(), "/w", {})[1]] == ["source"]


def test_a_list_is_cut_into_pages() -> None:
    shown, pager = cut_page(list(range(120)), State(page=2), "/w")
    assert list(shown) == list(range(50, 100))
    assert (pager.first, pager.last, pager.total, pager.before, pager.after) == (51, 100, 120, "/w", "/w?page=3")


def test_a_page_after_the_last_is_the_last() -> None:
    assert cut_page(list(range(60)), State(page=9), "/w")[1].last == 60
    assert cut_page([], State(page=9), "/w")[1].first == 0
