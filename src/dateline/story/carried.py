"""Text carried over: a sentence of an older article whose relative date now means another time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from dateline.model import Document, Finding, FindingKind, Interval, Person, Reading, TimeBasis, TimeExpression
from dateline.story.agreement import can_agree
from dateline.story.copies import address
from dateline.story.sentences import BodySentence, body_sentences, shingle, split_words
from dateline.story.tables import speaks_of, word_set
from dateline.story.wording import say_count, say_day, say_document, say_interval

FEWEST_WORDS = 8
"""Shorter sentences recur by chance."""
SAME_NEWS = 3
"""Days: what is printed again so soon after is the same news, not an old passage."""
LONG = 12
"""A sentence of so many words does not recur word for word by chance, even where it names nothing."""
A_YEAR = 300
"""Days: a date with a month's name ("March 5") is another only where so many lie between, whatever year is read."""
ALIKE = 0.85
"""Share of the shorter sentence's words that the longer one must hold for the two to be one, up to a word or two."""
IN_ORDER = 0.4
"""The same for its runs of three words: the words must stand in the same order too."""
LEFT = 0.6
"""Share of the longer sentence that the shorter one must be: what was cut off may name who said so."""
MARKS = 8
"""A sentence is indexed under so many of its word triples, the smallest hashes: near-equal sentences share one."""
POSTINGS = 32
"""A word triple that so many sentences share says nothing of which of them is repeated."""
EVERYWHERE = 6
"""A sentence that so many independent sources carry belongs to none of them."""
DAYS = 7
"""Days of a week."""


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

    @property
    def names(self) -> Counter[str]:
        """The names and numbers, without the first word: where they differ, a sentence tells of something else."""
        return Counter(
            stripped
            for word in self.quote.split()[1:]
            if (stripped := word.strip(".,;:!?\"“”‘’'()—-")) and (stripped[0].isupper() or stripped[0].isdigit())
        )

    @property
    def is_particular(self) -> bool:
        """Tell whether it names somebody, some place or some number beside its dates: it belongs to one story."""
        dated = {word for time in self.times for word in split_words(time.evidence.quote)}
        return any(not set(split_words(name)) <= dated for name in self.names)


def find_carried_over(
    readings: Sequence[Reading], people: Sequence[Person], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield one finding for each pair of documents where the later one repeats a sentence that has gone stale.

    A sentence counts that stands (nearly) word for word in an older article, and whose relative date - the same words -
    means another time at the later date of publication. It must name something, be long and the same word for word, or
    the articles must be about the same people: what any report may say recurs by chance. Versions of one article, what
    is printed again within a few days, and lines that every article carries do not count.

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
        times = tuple(t for t in relative if sentence.span.contains(t.evidence.span) and not _is_nowadays(t, sentence))
        if not times or len(sentence.words) < FEWEST_WORDS:
            continue
        if not speaks_of(sentence.span.cut(reading.document.text), "furniture"):
            yield _Passage(place, reading.document, sentence, times, frozenset(shingle(sentence.words, 3)))


def _is_nowadays(time: TimeExpression, sentence: BodySentence) -> bool:
    """Tell whether "today" means these times ("continues to fascinate today")."""
    return time.evidence.quote.casefold() == "today" and bool(word_set("lexicon", "nowadays") & set(sentence.words))


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
        long = len(passage.sentence.words) >= LONG and passage.sentence.words == other.sentence.words
        own = long or passage.is_particular or about[passage.document.id] & about[other.document.id]
        if own and not _is_same_news(passage.document, other.document) and _moved(other, passage):
            return other
    return None


def _is_same(one: _Passage, other: _Passage) -> bool:
    """Tell whether two passages are one sentence, up to a changed word or a clause cut off at its end."""
    if one.document.id == other.document.id:
        return False
    if one.sentence.words == other.sentence.words:
        return True
    short, long = sorted((one, other), key=lambda passage: len(passage.sentence.words))
    mine, theirs = Counter(short.sentence.words), Counter(long.sentence.words)
    if mine.total() < LEFT * theirs.total() or (mine & theirs).total() < ALIKE * mine.total():
        return False
    return len(short.triples & long.triples) >= IN_ORDER * len(short.triples) and short.names <= long.names


def _is_same_news(one: Document, other: Document) -> bool:
    """Tell whether two documents are versions of one article, or ran within a few days."""
    if address(one) is not None and address(one) == address(other):
        return True
    if other.id == one.version_of or one.id == other.version_of:
        return True
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= SAME_NEWS


def _moved(older: _Passage, newer: _Passage) -> tuple[str, Interval, Interval] | None:
    """Return the first date in the same words that means another time in each article: the words, then and now."""
    for old, new in product(older.times, newer.times):
        if old.interval is None or new.interval is None:
            continue
        same_words = old.evidence.quote.casefold() == new.evidence.quote.casefold()
        gap = _gap(older.document, newer.document)
        if same_words and not _may_agree(old, new, gap):
            return new.evidence.quote, old.interval, new.interval
    return None


def _gap(older: Document, newer: Document) -> int:
    """Return the days between two publications; 0 where one is not known."""
    return (newer.published - older.published).days if newer.published and older.published else 0


def _may_agree(old: TimeExpression, new: TimeExpression, gap: int) -> bool:
    """Tell whether the same words, so many days apart, may mean the same time after all.

    A weekday within the week may be the coming one to the one article and the last one to the other.
    """
    if old.interval is None or new.interval is None or can_agree(old.interval, new.interval):
        return True
    if gap < A_YEAR and word_set("lexicon", "months") & set(split_words(new.evidence.quote)):
        return True
    start, other = old.interval.start, new.interval.start
    return gap < DAYS and start is not None and other is not None and abs((other - start).days) == DAYS


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
