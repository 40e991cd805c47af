"""Transcripts: "[Caller: There is smoke.]" and "ROE: There is smoke." say at the head of a line who speaks."""

from collections.abc import Sequence

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft
from dateline.statements.layout import Layout
from dateline.statements.sentences import is_word
from dateline.text.parsing import Token

_LONGEST_LABEL = 5  # tokens
_LEAST_TURNS = 2  # lines with a label in capitals; one alone is a headline ("UPDATE: …")
_OPENING = "[\"“'"


def find_transcripts(layout: Layout) -> list[Draft]:
    """Return a draft for each line that begins with a speaker and a colon.

    That is a paragraph in square brackets, or one of at least two whose labels are all in capitals.
    """
    bracketed, turns = [], []
    for line in layout.paragraphs:
        tokens = layout.parse.within(line)
        label = read_label(tokens)
        if not label:
            continue
        start = tokens[label[-1].i - tokens[0].i + 1].end
        if layout.text[line.start] == "[" and layout.text[line.end - 1] == "]":
            bracketed.append(_turn(layout, label, Span(start, line.end - 1)))
        elif all(t.text.isupper() for t in label) and sum(len(t.text) for t in label) > 1:
            turns.append(_turn(layout, label, Span(start, line.end)))
    turns = turns if len(turns) >= _LEAST_TURNS else []
    return [turn for turn in (*bracketed, *turns) if turn is not None]


def read_label(tokens: Sequence[Token]) -> list[Token]:
    """Return the few words that stand before a colon at the head of a line; none where no words follow it."""
    start = 1 if tokens and tokens[0].text in _OPENING else 0
    colon = next((n for n, t in enumerate(tokens[: start + _LONGEST_LABEL + 1]) if t.text == ":"), 0)
    label = list(tokens[start:colon])
    fits = label and colon + 1 < len(tokens) and all(is_word(t) for t in label)
    return label if fits and (label[-1].pos in ("NOUN", "PROPN") or label[-1].text.isupper()) else []


def _turn(layout: Layout, label: Sequence[Token], content: Span) -> Draft | None:
    words = content.cut(layout.text)
    if not any(c.isalnum() for c in words):
        return None
    start = content.start + len(words) - len(words.lstrip())
    piece = Span(start, start + len(words.strip().rstrip('"”')))
    places = tuple(t.i for t in label)
    return Draft([piece], None, Cue(places[-1], places[-1], places[-1], places), "transcript", piece.start)
