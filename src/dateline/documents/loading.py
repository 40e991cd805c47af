"""Loading: from paths, folders and standard input to documents, and clear words about what could not be used."""

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.documents.language import foreign_language
from dateline.documents.making import make_document
from dateline.documents.opening import Fetch, list_files, open_inputs
from dateline.documents.published import choose_date, list_places, read_date, read_modified
from dateline.documents.readers import choose_reader, is_readable
from dateline.documents.repeated import mark_repeated
from dateline.model import Document, Problem
from dateline.settings import Settings

# An input of which so many parts are useless one after the other is no collection of articles.
MOST_IN_A_ROW = 1_000
# No sentence that names somebody and tells what happened is shorter, in characters.
SHORTEST_TEXT = 20
# A million characters of prose, wrapped at sixty a line, have seventeen thousand.
MOST_LINES = 30_000
# A path is at most so long on Linux; what is wrong takes a line or two.
LONGEST_WORDS = 4096
_ID = re.compile(r"[0-9a-f]{64}")


def load(sources: Iterable[str], settings: Settings, *, fetch: Fetch | None = None) -> Iterator[Document | Problem]:
    """Read every article of the sources, in order.

    A source is a file, a folder (sorted), a pattern, `-` for standard input, or an address that `fetch` opens. What
    cannot be used comes as a Problem in its place and the rest goes on. A document of which something is not
    understood, such as its stated date, is preceded by a Problem that says so; nothing of the document is lost. Nothing
    is raised for bad input. A document without any date has `published` None and basis unknown. What a site repeats on
    its pages is told from the pages of this run (see `repeated`), so that a page may wait for some that follow it.
    """
    settled = settings if settings.today else replace(settings, today=date.today())
    yield from mark_repeated(_load_all(sources, settled, fetch))


def list_articles(sources: Iterable[str]) -> Iterator[Path | Problem]:
    """Yield the files that `load` would read, in order; what cannot be opened comes as a Problem in its place."""
    for found in list_files(sources, is_readable):
        yield _tidy(found) if isinstance(found, Problem) else found


def _load_all(sources: Iterable[str], settings: Settings, fetch: Fetch | None) -> Iterator[Document | Problem]:
    for opened in open_inputs(sources, is_readable, fetch):
        found = [opened] if isinstance(opened, Problem) else _load_input(opened, settings)
        for item in found:
            yield _tidy(item) if isinstance(item, Problem) else item


def _tidy(problem: Problem) -> Problem:
    """Return a problem as one line: names of files and words of their content may hold anything."""
    where, what, do = (
        "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in words[:LONGEST_WORDS])
        for words in (problem.where, problem.what, problem.do)
    )
    return Problem(where, what, do)


def _load_input(opened: Input, settings: Settings, *, follow: bool = True) -> Generator[Document | Problem, None, bool]:
    """Yield what `load` does for one input; return whether there was any text in it, usable or not.

    An article in another language is no reason to give an input up; a part without any text is.
    """
    given, in_a_row = False, 0
    try:
        for found in choose_reader(opened).read(opened, settings):
            match found:
                case Problem():
                    there = False
                case Input():
                    there = yield from _load_input(found, settings, follow=follow)
                case _:
                    there = len(found.text.strip()) >= SHORTEST_TEXT
            given = given or there
            in_a_row = 0 if there else in_a_row + 1
            if in_a_row > MOST_IN_A_ROW:
                what = f"more than {MOST_IN_A_ROW:,} problems or scraps of text in a row"
                raise UnusableError(what, "the rest of it is passed over")
            if isinstance(found, Problem):
                yield found
            elif isinstance(found, Draft):
                yield from _finish(found, settings, follow=follow)
    except UnusableError as refused:
        yield Problem(opened.where, refused.what, refused.do)
    except OSError as error:
        yield Problem(opened.where, f"reading failed ({error.strerror or error})", "check the file and the disk")
    return given


def _finish(draft: Draft, settings: Settings, *, follow: bool) -> Iterator[Document | Problem]:
    """Yield the document of a draft, with a Problem before it for each field that was set aside, or only a Problem."""
    refused = _refuse(draft.text, settings)
    if refused:
        yield Problem(draft.where, *refused)
        return
    published, basis, doubt = choose_date(draft, settings)
    if doubt is not None:
        yield Problem(draft.where, *doubt)
    retrieved = read_date(draft.retrieved, month_first=settings.month_first) if draft.retrieved else None
    version_of = draft.version_of
    if version_of and not _ID.fullmatch(version_of):
        version_of = _previous_version(draft, settings) if follow else None
        if version_of is None and follow:
            what = f"the earlier version {draft.version_of!r} is not found"
            yield Problem(draft.where, what, "name a document id or a file in the same folder")
    yield make_document(
        draft.text, published, basis, url=draft.url, title=draft.title, publisher=draft.publisher,
        byline=draft.byline, retrieved=retrieved, version_of=version_of,
        known=draft.known, modified=read_modified(draft, settings), places=list_places(draft, basis),
    )  # fmt: skip


def _refuse(text: str, settings: Settings) -> tuple[str, str] | None:
    if not text or text.isspace():
        return "the text is empty", "give an article with text"
    if len(text) > settings.max_chars:
        what = f"the text has {len(text):,} characters, more than {settings.max_chars:,}"
        return what, "split it into articles or raise the limit"
    if (lines := len(text.splitlines())) > MOST_LINES:
        return f"the text has {lines:,} lines, more than {MOST_LINES:,}", "split it into articles"
    if language := foreign_language(text):
        return f"the text is not English ({language})", "give an English version; this one is set aside"
    return None


def _previous_version(draft: Draft, settings: Settings) -> str | None:
    """Return the id of the document in the file that the draft names as its earlier version, or None."""
    name = draft.version_of or ""
    # Only a neighbour: a document must not make the program read files elsewhere.
    if draft.path is None or not name or name in {".", ".."} or "/" in name or "\\" in name or "\0" in name:
        return None
    path = draft.path.parent / name
    if not path.is_file():
        return None
    for opened in open_inputs([str(path)], is_readable):
        if isinstance(opened, Input):
            found = _load_input(opened, settings, follow=False)
            return next((item.id for item in found if isinstance(item, Document)), None)
    return None
