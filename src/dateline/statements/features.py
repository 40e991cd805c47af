"""What speaks for and against a candidate, in named features."""

from collections.abc import Iterator, Mapping

from dateline.model import Span
from dateline.statements.candidates import Candidate
from dateline.statements.layout import Layout
from dateline.statements.sentences import is_word
from dateline.statements.views import MODALS, CueView, name_cue
from dateline.text.parsing import Token

_MARKS = ('"', "”", "''", "’", "'")
_SIZES = ((1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (16, "9-16"), (30, "17-30"))
_PARTS = ("poss", "acl", "relcl", "prep", "amod", "det", "compound", "nummod")
_JOINTS = ("ADP", "SCONJ", "CCONJ", "PRON", "PUNCT", "PART")


def describe(layout: Layout, candidate: Candidate, view: CueView, ruled: Mapping[Span, str]) -> Iterator[str]:
    """Yield the features of a candidate.

    Args:
        layout: the document.
        candidate: the candidate.
        view: its cue.
        ruled: what the rules attribute to the cue, with the rule.
    """
    parse = layout.parse
    head = parse.tokens[candidate.content]
    cue = head if candidate.cue is None else parse.tokens[candidate.cue]
    family = candidate.construction.split(" ", 1)[0]
    inside = layout.touched(candidate.span)
    yield from _describe_how(candidate, cue, family)
    for name in (*view.features, f"source {view.kind}"):
        yield name
        yield f"{name} | {family}"
    if view.source is not None:
        yield f"source {parse.tokens[view.source].lemma}"
    rule = ruled.get(candidate.span)
    yield f"by rule {rule}" if rule else f"rule elsewhere {' '.join(sorted(set(ruled.values())))} | {family}"
    yield from _describe_content(layout, candidate, cue, inside, family)
    yield from _describe_edges(layout, candidate, cue, inside, family)


def _describe_how(candidate: Candidate, cue: Token, family: str) -> Iterator[str]:
    how = candidate.construction
    lemma = "none" if candidate.cue is None else name_cue(cue)
    yield f"how {how}"
    yield f"how {how} | {cue.pos}"
    yield f"how {how} | {candidate.cut}"
    yield f"cue {lemma}"
    yield f"cue {lemma} | {how}"
    yield f"cue {lemma} | {family}"


def _describe_content(
    layout: Layout, candidate: Candidate, cue: Token, inside: list[Token], family: str
) -> Iterator[str]:
    parse = layout.parse
    head = parse.tokens[candidate.content]
    words = [t for t in inside if is_word(t)]
    size = next((name for most, name in _SIZES if len(words) <= most), "31+")
    yield f"length {size} | {family}"
    yield f"length {size} | {candidate.cut}"
    yield f"content {head.tag} | {family}"
    below = parse.children(head.i)
    if head.pos in ("NOUN", "PROPN", "PRON", "ADJ"):
        yield f"content {head.lemma} | {family}"
        yield f"content entity {head.entity} | {family}"
        for dep in sorted({c.dep for c in below if c.dep in _PARTS}):
            yield f"content has {dep} | {family}"
    else:
        subject = next((c for c in below if c.dep in ("nsubj", "nsubjpass", "expl")), None)
        yield f"content subject {'none' if subject is None else subject.pos} | {family}"
        if any(c.dep == "aux" and c.text.lower() in MODALS for c in below):
            yield f"content modal | {family}"
    if layout.quoted[cue.i] < 0:
        quoted = sum(layout.quoted[t.i] >= 0 for t in words)
        yield f"content quoted {'no' if not quoted else 'all' if quoted == len(words) else 'part'} | {family}"


def _describe_edges(
    layout: Layout, candidate: Candidate, cue: Token, inside: list[Token], family: str
) -> Iterator[str]:
    """Yield what stands at the ends of the stretch, and just outside of it."""
    parse = layout.parse
    cut = candidate.cut
    first, last = inside[0], inside[-1]
    sentence = parse.sentence_of(cue.i)
    at = last.i + 1
    comma = False
    while at < sentence.last and parse.tokens[at].pos == "PUNCT":
        comma = comma or parse.tokens[at].text not in _MARKS
        at += 1
    if at >= sentence.last:
        yield f"next end | {cut}"
        yield f"next end | {family}"
    else:
        following = parse.tokens[at]
        joint = "comma " if comma else ""
        yield f"next {joint}{following.dep} | {cut}"
        if following.pos in _JOINTS:
            yield f"next {joint}{following.text.lower()} | {cut}"
        hangs = inside[0].i <= following.head <= last.i
        yield f"next {joint}{'inside' if hangs else 'outside'} | {cut}"
    before = parse.tokens[first.i - 1] if first.i > sentence.first else None
    lead = "start" if before is None else before.text.lower() if before.pos in _JOINTS else before.pos
    yield f"before {lead} | {family}"
    gap = first.i - cue.i if first.i > cue.i else cue.i - last.i
    yield f"distance {min(gap, 6)} | {family}"
    if sentence.first == 0:
        yield f"headline | {family}"


def describe_holder(layout: Layout, candidate: Candidate, view: CueView) -> Iterator[str]:
    """Yield what tells whether the holder is named at all: in "it seems that" and "is believed to be" nobody is."""
    parse = layout.parse
    cue = parse.tokens[candidate.content if candidate.cue is None else candidate.cue]
    lemma = "none" if candidate.cue is None else name_cue(cue)
    family = candidate.construction.split(" ", 1)[0]
    passive = "passive" if "passive" in view.features else "active"
    yield f"holder {view.kind}"
    yield f"holder {view.kind} | {passive}"
    yield f"holder cue {lemma}"
    yield f"holder cue {lemma} | {passive}"
    yield f"holder {family} | {passive}"
    yield f"holder tag {cue.tag} | {cue.dep}"
    if view.source is not None:
        subject = parse.tokens[view.source]
        if candidate.span.start <= subject.start < candidate.span.end:
            yield "holder within"
        yield f"holder word {subject.lemma}"
        yield f"holder role {subject.dep} | {passive}"
        yield f"holder entity {subject.entity}"
