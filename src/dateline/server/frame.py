"""What all pages have in common: the way around, and the days to look from."""

from dataclasses import dataclass
from datetime import date

from dateline.exports.words import count_of, say_day, say_view
from dateline.server.sight import Sight
from dateline.server.state import State

PAGES = (
    ("Case", "/"),
    ("Timeline", "/timeline"),
    ("Findings", "/findings"),
    ("People", "/people"),
    ("Statements", "/statements"),
    ("Documents", "/documents"),
    ("Cases", "/cases"),
    ("Check", "/check"),
    ("Corrections", "/corrections"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; `current` marks the page that is shown, `count` how much there is."""

    words: str
    href: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the layout of every page is given.

    `carried` are the (name, value) pairs of the state that the form of the days hands on. `earlier` and `later` lead to
    the nearest days on which a step was taken, `latest` to the case as it stands; each is None where there is none.
    `said` tells a screen reader what is shown after a change of the days. `forms` are the same for machines. `days`
    tells whether the page can be looked at from another day.
    """

    title: str
    path: str
    state: State
    view: str | None
    carried: tuple[tuple[str, str], ...]
    pages: tuple[Link, ...]
    earlier: Link | None
    later: Link | None
    latest: Link | None
    said: str
    forms: tuple[Link, ...]
    case_file: str
    days: bool


def lay_frame(sight: Sight, title: str, path: str, case_file: str, *, forms: bool = True, days: bool = True) -> Frame:
    """Return the frame of a page.

    Args:
        sight: what is seen.
        title: the title of the page.
        path: its path, without the state.
        case_file: the name of the case file.
        forms: whether the page can be had as JSON and CSV.
        days: whether it can be looked at from another day.
    """
    state = sight.state
    before = [day for day in sight.change_days if state.as_of is None or day < state.as_of]
    after = [day for day in sight.change_days if state.as_of is not None and day > state.as_of]
    view = say_view(sight.case)
    body = "/case" if path == "/" else path
    moved = state.but(as_of=None, known_by=None)
    return Frame(
        title=title,
        path=path,
        state=state,
        view=view,
        carried=tuple(
            (key, value) for key in ("person", "type", "source", "year", "q") if (value := getattr(state, key))
        ),
        pages=list_pages(state, path),
        earlier=_link_day(state, path, before[-1]) if before else None,
        later=_link_day(state, path, after[0]) if after else None,
        latest=Link("The case as it stands", moved.to(path)) if view else None,
        said=f"{title}, {view or 'as it stands'}: {count_of(len(sight.case.charges), 'charge')}, "
        f"{count_of(len(sight.case.events), 'event')}",
        forms=tuple(Link(form.upper(), state.to(f"{body}.{form}")) for form in ("json", "csv")) if forms else (),
        case_file=case_file,
        days=days,
    )


def list_pages(state: State, path: str = "") -> tuple[Link, ...]:
    """Return links to the pages of the case, in the days of a state; the one at `path` is marked."""
    return tuple(Link(words, state.days.to(to), current=to == path) for words, to in PAGES)


def _link_day(state: State, path: str, day: date) -> Link:
    return Link(say_day(day), state.but(as_of=day).to(path))
