"""Transcripts: "[Caller: There is smoke.]" says in its line who speaks."""

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft
from dateline.statements.layout import Layout
from dateline.statements.sentences import is_word

_LONGEST_LABEL = 5  # tokens


def find_transcripts(layout: Layout) -> list[Draft]:
    """Return a draft for each paragraph in square brackets that begins with a speaker and a colon."""
    found = []
    for line in layout.paragraphs:
        if layout.text[line.start] != "[" or layout.text[line.end - 1] != "]":
            continue
        tokens = layout.parse.within(line)
        colon = next((n for n, t in enumerate(tokens[: _LONGEST_LABEL + 2]) if t.text == ":"), 0)
        label = [t for t in tokens[1:colon] if is_word(t)]
        if colon < 2 or len(label) != colon - 1 or label[-1].pos not in ("NOUN", "PROPN"):
            continue
        piece = Span(tokens[colon].end, line.end - 1)
        piece = Span(piece.start + len(piece.cut(layout.text)) - len(piece.cut(layout.text).lstrip()), piece.end)
        if any(c.isalnum() for c in piece.cut(layout.text)):
            words = tuple(t.i for t in label)
            speaker = Cue(words[-1], words[-1], words[-1], words)
            found.append(Draft([piece], None, speaker, "transcript", piece.start))
    return found
