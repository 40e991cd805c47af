import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.statements.candidates import find_candidates, find_labels, take_drafts
from dateline.statements.find import draft_statements
from dateline.statements.layout import lay_out
from tests.statements.reading import parsed


def stretches(text):
    document, parse = parsed(text)
    layout = lay_out(document, parse)
    return {
        (parse.tokens[c.cue].text, c.construction, c.cut, c.span.cut(text)) for c in find_candidates(layout)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe said the car was gone.", ("said", "ccomp", "whole", "the car was gone")),
        ("Roe said that the car was gone.", ("said", "ccomp that", "whole", "that the car was gone")),
        ("Roe wants to sell the car.", ("wants", "xcomp to", "whole", "to sell the car")),
        ("Roe praised the mayor.", ("praised", "dobj", "whole", "the mayor")),
        ("Roe spoke about the fire.", ("spoke", "prep about", "whole", "the fire")),
        ("Roe spoke about the fire.", ("spoke", "prep about", "with preposition whole", "about the fire")),
        ("Roe called the mayor a liar.", ("called", "dobj + oprd", "whole", "the mayor a liar")),
        ("The car was gone, Roe said.", ("said", "ccomp before subject", "whole", "The car was gone")),
        ("Dahl denies the claim that the car was gone.", ("claim", "acl that", "whole", "that the car was gone")),
        ("Roe is confident that the car is gone.", ("confident", "ccomp", "whole", "that the car is gone")),
    ],
)
def test_a_construction_gives_its_stretch(text, expected):
    assert expected in stretches(text)


def test_a_stretch_may_end_before_what_stands_behind_a_comma():
    found = stretches("Roe said the car was gone, which nobody believed.")
    cuts = {words for cue, construction, _, words in found if (cue, construction) == ("said", "ccomp")}
    assert {"the car was gone", "the car was gone, which nobody believed"} <= cuts


def test_words_that_attribute_nothing_can_be_passed_over():
    document, parse = parsed("Roe said the car was gone.")
    assert not list(find_candidates(lay_out(document, parse), lambda token: False))


def test_a_label_at_the_head_of_a_line_is_a_candidate():
    document, parse = parsed("Poll: Roe leads in the north.\n\nThe rest: nothing.")
    found = [c.span.cut(document.text) for c in find_labels(lay_out(document, parse))]
    assert found[0] == "Roe leads in the north"


WORDS = st.sampled_from(
    ["“", "”", '"', " ", " ", "\n", ". ", ", ", "Ana Roe", "said", "wants", "to leave", "that", "he ran", "police",
     "confident", "about", "the car", ":", "—", "who", "the claim", "called", "ROE:"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_candidates_lie_in_the_text_and_hold_words(text):
    document, parse = parsed(text)
    layout = lay_out(document, parse)
    drafts = draft_statements(layout)
    for candidate in (*find_candidates(layout), *find_labels(layout), *take_drafts(layout, drafts)):
        assert 0 <= candidate.span.start < candidate.span.end <= len(text)
        assert any(c.isalnum() for c in candidate.span.cut(text))
