"""The input formats, one module each. A new format is a new module here with a `READER`; nothing else is edited."""

from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from dateline.documents.inputs import Input
from dateline.documents.reader import Reader

# Files that are packed one by one, as in page.html.gz: what is inside decides.
PACKED = ".gz"


@cache
def list_readers() -> tuple[Reader, ...]:
    """Return the reader of every module of this package, by rank, then by name of the module."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    readers: list[Reader] = [module.READER for module in modules]
    return tuple(sorted(readers, key=lambda reader: reader.rank))


@cache
def list_suffixes() -> frozenset[str]:
    """Return the suffixes that some reader owns, each in lower case with its dot."""
    return frozenset().union(*(reader.suffixes for reader in list_readers()))


def is_readable(name: str) -> bool:
    """Tell by its name whether a file in a folder or archive is of a format that is read."""
    path = PurePath(name.lower())
    if path.suffix == PACKED:
        path = PurePath(path.stem)
    return path.suffix in list_suffixes()


def choose_reader(opened: Input) -> Reader:
    """Return the reader of an input: by its suffix and opening, or by its opening alone where the suffix is unknown."""
    owners = [reader for reader in list_readers() if opened.suffix in reader.suffixes]
    asked = owners or list_readers()
    return next((reader for reader in asked if reader.recognises(opened)), asked[-1])


__all__ = ["choose_reader", "is_readable", "list_readers", "list_suffixes"]
