"""What the rules found nothing for, but the table of attributions holds likely: "commented on the fire"."""

from collections.abc import Sequence

from dateline.statements.candidates import Candidate, find_candidates
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft
from dateline.statements.features import describe
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.statements.scores import attribution_table
from dateline.statements.views import view_cue

_TOPICS = ("ccomp that", "prep of", "prep about")
_LIKELY = 0.6  # probability; above the table's own threshold, since the product would rather miss than err


def find_likely(layout: Layout, cues: Sequence[Cue]) -> list[Draft]:
    """Return for each of the cues, all verbs of communication, the likeliest content if it is likely enough.

    What somebody is asked or told to do asserts nothing, and speech told inside a quotation belongs to its story.
    """
    idle = {cue.head: cue for cue in cues if layout.quoted[cue.head] < 0 and cue.source is not None and not cue.phrase}
    if not idle:
        return []
    table = attribution_table()
    best: dict[int, tuple[float, Candidate]] = {}
    views = {head: view_cue(layout, head) for head in idle}
    for candidate in find_candidates(layout, lambda token: token.i in idle):
        if candidate.cue is None or not _asserts(layout, candidate):
            continue
        likely = table.score(describe(layout, candidate, views[candidate.cue], {}))
        if likely >= _LIKELY and (candidate.cue not in best or likely > best[candidate.cue][0]):
            best[candidate.cue] = likely, candidate
    return [
        Draft([found.span], idle[head], idle[head], f"likely {found.construction}", found.span.start)
        for head, (_, found) in sorted(best.items())
    ]


def _asserts(layout: Layout, candidate: Candidate) -> bool:
    """Tell whether a stretch could be told as so: no infinitive; of what is asked or ordered only clause or topic."""
    known = cue_words()
    if candidate.construction.endswith(" to"):
        return False
    asks = layout.parse.tokens[candidate.cue or 0].lemma in known.orders | known.requests
    return not asks or candidate.construction.startswith(_TOPICS)
