"""What a cue attributes outside of quotations."""

from dateline.model import Span
from dateline.statements.addressees import end_of_outlet
from dateline.statements.clauses import cut_at_attribution, find_clause
from dateline.statements.complements import find_complement
from dateline.statements.cues import Cue
from dateline.statements.detached import find_after_as, find_interrupted, find_loose_clause, find_relative_rest
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
        if verb.lemma in known.addressing and not clauses:
            clauses = _clauses_of_addressee(layout, cue)
        clause = next((c for c in clauses if cue.source is None or not _holds(layout, c, cue.source)), None)
        if clause is not None and (pieces := find_clause(layout, cue, clause)):
            return pieces, "clause"
        if pieces := find_relative_rest(layout, cue, verb):
            return pieces, "clause"
        if pieces := find_interrupted(layout, cue, verb):
            return pieces, "interrupted"
        if pieces := find_after_as(layout, cue, verb):
            return pieces, "as"
        if pieces := find_loose_clause(layout, cue, verb):
            return pieces, "clause"
    # Inside a quotation a demand or a denial is mostly the speaker's story, not speech within speech.
    return ([], "") if layout.quoted[cue.head] >= 0 else find_complement(layout, cue)


def _after(layout: Layout, cue: Cue, last: Token) -> list[Span]:
    """Return what is told after the name of the outlet it was told to, if words follow without a mark between."""
    _, end, sentence = find_scope(layout, cue)
    words = [t for t in layout.parse.tokens[last.i + 1 : sentence.last] if t.end <= end]
    if not words or words[0].pos == "PUNCT" or words[0].tag in ("TO", "RB", "CC"):
        return []
    if not any(_is_told(layout, t) for t in words):
        return []  # "…, sources tell NBC 4 New York.", "told News 2 what happened"
    words = cut_at_attribution(layout, cue, words)
    low, high = skip_mark(words)
    return cut_pieces(layout, cue, [(low, high)])


def _clauses_of_addressee(layout: Layout, cue: Cue) -> list[Token]:
    """Return the clause that the parse hangs on who is told: "told the clerk | that it was late"."""
    parse = layout.parse
    return [
        below
        for child in parse.children(cue.head)
        if child.dep in ("dobj", "dative") and child.i > cue.head
        for below in parse.children(child.i)
        if _tells(layout, below)
    ]


def _tells(layout: Layout, below: Token) -> bool:
    """Tell whether a clause beside a noun stands alone: "that it was late", "he had found a boat"; not "he met"."""
    parts = layout.parse.children(below.i)
    if below.dep == "acl":
        return any(c.dep == "mark" and c.text.lower() == "that" for c in parts)
    subject = next((c for c in parts if c.dep == "nsubj" and c.i < below.i), None)
    whole = any(c.dep in ("dobj", "attr", "acomp") or (c.dep == "ccomp" and c.pos == "ADJ") for c in parts)
    return below.dep == "relcl" and subject is not None and subject.tag == "PRP" and whole


def _is_told(layout: Layout, verb: Token) -> bool:
    asked = any(c.tag in ("WP", "WDT", "WRB") for c in layout.parse.children(verb.i))
    return verb.tag in ("VBD", "VBZ", "VBP", "MD") and not asked


def _holds(layout: Layout, clause: Token, place: int) -> bool:
    return any(t.i == place for t in layout.parse.subtree(clause.i))


def _reports(words: list[Token]) -> bool:
    """Tell whether what follows a phrase goes on with another attribution: "…, and told reporters …"."""
    return len(words) > 1 and words[0].pos == "CCONJ" and words[1].lemma in cue_words().verbs


def _just_says(layout: Layout, verb: Token) -> bool:
    """Tell whether a verb of speech has a subject before it, and its clause far behind."""
    children = layout.parse.children(verb.i)
    told = [c for c in children if c.dep == "ccomp"]
    subject = any(c.dep == "nsubj" and c.i < verb.i for c in children)
    return verb.lemma in cue_words().clause and subject and all(c.i > verb.i for c in told) and bool(told)


def _is_subject(layout: Layout, cue: Cue, first: Token) -> bool:
    """Tell whether a word begins the subject of the clause that a phrase hangs on."""
    parse = layout.parse
    subjects = [c for c in parse.children(parse.tokens[cue.head].head) if c.dep in ("nsubj", "nsubjpass", "expl")]
    return any(c.i > cue.high and parse.subtree(c.i)[0].i == first.i for c in subjects)


def _around_phrase(layout: Layout, cue: Cue) -> list[Span]:
    """Return what stands before "according to" and its source, or after them where they begin the sentence."""
    start, end, sentence = find_scope(layout, cue)
    tokens = layout.parse.tokens
    found = []
    left = [t for t in tokens[sentence.first : cue.low] if t.start >= start and t.pos not in ("PUNCT", "CCONJ")]
    right = [t for t in tokens[cue.high + 1 : sentence.last] if t.end <= end]
    if left and len(right) > 1 and right[0].text == "," and _just_says(layout, left[-1]):
        left = []  # "Roe said, according to police, it was late"
    if left:
        found.append((left[0].start, tokens[cue.low].start))
    if not left and right and _is_subject(layout, cue, right[0]):
        return cut_pieces(layout, cue, [(right[0].start, right[-1].end)])  # no comma: "According to police Roe ran"
    comma = next((n for n, t in enumerate(right) if t.text == ","), None)
    if comma is not None and comma + 1 < len(right) and (not left or comma == 0) and not _reports(right[comma + 1 :]):
        found.append((right[comma].end, right[-1].end))
    return cut_pieces(layout, cue, found)
