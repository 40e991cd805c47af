"""dateline reads dated news coverage and keeps the case as it stands.

The public functions live in `dateline.api`; those whose names are no room of the house can also be taken from here
(`dates`, `people`, `statements` and `documents` are packages of this one, so those four are in `dateline.api` only).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline import api as api
    from dateline.api import add as add
    from dateline.api import demo as demo
    from dateline.api import export as export
    from dateline.api import findings as findings
    from dateline.api import open_case as open_case
    from dateline.api import read as read
    from dateline.api import status as status
    from dateline.api import timeline as timeline

__version__ = "0.1.0"

_PUBLIC = frozenset({"add", "demo", "export", "findings", "open_case", "read", "status", "timeline"})


def __getattr__(name: str) -> Any:
    """Load the public functions when they are first asked for, so that `import dateline` costs nothing."""
    if name != "api" and name not in _PUBLIC:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    api = import_module("dateline.api")
    return api if name == "api" else getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PUBLIC, "api"})
