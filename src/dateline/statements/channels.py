"""How or to whom something was said: "in a statement to …", "told the Tribune", "at a news conference"."""

from dateline.model import Document, Span
from dateline.statements.addressees import end_of_outlet
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.text.parsing import Token


def find_channel(document: Document, layout: Layout, cue: Cue, content: tuple[Span, ...]) -> str | None:
    """Return the words that give the channel of a cue, or None."""
    if cue.phrase:
        return None
    parse = layout.parse
    known = cue_words()
    if (last := end_of_outlet(layout, cue)) is not None:
        return document.text[parse.tokens[cue.last + 1].start : last.end]
    for child in parse.children(cue.head):
        if child.i in cue.words:
            continue
        if child.dep == "prep" and child.text.lower() in known.channel_prepositions:
            if any(c.text.lower() in known.channel_heads for c in parse.children(child.i)):
                return _words(document, layout, child, content)
        elif (
            child.dep in ("dobj", "dative", "pobj", "iobj")
            or (child.dep == "prep" and child.text.lower() in ("to", "with"))
        ) and _is_outlet(layout, child):
            return _words(document, layout, child, content)
    return None


def find_asker(document: Document, layout: Layout, clause: Span) -> str | None:
    """Return who asked in a clause that tells of no comment: "from the Tribune" in "did not return calls from …"."""
    for token in layout.parse.within(clause):
        if token.dep in ("prep", "agent") and token.text.lower() in ("by", "from", "to", "with"):
            named = [c for c in layout.parse.children(token.i) if c.dep == "pobj" and _is_outlet(layout, c)]
            if named:
                return _words(document, layout, token, ())
    return None


def _is_outlet(layout: Layout, token: Token) -> bool:
    known = cue_words()
    names = [t for t in layout.parse.subtree(token.i) if t.pos in ("PROPN", "NOUN")]
    return any(t.text.lower() in known.outlets for t in names[:5])


def _words(document: Document, layout: Layout, token: Token, content: tuple[Span, ...]) -> str | None:
    """Return the phrase up to the first comma or the content."""
    words = []
    for t in layout.parse.subtree(token.i):
        if t.text in (",", ":", ";", ".", "“", '"') or any(span.start <= t.start < span.end for span in content):
            break
        words.append(t)
    return document.text[words[0].start : words[-1].end] if words else None
