"""Unpacking as one reads, within limits: a packed file may lie about its size, be cut off, or be a bomb."""

import io
import zlib

from dateline.documents.inputs import Stream

# Text and markup shrink to a tenth or a twentieth; deflate can shrink a thousandfold, which only bombs use.
MOST_EXPANSION = 200
# Below this many unpacked bytes any rate is harmless.
FREE_BYTES = 10_000_000
CHUNK = 65_536
GZIP_MARK = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's number for "gzip only"
DEFLATE_WINDOWS = (15, -15)  # with the zlib header that HTTP demands, and bare, as many servers send it


class Gunzip(io.RawIOBase):
    """The unpacked bytes of a gzip stream of any number of members.

    It never raises for bad data: it ends early, and `fault` then says why, in words.
    """

    def __init__(self, packed: Stream) -> None:
        super().__init__()
        self._packed, self._unpacker = packed, zlib.decompressobj(GZIP_WINDOW)
        self._waiting = b""
        self._begun = True  # a member that has not ended: there must be one at least
        self._ended = False
        self._taken = self._given = 0
        self.fault: str | None = None

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer as far as one step goes; return the number of bytes, 0 at the end."""
        while not self._ended:
            data = self._step(len(buffer))
            if data:
                buffer[: len(data)] = data
                self._given += len(data)
                if self._given > FREE_BYTES and self._given > MOST_EXPANSION * self._taken:
                    self._end(f"the packed data expand more than {MOST_EXPANSION}-fold")
                return len(data)
        return 0

    def _step(self, most: int) -> bytes:
        if not self._waiting and not self._refill():
            return b""
        self._begun = True
        try:
            data = self._unpacker.decompress(self._waiting, most)
        except zlib.error:
            self._end("the packed data are broken")
            return b""
        self._waiting = self._unpacker.unconsumed_tail
        if self._unpacker.eof:
            self._waiting = self._unpacker.unused_data.lstrip(b"\0")
            self._unpacker, self._begun = zlib.decompressobj(GZIP_WINDOW), False
        return data

    def _refill(self) -> bool:
        self._waiting = self._packed.read(CHUNK)
        self._taken += len(self._waiting)
        if not self._waiting:
            self._end("the packed data end too early" if self._begun else None)
        return bool(self._waiting)

    def _end(self, fault: str | None) -> None:
        self._ended = True
        self.fault = self.fault or fault


def inflate(data: bytes, encoding: str, most: int) -> bytes | None:
    """Return unpacked bytes, at most `most` + 1 of them; None where the encoding is unknown or the data are broken.

    Args:
        data: the packed bytes, whole.
        encoding: "gzip", "x-gzip", "deflate", "br" (Brotli) or "zstd", as HTTP names them.
        most: when this many bytes have been unpacked, one more shows that there are too many.
    """
    if encoding in {"gzip", "x-gzip"}:
        stream = Gunzip(io.BytesIO(data))
        found = io.BufferedReader(stream).read(most + 1)
        return None if stream.fault else found
    if encoding in {"br", "zstd"}:
        return _decompress(data, encoding, most)
    for window in DEFLATE_WINDOWS if encoding == "deflate" else ():
        try:
            unpacker = zlib.decompressobj(window)
            found = unpacker.decompress(data, most + 1)
        except zlib.error:
            continue
        if unpacker.eof or len(found) > most:
            return found
    return None


def _decompress(data: bytes, encoding: str, most: int) -> bytes | None:
    """Return data unpacked as `inflate` does, for the packings that only archives of pages have."""
    from fastwarc.stream_io import BrotliReader, ZstdReader  # noqa: PLC0415 - only archives pay for it

    reader = BrotliReader if encoding == "br" else ZstdReader
    try:
        # Never more than asked for is unpacked, so that a bomb costs no more than a page of the greatest length.
        found: bytes = reader(io.BytesIO(data)).read(most + 1)
    except (OSError, ValueError):
        return None
    return found
