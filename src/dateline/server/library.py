"""The case file at hand, and what was made ready of its views."""

from collections import OrderedDict
from threading import Lock

from dateline.api import KeptCase
from dateline.model import Case, Story
from dateline.server.finds import Find, list_finds
from dateline.server.index import Index
from dateline.server.sight import Sight
from dateline.server.state import State

MOST_INDEXES = 12


class Library:
    """Gives the case as a state asks for it. It may be used from several threads."""

    def __init__(self, kept: KeptCase) -> None:
        self.kept = kept
        self._lock = Lock()
        # By the case's identity; the index holds the case, so that it stays the only one with it.
        self._indexes: OrderedDict[int, Index] = OrderedDict()
        self._finds: tuple[Case, list[Find]] | None = None

    @property
    def name(self) -> str:
        """The name of the case file or database."""
        return self.kept.name

    def look(self, state: State) -> Sight:
        """Return the case as the state asks for it.

        Raises:
            StoreError: where the case file cannot be read.
        """
        index = self._index(self.kept.look(state.as_of, state.known_by))
        whole = self._index(self.kept.look(None, state.known_by)) if state.as_of else index
        return Sight(index, state, whole.change_days)

    def stories(self, state: State) -> tuple[Story, ...]:
        """Return the cases that the documents tell of, in the view that the state asks for."""
        return self.kept.stories(state.as_of, state.known_by)

    def finds(self, sight: Sight) -> list[Find]:
        """Return what a search looks through, in one view."""
        with self._lock:
            if self._finds is None or self._finds[0] is not sight.case:
                self._finds = (sight.case, list_finds(sight.index))
            return self._finds[1]

    def _index(self, case: Case) -> Index:
        with self._lock:
            if id(case) not in self._indexes:
                self._indexes[id(case)] = Index(case)
            index = self._indexes[id(case)]
            self._indexes.move_to_end(id(case))
            if len(self._indexes) > MOST_INDEXES:
                self._indexes.popitem(last=False)
            return index
