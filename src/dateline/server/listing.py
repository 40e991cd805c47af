"""Lists with facets that count, words to search for, and pages."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, TypeVar

from dateline.server.addresses import PER_PAGE
from dateline.server.frame import Link
from dateline.server.index import Column, Columns
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
    items: Sequence[T],
    aspects: Sequence[Aspect[T]],
    state: State,
    path: str,
    chosen: Mapping[str, Collection[str]],
    columns: Columns | None = None,
) -> tuple[tuple[T, ...], tuple[Facet, ...]]:
    """Return the items that have all that was chosen, and the facets.

    The counts of a facet are those of the items that the other choices leave.

    Args:
        items: all items.
        aspects: what they can be narrowed by.
        state: what the address says.
        path: the path of the list.
        chosen: the values wanted of an aspect, by its key; one that is missing is not chosen.
        columns: the values of the same items from an earlier call, and where they are kept for the next.
    """
    columns = {} if columns is None else columns
    for aspect in aspects:
        if (path, aspect.key) not in columns:
            columns[path, aspect.key] = _read_column(items, aspect)
    values = {aspect.key: columns[path, aspect.key] for aspect in aspects}
    fits = {key: _fit(values[key], set(wanted)) for key, wanted in chosen.items() if key in values}
    kept = tuple(compress(items, map(all, zip(*fits.values(), strict=True)))) if fits else tuple(items)
    facets = []
    for aspect in aspects:
        column = values[aspect.key]
        others = [fit for key, fit in fits.items() if key != aspect.key]
        rows = compress(column.rows, map(all, zip(*others, strict=True))) if others else column.rows
        counts: Counter[str] = Counter()
        words: dict[str, str] = {}
        for kind, number in Counter(rows).items():
            counts.update(dict.fromkeys(column.kinds[kind], number))
            words.update(column.kinds[kind])
        facets.append(_write_facet(aspect, counts, words, state, path, set(chosen.get(aspect.key, ()))))
    return kept, tuple(facet for facet in facets if len(facet.choices) > 1 or facet.clear)


def _read_column(items: Iterable[T], aspect: Aspect[T]) -> Column:
    """Return the values of an aspect; items have few different ones, and most cost no more than a number."""
    numbers: dict[tuple[tuple[str, str], ...], int] = {}
    rows = [numbers.setdefault(tuple(sorted(aspect.values(item))), len(numbers)) for item in items]
    return Column([dict(kind) for kind in numbers], rows)


def _fit(column: Column, wanted: set[str]) -> list[bool]:
    """Tell of each item whether it has one of the values wanted."""
    fitting = [not wanted.isdisjoint(kind) for kind in column.kinds]
    return [fitting[kind] for kind in column.rows]


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
