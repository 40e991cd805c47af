"""Sentences of an article's body, cut without a parser: they serve comparing texts, not understanding them."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from dateline.model import BlockKind, Document, Span
from dateline.story.tables import word_set

_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[\"“‘'(\[]{0,2}[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+")
_LAST_WORD = re.compile(r"[\w.]+$")


class BodySentence(NamedTuple):
    """A sentence of the body: its place in the document's text, and its words in lower case without punctuation."""

    span: Span
    words: tuple[str, ...]


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without punctuation, so that quotation marks and case do not count."""
    return tuple(_WORD.findall(text.casefold()))


def body_sentences(document: Document) -> tuple[BodySentence, ...]:
    """Return the sentences of the document's body blocks, in text order."""
    found = []
    for block in document.blocks:
        if block.kind is BlockKind.BODY:
            for span in _cut(document.text, block.span):
                words = split_words(span.cut(document.text))
                if words:
                    found.append(BodySentence(span, words))
    return tuple(found)


def _cut(text: str, within: Span) -> Iterator[Span]:
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        before = _LAST_WORD.search(text[max(start, match.start() - 12) : match.start()])
        word = before.group().casefold() if before else ""
        if text[match.start()] == "." and (word in word_set("lexicon", "abbreviations") or len(word) == 1):
            continue
        yield from _trim(text, Span(start, match.end()))
        start = match.end()
    yield from _trim(text, Span(start, within.end))


def _trim(text: str, span: Span) -> Iterator[Span]:
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    if start < end:
        yield Span(start, end)


def shingle(words: tuple[str, ...], size: int) -> set[int]:
    """Return the hashes of all runs of `size` words (of the whole where it is shorter); the same in every process."""
    last = max(1, len(words) - size + 1)
    return {crc32(" ".join(words[i : i + size]).encode()) for i in range(last)}
