"""Sources on the web: what a run may fetch, and how an answer becomes an input."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.documents import Context, Input, is_address, load, make_input
from dateline.model import Document, Problem
from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.fetching import Fetched, Fetcher


@dataclass(frozen=True, slots=True)
class Web:
    """How addresses of the web are fetched.

    `cache` is the folder in which answers are kept, so that a server is asked only whether something changed; None
    keeps none. `contact` goes into the User-Agent: an address under which hosts reach whoever runs this. `private`
    allows addresses of this machine and of the network around it, which a redirect could otherwise not lead to.
    """

    cache: str | PathLike[str] | None = None
    contact: str | None = None
    private: bool = False


def make_fetcher(web: Web | None) -> "Fetcher":
    """Return what fetches as `web` says; use it in a `with` statement."""
    from dateline.fetching import Fetcher, Limits  # noqa: PLC0415 - most runs fetch nothing

    asked = web or Web()
    cache = None if asked.cache is None else Path(asked.cache)
    return Fetcher(Limits(private=asked.private), cache=cache, contact=asked.contact)


def load_sources(sources: Sequence[str], settings: Settings, web: Web | None) -> Iterator[Document | Problem]:
    """Read every article of the sources, those on the web too; see `dateline.documents.load`."""
    if not any(is_address(source) for source in sources):
        yield from load(sources, settings)
        return
    with make_fetcher(web) as fetcher:
        yield from load(sources, settings, fetch=partial(open_address, fetcher))


def open_address(fetcher: "Fetcher", address: str) -> Input | Problem:
    """Return what lies at an address, opened, or why there is nothing."""
    from dateline.fetching import FetchError  # noqa: PLC0415 - as above

    try:
        found = fetcher.fetch(address)
    except FetchError as error:
        return Problem(address, error.what, error.do)
    return as_input(address, found)


def as_input(address: str, found: "Fetched") -> Input:
    """Return a fetched answer as an opened input."""
    return make_input(address, found.content, Context(found.url, found.charset, found.retrieved.date()))
