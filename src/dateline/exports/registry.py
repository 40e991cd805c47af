"""Which formats there are: every module of `formats/` is one, by its NAME and its `render`."""

import importlib
import pkgutil
from typing import Protocol, cast

from dateline.exports import formats as package
from dateline.exports.history import NO_HISTORY, History
from dateline.model import Case


class Format(Protocol):
    """What a module of `formats/` offers."""

    NAME: str

    def render(self, case: Case, history: History = NO_HISTORY) -> str:
        """Return the case in this format."""
        ...


def formats() -> tuple[str, ...]:
    """Return the names of the formats that `export` knows, in alphabetical order."""
    return tuple(sorted(_find_formats()))


def export(case: Case, format: str, history: History | None = None) -> str:  # noqa: A002 - the command's own word
    """Return a case in a format.

    Args:
        case: The case.
        format: One of `formats()`.
        history: For each charge's id the statuses it had: (first day or EDTF, label) pairs, in order. The page
            needs it to show the status on an earlier day; the other formats do not use it.

    Raises:
        ValueError: There is no such format; the message lists the choices.
    """
    known = _find_formats()
    if format not in known:
        raise ValueError(f"no format {format!r}: choose one of {', '.join(sorted(known))}")
    return known[format].render(case, history or NO_HISTORY)


def _find_formats() -> dict[str, Format]:
    names = [f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__)]
    found = (cast(Format, importlib.import_module(name)) for name in names)
    return {module.NAME: module for module in found}
