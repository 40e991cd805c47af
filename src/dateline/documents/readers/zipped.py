"""ZIP archives of articles in any format that is read. Nothing is unpacked to the disk."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import HEAD_BYTES, Input
from dateline.documents.opening import ABOUT_FILES
from dateline.documents.packing import FREE_BYTES, MOST_EXPANSION
from dateline.documents.reader import Reader
from dateline.documents.readers import is_readable
from dateline.model import Problem
from dateline.settings import Settings

MARK = b"PK\x03\x04"
EMPTY = b"PK\x05\x06"
# An archive on standard input or in another one is held in memory.
MOST_HELD = 100_000_000
# The list of contents is held in memory as well: 20 MB are some 150,000 files.
LONGEST_LIST = 20_000_000
_END = struct.Struct("<4s8xI")
_END_REACH = 65_557  # the end record with the longest comment
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError)


class _Member(io.RawIOBase):
    """The bytes of a file in the archive. It never raises for bad data: it ends early, and `fault` says why."""

    def __init__(self, packed: zipfile.ZipExtFile, size: int) -> None:
        super().__init__()
        self._packed, self._size, self._given = packed, size, 0
        self.fault: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        if self.fault:
            return 0
        try:
            data = self._packed.read(len(buffer))
        except (*_FAULTS, OSError) as error:
            self.fault = f"it cannot be unpacked ({error})"
            return 0
        self._given += len(data)
        if self._given > FREE_BYTES and self._given > MOST_EXPANSION * self._size:
            self.fault = f"it expands more than {MOST_EXPANSION}-fold"
            return 0
        buffer[: len(data)] = data
        return len(data)


def _read(opened: Input, settings: Settings) -> Iterator[Input | Problem]:
    if opened.depth:
        raise UnusableError("a ZIP archive in another archive", "unpack the outer one first")
    with _open(opened) as archive:
        files = [info for info in archive.infolist() if _is_wanted(info.filename) and not info.is_dir()]
        if not files:
            raise UnusableError("the archive holds no articles", "give one with files that dateline reads")
        _refuse_bomb(archive)
        for info in sorted(files, key=lambda info: info.filename):
            yield from _open_member(opened, archive, info)


def _open(opened: Input) -> zipfile.ZipFile:
    """Return the open archive; raise UnusableError where it is none or its list of contents is too long."""
    source: io.BytesIO | None = None
    if opened.path is None:
        source = io.BytesIO(opened.read(MOST_HELD))
        tail = source.getvalue()[-_END_REACH:]
    else:
        with opened.path.open("rb") as file:
            file.seek(max(0, opened.path.stat().st_size - _END_REACH))
            tail = file.read()
    end = tail.rfind(EMPTY)
    if 0 <= end <= len(tail) - _END.size and _END.unpack_from(tail, end)[1] > LONGEST_LIST:
        raise UnusableError("the archive lists too many files", "split it")
    try:
        return zipfile.ZipFile(source or opened.path)  # type: ignore[arg-type]
    except _FAULTS as error:
        raise UnusableError(f"this is no sound ZIP archive ({error})", "fetch or pack it again") from error


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    about = path.stem.lower() in ABOUT_FILES and path.suffix.lower() in {".md", ".txt", ".html"}
    hidden = any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in path.parts)
    return is_readable(path.name) and not about and not hidden


def _refuse_bomb(archive: zipfile.ZipFile) -> None:
    """Raise UnusableError where the files of an archive overlap or claim to be far larger than it is."""
    packed = sum(info.compress_size for info in archive.infolist())
    unpacked = sum(info.file_size for info in archive.infolist())
    there = max((info.header_offset + info.compress_size for info in archive.infolist()), default=0)
    if packed > there or (unpacked > FREE_BYTES and unpacked > MOST_EXPANSION * max(packed, 1)):
        raise UnusableError(
            "the archive would unpack to far more than it can hold", "it is made to harm: do not use it"
        )


def _open_member(opened: Input, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Input | Problem]:
    shown = "".join(c if c.isprintable() else "?" for c in info.filename[-200:])
    where = f"{opened.where}, {shown}"
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or stat.S_ISLNK(info.external_attr >> 16):
        yield Problem(where, "its name leads out of the archive", "it is passed over; unpack it with care")
        return
    if info.flag_bits & 1:
        yield Problem(where, "it is encrypted", "unpack it first")
        return
    try:
        packed = archive.open(info)
    except (*_FAULTS, OSError) as error:
        yield Problem(where, f"it cannot be unpacked ({error})", "pack the archive again")
        return
    member = _Member(packed, info.compress_size)  # type: ignore[arg-type]
    stream = io.BufferedReader(member)
    yield Input(where, None, stream.read(HEAD_BYTES), stream, name=path.name, depth=opened.depth + 1)
    if member.fault:
        yield Problem(where, f"{member.fault}; what came before was read", "pack the archive again")


READER = Reader(frozenset({".zip"}), lambda opened: opened.head.startswith((MARK, EMPTY)), _read)
