"""Rewrites: articles that give nothing but what another outlet reported, and so are no source of their own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.model import ActorKind, Reading, Statement
from dateline.story.sentences import split_words
from dateline.story.tables import word_set

Outlet = tuple[str, ...]

SOON = 7
"""Days within which one outlet takes up what another reported."""


def find_rewrites(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places: an article, and a later one of another outlet that rests on it alone.

    All that the later one attributes must stem from one outlet, which it names in full at least once ("the Mesa Courier
    reported", "he told the newspaper"). The article meant is that outlet's last one of the week before that names a
    person who is named here as well. An article that attributes nothing, or asked anybody itself, stands on its own.

    Args:
        readings: in order of publication.
    """
    earlier: dict[Outlet, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        own = _name(reading.document.publisher)
        outlet = _only_source(reading.statements, earlier) if reading.statements else None
        if outlet is not None and outlet != own:
            origin = next((n for n in reversed(earlier[outlet]) if _is_taken_up(readings[n], reading)), None)
            if origin is not None:
                yield origin, place
        if own:
            earlier[own].append(place)


def _name(publisher: str | None) -> Outlet:
    return tuple(word for word in split_words(publisher or "") if word not in word_set("lexicon", "articles"))


def _only_source(statements: Sequence[Statement], outlets: Mapping[Outlet, Sequence[int]]) -> Outlet | None:
    """Return the outlet from which all statements stem, or None."""
    told = [_name(f"{statement.source.description} {statement.channel or ''}") for statement in statements]
    found = next((outlet for words in told if (outlet := _find_outlet(words, outlets)) is not None), None)
    if found is None:
        return None
    return found if all(_stems_from(statement, found) for statement in statements) else None


def _find_outlet(words: Outlet, outlets: Mapping[Outlet, Sequence[int]]) -> Outlet | None:
    """Return the outlet whose whole name stands among the words."""
    runs = (words[start:end] for start in range(len(words)) for end in range(len(words), start, -1))
    return next((run for run in runs if run in outlets), None)


def _stems_from(statement: Statement, outlet: Outlet) -> bool:
    """Tell whether a statement was made by an outlet or to it."""
    if not statement.content:
        return False
    for words in (_name(statement.source.description), _name(statement.channel)):
        if _find_outlet(words, {outlet: ()}) or (words and set(words) <= set(outlet)):
            return True
        if words and set(words) <= word_set("lexicon", "outlets"):
            return True
    return False


def _is_taken_up(older: Reading, newer: Reading) -> bool:
    first, second = older.document.published, newer.document.published
    if first is None or second is None or not 0 <= (second - first).days <= SOON:
        return False
    return bool(_full_names(older) & _full_names(newer))


def _full_names(reading: Reading) -> set[str]:
    return {
        actor.name.casefold()
        for actor in reading.people.actors
        if actor.named and actor.kind is ActorKind.PERSON and " " in actor.name
    }
