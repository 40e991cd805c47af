"""Speech that a noun or an adjective tells of: "Roe's claim that she slept", "Roe was adamant that she slept"."""

from dateline.model import Span
from dateline.statements.clauses import cut_at_attribution
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft
from dateline.statements.holders import find_holder
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.ranges import cut_pieces, find_scope, skip_mark
from dateline.statements.sentences import is_overlong
from dateline.text.parsing import Token


def find_noun_speech(layout: Layout) -> list[Draft]:
    """Return a draft for each noun or adjective of speech outside quotations with a clause ("that …") and a speaker."""
    known = cue_words()
    parse = layout.parse
    drafts = []
    for token in parse.tokens:
        listed = (token.pos == "NOUN" and token.lemma in known.nouns) or (
            token.pos == "ADJ" and token.lemma in known.adjectives
        )
        if not listed or layout.quoted[token.i] >= 0 or is_overlong(parse, token.i):
            continue
        beside = parse.children(
            token.i if token.pos == "NOUN" else token.head
        )  # a copula takes the clause of "adamant"
        clause = next((c for c in beside if c.dep in ("acl", "ccomp") and c.i > token.i), None)
        if clause is None or not any(c.dep == "mark" and c.text.lower() == "that" for c in parse.children(clause.i)):
            continue
        source, words = find_holder(parse, token)
        if source is None or clause.i in words or parse.tokens[source].lemma in source_words().mute:
            continue
        cue = Cue(token.i, token.i, source, words)
        pieces = _content(layout, cue, clause)
        if pieces:
            drafts.append(Draft(pieces, cue, cue, "noun" if token.pos == "NOUN" else "adjective", pieces[0].start))
    return drafts


def _content(layout: Layout, cue: Cue, clause: Token) -> list[Span]:
    _, end, _ = find_scope(layout, cue)
    words = [t for t in layout.parse.subtree(clause.i) if t.i > cue.head and t.end <= end and t.i not in cue.words]
    words = cut_at_attribution(layout, cue, words) if words else []
    return cut_pieces(layout, cue, [skip_mark(words)]) if words else []
