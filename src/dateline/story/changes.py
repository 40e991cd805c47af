"""Silent changes: a later version of an article that differs in a fact and does not say so."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dateline.model import BlockKind, Document, Finding, FindingKind, Reading
from dateline.story.copies import address
from dateline.story.sentences import BodySentence, body_sentences, shingle
from dateline.story.slots import compare_facts, read_facts
from dateline.story.tables import speaks_of
from dateline.story.wording import say_document

ALIKE = 0.5
"""Share of common words (of all in either) from which two sentences are versions of one."""
ALIKE_SHORT = 0.45
"""The same for sentences of at most `SHORT` words, where one changed word weighs more."""
SHORT = 7


def find_silent_changes(readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield one finding for each sentence that a later version of an article tells with another fact.

    Versions are linked by `Document.version_of`, or share their address. A version that carries a correction which the
    one before did not yields nothing; neither do cosmetic edits, new paragraphs and paragraphs left out.

    Args:
        readings: in order of publication.
    """
    for old, new in _version_pairs(readings):
        if not _has_notice(old.document, new.document):
            yield from _changes(old, new)


def _version_pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield each version with the one before it."""
    by_id = {reading.document.id: reading for reading in readings}
    latest: dict[str, Reading] = {}
    for reading in _by_time(readings):
        url = address(reading.document)
        before = by_id.get(reading.document.version_of or "") or (latest.get(url) if url else None)
        if before is not None and before is not reading:
            yield before, reading
        if url:
            latest[url] = reading


def _by_time(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings by retrieval within a day, so that two versions of one day keep their order."""

    def moment(reading: Reading) -> tuple[str, str, bool, str]:
        document = reading.document
        return (
            str(document.published or "9"),
            str(document.retrieved or document.modified or ""),
            bool(document.version_of),
            document.id,
        )

    return sorted(readings, key=moment)


def _has_notice(old: Document, new: Document) -> bool:
    """Tell whether the new version carries a correction, or a note that speaks of one, that the old did not."""

    def notices(document: Document) -> set[str]:
        noted = {
            (block.kind, block.span.cut(document.text))
            for block in document.blocks
            if block.kind in (BlockKind.CORRECTION, BlockKind.UPDATE_NOTE)
        }
        return {text for kind, text in noted if kind is BlockKind.CORRECTION or speaks_of(text, "notice")}

    return bool(notices(new) - notices(old))


def _changes(old: Reading, new: Reading) -> Iterator[Finding]:
    for before, after in _align(body_sentences(old.document), body_sentences(new.document)):
        old_facts = read_facts(old.document.text, before.span, old.times)
        new_facts = read_facts(new.document.text, after.span, new.times)
        changes = list(compare_facts(old_facts, new_facts))
        if changes:
            said = "; ".join(f"“{change.before}” became “{change.after}” ({change.slot})" for change in changes)
            yield Finding(
                FindingKind.SILENT_CHANGE,
                say_document(new.document),
                f"changed between two versions without a notice: {said}",
                (old.document.cite(before.span), new.document.cite(after.span)),
            )


def _align(old: Sequence[BodySentence], new: Sequence[BodySentence]) -> Iterator[tuple[BodySentence, BodySentence]]:
    """Yield sentences that were rewritten, old and new; those that stayed the same or have no likeness are left out."""
    kept = Counter(s.words for s in new) & Counter(s.words for s in old)
    gone, come = _without(old, kept), _without(new, kept)
    index: dict[int, list[int]] = defaultdict(list)
    for n, sentence in enumerate(come):
        for mark in shingle(sentence.words, 2):
            index[mark].append(n)
    free = set(range(len(come)))
    for sentence in gone:
        votes = Counter(n for mark in shingle(sentence.words, 2) for n in index.get(mark, ()) if n in free)
        best = max(votes, key=lambda n: (_likeness(sentence, come[n]), -n), default=None)
        if best is not None and _likeness(sentence, come[best]) >= _needed(sentence):
            free.discard(best)
            yield sentence, come[best]


def _without(sentences: Sequence[BodySentence], kept: Counter[tuple[str, ...]]) -> list[BodySentence]:
    left = Counter(kept)
    rest = []
    for sentence in sentences:
        if left[sentence.words] > 0:
            left[sentence.words] -= 1
        else:
            rest.append(sentence)
    return rest


def _likeness(one: BodySentence, other: BodySentence) -> float:
    first, second = set(one.words), set(other.words)
    return len(first & second) / len(first | second)


def _needed(sentence: BodySentence) -> float:
    return ALIKE_SHORT if len(sentence.words) <= SHORT else ALIKE
