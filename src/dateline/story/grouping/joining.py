"""Documents to cases, one after the other: each joins a case already there or opens one."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.model import Decision, Document, Grouping, Reading
from dateline.story.copies import address, in_order
from dateline.story.grouping.features import Fit, OpenCase, Vectors, explain_fit, measure_fit, score_fit
from dateline.story.grouping.profiles import Profile, profile
from dateline.story.grouping.rarity import Rarity
from dateline.story.groups import Groups
from dateline.story.tables import read_table

WORDS, MARKS = 100, 90
"""So many of a document's weightiest words and capitalised words are compared."""
KEYWORDS = 12
"""So many of its weightiest words lead to other documents, beside all of its rare names."""
RARE = 30
"""What more cases hold leads nowhere."""
POSTINGS = 12
CANDIDATES = 30
"""The work for one document is bounded by these two, however many are there."""


class Candidate(NamedTuple):
    """A case that a document may belong to: how it fits, and the document of the case that is most like it."""

    case: str
    fit: Fit
    nearest: str


class Shelf:
    """The documents put into cases so far, with what finds them again."""

    def __init__(self, rarity: Rarity) -> None:
        """Start with no documents; `rarity` grows with them."""
        self.rarity = rarity
        self._cases: dict[str, OpenCase] = {}
        self._case_of: dict[str, str] = {}
        self._vectors: dict[str, Vectors] = {}
        self._last: tuple[Profile, Vectors] | None = None
        self._index: dict[tuple[str, str], deque[str]] = defaultdict(lambda: deque(maxlen=POSTINGS))

    def case_of(self, document: str) -> str | None:
        """Return the case of a document, or None where it is not here."""
        return self._case_of.get(document)

    def propose(self, document: Profile) -> list[Candidate]:
        """Return the cases with something rare in common with a document, and how it fits each."""
        vectors = self._weigh(document)
        near: dict[str, list[str]] = defaultdict(list)
        for other in self._find_near(document, vectors):
            near[self._case_of[other]].append(other)
        return [
            Candidate(
                case,
                measure_fit(document, vectors, self._cases[case], [self._vectors[o] for o in others], self.rarity),
                others[0],
            )
            for case, others in near.items()
        ]

    def put(self, document: Profile, case: str) -> None:
        """Put a document into a case, which is opened where it is none yet; nothing is led to a roundup."""
        vectors = self._weigh(document)
        self._vectors[document.document] = vectors
        self._case_of[document.document] = case
        self._cases.setdefault(case, OpenCase(case)).add(document)
        if document.roundup:
            return
        names = document.involved | document.others
        self.rarity.add(case, {"words": document.words, "marks": document.marks, "names": names})
        for kind, member, _ in self._keys(document, vectors):
            self._index[kind, member].append(document.document)

    def _weigh(self, document: Profile) -> Vectors:
        """Return the vectors of a document; those of the last one are kept, as it is weighed before it is put."""
        if self._last is None or self._last[0] is not document:
            vector = self.rarity.vector
            vectors = Vectors(
                vector("words", document.words, WORDS),
                vector("marks", document.marks, MARKS),
                vector("marks", document.lead, MARKS),
            )
            self._last = document, vectors
        return self._last[1]

    def _find_near(self, document: Profile, vectors: Vectors) -> list[str]:
        """Return the documents that share the rarest words and names, the most promising first."""
        votes: dict[str, float] = defaultdict(float)
        for kind, member, factor in self._keys(document, vectors):
            if kind == "names" or self.rarity.count(kind, member) <= RARE:
                weight = factor * self.rarity.weight(kind, member)
                for other in self._index.get((kind, member), ()):
                    votes[other] += weight
        return [other for other, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:CANDIDATES]]

    def _keys(self, document: Profile, vectors: Vectors) -> Iterator[tuple[str, str, float]]:
        """Yield what a document is found by, each with how much it counts beside its rarity."""
        for mark in document.marks:
            yield "marks", mark, 1.5 if mark in document.lead else 1.0
        for word in list(vectors.words)[:KEYWORDS]:
            yield "words", word, 1.0
        for name in document.involved | document.others:
            yield "names", name, 2.0


