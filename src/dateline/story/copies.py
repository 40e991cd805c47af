"""Independent sources: articles that copy each other, whole or abridged, and versions of one article count once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.model import Document, Reading
from dateline.story.sentences import body_sentences, shingle

WORDS = 5
"""Length of the word runs that are compared."""
CONTAINED = 0.7
"""Share of the shorter text's word runs that the longer one must hold; an abridged copy stays far above it."""
FEWEST = 20
"""Below this many word runs a text is too short to be called a copy."""
SAMPLE = 4
"""One word run in so many is indexed: enough to meet any text that shares seven tenths."""
CANDIDATES = 12
POSTINGS = 24
NEARLY_ALL = 0.95


class Groups:
    """Disjoint sets of numbers 0..n-1 (union-find); a set is named by its smallest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, member: int) -> int:
        """Return the smallest member of the set that holds `member`."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one set of the two sets that hold `one` and `other`."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings by publication date and id, each document once; those without a date come last."""
    by_id = {reading.document.id: reading for reading in readings}
    return sorted(by_id.values(), key=lambda r: (r.document.published or date.max, r.document.id))


def group_copies(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Group the documents that do not stand on their own.

    Two documents are in one group where one is a version of the other or has its address, or where at least
    `CONTAINED` of the shorter body's word runs stand in the longer one.

    Args:
        readings: any number of readings, in any order.

    Returns:
        From each document's id to its group's name, the id of the group's earliest document. The number of different
        names is the number of independent sources.
    """
    documents = [reading.document for reading in in_order(readings)]
    groups = Groups(len(documents))
    for first, second in _versions(documents):
        groups.join(first, second)
    _join_copies(documents, groups)
    return {document.id: documents[groups.find(n)].id for n, document in enumerate(documents)}


def address(document: Document) -> str | None:
    """Return the document's URL without what does not change the page (fragment, last slash), or None."""
    return document.url.partition("#")[0].rstrip("/").casefold() if document.url else None


def _versions(documents: Sequence[Document]) -> Iterable[tuple[int, int]]:
    place = {document.id: n for n, document in enumerate(documents)}
    seen: dict[str, int] = {}
    for n, document in enumerate(documents):
        if document.version_of in place:
            yield place[document.version_of], n
        url = address(document)
        if url:
            yield seen.setdefault(url, n), n


def _join_copies(documents: Sequence[Document], groups: Groups) -> None:
    index: dict[int, list[int]] = defaultdict(list)
    texts: list[set[int]] = []
    for n, document in enumerate(documents):
        words = tuple(word for sentence in body_sentences(document) for word in sentence.words)
        text = shingle(words, WORDS) if words else set()
        texts.append(text)
        if len(text) < FEWEST:
            continue
        sampled = [mark for mark in text if mark % SAMPLE == 0]
        votes = Counter(other for mark in sampled for other in index.get(mark, ()))
        known = False
        for other, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:CANDIDATES]:
            shared = len(text & texts[other])
            if shared >= CONTAINED * min(len(text), len(texts[other])):
                groups.join(other, n)
                known = known or shared >= NEARLY_ALL * max(len(text), len(texts[other]))
        # What is nearly the same as an indexed text leads nowhere new: the index stays small however many copy a text.
        for mark in () if known else sampled:
            if len(index[mark]) < POSTINGS:
                index[mark].append(n)
