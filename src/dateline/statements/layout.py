"""A document laid out for attribution: its tokens, and which quotation and paragraph each lies in."""

from bisect import bisect_right
from dataclasses import dataclass

from dateline.model import Document, Span
from dateline.statements.quotes import Quote, find_quotes, split_paragraphs
from dateline.statements.sentences import is_word, mend_sentences
from dateline.text.parsing import Parse, Token

_TRIMMED = " \t\r\n,;:–—-"


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts that attribution works on. `quoted` gives for each token the index of its outermost quote, or -1."""

    text: str
    parse: Parse
    paragraphs: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    inner: tuple[Quote, ...]
    quoted: tuple[int, ...]

    def paragraph(self, offset: int) -> int:
        """Return the index of the paragraph that holds the character at `offset` (the last one that starts by then)."""
        return max(bisect_right(self.paragraphs, offset, key=lambda span: span.start) - 1, 0)

    def first_word(self, start: int, end: int) -> Token | None:
        """Return the first token in `[start, end)` that is no punctuation."""
        return next((t for t in self.parse.within(Span(start, end)) if is_word(t)), None)

    def last_word(self, start: int, end: int) -> Token | None:
        """Return the last token in `[start, end)` that is no punctuation."""
        return next((t for t in reversed(self.parse.within(Span(start, end))) if is_word(t)), None)

    def touched(self, span: Span) -> list[Token]:
        """Return the tokens that a stretch touches, also one whose full stop lies outside ("Corp.")."""
        first = self.parse.token_at(span.start)
        at = bisect_right(self.parse.tokens, span.start, key=lambda t: t.start) if first is None else first.i
        found = []
        while at < len(self.parse.tokens) and self.parse.tokens[at].start < span.end:
            found.append(self.parse.tokens[at])
            at += 1
        return found

    def piece(self, start: int, end: int, *, nested: bool = False) -> Span | None:
        """Return the stretch without loose punctuation at its edges; None if nothing is left.

        A quotation that it cuts is taken in whole, unless the stretch is `nested`: speech inside a quotation.
        """
        near = bisect_right(self.quotes, end, key=lambda q: q.span.start)
        first = max(bisect_right(self.quotes, start, key=lambda q: q.span.start) - 1, 0)
        for quote in () if nested else self.quotes[first:near]:
            if quote.span.start < start < quote.span.end - 1 <= end:
                start = quote.span.start
            if start <= quote.span.start < end < quote.span.end:
                end = quote.span.end
        text = self.text
        while start < end and (text[start] in _TRIMMED or text[start] == "."):
            start += 1
        while end > start and text[end - 1] in _TRIMMED:
            end -= 1
        if end > start and text[end - 1] == "." and not text[start:end].endswith(("..", " Jr.", ".m.")):
            end -= 1
        return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def lay_out(document: Document, parse: Parse) -> Layout:
    """Find paragraphs and quotes in the mined blocks, and place the tokens in them."""
    paragraphs = split_paragraphs(document.text, [block.span for block in document.mined])
    parse = mend_sentences(document.text, parse)
    found = find_quotes(document.text, paragraphs)
    outer = tuple(q for q in found if q.depth == 0)
    quoted = []
    at = 0
    for token in parse.tokens:
        while at < len(outer) and outer[at].span.end <= token.start:
            at += 1
        quoted.append(at if at < len(outer) and outer[at].span.start <= token.start else -1)
    return Layout(document.text, parse, paragraphs, outer, tuple(q for q in found if q.depth), tuple(quoted))


def join_pieces(text: str, pieces: list[Span]) -> tuple[Span, ...]:
    """Put pieces in order and join those with nothing but white space between them."""
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and piece.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, piece.end))
        elif joined and not text[joined[-1].end : piece.start].strip():
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return tuple(joined)


def is_title(layout: Layout, quote: Quote) -> bool:
    """Tell whether a quotation looks like a title or nickname: every long word begins with a capital, no full stop."""
    words = [t for t in layout.parse.within(quote.span) if is_word(t)]
    long = [t for t in words if len(t.text) > 3] or words
    final = layout.text[quote.span.end - 2]
    return len(words) <= 6 and final not in ".!?" and all(t.text[0].isupper() or t.text[0].isdigit() for t in long)
