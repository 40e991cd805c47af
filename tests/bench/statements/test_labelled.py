from pathlib import Path

import pytest

from bench.statements.labelled import find_pieces, quoted_words, read_polnear, words_in

TEXT = "“I am late,” Ana Roe said. Dahl wants a new car.\n"
BRAT = (
    "T1\tContent 0 12\t“I am late,”\n"
    "T2\tSource 13 20\tAna Roe\n"
    "T3\tCue 21 25\tsaid\n"
    "T4\tAttribution 21 25\tsaid\n"
    "E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3\n"
    "T5\tContent 38 43;44 47\ta new car\n"
    "T6\tSource 27 31\tDahl\n"
    "T7\tCue 32 37\twants\n"
    "E2\tAttribution:T7 Content:T5 Cue:T7 Source:T6\n"
    "T8\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A PolNeAR folder with one annotated document and one without annotation."""
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "text" / "b.txt").write_text("Nothing.", "utf-8")
    for annotator in ("1", "2"):
        (tmp_path / "attributions" / f"a_{annotator}.ann").write_text(BRAT if annotator == "1" else "", "utf-8")
    return tmp_path


def test_brat_files_are_read(folder: Path) -> None:
    (document,) = read_polnear(folder)
    pieces = [(TEXT[p.start : p.end], [TEXT[a:b] for a, b in p.sources], p.direct, p.speech) for p in document.gold]
    assert pieces == [
        ("“I am late,”", ["Ana Roe"], True, True),
        ("a new", ["Dahl"], False, False),
        ("car", ["Dahl"], False, False),
    ]
    assert [[TEXT[a:b] for a, b in cue] for cue, _ in document.cues] == [["said"], ["wants"], ["wants"]]


def test_words_are_counted_by_place() -> None:
    assert words_in(TEXT, 0, 12) == {1, 3, 6}
    assert quoted_words(TEXT) == {1, 3, 6}


def test_found_stretches_are_direct_where_all_is_quoted() -> None:
    first, second = find_pieces(TEXT, [(0, 12, (13, 20)), (0, 20, None)])
    assert (first.direct, first.sources) == (True, ((13, 20),))
    assert (second.direct, second.sources) == (False, ())
