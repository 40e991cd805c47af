"""Lists with facets that count, words to search for, and pages."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.server.addresses import PER_PAGE
from dateline.server.frame import Link
from dateline.server.state import State

T = TypeVar("T")
# More choices than these are not shown; whoever looks for a rare one searches for it.
MOST_CHOICES = 12


@dataclass(frozen=True)
class Aspect(Generic[T]):
    """What a list can be narrowed by: `key` is its name in the address, `values` gives an item's (value, words)."""

    key: str
    name: str
    values: Callable[[T], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Facet:
    """An aspect as it is shown: each choice with how many items it leaves; `clear` takes the choice back."""

    key: str
    name: str
    choices: tuple[Link, ...]
    more: int
    clear: str | None


@dataclass(frozen=True, slots=True)
class Pager:
    """Which part of a list is shown: items `first` to `last` of `total`, counted from 1."""

    first: int
    last: int
    total: int
    before: str | None
    after: str | None


def narrow_list(
    items: Sequence[T], aspects: Sequence[Aspect[T]], state: State, path: str, chosen: Mapping[str, Collection[str]]
) -> tuple[tuple[T, ...], tuple[Facet, ...]]:
    """Return the items that have all that was chosen, and the facets.

    The counts of a facet are those of the items that the other choices leave.

    Args:
        items: all items.
        aspects: what they can be narrowed by.
        state: what the address says.
        path: the path of the list.
        chosen: the values wanted of an aspect, by its key; one that is missing is not chosen.
    """
    values = {aspect.key: [dict(aspect.values(item)) for item in items] for aspect in aspects}
    fits = {
        key: [not wanted.isdisjoint(has) for has in values[key]]
        for key, wanted in ((key, set(names)) for key, names in chosen.items())
        if key in values
    }
    kept = tuple(item for number, item in enumerate(items) if all(fit[number] for fit in fits.values()))
    facets = []
    for aspect in aspects:
        others = [fit for key, fit in fits.items() if key != aspect.key]
        counts: Counter[str] = Counter()
        words: dict[str, str] = {}
        for number, has in enumerate(values[aspect.key]):
            if all(fit[number] for fit in others):
                counts.update(has.keys())
                words.update(has)
        facets.append(_write_facet(aspect, counts, words, state, path, set(chosen.get(aspect.key, ()))))
    return kept, tuple(facet for facet in facets if len(facet.choices) > 1 or facet.clear)


def _write_facet(
    aspect: Aspect[T], counts: Counter[str], words: Mapping[str, str], state: State, path: str, chosen: set[str]
) -> Facet:
    ordered = sorted(counts, key=lambda value: (value not in chosen, -counts[value], words[value]))
    if aspect.key == "year":
        ordered = sorted(counts, reverse=True)
    shown = ordered[:MOST_CHOICES]
    return Facet(
        key=aspect.key,
        name=aspect.name,
        choices=tuple(
            Link(
                words[value],
                state.but(**{aspect.key: "" if value in chosen else value}).to(path),
                value in chosen,
                counts[value],
            )
            for value in shown
        ),
        more=len(ordered) - len(shown),
        clear=state.but(**{aspect.key: ""}).to(path) if chosen else None,
    )


def cut_page(items: Sequence[T], state: State, path: str) -> tuple[Sequence[T], Pager]:
    """Return the items of the page that the state asks for, or of the last one before it."""
    last_page = max(-(-len(items) // PER_PAGE), 1)
    page = min(state.page, last_page)
    start = (page - 1) * PER_PAGE
    shown = items[start : start + PER_PAGE]
    return shown, Pager(
        first=start + 1 if shown else 0,
        last=start + len(shown),
        total=len(items),
        before=state.but(page=page - 1).to(path) if page > 1 else None,
        after=state.but(page=page + 1).to(path) if page < last_page else None,
    )
