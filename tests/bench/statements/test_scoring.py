import pytest

from bench.statements.labelled import Labelled, Piece, words_in
from bench.statements.scoring import analyse, count_errors, count_pairs, count_speech, match_pieces, pair_document

TEXT = "Ana Roe said the red car was in the river on Monday. Tom Dahl wants a boat."


def piece(words: str, source: str = "", *, speech: bool = True) -> Piece:
    start = TEXT.index(words)
    sources = ((TEXT.index(source), TEXT.index(source) + len(source)),) if source else ()
    return Piece(start, start + len(words), words_in(TEXT, start, start + len(words)), sources, False, speech)


GOLD = [piece("the red car was in the river on Monday", "Ana Roe"), piece("a boat", "Tom Dahl", speech=False)]


@pytest.mark.parametrize(
    ("found", "exact", "matched", "right"),
    [
        ([], 0, 0, 0),
        (GOLD, 2, 2, 2),
        ([piece("red car was in the river on Monday", "Roe")], 0, 1, 1),
        ([piece("the red car was in the river on Monday", "Tom Dahl")], 1, 1, 0),
        ([piece("the red car was in the river on Monday")], 1, 1, 0),
        ([piece("the red car was in the river", "Ana Roe")], 0, 0, 0),
        ([GOLD[0], piece("red car was in the river on Monday", "Roe")], 1, 1, 1),
    ],
)
def test_pieces_are_counted(found: list[Piece], exact: int, matched: int, right: int) -> None:
    counts = count_pairs(pair_document(analyse(Labelled("a", TEXT, ())), GOLD, found))
    assert (counts.gold, counts.found) == (2, len(found))
    assert (counts.exact, counts.matched, counts.right) == (exact, matched, right)


def test_the_best_overlap_is_matched_first() -> None:
    near = piece("red car was in the river on Monday")
    assert match_pieces(GOLD, [near, GOLD[0]]) == [(GOLD[0], GOLD[0])]


def test_speech_is_counted_by_cue() -> None:
    found = [GOLD[0], piece("a boat", "Tom Dahl", speech=False), piece("Tom Dahl")]
    speech = count_speech(pair_document(analyse(Labelled("a", TEXT, ())), GOLD, found))
    assert (speech.gold, speech.found, speech.matched, speech.right) == (1, 2, 1, 1)


@pytest.mark.parametrize(
    ("found", "errors"),
    [
        ([], {"missed speech": 1, "missed other": 1}),
        ([piece("the red car was in", "Ana Roe"), GOLD[1]], {"span too short": 1}),
        ([GOLD[0], GOLD[1], piece("Tom Dahl")], {"spurious speech": 1}),
        ([piece("the red car was in the river on Monday", "Tom Dahl"), GOLD[1]], {"source speech": 1}),
    ],
)
def test_errors_are_classed(found: list[Piece], errors: dict[str, int]) -> None:
    assert count_errors([pair_document(analyse(Labelled("a", TEXT, ())), GOLD, found)]) == errors
