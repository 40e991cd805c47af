"""What a watch remembers between its rounds and its runs, in one file beside the case file or the plan.

The file is replaced whole: what was noticed and to whom it must still be told change together, so that a program that
is killed tells a thing twice rather than never.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from dateline.exports.vocabulary import NoticeRow
from dateline.fetching import write_whole
from dateline.model import Standing
from dateline.store import Place

SUFFIX = ".watch"
# So many entries of a feed are remembered; feeds show some tens.
MOST_SEEN = 5_000
# So many notices stay in the Atom feed.
MOST_TOLD = 100


class Delay(msgspec.Struct):
    """Of one article that fails for the time being: when it is tried next, and how often in a row it failed."""

    due: datetime
    failures: int


class FeedState(msgspec.Struct):
    """Of one feed: the entries taken up with their marks, when it is due, how often in a row it failed.

    `late` holds the entries that could not be fetched yet.
    """

    seen: dict[str, str] = {}
    late: dict[str, Delay] = {}
    due: datetime | None = None
    failures: int = 0


class Visit(msgspec.Struct):
    """Of one article: when it was first read, how often it was looked at again, and whether its feed is private."""

    first: datetime
    again: int = 0
    private: bool = False


class Parcel(msgspec.Struct):
    """Notices that an outlet has not taken yet; when it is tried next, and how often it failed."""

    id: str
    outlet: str
    notices: tuple[NoticeRow, ...]
    due: datetime
    failures: int = 0


class Memory(msgspec.Struct):
    """All that a watch remembers."""

    standing: Standing | None = None
    feeds: dict[str, FeedState] = {}
    visits: dict[str, Visit] = {}
    parcels: list[Parcel] = []
    told: list[NoticeRow] = []


def place_of(case: Place, plan: Path) -> Path:
    """Return where the watch of a case keeps its memory: beside its file, or, for one on a server, beside the plan."""
    if isinstance(case, Path):
        return case.with_name(case.name + SUFFIX)
    # The name tells by itself which plan and database it is of; cases in other schemas or servers differ by the rest.
    server = case._replace(username=None, password=None).render_as_string()
    return plan.with_name(f"{plan.name}.{case.database}.{sha256(server.encode()).hexdigest()[:8]}{SUFFIX}")


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Keep other watches of the same case file away: of two that remember apart, one would forget what it must tell.

    The lock lies in a file of its own and ends with the program, however that ends.

    Raises:
        ValueError: where another watch holds it.
    """
    try:
        file = path.with_name(path.name + ".lock").open("ab")
    except OSError:
        yield  # nothing can be written there: opening the case file, or saving the memory, says what is wrong
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ValueError(f"{path}: another watch of this case is at work; wait until it has ended") from error
        yield


def load_memory(path: Path) -> Memory:
    """Return what was remembered; nothing where there is no file.

    Raises:
        ValueError: where the file cannot be read as one.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Memory)
    except FileNotFoundError:
        return Memory()
    except msgspec.MsgspecError as error:
        raise ValueError(f"{path}: this is not what a watch remembers ({error}); move it away to begin anew") from error


def save_memory(path: Path, memory: Memory) -> None:
    """Write what is remembered, in place of what was; raise OSError where it cannot be written."""
    write_whole(path, msgspec.json.encode(memory))
