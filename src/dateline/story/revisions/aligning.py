"""Sentences of two versions side by side: the same, rewritten, moved, split, merged, new or gone."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.story.groups import Groups
from dateline.story.sentences import BodySentence, shingle

ALIKE = 0.5
"""Share of common words (of all in either) from which two sentences are versions of one."""
ALIKE_SHORT = 0.4
"""The same for sentences of at most `SHORT` words, where one changed word weighs more."""
SHORT = 7
CONTAINED = 0.75
"""Share of the shorter one's words that the longer one must hold for it to be a part of it, split off or merged."""
FEWEST = 4
"""Sentences of fewer words are a part of anything."""
POSTINGS = 50
"""A pair of words that so many sentences share leads nowhere: the work stays in proportion to the text."""
FARTHEST = 2
"""Parts of one sentence stand at most so many sentences apart."""


class Aligned(NamedTuple):
    """Places of sentences that say the same in the old and the new version; one side may be empty."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    same: bool
    moved: bool


def align_sentences(old: Sequence[BodySentence], new: Sequence[BodySentence]) -> list[Aligned]:
    """Return all sentences of both versions in groups, in the order of the new one, what is gone in its old place."""
    kept = _pair_same(old, new)
    in_order = _longest_rise([there for _, there in kept])
    groups = [
        Aligned((here,), (there,), same=True, moved=place not in in_order) for place, (here, there) in enumerate(kept)
    ]
    gone = sorted(set(range(len(old))) - {here for here, _ in kept})
    come = sorted(set(range(len(new))) - {there for _, there in kept})
    groups += _group_changed(old, new, gone, come)
    after = dict(kept)
    return sorted(groups, key=lambda group: _position(group, after))


def _pair_same(old: Sequence[BodySentence], new: Sequence[BodySentence]) -> list[tuple[int, int]]:
    """Return pairs of sentences with the same words, in the order of the old version."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there, sentence in enumerate(new):
        places[sentence.words].append(there)
    return [(here, places[s.words].pop(0)) for here, s in enumerate(old) if places.get(s.words)]


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest rising run of numbers: what lies outside it was moved."""
    ends: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if numbers[ends[middle]] < number else (low, middle)
        before.append(ends[low - 1] if low else None)
        ends[low : low + 1] = [place]
    rise, at = set(), ends[-1] if ends else None
    while at is not None:
        rise.add(at)
        at = before[at]
    return rise


def _group_changed(
    old: Sequence[BodySentence], new: Sequence[BodySentence], gone: Sequence[int], come: Sequence[int]
) -> Iterator[Aligned]:
    """Yield the sentences that are not the same, those that rewrite each other together."""
    places = {("old", here): n for n, here in enumerate(gone)}
    places |= {("new", there): n for n, there in enumerate(come, start=len(gone))}
    groups = Groups(len(places))
    for here, there in _links(old, new, gone, come):
        groups.join(places["old", here], places["new", there])
    members: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for (side, place), n in places.items():
        members[groups.find(n)][side == "new"].append(place)
    for olds, news in members.values():
        yield Aligned(tuple(sorted(olds)), tuple(sorted(news)), same=False, moved=False)


def _links(
    old: Sequence[BodySentence], new: Sequence[BodySentence], gone: Sequence[int], come: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of an old and a new sentence of which one rewrites the other, or a part of it."""
    index: dict[int, list[int]] = defaultdict(list)
    for there in come:
        for mark in _marks(new[there]):
            if len(index[mark]) < POSTINGS:
                index[mark].append(there)
    free = set(come)
    whole: list[tuple[float, int, int]] = []
    parts: list[tuple[int, int]] = []
    for here in gone:
        votes = Counter(there for mark in _marks(old[here]) for there in index.get(mark, ()))
        for there in votes:
            mine, theirs = set(old[here].words), set(new[there].words)
            shared = len(mine & theirs)
            alike = shared / len(mine | theirs)
            if alike >= (ALIKE_SHORT if len(old[here].words) <= SHORT else ALIKE):
                whole.append((alike, here, there))
            if min(len(mine), len(theirs)) >= FEWEST and shared >= CONTAINED * min(len(mine), len(theirs)):
                parts.append((here, there))
    paired: dict[int, int] = {}
    for _, here, there in sorted(whole, key=lambda link: (-link[0], link[1], link[2])):
        if here not in paired and there in free:
            paired[here] = there
            free.discard(there)
            yield here, there
    yield from (pair for pair in parts if _is_part(pair, paired, free, old, new))


def _marks(sentence: BodySentence) -> set[int]:
    """Return what a sentence is found by: its pairs of words, and the words of a short one."""
    single = shingle(sentence.words, 1) if len(sentence.words) <= SHORT else set()
    return single | shingle(sentence.words, 2)


def _is_part(
    pair: tuple[int, int],
    paired: dict[int, int],
    free: set[int],
    old: Sequence[BodySentence],
    new: Sequence[BodySentence],
) -> bool:
    """Tell whether a sentence is a part of another that was split or merged: it has no partner of its own nearby."""
    here, there = pair
    shorter_is_new = len(new[there].words) < len(old[here].words)
    if shorter_is_new:
        return there in free and (here not in paired or abs(paired[here] - there) <= FARTHEST)
    partner = next((h for h, t in paired.items() if t == there), None)
    return here not in paired and (partner is None or abs(partner - here) <= FARTHEST)


def _position(group: Aligned, after: dict[int, int]) -> tuple[float, int]:
    if group.new:
        return group.new[0], 0
    here = group.old[0]
    return max((there + 0.5 for before, there in after.items() if before < here), default=-0.5), here
