"""Answers kept in a folder, so that a server is asked only whether something changed.

Each address has two files, named by the SHA-256 of the address: the content, and what is known of it. Both are
written beside their place and moved there, the content first: a run that is killed leaves no half of an answer.
"""

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec


class Kept(msgspec.Struct, frozen=True):
    """What is known of a kept answer. `url` is the address after redirects; `digest` is the SHA-256 of the content."""

    asked: str
    url: str
    digest: str
    media_type: str | None
    charset: str | None
    etag: str | None
    modified: str | None


class Cache:
    """A folder of answers; with no folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def look_up(self, url: str) -> tuple[Kept, bytes] | None:
        """Return what was kept for an address; None where there is nothing whole."""
        if self._folder is None:
            return None
        about, content = self._paths(url)
        try:
            kept = msgspec.json.decode(about.read_bytes(), type=Kept)
            data = content.read_bytes()
        except (OSError, msgspec.MsgspecError):
            return None
        return (kept, data) if kept.asked == url and kept.digest == sha256(data).hexdigest() else None

    def keep(self, kept: Kept, content: bytes) -> None:
        """Keep an answer in place of the one before. A folder that cannot be written to keeps nothing."""
        if self._folder is None:
            return
        about, place = self._paths(kept.asked)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, content)
            write_whole(about, msgspec.json.encode(kept))

    def _paths(self, url: str) -> tuple[Path, Path]:
        assert self._folder is not None  # noqa: S101 - both callers have looked
        name = sha256(url.encode()).hexdigest()
        base = self._folder / name[:2] / name
        return base.with_suffix(".json"), base.with_suffix(".content")


def digest(content: bytes) -> str:
    """Return the name of a content: its SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or as it was; raise OSError where it cannot be written."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            # A file of this kind is private until told otherwise; it is to be as any other that the user writes.
            os.fchmod(file.fileno(), 0o666 & ~_umask())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the permissions that the user takes from new files. The system only tells it when it is set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
