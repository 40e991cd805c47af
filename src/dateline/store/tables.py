"""The tables of a case, as the newest migration leaves them, in a file and on a server alike.

Every fact has three times: when it happened (`earliest` and `latest` possible day, either unknown), when it was
`published`, and when this file `recorded` it (UTC). Days are ISO 8601, which is EDTF level 0. Nothing is ever updated
or deleted: triggers made by the migrations forbid it.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA = "0003"
"""The revision that this program reads and writes: the head of `migrations/versions`."""

APPLICATION_ID = 0x444C4E45
"""Marks an SQLite file as a case file ("DLNE"; https://sqlite.org/pragma.html#pragma_application_id)."""

Number = BigInteger().with_variant(Integer, "sqlite")
"""The number of a fact: a document has some hundred of them. SQLite's integers hold 64 bits anyway."""


class Whole(TypeDecorator[str]):
    """A text of any characters. PostgreSQL holds no zero character: a noncharacter and a digit stand for it there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as the database holds it."""
        if value is None or dialect.name == "sqlite":
            return value
        return value.replace("\uffff", "\uffff1").replace("\0", "\uffff0")

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text that was written."""
        if value is None or dialect.name == "sqlite":
            return value
        return value.replace("\uffff0", "\0").replace("\uffff1", "\uffff")


metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("url", Whole),
    Column("title", Whole),
    Column("publisher", Whole),
    Column("byline", Whole),
    Column("published", Date),
    Column("published_basis", String, nullable=False),
    Column("retrieved", Date),
    Column("version_of", Whole),  # as the document itself says; the chain is derived when it is loaded
    Column("text", Whole, nullable=False),
    Column("recorded", String, nullable=False),
    Column("modified", Date),
    Column("places", Text),  # JSON: where on its page each field is stated; null where nowhere
    Index("documents_by_day", "published", "id"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", String, nullable=False),
    sqlite_with_rowid=False,
)

facts = Table(
    "facts",
    metadata,
    Column("id", Number, primary_key=True),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
    Column("kind", String, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("earliest", Date),
    Column("latest", Date),
    Column("published", Date),
    Column("recorded", String, nullable=False),
    Column("body", Text, nullable=False),  # JSON; see encoding.write_body
    UniqueConstraint("document", "kind", "ordinal"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("fact", Number, ForeignKey("facts.id"), primary_key=True),
    sqlite_with_rowid=False,
)

names = Table(
    "names",
    metadata,
    Column("word", String, primary_key=True),
    Column("fact", Number, ForeignKey("facts.id"), primary_key=True),
    sqlite_with_rowid=False,
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False),  # JSON; see encoding.encode
    Column("recorded", String, nullable=False),
)
