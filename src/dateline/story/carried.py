"""Text carried over: a sentence of an older article whose relative date now means another time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from dateline.model import Document, Finding, FindingKind, Interval, Person, Reading, TimeBasis, TimeExpression
from dateline.story.agreement import can_agree
from dateline.story.copies import address
from dateline.story.sentences import BodySentence, body_sentences, shingle
from dateline.story.tables import speaks_of
from dateline.story.wording import say_count, say_day, say_document, say_interval

FEWEST_WORDS = 8
"""Shorter sentences recur by chance."""
SAME_NEWS = 3
"""Days: a copy that runs so soon after is the same news, not an old passage."""
ALIKE = 0.85
"""Share of common word triples (of all in either) from which two sentences are one, up to a word or two."""
MARKS = 4
"""A sentence is indexed under so many of its word triples, the smallest hashes: near-equal sentences share one."""
POSTINGS = 32
"""A word triple that so many sentences share says nothing of which of them is repeated."""
EVERYWHERE = 6
"""A sentence that so many independent sources carry belongs to none of them."""


class _Passage(NamedTuple):
    """A sentence with a relative date, in its document. `place` is the document's in order of publication."""

    place: int
    document: Document
    sentence: BodySentence
    times: tuple[TimeExpression, ...]
    triples: frozenset[int]

    @property
    def marks(self) -> tuple[int, ...]:
        """What the sentence is found again by: the whole of it, and some of its triples."""
        whole = shingle(self.sentence.words, len(self.sentence.words))
        return (*whole, *sorted(self.triples)[:MARKS])

    @property
    def quote(self) -> str:
        return self.sentence.span.cut(self.document.text)


def find_carried_over(
    readings: Sequence[Reading], people: Sequence[Person], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield one finding for each pair of documents where the later one repeats a sentence that has gone stale.

    A sentence counts that stands (nearly) word for word in an older article about the same people, and whose relative
    date - the same words - means another time at the later date of publication. Versions of one article, copies that
    run within a few days, and lines that every article carries do not count.

    Args:
        readings: in order of publication.
        people: who the actors are.
        copies: from document id to the name of its group of copies.
    """
    about = _named_persons(people)
    index: dict[int, list[_Passage]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[tuple[_Passage, _Passage]]] = {}
    for place, reading in enumerate(readings):
        passages = list(_passages(place, reading))
        for passage in passages:
            origin = _origin(passage, index, about, copies)
            if origin is not None:
                key = (copies[origin.document.id], copies[passage.document.id])
                pairs.setdefault(key, []).append((origin, passage))
        for passage in passages:
            for mark in passage.marks:
                if len(index[mark]) < POSTINGS:
                    index[mark].append(passage)
    for found in pairs.values():
        yield _explain(found)


def _named_persons(people: Sequence[Person]) -> Mapping[str, set[str]]:
    about: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.named:
            for document, _ in person.members:
                about[document].add(person.id)
    return about


def _passages(place: int, reading: Reading) -> Iterator[_Passage]:
    relative = [t for t in reading.times if t.interval is not None and t.basis is TimeBasis.PUBLICATION]
    if not relative or reading.document.published is None:
        return
    for sentence in body_sentences(reading.document):
        times = tuple(t for t in relative if sentence.span.contains(t.evidence.span))
        if not times or len(sentence.words) < FEWEST_WORDS:
            continue
        if not speaks_of(sentence.span.cut(reading.document.text), "furniture"):
            yield _Passage(place, reading.document, sentence, times, frozenset(shingle(sentence.words, 3)))


def _origin(
    passage: _Passage,
    index: Mapping[int, Sequence[_Passage]],
    about: Mapping[str, set[str]],
    copies: Mapping[str, str],
) -> _Passage | None:
    """Return the oldest passage that this one repeats with a date that has moved, or None."""
    candidates = {(other.place, other.sentence.span): other for mark in passage.marks for other in index.get(mark, ())}
    same = [other for _, other in sorted(candidates.items()) if _is_same(passage, other)]
    if len({copies[other.document.id] for other in same}) >= EVERYWHERE:
        return None
    for other in same:
        shared = about[passage.document.id] & about[other.document.id]
        if shared and not _is_same_news(passage.document, other.document, copies) and _moved(other, passage):
            return other
    return None


def _is_same(one: _Passage, other: _Passage) -> bool:
    if one.document.id == other.document.id:
        return False
    if one.sentence.words == other.sentence.words:
        return True
    shared = len(one.triples & other.triples)
    alike = shared >= ALIKE * len(one.triples | other.triples)
    return alike and _marked_words(one) == _marked_words(other)


def _marked_words(passage: _Passage) -> Counter[str]:
    """Return the names and numbers of a sentence: where they differ, it tells of something else."""
    words = passage.quote.split()
    return Counter(
        stripped
        for word in words[1:]
        if (stripped := word.strip(".,;:!?\"“”‘’'()")) and (stripped[0].isupper() or stripped[0].isdigit())
    )


def _is_same_news(one: Document, other: Document, copies: Mapping[str, str]) -> bool:
    """Tell whether two documents are versions of one article, or copies that ran within a few days."""
    if address(one) is not None and address(one) == address(other):
        return True
    if other.id == one.version_of or one.id == other.version_of:
        return True
    if one.published is None or other.published is None:
        return True
    return copies[one.id] == copies[other.id] and abs((one.published - other.published).days) <= SAME_NEWS


def _moved(older: _Passage, newer: _Passage) -> tuple[str, Interval, Interval] | None:
    """Return the first date in the same words that means another time in each article: the words, then and now."""
    for old, new in product(older.times, newer.times):
        if old.interval is None or new.interval is None:
            continue
        same_words = old.evidence.quote.casefold() == new.evidence.quote.casefold()
        if same_words and not can_agree(old.interval, new.interval):
            return new.evidence.quote, old.interval, new.interval
    return None


def _explain(found: Sequence[tuple[_Passage, _Passage]]) -> Finding:
    older, newer = found[0]
    moved = _moved(older, newer)
    if moved is None:
        raise ValueError("a passage counts as carried over only where its date has moved")
    words, then, now = moved
    day = f" of {say_day(older.document.published)}" if older.document.published else ""
    more = f" (and {say_count(len(found) - 1, 'more sentence')})" if len(found) > 1 else ""
    return Finding(
        FindingKind.CARRIED_OVER,
        say_document(newer.document),
        f"the sentence{more} stands in an older article{day}, where “{words}” meant "
        f"{say_interval(then)}; here it would mean {say_interval(now)}",
        (newer.document.cite(newer.sentence.span), older.document.cite(older.sentence.span)),
    )
