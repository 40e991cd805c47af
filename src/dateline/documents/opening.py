"""Opening the sources of a run: files, folders, patterns of file names, and standard input."""

import glob
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dateline.documents.inputs import HEAD_BYTES, Input
from dateline.model import Problem

# Files about a folder rather than in it: their names, without suffix.
ABOUT_FILES = frozenset(
    {"authors", "changelog", "contributing", "copying", "index", "license", "licence", "notice", "readme"}
)
# A browser that saves "page.html" puts the page's frames and scripts into a folder beside it, named like this.
PARTS_FOLDERS = ("_files", ".files", "-files")

Wanted = Callable[[str], bool]
_NOT_FETCHED = ("web addresses are not fetched", "save the page and give the file")
# Opens an address of the web: the answer as an input, or why there is none.
Fetch = Callable[[str], Input | Problem]


def is_address(source: str) -> bool:
    """Tell whether a source is an address of the web."""
    return source.lower().startswith(("http://", "https://"))


def open_inputs(sources: Iterable[str], wanted: Wanted, fetch: Fetch | None = None) -> Iterator[Input | Problem]:
    """Open each source in turn: a file, the files below a folder (sorted), the files that fit a pattern, or `-`.

    `wanted` tells by its name whether a file in a folder is an article. A pattern has `*`, `?`, `[...]`, or `**` for
    any folders between. An address of the web is opened with `fetch`. What cannot be opened comes back as a Problem in
    its place. The caller closes an input's stream by asking for the next one.
    """
    for source in sources:
        if source == "-":
            yield from _open_file("standard input", None)
        elif is_address(source):
            yield fetch(source) if fetch else Problem(source, *_NOT_FETCHED)
        else:
            yield from _open_path(source, wanted)


def list_files(sources: Iterable[str], wanted: Wanted) -> Iterator[Path | Problem]:
    """Yield the files that `open_inputs` would open, without opening them for good."""
    for opened in open_inputs([source for source in sources if source != "-"], wanted):
        if isinstance(opened, Problem):
            yield opened
        elif opened.path is not None:
            yield opened.path


def _open_path(source: str, wanted: Wanted) -> Iterator[Input | Problem]:
    path = Path(source)
    try:
        if path.is_dir():
            yield from _open_folder(path, wanted)
        elif not path.exists() and glob.has_magic(source):
            yield from _open_pattern(source, wanted)
        else:
            yield from _open_file(source, path)
    except (OSError, ValueError) as error:
        yield refuse(source, error)


def _open_folder(folder: Path, wanted: Wanted) -> Iterator[Input | Problem]:
    closed: list[OSError] = []
    files = _files_below(folder, wanted, closed)
    for error in closed:
        yield refuse(str(error.filename), error)
    if not files and not closed:
        yield Problem(str(folder), "the folder holds no articles", "give a folder with files that dateline reads")
    for file in files:
        yield from _open_file(str(file), file)


def _open_pattern(pattern: str, wanted: Wanted) -> Iterator[Input | Problem]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield Problem(pattern, "no file fits the pattern", "check the path")
    # "**" names each folder beside its files: a folder counts only where the pattern gives no files.
    files = [name for name in found if Path(name).is_file()]
    for name in files or found:
        if files:
            yield from _open_file(name, Path(name))
        else:
            yield from _open_folder(Path(name), wanted)


def _files_below(folder: Path, wanted: Wanted, closed: list[OSError]) -> list[Path]:
    """Return the article files below a folder, sorted; add the error of each folder that is closed to `closed`."""
    found = []
    for base, folders, names in os.walk(folder, onerror=closed.append):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = [name for name in folders if not name.startswith(".") and not _holds_parts(name, pages)]
        for name in names:
            file = Path(base) / name
            about = file.stem.lower() in ABOUT_FILES and file.suffix.lower() in {".md", ".txt", ".html"}
            if wanted(name) and not name.startswith(".") and not about and file.is_file():
                found.append(file)
    return sorted(found)


def _holds_parts(folder: str, pages: set[str]) -> bool:
    """Tell whether a folder holds the parts of a page that a browser saved beside it."""
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in PARTS_FOLDERS)


def _open_file(where: str, path: Path | None) -> Iterator[Input | Problem]:
    """Yield the open input, and close its stream when the next one is asked for."""
    try:
        stream: BinaryIO = path.open("rb") if path else getattr(sys.stdin, "buffer", io.BytesIO())
    except (OSError, ValueError) as error:
        yield refuse(where, error)
        return
    try:
        head = stream.read(HEAD_BYTES)
    except (OSError, ValueError) as error:
        stream.close()
        yield refuse(where, error)
        return
    try:
        yield Input(where, path, head, stream, name=path.name if path else None)
    finally:
        if path is not None:
            stream.close()


def refuse(where: str, error: Exception) -> Problem:
    """Return a problem for an error of the system: what is wrong, in words."""
    match error:
        case FileNotFoundError():
            return Problem(where, "no such file or folder", "check the path")
        case PermissionError():
            return Problem(where, "it may not be read", "check its permissions")
        case _:
            reason = getattr(error, "strerror", None) or str(error)
            return Problem(where, f"the file cannot be read ({reason})", "check the path and the disk")
