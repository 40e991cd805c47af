"""The quotation marks of an article, before anything is known of its grammar.

Marks are paired paragraph by paragraph, so one stray mark never costs more than its paragraph. The shape of the
neighbours decides which side a mark is on; its glyph decides where the shape does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Span

# \x91-\x94 are the curly marks of Windows-1252 that a wrong decoding leaves behind.
_OPENING, _CLOSING, _DOUBLE = "“„«\x93", "”»\x94", '"“”„‟«»\x93\x94'
_SINGLE = "'‘’\x91\x92"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}`]")
_BEFORE_OPENING = "([{—–-/:"
_AFTER_CLOSING = ".,;:!?)]}—–-/…"
_DEEPEST = 6  # marks open at once; more are strays
_ENDS_SPEECH = ".,!?…—–-"


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks, marks included.

    `depth` is 0 for an outermost quote, 1 for one inside it. `closed` is False where the quote runs on into the next
    paragraph; `continues` is True where it goes on from the paragraph before.
    """

    span: Span
    depth: int = 0
    closed: bool = True
    continues: bool = False

    def ends_like_speech(self, text: str) -> bool:
        """Tell whether the words end in the punctuation of a sentence or of a quoted clause."""
        if not self.closed:
            return True
        words = text[self.span.start : self.span.end].strip(_DOUBLE + _SINGLE + "`")
        return words[-1:] != "" and words[-1] in _ENDS_SPEECH


@dataclass(slots=True)
class _Open:
    at: int
    double: bool


def split_paragraphs(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Cut blocks at line breaks; return the lines that hold more than white space, in text order."""
    found = []
    for block in blocks:
        start = block.start
        while start < block.end:
            stop = text.find("\n", start, block.end)
            stop = block.end if stop < 0 else stop
            line = text[start:stop]
            if line.strip():
                found.append(Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
            start = stop + 1
    return tuple(found)


def find_quotes(text: str, paragraphs: Sequence[Span]) -> tuple[Quote, ...]:
    """Pair the quotation marks of each paragraph.

    Args:
        text: the whole text.
        paragraphs: the paragraphs to read, in text order.

    Returns:
        The quotes in text order, an outer one before those inside it. Quotes of one depth do not overlap. A quote
        whose closing mark is missing reaches to the end of its paragraph if the next paragraph goes on with an opening
        mark, or if it begins the paragraph or a sentence; any other unpaired mark is passed over.
    """
    found: list[Quote] = []
    running = False  # an outermost quote of the paragraph before is still open
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        pairs, unclosed = _pair(text, paragraph)
        continues = running and _opens_at(text, paragraph.start, paragraph)
        running = False
        for at in unclosed:
            goes_on = following is not None and _opens_at(text, following.start, following)
            if _after_sentence(text, at, paragraph) and (goes_on or paragraph.end - at > 2):
                pairs = (
                    [p for p in pairs if p.end <= at] + [Span(at, paragraph.end)] + [p for p in pairs if p.start > at]
                )
                running = goes_on
                break
        end = depth_end = -1
        for pair in sorted(pairs, key=lambda p: (p.start, -p.end)):
            if not any(c.isalnum() for c in pair.cut(text)):
                # Marks around nothing quote nothing.
                continue
            if pair.start >= end:
                closed = not (running and pair.end == paragraph.end and pair.start in unclosed)
                found.append(Quote(pair, 0, closed, continues and pair.start == paragraph.start))
                end, depth_end = pair.end, -1
            elif pair.start >= depth_end:
                found.append(Quote(pair, 1))
                depth_end = pair.end
    return tuple(found)


def _pair(text: str, paragraph: Span) -> tuple[list[Span], list[int]]:
    """Pair the marks of one paragraph; return the pairs and the places of double marks left open."""
    pairs: list[Span] = []
    stack: list[_Open] = []
    skipped = -1
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        at, glyph = found.start(), found.group()
        width = _width(text, at)
        if at == skipped:
            continue
        if width:
            skipped = at + 1 if width == 2 else skipped
            if _opens(text, at, paragraph, any(o.double for o in stack)):
                stack.append(_Open(at, True))
                del stack[:-_DEEPEST]
            else:
                _close(pairs, stack, at, at + width, double=True)
        elif glyph in _SINGLE:
            if _opens_single(text, at, paragraph):
                if not any(not o.double for o in stack):
                    stack.append(_Open(at, False))
            elif glyph not in "‘\x91" and stack and not stack[-1].double and _closes_single(text, at, paragraph):
                _close(pairs, stack, at, at + 1, double=False)
    return pairs, [o.at for o in stack if o.double]


def _width(text: str, at: int) -> int:
    """Return how many characters a double mark has here: 1, 2 where two single ones stand for it, 0 for no mark."""
    if text[at] in _DOUBLE:
        return 1
    return 2 if text[at] in "'`" and text[at + 1 : at + 2] == text[at] else 0


def _close(pairs: list[Span], stack: list[_Open], at: int, end: int, *, double: bool) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].double == double:
            pairs.append(Span(stack[depth].at, end))
            # What was opened inside and never closed was no quotation mark.
            del stack[depth:]
            return


def _opens(text: str, at: int, paragraph: Span, within: bool) -> bool:
    end = at + max(_width(text, at), 1)
    before = text[at - 1] if at > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    fits_opening = (before.isspace() or before in _BEFORE_OPENING or before in _SINGLE) and not after.isspace()
    fits_closing = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or after in _SINGLE)
    if fits_closing and not fits_opening and not within and text[at] == '"' and before in ".," and after.isspace():
        # a space on the wrong side: he left," she said." It was dark."
        return text.find('"', at + 1, paragraph.end) >= 0
    if fits_opening != fits_closing:
        return fits_opening and not (within and text[at] in _CLOSING and after in _AFTER_CLOSING)
    if text[at] in _OPENING:
        return not (within and before.isspace() and after.isspace())  # one that stands apart ends: “I left, “ she said
    return text[at] not in _CLOSING and not within and not before.isdigit()


def _opens_single(text: str, at: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    return (before.isspace() or before in _DOUBLE or before in _BEFORE_OPENING) and after.isalpha()


def _closes_single(text: str, at: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    # "the boys' home" has an apostrophe; a quotation in single marks mostly ends in punctuation.
    return not before.isspace() and not after.isalnum() and (before != "s" or not after.isspace())


def _opens_at(text: str, at: int, paragraph: Span) -> bool:
    return _width(text, at) > 0 and _opens(text, at, paragraph, False)


def _after_sentence(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether a mark begins its paragraph, a sentence, or what a comma or colon introduces."""
    before = text[max(paragraph.start, at - 20) : at].rstrip()
    return not before or before[-1] in ".,:!?"
