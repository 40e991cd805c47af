"""Clauses that hang on no cue: it stands in their middle, before them, or the parse has hung them elsewhere."""

from dateline.model import Span
from dateline.statements.clauses import cut_at_attribution, has_subject
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.ranges import cut_pieces, find_scope, skip_mark
from dateline.text.parsing import Token

_FINITE = ("VBZ", "VBD", "VBP", "MD")
_LEAST = 3  # words of a clause that the parse has lost
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def find_after_as(layout: Layout, cue: Cue, verb: Token) -> list[Span]:
    """Return the main clause of: As the clerk noted, the file was thin."""
    parse = layout.parse
    marked = any(c.text.lower() == "as" and c.i < cue.low for c in parse.children(cue.head))
    _, end, sentence = find_scope(layout, cue)
    if not marked or cue.low > sentence.first + 2:
        return []
    rest = [t for t in parse.tokens[cue.high + 1 : sentence.last] if t.end <= end]
    comma = next((n for n, t in enumerate(rest) if t.text == ","), None)
    if comma is None or verb.dep != "advcl" or comma + 1 == len(rest):
        return []
    return cut_pieces(layout, cue, [(rest[comma + 1].start, rest[-1].end)])


def find_relative_rest(layout: Layout, cue: Cue, verb: Token) -> list[Span]:
    """Return what is told of somebody in: a man police say | fled the shop."""
    parse = layout.parse
    _, end, sentence = find_scope(layout, cue)
    what = verb.dep == "pcomp" and any(c.tag == "WP" for c in parse.children(verb.i))  # "after what police say was"
    if (verb.dep != "relcl" and not what) or cue.source is None or cue.source > verb.i or cue.last + 1 >= sentence.last:
        return []
    first = parse.tokens[cue.last + 1]
    if (
        first.tag not in (*_FINITE, "VBN", "VB")
        or first.pos not in ("VERB", "AUX")
        or any(
            c.dep in (*_SUBJECTS, "mark") and c.i < first.i
            for c in parse.children(cue.head)
            if c.i not in cue.words and c.tag != "WP"
        )
    ):
        return []
    words = [t for t in parse.subtree(first.i) if t.i >= first.i and t.end <= end]
    words = cut_at_attribution(layout, cue, words) if words else []
    return cut_pieces(layout, cue, [(first.start, words[-1].end)]) if words else []


def find_loose_clause(layout: Layout, cue: Cue, verb: Token) -> list[Span]:
    """Return the rest of the sentence after "says" where the parse has hung the clause elsewhere.

    It makes "the yard was full" an adverbial in "she said even at noon, the yard was full", and hangs "says" on "was"
    in "the order says Roe, called the tenant, was out".
    """
    parse = layout.parse
    if verb.lemma != "say" or verb.tag not in _FINITE or cue.source is None or cue.source > verb.i:
        return []
    _, end, sentence = find_scope(layout, cue)
    words = [t for t in parse.tokens[cue.last + 1 : sentence.last] if t.end <= end]
    below = parse.children(verb.i)
    if len(words) < _LEAST or words[0].pos == "PUNCT" or any(c.dep == "dobj" and c.i > verb.i for c in below):
        return []
    if not any(_is_loose(layout, c) for c in below if c.i > verb.i) and not _hangs_on_clause(layout, verb, words[0]):
        return []
    words = cut_at_attribution(layout, cue, words)
    return cut_pieces(layout, cue, [skip_mark(words)])


def _is_loose(layout: Layout, clause: Token) -> bool:
    """Tell whether an adverbial is a whole clause, with a subject and nothing that marks it."""
    if clause.dep not in ("advcl", "dep", "parataxis", "conj") or clause.tag not in _FINITE:
        return False
    below = layout.parse.children(clause.i)
    marked = any(c.dep == "mark" or c.tag in ("WRB", "WP", "WDT") for c in below)
    return has_subject(layout, clause) and not marked and layout.parse.tokens[clause.i - 1].pos != "CCONJ"


def _hangs_on_clause(layout: Layout, verb: Token, first: Token) -> bool:
    """Tell whether a verb of speech hangs on the verb of what is said, whose subject the parse took for its own."""
    parse = layout.parse
    head = parse.tokens[verb.head]
    subject = next((c for c in parse.children(verb.i) if c.dep in _SUBJECTS and c.i > verb.i), None)
    if (
        subject is None
        or verb.dep not in ("parataxis", "ccomp", "advcl")
        or head.tag not in _FINITE
        or head.i < subject.i
    ):
        return False
    return parse.subtree(subject.i)[0].i == first.i and not has_subject(layout, head)


def find_interrupted(layout: Layout, cue: Cue, verb: Token) -> list[Span]:
    """Read “A, she said, and B”: the attribution stands between commas, or at the end, with nothing of its own."""
    if cue.source is None or verb.tag == "VBG" or layout.parse.tokens[cue.source].tag == "WP":
        return []  # "…, who said special prayers"
    start, end, sentence = find_scope(layout, cue)
    parse = layout.parse
    before = parse.tokens[cue.low - 1] if cue.low > sentence.first else None
    if before is None or before.text not in (",", "—", "–", "--", "-") or before.start < start:
        return []
    high = cue.high
    for child in parse.children(cue.head):
        if child.i > cue.head and child.dep in ("npadvmod", "prep", "advmod", "dobj", "dative", "nmod", "obl"):
            below = [t.i for t in parse.subtree(child.i)]
            if below[0] <= high + 1:
                high = max(high, below[-1])
    after = parse.tokens[high + 1] if high + 1 < sentence.last else None
    if after is not None and after.pos != "PUNCT":
        return []
    whole = set(range(sentence.first, sentence.last))
    if verb.dep in ("parataxis", "ccomp", "advcl", "relcl", "conj", "dep") and verb.head != verb.i:
        head = parse.tokens[verb.head]
        if head.dep not in ("ROOT", "conj", "ccomp"):
            whole = {t.i for t in parse.subtree(head.i)}
    left = [parse.tokens[i] for i in sorted(whole) if i < cue.low and parse.tokens[i].start >= start]
    right = [parse.tokens[i] for i in sorted(whole) if i > high and parse.tokens[i].end <= end]
    found = []
    finite = any(t.pos in ("VERB", "AUX") and t.tag != "VBG" for t in (*left, *right))
    if not left or not finite:
        return []  # "In her book, she says"
    found.append((left[0].start, parse.tokens[cue.low].start))
    if right:
        found.append((right[0].start, right[-1].end))
    return cut_pieces(layout, cue, found)
