"""Places in a document's text, and evidence: a place together with the words found there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of characters of `Document.text`."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that a fact rests on: `quote` is `text[start:end]` of the document with that id."""

    document: str
    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """The place of the words in the document's text."""
        return Span(self.start, self.end)