def open_shelf() -> Shelf:
    """Return an empty shelf that knows how rare words are in news of crime (see `rarity.toml`)."""
    table = read_table("rarity")
    return Shelf(Rarity(table["cases"], {"words": table["words"], "marks": table["marks"]}))


def group_cases(readings: Iterable[Reading], decisions: Sequence[Decision] = ()) -> tuple[Grouping, ...]:
    """Put documents into cases, in the order of publication.

    Each document is placed by those before it alone, so that what comes later moves nothing: it joins the case that it
    fits best, or opens one where it fits none well enough. A later version of an article joins that article's case.
    A roundup of incidents joins none, and none joins it.
    Across more than `features.LONG` days only people bind a document to a case, never wording.

    Args:
        readings: what was read in the documents, in any order.
        decisions: what was decided by hand. Documents decided to be the same are put into one case with all that stands
            there; one decided not to be the same does not join the other's case.

    Returns:
        The place of each document, in the order of publication.
    """
    shelf, weights = open_shelf(), read_table("grouping_weights")
    known = in_order(readings)
    number = {reading.document.id: n for n, reading in enumerate(known)}
    decided = _by_document(decisions)
    addresses: dict[str, str] = {}
    groups = Groups(len(known))
    found = []
    for reading in known:
        document = reading.document
        told = profile(reading)
        own = decided.get(document.id, {})
        version = _find_version(document, addresses)
        place = _place_given(told, shelf, own, version) or _place_by_fit(told, shelf, weights, own)
        shelf.put(told, place.case)
        for other, same in own.items():
            case = shelf.case_of(other)
            if same and case is not None:
                groups.join(number[place.case], number[case])
        found.append(place)
        if url := address(document):
            addresses.setdefault(url, document.id)
    return tuple(replace(place, case=known[groups.find(number[place.case])].document.id) for place in found)


def _by_document(decisions: Iterable[Decision]) -> Mapping[str, Mapping[str, bool]]:
    """Return for each document what was decided of it and others; the last word counts."""
    decided: dict[str, dict[str, bool]] = defaultdict(dict)
    for decision in decisions:
        decided[decision.one][decision.other] = decision.same
        decided[decision.other][decision.one] = decision.same
    return decided


def _find_version(document: Document, addresses: Mapping[str, str]) -> str | None:
    """Return the document that this one is a later version of, or None."""
    url = address(document)
    return document.version_of or (addresses.get(url) if url else None)


def _place_given(told: Profile, shelf: Shelf, own: Mapping[str, bool], version: str | None) -> Grouping | None:
    """Return the place of a document that was decided on, or that is a version of another; None for any other."""
    for other, same in own.items():
        case = shelf.case_of(other)
        if same and case is not None:
            return Grouping(told.document, case, 1.0, other, given="decided to be the same case")
    case = shelf.case_of(version) if version else None
    if case is None or any(not same and shelf.case_of(other) == case for other, same in own.items()):
        return None
    return Grouping(told.document, case, 1.0, version, given="a version of the same article")


def _place_by_fit(told: Profile, shelf: Shelf, weights: Mapping[str, float], own: Mapping[str, bool]) -> Grouping:
    if told.roundup:
        return Grouping(told.document, told.document, 0.0, given="a list of incidents, which belongs to no one case")
    barred = {shelf.case_of(other) for other, same in own.items() if not same}
    fits = [(score_fit(found.fit, weights), found) for found in shelf.propose(told) if found.case not in barred]
    score, best = max(fits, key=lambda fit: (fit[0], fit[1].case), default=(0.0, None))
    if best is None:
        return Grouping(told.document, told.document, 0.0)
    case = best.case if score >= weights["needed"] else told.document
    return Grouping(told.document, case, round(score, 3), best.nearest, explain_fit(best.fit, weights))
