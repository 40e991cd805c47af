"""The input formats, one file each. A new format is a new file and a line in `READERS`."""

from dateline.documents.inputs import Input
from dateline.documents.readers import dated_line, html, json_lines, plain
from dateline.documents.readers.reader import Reader

# In the order of asking: the first reader that owns the suffix and recognises the opening reads the input.
READERS: tuple[Reader, ...] = (dated_line.READER, html.READER, json_lines.READER, plain.READER)
SUFFIXES: frozenset[str] = frozenset().union(*(reader.suffixes for reader in READERS))


def choose_reader(opened: Input) -> Reader:
    """Return the reader of an input: by its suffix and opening, or by its opening alone where the suffix is unknown."""
    owners = [reader for reader in READERS if opened.suffix in reader.suffixes]
    opening = opened.opening
    return next((reader for reader in owners or READERS if reader.recognises(opening)), (owners or READERS)[-1])


__all__ = ["READERS", "SUFFIXES", "choose_reader"]
