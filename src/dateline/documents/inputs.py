"""An open input: its first bytes, the stream after them, and what is known about it from where it lies."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Protocol, TypeVar

from dateline.documents.decoding import decode
from dateline.documents.drafts import UnusableError

HEAD_BYTES = 4096
# Blank lines in a row after which nothing more is looked for; they cost time and hold nothing.
MOST_BLANK = 100_000

Line = TypeVar("Line", bound=bytes | str | None)


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        ...

    def readline(self, size: int = -1, /) -> bytes:
        """Return a line with its end, or its first `size` bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """What an archive or a program tells of an input: its address, encoding, day of retrieval; None where unknown."""

    url: str | None = None
    charset: str | None = None
    retrieved: date | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """An open input. `where` names it in reports, `head` is its first bytes, `rest` the stream after them.

    `name` is the name of the file, also of one inside an archive; `path` is set for a file of its own alone. `depth`
    counts the archives around it.
    """

    where: str
    path: Path | None
    head: bytes
    rest: Stream
    name: str | None = None
    depth: int = 0
    context: Context = field(default=Context())

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case with its dot; empty for standard input."""
        return PurePosixPath(self.name or "").suffix.lower()

    @property
    def opening(self) -> str:
        """The first characters, for recognising the format; empty where they are no text."""
        try:
            return decode(self.head).lstrip()
        except UnusableError:
            return ""

    @property
    def stream(self) -> "Joined":
        """The whole as one stream, from the beginning. It can be taken once."""
        return Joined(self.head, self.rest)

    def read(self, most: int) -> bytes:
        """Return all bytes; raise UnusableError where there are more than `most`."""
        data = self.stream.read(most + 1)
        if len(data) > most:
            raise UnusableError(f"longer than {most:,} bytes", "split the file or raise the limit")
        return data

    def lines(self, most: int) -> Iterator[bytes | None]:
        """Yield the lines, each with its line end; None for one of more than `most` bytes, which is passed over.

        Raises:
            UnusableError: where more than `MOST_BLANK` lines in a row are blank.
        """
        return stop_at_blanks(self._lines(most))

    def _lines(self, most: int) -> Iterator[bytes | None]:
        stream = self.stream
        while line := stream.readline(most + 1):
            if len(line) <= most:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = stream.readline(most + 1)
            yield None


def stop_at_blanks(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the same lines; raise UnusableError where more than `MOST_BLANK` in a row are blank."""
    blank = 0
    for line in lines:
        blank = 0 if line is None or line.strip() else blank + 1
        if blank > MOST_BLANK:
            raise UnusableError(f"more than {MOST_BLANK:,} blank lines in a row", "the rest of it is passed over")
        yield line


def make_input(where: str, content: bytes, context: Context, *, name: str | None = None, depth: int = 0) -> Input:
    """Return content that is at hand as an input; the arguments are the fields of `Input`."""
    return Input(where, None, content[:HEAD_BYTES], io.BytesIO(content[HEAD_BYTES:]), name, depth, context)


class Joined:
    """The head and the rest of a stream, read as one. It counts what it has handed out."""

    def __init__(self, head: bytes, rest: Stream) -> None:
        self._head, self._rest = io.BytesIO(head), rest
        self.given = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return `size` bytes, fewer at the end only; all of them where `size` is negative."""
        parts = [self._head.read(size)]
        wanted = size - len(parts[0])
        while (size < 0 or wanted > 0) and (part := self._rest.read(wanted if size >= 0 else -1)):
            parts.append(part)
            wanted -= len(part)
        self.given += sum(map(len, parts))
        return b"".join(parts)

    def readline(self, size: int = -1, /) -> bytes:
        """Return a line with its end, or its first `size` bytes."""
        line = self._head.readline(size)
        if (size < 0 or len(line) < size) and not line.endswith(b"\n"):
            line += self._rest.readline(size - len(line) if size >= 0 else -1)
        self.given += len(line)
        return line

    def tell(self) -> int:
        """Return how many bytes have been handed out."""
        return self.given
