"""The tables of a case file, as the newest migration leaves them.

Every fact has three times: when it happened (`earliest` and `latest` possible day, either unknown), when it was
`published`, and when this file `recorded` it (UTC). Days are ISO 8601, which is EDTF level 0. Nothing is ever updated
or deleted: triggers made by the migrations forbid it.
"""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

SCHEMA = "0003"
"""The revision that this program reads and writes: the head of `migrations/versions`."""

APPLICATION_ID = 0x444C4E45
"""Marks an SQLite file as a case file ("DLNE"; https://sqlite.org/pragma.html#pragma_application_id)."""

metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("url", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("byline", Text),
    Column("published", Date),
    Column("published_basis", String, nullable=False),
    Column("retrieved", Date),
    Column("version_of", Text),  # as the document itself says; the chain is derived when it is loaded
    Column("text", Text, nullable=False),
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
    Column("id", Integer, primary_key=True),
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
    Column("fact", Integer, ForeignKey("facts.id"), primary_key=True),
    sqlite_with_rowid=False,
)

names = Table(
    "names",
    metadata,
    Column("word", String, primary_key=True),
    Column("fact", Integer, ForeignKey("facts.id"), primary_key=True),
    sqlite_with_rowid=False,
)

amendments = Table(
    "amendments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fact", Integer, ForeignKey("facts.id"), nullable=False, index=True),
    Column("rank", String, nullable=False),  # "normal" or "deprecated"; a fact's last amendment holds
    Column("ended", Date),  # the first day on which a superseded fact no longer holds
    Column("reason", Text, nullable=False),
    Column("recorded", String, nullable=False),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False),  # JSON; see encoding.encode
    Column("recorded", String, nullable=False),
)
