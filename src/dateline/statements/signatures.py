"""Speakers named without a verb: “…” — Ana Roe, baker; Roe: “…”; and “…,” Roe."""

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.quotes import Quote
from dateline.statements.sentences import is_word
from dateline.text.parsing import Token

_DASHES = "—–―-"
_LONGEST = 10  # words of a signature or a label
_LONGEST_NAME = 4  # words of a name with its title
_NEAR = 120  # characters searched for it


def find_signature(layout: Layout, quote: Quote, line: Span, stop: int) -> Cue | None:
    """Return the name that signs a quotation or stands before it with a colon, as a cue without a verb.

    Args:
        layout: the document.
        quote: the quotation.
        line: its paragraph.
        stop: where the next quotation starts, or the end of the paragraph.
    """
    after = layout.text[quote.span.end : min(stop, line.end)]
    if after.lstrip()[:1] in _DASHES and after.strip() and len(after) <= _NEAR:
        return _name(layout.parse.within(Span(quote.span.end, min(stop, line.end))))
    if layout.text[quote.span.end - 2] == "," and len(after) <= _NEAR and after.strip(" .").count(" ") < _LONGEST_NAME:
        return _bare_name(layout.parse.within(Span(quote.span.end, min(stop, line.end))))
    before = layout.text[line.start : quote.span.start].rstrip()
    if before.endswith(":") and len(before) <= _NEAR:
        return _name(layout.parse.within(Span(line.start, quote.span.start)))
    return None


def _bare_name(tokens: tuple[Token, ...]) -> Cue | None:
    """Return the name that alone follows a quotation, its verb forgotten: “…,” Roe."""
    words = [t for t in tokens if is_word(t)]
    return _name(tokens) if words and all(t.pos == "PROPN" for t in words) else None


def _name(tokens: tuple[Token, ...]) -> Cue | None:
    """Return the first run of proper nouns among a few words without a verb."""
    words = [t for t in tokens if is_word(t)]
    if not 0 < len(words) <= _LONGEST or any(t.pos in ("VERB", "AUX") for t in words) or words[0].pos != "PROPN":
        return None
    run = [words[0].i]
    for token in words[1:]:
        if token.pos != "PROPN" or token.i != run[-1] + 1:
            break
        run.append(token.i)
    return Cue(run[0], run[-1], run[-1], tuple(run))
