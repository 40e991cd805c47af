import pytest

from bench.speed.leaving_out import compare
from dateline.model import Block, BlockKind, Document, PublishedBasis, Span

QUIET = ["It was a mild and quiet day on all of the hills."] * 80


def make_document(lines: list[str]) -> Document:
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    blocks = tuple(Block(Span(s, s + len(line)), BlockKind.BODY) for s, line in zip(starts, lines, strict=True))
    return Document("d", "\n".join(lines), None, PublishedBasis.UNKNOWN, blocks)


LINES = ["Ann Poe is a potter.", *QUIET, "Tom Dahl owns a green barn.", *QUIET, "Poe was arrested Monday."]


def test_what_is_told_is_kept() -> None:
    losses = compare([make_document(LINES)])
    assert {kind: (loss.found, loss.lost, loss.new) for kind, loss in losses.items()} == {
        "events": (1, 0, 0),
        "actions": (1, 0, 0),
        "charges": (1, 0, 0),
        "people": (2, 0, 0),
    }


def test_what_is_left_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.speed.leaving_out.choose_blocks", lambda document, settings: ())
    losses = compare([make_document(LINES)])
    assert (losses["events"].lost, losses["events"].recall, losses["people"].recall) == (1, 0, 1)
