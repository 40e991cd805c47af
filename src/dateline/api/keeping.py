"""A case file kept at hand: looked at again and again, read anew only where it has changed."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import RLock
from weakref import finalize

from dateline import exports, pipeline
from dateline.api.latest import mark_latest
from dateline.api.viewing import assemble_view, tell_cases
from dateline.exports.vocabulary import CorrectionRow
from dateline.model import Case, Correction, Reading, Story
from dateline.store import Database, Store, locate, name_place

Days = tuple[date | None, date | None]
# How many views of earlier days are remembered.
MOST_VIEWS = 12


@dataclass(slots=True)
class _Held:
    """What was read of the file when it was last changed."""

    stamp: tuple[int, ...]
    readings: tuple[Reading, ...]
    corrected: tuple[Correction, ...]
    latest: Case
    views: OrderedDict[Days, Case] = field(default_factory=OrderedDict)
    stories: dict[Days, tuple[Story, ...]] = field(default_factory=dict)


class KeptCase:
    """A case file at hand. It may be used from several threads, and changed by other programs meanwhile."""

    def __init__(self, database: Database) -> None:
        self.place = locate(database)
        self._lock = RLock()
        self._held: _Held | None = None
        self._asked: Store | None = None

    @property
    def name(self) -> str:
        """The name of its file, without the folder, or of its database."""
        return name_place(self.place)

    def look(self, as_of: date | None = None, known_by: date | None = None) -> Case:
        """Return the case on a day, as `open_case` does; the same object as long as the file is the same.

        Raises:
            StoreError: where there is no such file, or it is no case file, or cannot be read.
        """
        with self._lock:
            return self._view(self._refresh(), (as_of, known_by))

    def stories(self, as_of: date | None = None, known_by: date | None = None) -> tuple[Story, ...]:
        """Return the cases that the documents tell of (`tell_cases`); the rest is as for `look`."""
        with self._lock:
            held = self._refresh()
            if (as_of, known_by) not in held.stories:
                held.stories = {(as_of, known_by): tell_cases(self._view(held, (as_of, known_by)))}
            return held.stories[as_of, known_by]

    def search(self, words: str) -> Sequence[str]:
        """Return the ids of the documents whose title or text holds all the words, the best match first."""
        with Store.open(self.place, create=False, read_only=True) as store:
            return store.search(words)

    def corrections(self) -> tuple[CorrectionRow, ...]:
        """Return what readers corrected, those taken back among them; see `dateline.api.corrections`."""
        with self._lock:
            held = self._refresh()
            return exports.correction_rows(held.corrected, held.latest.corrections)

    def _refresh(self) -> _Held:
        stamp = _stamp(self.place) if isinstance(self.place, Path) else self._ask_mark()
        if self._held is None or self._held.stamp != stamp:
            with Store.open(self.place, create=False, read_only=True) as store:
                readings, corrected = store.readings(), store.corrections()
            latest = assemble_view(readings, corrected)
            self._held = _Held(stamp, readings, corrected, latest)
        return self._held

    def _ask_mark(self) -> tuple[int, ...]:
        """Return what differs when something was added on the server; the connection stays for the next time."""
        if self._asked is None:
            self._asked = Store.open(self.place, create=False, read_only=True)
            finalize(self, self._asked.close)
        return self._asked.mark()

    def _view(self, held: _Held, days: Days) -> Case:
        if days == (None, None):
            return held.latest
        if days not in held.views:
            as_of, known_by = days
            if as_of is not None:
                # Marked anew, as only what stood on the day differs.
                view = mark_latest(pipeline.look_back(self._view(held, (None, known_by)), as_of), held.latest)
            else:
                view = assemble_view(held.readings, held.corrected, known_by=known_by, latest=held.latest)
            held.views[days] = view
            if len(held.views) > MOST_VIEWS:
                held.views.popitem(last=False)
        held.views.move_to_end(days)
        return held.views[days]


def _stamp(path: Path) -> tuple[int, ...]:
    """Return what differs when the file was written to; a change may stand in the write-ahead log only."""
    found: list[int] = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        try:
            seen = each.stat()
        except OSError:
            found.append(0)
        else:
            # Whoever reads may leave an empty log behind: that is no change.
            found += [seen.st_mtime_ns, seen.st_size, seen.st_ino] if seen.st_size else [0]
    return tuple(found)
