"""Where bytes come from: files, folders and standard input."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dateline.documents.decoding import decode
from dateline.documents.drafts import UnusableError
from dateline.model import Problem

HEAD_BYTES = 4096
# Files about a folder rather than in it: their names, without suffix.
ABOUT_FILES = frozenset(
    {"authors", "changelog", "contributing", "copying", "index", "license", "licence", "notice", "readme"}
)


@dataclass(frozen=True, slots=True)
class Input:
    """An open input. `where` names it in reports, `head` is its first bytes, `rest` the stream after them."""

    where: str
    path: Path | None
    head: bytes
    rest: BinaryIO

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case with its dot; empty for standard input."""
        return self.path.suffix.lower() if self.path else ""

    @property
    def opening(self) -> str:
        """The first characters, for recognising the format."""
        try:
            return decode(self.head).lstrip()
        except UnusableError:
            return ""

    def read(self, most: int) -> bytes:
        """Return all bytes; raise UnusableError where there are more than `most`."""
        data = self.head + self.rest.read(max(0, most + 1 - len(self.head)))
        if len(data) > most:
            raise UnusableError(f"longer than {most:,} bytes", "split the file or raise the limit")
        return data

    def lines(self, most: int) -> Iterator[bytes | None]:
        """Yield the lines, each with its line end; None for one of more than `most` bytes, which is passed over."""
        stream = _Joined(self.head, self.rest)
        while line := stream.readline(most + 1):
            if len(line) <= most:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = stream.readline(most + 1)
            yield None


class _Joined:
    """The head and the rest of a stream, read by lines as one."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readline(self, most: int) -> bytes:
        line = self._head.readline(most)
        if len(line) < most and not line.endswith(b"\n"):
            line += self._rest.readline(most - len(line))
        return line


def open_inputs(sources: Iterable[str], suffixes: frozenset[str]) -> Iterator[Input | Problem]:
    """Open each source in turn: a file, each file with one of `suffixes` in a folder (sorted, recursive), or `-`.

    What cannot be opened comes back as a Problem in its place.
    """
    for source in sources:
        if source == "-":
            yield _opened(source, None)
        elif source.lower().startswith(("http://", "https://")):
            yield Problem(source, "web addresses are not fetched", "save the page and give the file")
        else:
            yield from _open_path(source, suffixes)


def _open_path(source: str, suffixes: frozenset[str]) -> Iterator[Input | Problem]:
    path = Path(source)
    try:
        if path.is_dir():
            closed: list[OSError] = []
            files = _files_below(path, suffixes, closed)
            for error in closed:
                yield _refusal(str(error.filename), error)
            if not files and not closed:
                wanted = ", ".join(sorted(suffixes))
                yield Problem(source, "the folder holds no articles", f"give a folder with files ending in {wanted}")
            for file in files:
                yield _opened(str(file), file)
            return
    except (OSError, ValueError) as error:
        yield _refusal(source, error)
        return
    yield _opened(source, path)


def _files_below(folder: Path, suffixes: frozenset[str], closed: list[OSError]) -> list[Path]:
    """Return the article files below a folder, sorted; add the error of each folder that is closed to `closed`."""
    found = []
    for base, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(base) / name
            about = file.stem.lower() in ABOUT_FILES and file.suffix.lower() in {".md", ".txt", ".html"}
            if file.suffix.lower() in suffixes and not name.startswith(".") and not about and file.is_file():
                found.append(file)
    return sorted(found)


def _opened(where: str, path: Path | None) -> Input | Problem:
    try:
        stream: BinaryIO = path.open("rb") if path else getattr(sys.stdin, "buffer", io.BytesIO())
        return Input("standard input" if path is None else where, path, stream.read(HEAD_BYTES), stream)
    except (OSError, ValueError) as error:
        return _refusal(where, error)


def _refusal(where: str, error: Exception) -> Problem:
    match error:
        case FileNotFoundError():
            return Problem(where, "no such file or folder", "check the path")
        case PermissionError():
            return Problem(where, "it may not be read", "check its permissions")
        case _:
            reason = getattr(error, "strerror", None) or str(error)
            return Problem(where, f"the file cannot be read ({reason})", "check the path and the disk")
