"""A case that is kept, as an object: add readings, and get them back."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select, true

from dateline.model import Correction, CorrectionKind, Document, Evidence, Extent, Reading, Span
from dateline.store import loading, saving
from dateline.store.encoding import decode, encode
from dateline.store.errors import Place, StoreError, explained, show_place
from dateline.store.facts import Fact
from dateline.store.finding import find_described, find_named
from dateline.store.locating import Database, locate
from dateline.store.opening import WRITING, open_engine
from dateline.store.searching import search_text
from dateline.store.tables import corrections, documents


class Store:
    """A case that is open, in a file or on a server. It only grows: nothing in it is ever overwritten or deleted.

    A document is added whole in one transaction, or not at all. Where the program is killed at any moment, the file
    holds every document whose `add` had returned, and the same command takes up the rest. On loss of power the file
    stays sound, but the documents added last may be missing (SQLite's WAL with synchronous=NORMAL does not wait for
    the disk); they too are added when the command is run again. A server keeps what it said it keeps.
    """

    def __init__(self, place: Place, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    @classmethod
    def open(cls, database: Database, *, create: bool = True, read_only: bool = False, wait: float = 5.0) -> Self:
        """Open a case; use it in a `with` statement.

        Args:
            database: the path of its file, or the URL of a PostgreSQL database ("postgresql://NAME@HOST/DATABASE").
            create: make a missing file, or the tables in an empty database; else it is an error.
            read_only: write nothing, not even the migration of an older file.
            wait: how long to wait while another program writes, in seconds.

        Raises:
            StoreError: where it is no case file, or written by a newer program, or cannot be read or written here.
        """
        place = locate(database)
        return cls(place, open_engine(place, create=create, read_only=read_only, wait=wait))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the last to do so folds the write-ahead log into it."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            explained(self.place),
            self._engine.connect().execution_options(**WRITING) as connection,
            connection.begin(),
        ):
            yield connection

    def add(self, reading: Reading, recorded: datetime) -> bool:
        """Add a document and all that was read in it, in one transaction; its charges are not kept.

        Args:
            reading: every piece of its evidence must quote the document.
            recorded: when this happens; with a time zone.

        Returns:
            Whether it was added: False where the file holds the document already.

        Raises:
            StoreError: where it cannot be written; the file is as it was.
            ValueError: where `recorded` has no time zone.
        """
        stamp = saving.stamp(recorded)
        with self._writing() as connection:
            if _find(connection, reading.document.id) is not None:
                return False
            try:
                saving.write_reading(connection, reading, stamp)
            except UnicodeError:
                raise
            except (ValueError, OverflowError) as error:
                raise StoreError(
                    show_place(self.place), f"document {reading.document.id[:12]}: {error}", "leave it out"
                ) from error
        return True

    def has(self, document_id: str) -> bool:
        """Tell whether the file holds a document."""
        with self._reading() as connection:
            return _find(connection, document_id) is not None

    def documents(self, known_by: date | None = None) -> tuple[Document, ...]:
        """Return the documents, ordered as `readings` are."""
        with self._reading() as connection:
            return tuple(loading.load_documents(connection, _published(known_by)).values())

    def readings(self, known_by: date | None = None, among: Collection[str] | None = None) -> tuple[Reading, ...]:
        """Return what the documents say.

        They are ordered by day of publication, then id; those without a date come last. `version_of` is the version
        before among all documents of the file, whatever the order of adding. `charges` are empty: they are derived.

        Args:
            known_by: keep the documents published on that day or before; one without a date then is left out.
            among: the ids of the documents to keep; `version_of` is then the version before among these.
        """
        with self._reading() as connection:
            if among is None:
                return loading.load_readings(connection, _published(known_by))
            return loading.load_some(connection, _published(known_by), among)

    def people(self, among: Collection[str]) -> tuple[Reading, ...]:
        """Return of some documents what it takes to say who is who: actors, and the mentions that open with "the".

        All else is left out, also the text; nothing is left out of an actor.
        """
        with self._reading() as connection:
            return loading.load_people(connection, among)

    def find_named(self, name: str) -> frozenset[str]:
        """Return the ids of the documents with somebody whose names hold all the words of a name.

        None is missed, some others may be among them. They are found by an index: the cost grows with what is found.
        Initials do not count; capitals, accents and apostrophes make no difference: "OHara" finds O’Hara too.
        """
        with self._reading() as connection:
            return find_named(connection, name)

    def find_described(self, words: str) -> frozenset[str]:
        """Return the ids of the documents that speak of somebody, without a name, by words that hold all of these."""
        with self._reading() as connection:
            return find_described(connection, words)

    def extent(self, known_by: date | None = None) -> Extent:
        """Return how many documents there are, and their first and last day of publication."""
        of_all = select(func.count(), func.min(documents.c.published), func.max(documents.c.published))
        with self._reading() as connection:
            return Extent(*connection.execute(of_all.where(_published(known_by))).one())

    def facts(self, document_id: str, within: Span | None = None) -> tuple[Fact, ...]:
        """Return the facts of a document in the order in which they were added.

        Args:
            document_id: the document.
            within: only those that rest on words that share a character with this place.
        """
        with self._reading() as connection:
            return loading.load_facts(connection, document_id, within)

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the documents whose title or text holds all the words, the best match first."""
        with self._reading() as connection:
            return search_text(connection, words)

    def corrections(self) -> tuple[Correction, ...]:
        """Return what readers corrected, in the order in which they did, those taken back among them."""
        with self._reading() as connection:
            bodies = connection.scalars(select(corrections.c.body).order_by(corrections.c.id))
            return tuple(decode(body, Correction) for body in bodies)

    def correct(
        self,
        kind: CorrectionKind,
        places: Sequence[Evidence],
        detail: Mapping[str, str],
        who: str,
        why: str,
        recorded: datetime,
    ) -> Correction:
        """Enter a correction: it holds from now on, until another takes it back.

        Args:
            kind: what it does; see `Correction` for what `places` and `detail` hold.
            places: words of documents that the file holds.
            detail: what the kind asks for.
            who: whose word it is.
            why: the reason, for whoever asks later.
            recorded: when this happens; with a time zone.

        Returns:
            The entry, with its number.

        Raises:
            StoreError: where it cannot be written.
            ValueError: where `recorded` has no time zone.
        """
        moment = saving.stamp(recorded)
        with self._writing() as connection:
            number = (connection.scalar(select(func.max(corrections.c.id))) or 0) + 1
            entry = Correction(number, kind, tuple(places), who, why, recorded.astimezone(UTC), dict(detail))
            connection.execute(insert(corrections), {"id": number, "body": encode(entry), "recorded": moment})
        return entry

    def mark(self) -> tuple[int, ...]:
        """Return numbers that differ once something was added to the case."""
        newest = (func.max(column) for column in (documents.c.number, corrections.c.id))
        with self._reading() as connection:
            return tuple(connection.scalar(select(each)) or 0 for each in newest)

    def dump(self) -> tuple[str, ...]:
        """Return all that the file holds, but for when it was recorded, as lines to compare two files by."""
        with self._reading() as connection:
            return tuple(loading.dump_rows(connection))


def _find(connection: Connection, document_id: str) -> int | None:
    return connection.scalar(select(documents.c.number).where(documents.c.id == document_id))


def _published(known_by: date | None) -> ColumnElement[bool]:
    return true() if known_by is None else documents.c.published <= known_by
