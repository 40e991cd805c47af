"""Where a cue's content may lie, and how it is cut."""

from collections.abc import Iterable

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.text.parsing import Sentence, Token


def find_scope(layout: Layout, cue: Cue) -> tuple[int, int, Sentence]:
    """Return the characters that a cue's content can lie in: its sentence, or its quotation where it stands in one."""
    sentence = layout.parse.sentence_of(cue.head)
    start, end = sentence.span.start, sentence.span.end
    quote = layout.quoted[cue.head]
    if quote >= 0:
        span = layout.quotes[quote].span
        start, end = max(start, span.start + 1), min(end, span.end - 1)
    line = layout.paragraphs[layout.paragraph(layout.parse.tokens[cue.head].start)]
    return max(start, line.start), min(end, line.end), sentence


def skip_mark(words: list[Token]) -> tuple[int, int]:
    """Return the characters of a clause without "that" or "if" before it."""
    first = next((t for t in words if t.pos != "PUNCT"), words[0])
    after = words[words.index(first) + 1] if first is not words[-1] else first
    mark = first.dep == "mark" and first.text.lower() in ("that", "if")
    if first.text.lower() == "that" and after.tag in ("DT", "EX", "PRP", "PRP$", "NNP", "NNS"):
        mark = True  # no pronoun, whatever the parse takes it for
    if mark and len(words) > 1:
        first = words[words.index(first) + 1]
    elif words[0].pos == "PUNCT" and words[0].text in "“\"‘'":
        first = words[0]
    return first.start, words[-1].end


def cut_pieces(layout: Layout, cue: Cue, found: Iterable[tuple[int, int]]) -> list[Span]:
    """Return the stretches as spans, without loose punctuation; what has no words is left out."""
    nested = layout.quoted[cue.head] >= 0
    floor = layout.parse.tokens[cue.last].end
    whole = [(_whole_word(layout.text, start, floor), end) for start, end in found]
    return [piece for start, end in whole if (piece := layout.piece(start, end, nested=nested)) is not None]


def _whole_word(text: str, start: int, floor: int) -> int:
    """Go back to where a word begins that the parse has cut: "there" of "there'd been", which it gave to the verb."""
    if text[start : start + 1] not in ("'", "’"):
        return start
    first = start
    while first > floor and text[first - 1].isalnum():
        first -= 1
    return first if first > floor else start
