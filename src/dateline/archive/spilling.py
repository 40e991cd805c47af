"""Records put out of memory into files, those that belong together into one, and read back file by file."""

from collections.abc import Iterator
from pathlib import Path
from struct import Struct

FLUSH_BYTES = 16_384  # of a part that wait in memory


class Spill:
    """Records of one layout in so many parts; each part is a file of a folder."""

    def __init__(self, folder: Path, layout: str, parts: int) -> None:
        """Make the folder.

        Args:
            folder: where the files go; it must not be there.
            layout: of a record, as for `struct`.
            parts: how many there are.
        """
        self._folder, self._struct = folder, Struct(layout)
        self._buffers = [bytearray() for _ in range(parts)]
        folder.mkdir(parents=True)

    def add(self, part: int, *record: object) -> None:
        """Add a record to a part."""
        buffer = self._buffers[part]
        buffer += self._struct.pack(*record)
        if len(buffer) >= FLUSH_BYTES:
            self._flush(part)

    def take(self) -> Iterator[Iterator[tuple[int, ...]]]:
        """Yield the records of each part in the order in which they were added, and delete it all on the way."""
        for part in range(len(self._buffers)):
            self._flush(part)
            path = self._path(part)
            yield self._struct.iter_unpack(path.read_bytes())
            path.unlink()
        self._folder.rmdir()

    def _flush(self, part: int) -> None:
        with self._path(part).open("ab") as file:
            file.write(self._buffers[part])
        self._buffers[part].clear()

    def _path(self, part: int) -> Path:
        return self._folder / f"{part}.part"
