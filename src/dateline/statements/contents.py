"""What a cue attributes outside of quotations."""

from dateline.model import Span
from dateline.statements.addressees import end_of_outlet
from dateline.statements.clauses import (
    cut_at_attribution,
    find_after_as,
    find_clause,
    find_interrupted,
    find_relative_rest,
)
from dateline.statements.complements import find_complement
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.statements.ranges import cut_pieces, find_scope, skip_mark
from dateline.text.parsing import Token


def find_content(layout: Layout, cue: Cue) -> tuple[list[Span], str]:
    """Find the words that a cue attributes in its sentence.

    Returns:
        The pieces in order, without "that", the attribution and loose punctuation, and the name of the construction;
        no pieces where the cue takes nothing.
    """
    if cue.phrase:
        return _around_phrase(layout, cue), "phrase"
    if (outlet := end_of_outlet(layout, cue)) is not None and (pieces := _after(layout, cue, outlet)):
        return pieces, "clause"
    known = cue_words()
    verb = layout.parse.tokens[cue.head]
    if verb.lemma in known.clause | known.question | known.of_documents:
        clauses = [c for c in layout.parse.children(cue.head) if c.dep == "ccomp" and c.i not in cue.words]
        clause = next((c for c in clauses if cue.source is None or not _holds(layout, c, cue.source)), None)
        if clause is not None and (pieces := find_clause(layout, cue, clause)):
            return pieces, "clause"
        if pieces := find_relative_rest(layout, cue, verb):
            return pieces, "clause"
        if pieces := find_interrupted(layout, cue, verb):
            return pieces, "interrupted"
        if pieces := find_after_as(layout, cue, verb):
            return pieces, "as"
    # Inside a quotation a demand or a denial is mostly the speaker's story, not speech within speech.
    return ([], "") if layout.quoted[cue.head] >= 0 else find_complement(layout, cue)


def _after(layout: Layout, cue: Cue, last: Token) -> list[Span]:
    """Return what is told after the name of the outlet it was told to, if words follow without a mark between."""
    _, end, sentence = find_scope(layout, cue)
    words = [t for t in layout.parse.tokens[last.i + 1 : sentence.last] if t.end <= end]
    if not words or words[0].pos == "PUNCT" or words[0].tag in ("TO", "RB", "CC"):
        return []
    if not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in words):
        return []  # "…, sources tell NBC 4 New York."
    words = cut_at_attribution(layout, cue, words)
    low, high = skip_mark(words)
    return cut_pieces(layout, cue, [(low, high)])


def _holds(layout: Layout, clause: Token, place: int) -> bool:
    return any(t.i == place for t in layout.parse.subtree(clause.i))


def _reports(words: list[Token]) -> bool:
    """Tell whether what follows a phrase goes on with another attribution: "…, and told reporters …"."""
    return len(words) > 1 and words[0].pos == "CCONJ" and words[1].lemma in cue_words().verbs


def _around_phrase(layout: Layout, cue: Cue) -> list[Span]:
    """Return what stands before "according to" and its source, or after them where they begin the sentence."""
    start, end, sentence = find_scope(layout, cue)
    tokens = layout.parse.tokens
    found = []
    left = [t for t in tokens[sentence.first : cue.low] if t.start >= start and t.pos not in ("PUNCT", "CCONJ")]
    if left:
        found.append((left[0].start, tokens[cue.low].start))
    right = [t for t in tokens[cue.high + 1 : sentence.last] if t.end <= end]
    comma = next((n for n, t in enumerate(right) if t.text == ","), None)
    if comma is not None and comma + 1 < len(right) and (not left or comma == 0) and not _reports(right[comma + 1 :]):
        found.append((right[comma].end, right[-1].end))
    return cut_pieces(layout, cue, found)
