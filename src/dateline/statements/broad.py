"""Attributions in the broad sense: also what somebody believes, wants, plans or is silent on, by the learned table."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from dateline.model import Span
from dateline.statements.candidates import Candidate, find_candidates, find_labels, take_drafts
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft, Drafts
from dateline.statements.features import describe, describe_holder
from dateline.statements.layout import Layout
from dateline.statements.scores import EVERY_HOLDER, AttributionTable, attribution_table
from dateline.statements.sentences import is_word
from dateline.statements.subjects import find_subject
from dateline.statements.views import CueView, view_cue

_SAME = 0.6  # share of words from which two stretches are one
_HELD = 0.5  # probability that a holder is named
_RELATIVE = ("pronoun who", "pronoun which", "pronoun that")


@dataclass(frozen=True, slots=True)
class Described:
    """A candidate with its features, its cue, and the tokens of its words."""

    candidate: Candidate
    view: CueView
    features: frozenset[str]
    words: frozenset[int]


def describe_all(layout: Layout, drafts: Drafts, *, rates: AttributionTable | None = None) -> Iterator[Described]:
    """Yield every candidate of a document with its features.

    Args:
        layout: the document.
        drafts: what the rules found in it.
        rates: a table by which cues that hardly ever attribute are passed over.
    """
    ruled: dict[int | None, dict[Span, str]] = defaultdict(dict)
    for draft in drafts.all:
        for piece in draft.pieces:
            ruled[None if draft.cue is None else draft.cue.head][piece] = draft.rule
    views: dict[int | None, CueView] = {}
    found = find_candidates(layout, rates.attributes if rates is not None else None)
    for candidate in chain(take_drafts(layout, drafts), find_labels(layout), found):
        words = frozenset(t.i for t in layout.touched(candidate.span) if is_word(t))
        if not words:
            continue
        view = views.get(candidate.cue)
        if view is None:
            view = views[candidate.cue] = view_cue(layout, candidate.cue)
        features = frozenset(describe(layout, candidate, view, ruled[candidate.cue]))
        yield Described(candidate, view, features, words)


def find_attributions(layout: Layout, drafts: Drafts) -> list[Draft]:
    """Return the attributions that the table finds likely, those of one cue as one draft, in text order."""
    table = attribution_table()
    scored = [(table.score(d.features), d) for d in describe_all(layout, drafts, rates=table)]
    chosen = select([pair for pair in scored if pair[0] >= table.threshold])
    found: dict[object, Draft] = {}
    for one in sorted(chosen, key=lambda d: d.candidate.span):
        draft = _make_draft(layout, one, table)
        key = id(one.candidate.draft) if draft.cue is None else (draft.cue.head, draft.speaker)
        if key in found:
            found[key].pieces.append(one.candidate.span)
        else:
            found[key] = draft
    return sorted(found.values(), key=lambda d: d.low)


def select(scored: Sequence[tuple[float, Described]]) -> list[Described]:
    """Return the best of the candidates that exclude each other: one of each stretch, and of each word of a cue."""
    kept: list[Described] = []
    by_word: dict[int, list[Described]] = defaultdict(list)
    for _, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].candidate.span, pair[1].candidate.construction)):
        rivals = {id(other): other for word in one.words for other in by_word[word]}.values()
        if any(_excludes(other, one) for other in rivals):
            continue
        kept.append(one)
        for word in one.words:
            by_word[word].append(one)
    return kept


def _excludes(kept: Described, other: Described) -> bool:
    cue = kept.candidate.cue
    if cue is not None and cue == other.candidate.cue:
        return True
    return len(kept.words & other.words) >= _SAME * max(len(kept.words), len(other.words))


def _make_draft(layout: Layout, one: Described, table: AttributionTable) -> Draft:
    candidate, view, ruled = one.candidate, one.view, one.candidate.draft
    relative = view.source if view.kind in _RELATIVE else None
    cue = speaker = None
    if candidate.cue is not None and layout.parse.tokens[candidate.cue].pos != "PUNCT":
        source, words = view.source, view.words
        if relative is not None:
            source, words = find_subject(layout.parse, layout.parse.tokens[candidate.cue])
        cue = speaker = Cue(candidate.cue, candidate.cue, source, words)
    if ruled is not None:
        cue, speaker = ruled.cue, ruled.speaker
    if candidate.construction.split(" ")[0] != "label":
        held = table.score(describe_holder(layout, candidate, view), base=EVERY_HOLDER) >= _HELD
        speaker = speaker if held else None
    rule = candidate.construction.removeprefix("rule ")
    return Draft([candidate.span], cue, speaker, rule, candidate.span.start, relative)
