"""Two versions of an article, fact by fact."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import (
    BlockKind,
    ChangeKind,
    Document,
    Evidence,
    FactChange,
    Reading,
    Revision,
    Rewrite,
    RewriteKind,
    TimeExpression,
)
from dateline.story.agreement import can_agree
from dateline.story.revisions.aligning import Aligned, align_sentences
from dateline.story.revisions.facts import Fact, Teller, Told, by_slot, cite_all
from dateline.story.sentences import body_sentences, split_words
from dateline.story.tables import speaks_of

ONE_SIDED = ("amount", "counts", "term", "age", "number", "name", "charge", "step", "harm", "attribution")
"""Slots whose facts are told where only one version has them."""
SLOTS = (*ONE_SIDED, "denial")
MOST_DATES = 2000
"""So many dates of a version are looked through; no article has more."""
WHOLE = ("charge", "step", "harm")
"""Slots in which several words make one fact: "second-degree murder"."""


class Whole:
    """What a whole version tells, for looking up single facts."""

    def __init__(self, told: Told) -> None:
        """Index the facts of all its sentences."""
        self._told = told
        self._keys = {(fact.slot, fact.key) for fact in told.facts}
        self._values = {fact.key[0] for fact in told.facts if isinstance(fact.key, tuple)}
        self._dates = [time for time in told.dates if time.interval is not None][:MOST_DATES]

    def has(self, fact: Fact) -> bool:
        """Tell whether a fact is told somewhere, a name in whatever role, a number of whatever it counts."""
        if (fact.slot, fact.key) in self._keys:
            return True
        if isinstance(fact.key, frozenset):
            return self._told.has_words(fact.words)
        return fact.slot == "number" and isinstance(fact.key, tuple) and fact.key[0] in self._values

    def has_date(self, wanted: TimeExpression) -> bool:
        """Tell whether a date is told somewhere."""
        return _has_date(wanted, self._dates)


class _Difference(NamedTuple):
    slot: str
    before: str | None
    after: str | None


def compare_versions(old: Reading, new: Reading) -> Revision:
    """Return what differs between two versions of an article.

    Sentences are aligned by their words, wherever they stand; a fact is looked for in what rewrites the sentence. What
    one version alone tells counts as new or gone only where the other tells it nowhere. A fact told otherwise is
    corrected where the new version carries a correction that the old did not, changed where it carries a note of an
    update, and silently changed where it carries neither.
    """
    before, after = body_sentences(old.document), body_sentences(new.document)
    of_old, of_new = Teller(old), Teller(new)
    whole_old = Whole(of_old.tell([sentence.span for sentence in before]))
    whole_new = Whole(of_new.tell([sentence.span for sentence in after]))
    notices = _new_notices(old.document, new.document)
    kind = _kind_of_change(notices, new.document)
    facts: list[FactChange] = []
    rewrites: list[Rewrite] = []
    for group in align_sentences(before, after):
        if group.same and not group.moved:
            continue
        here, there = [before[n].span for n in group.old], [after[n].span for n in group.new]
        sides = cite_all(old, here), cite_all(new, there)
        told = of_old.tell(here), of_new.tell(there)
        if group.same:
            rewrites.append(Rewrite(RewriteKind.MOVED, *sides))
        elif here and there:
            found = list(_compare(*told, whole_old, whole_new))
            facts += [_change(difference, kind, *sides) for difference in found]
            rewrites += [] if found else [Rewrite(_shape(group), *sides)]
        elif _says_more(told[0], whole_new) or _says_more(told[1], whole_old):
            facts.append(_lone(*sides))
        else:
            rewrites.append(Rewrite(RewriteKind.LEFT_OUT if here else RewriteKind.ADDED, *sides))
    return Revision(old.document.id, new.document.id, tuple(facts), tuple(rewrites), notices)


def _new_notices(old: Document, new: Document) -> tuple[Evidence, ...]:
    """Return the notes of the new version that the old one did not carry."""
    kinds = (BlockKind.CORRECTION, BlockKind.UPDATE_NOTE)
    known = {split_words(block.span.cut(old.text)) for block in old.blocks if block.kind in kinds}
    noted = [block for block in new.blocks if block.kind in kinds]
    return tuple(new.cite(block.span) for block in noted if split_words(block.span.cut(new.text)) not in known)


def _kind_of_change(notices: Sequence[Evidence], new: Document) -> ChangeKind:
    if not notices:
        return ChangeKind.SILENTLY_CHANGED
    places = {notice.span for notice in notices}
    corrections = [block for block in new.blocks if block.kind is BlockKind.CORRECTION and block.span in places]
    corrects = bool(corrections) or any(speaks_of(notice.quote, "notice") for notice in notices)
    return ChangeKind.CORRECTED if corrects else ChangeKind.CHANGED


def _shape(group: Aligned) -> RewriteKind:
    if len(group.new) > len(group.old):
        return RewriteKind.SPLIT
    return RewriteKind.MERGED if len(group.old) > len(group.new) else RewriteKind.REWORDED


def _change(found: _Difference, kind: ChangeKind, old: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> FactChange:
    if found.before is None:
        kind = ChangeKind.NEW
    elif found.after is None:
        kind = ChangeKind.GONE
    return FactChange(kind, found.slot, found.before, found.after, old, new)


def _lone(old: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> FactChange:
    """Return the change for sentences that only one version has."""
    before, after = (" ".join(piece.quote for piece in side) or None for side in (old, new))
    return FactChange(ChangeKind.NEW if new else ChangeKind.GONE, "sentence", before, after, old, new)


def _says_more(told: Told, whole: Whole) -> bool:
    """Tell whether sentences hold a fact that the other version has nowhere."""
    lone = any(fact.slot in ONE_SIDED and not whole.has(fact) for fact in told.facts)
    return lone or any(time.interval is not None and not whole.has_date(time) for time in told.dates)


def _compare(old: Told, new: Told, whole_old: Whole, whole_new: Whole) -> Iterator[_Difference]:
    """Yield the slots in which two tellings of the same differ."""
    mine, theirs = by_slot(old.facts), by_slot(new.facts)
    renamed: list[_Difference] = []
    for slot in SLOTS:
        here, there = mine.get(slot, []), theirs.get(slot, [])
        gone = [fact for fact in here if not _is_told(fact, there, here) and not _is_worded(fact, new)]
        come = [fact for fact in there if not _is_told(fact, here, there) and not _is_worded(fact, old)]
        lost = [fact for fact in gone[len(come) :] if not whole_new.has(fact) and not _is_written(fact, new)]
        added = [fact for fact in come[len(gone) :] if not whole_old.has(fact) and not _is_written(fact, old)]
        found = list(_pair(slot, gone, come, lost, added))
        if slot == "name":
            renamed = found
        # Who is renamed is renamed as a source as well: one change, not two.
        yield from (one for one in found if slot != "attribution" or not _is_renamed(one, renamed))
    yield from _compare_dates(old.dates, new.dates)


def _pair(
    slot: str, gone: Sequence[Fact], come: Sequence[Fact], lost: Sequence[Fact], added: Sequence[Fact]
) -> Iterator[_Difference]:
    """Yield what changed, what is gone and what is new of a slot."""
    if slot == "denial":
        yield from (_Difference(slot, "denied", "not denied") for _ in gone)
        yield from (_Difference(slot, "not denied", "denied") for _ in come)
    elif slot in WHOLE and gone and come:
        yield _Difference(slot, " ".join(fact.words for fact in gone), " ".join(fact.words for fact in come))
    else:
        yield from (_Difference(slot, a.words, b.words) for a, b in zip(gone, come, strict=False))
        yield from (_Difference(slot, fact.words, None) for fact in lost)
        yield from (_Difference(slot, None, fact.words) for fact in added)


def _is_renamed(found: _Difference, renamed: Sequence[_Difference]) -> bool:
    """Tell whether a change of a source is one of a name that is told already."""
    before, after = found.before or "", found.after or ""
    return any((one.before or "") in before and (one.after or "") in after for one in renamed)


def _is_told(fact: Fact, others: Sequence[Fact], own: Sequence[Fact] = ()) -> bool:
    """Tell whether a fact is among others: the same key, another form of a name, the same number of something else.

    `own` are the facts on the fact's own side: another form of a name counts only where it is not there as well.
    """
    if any(fact.key == other.key for other in others):
        return True
    mine = {other.key for other in own}
    if isinstance(fact.key, frozenset):
        forms = [other.key for other in others if isinstance(other.key, frozenset) and other.key not in mine]
        return any(fact.key <= form or form <= fact.key for form in forms)
    if fact.slot == "number" and isinstance(fact.key, tuple):
        value, noun = fact.key
        keys = [other.key for other in others if isinstance(other.key, tuple)]
        return noun not in {key[1] for key in keys} and any(key[0] == value for key in keys)
    return False


def _is_worded(fact: Fact, told: Told) -> bool:
    """Tell whether the words of a name stand in sentences, in whatever role."""
    return isinstance(fact.key, frozenset) and told.has_words(fact.words)


def _is_written(fact: Fact, told: Told) -> bool:
    """Tell whether a number stands in sentences as part of something else, such as a date."""
    return isinstance(fact.key, tuple) and told.has_words(fact.words.split(maxsplit=1)[0])


def _compare_dates(old: Sequence[TimeExpression], new: Sequence[TimeExpression]) -> Iterator[_Difference]:
    """Yield dates that differ; the same words count as one date, even where they are reckoned from another."""
    said = {time.evidence.quote.casefold() for time in old} & {time.evidence.quote.casefold() for time in new}
    gone = [time for time in old if time.evidence.quote.casefold() not in said and not _has_date(time, new)]
    come = [time for time in new if time.evidence.quote.casefold() not in said and not _has_date(time, old)]
    for one, other in zip(gone, come, strict=False):
        yield _Difference("date", one.evidence.quote, other.evidence.quote)


def _has_date(wanted: TimeExpression, dates: Sequence[TimeExpression]) -> bool:
    """Tell whether a date is among others; one that is too vague for days is among any."""
    if wanted.interval is None:
        return True
    return any(time.interval is None or can_agree(time.interval, wanted.interval) for time in dates)
