"""The ledger: documents, facts with their evidence; append-only by triggers."""

import sqlalchemy as sa
from alembic import op

from dateline.store.servers import MARK
from dateline.store.tables import Number

revision = "0001"
down_revision = None

# The columns that tell one row of a table from another.
KEYS = {
    "documents": ("number", "id"),
    "blocks": (("document", "ordinal"),),
    "facts": ("id", ("document", "kind", "ordinal")),
    "evidence": (("document", "start", "end", "fact"),),
    "names": (("word", "fact"),),
}


def upgrade() -> None:
    """Make all the tables, the full-text index and the triggers in an empty file."""
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("byline", sa.Text),
        sa.Column("published", sa.Date),
        sa.Column("published_basis", sa.String, nullable=False),
        sa.Column("retrieved", sa.Date),
        sa.Column("version_of", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
    op.create_index("documents_by_day", "documents", ["published", "id"])
    op.create_table(
        "blocks",
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.number"), primary_key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "facts",
        sa.Column("id", Number, primary_key=True),
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.number"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("earliest", sa.Date),
        sa.Column("latest", sa.Date),
        sa.Column("published", sa.Date),
        sa.Column("recorded", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("document", "kind", "ordinal"),
    )
    op.create_table(
        "evidence",
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.number"), primary_key=True),
        sa.Column("start", sa.Integer, primary_key=True),
        sa.Column("end", sa.Integer, primary_key=True),
        sa.Column("fact", Number, sa.ForeignKey("facts.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "names",
        sa.Column("word", sa.String, primary_key=True),
        sa.Column("fact", Number, sa.ForeignKey("facts.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    if _on_server():
        op.execute(
            "CREATE TABLE document_words (number integer PRIMARY KEY REFERENCES documents, words tsvector NOT NULL)"
        )
        op.execute("CREATE INDEX document_words_by_word ON document_words USING gin (words)")
        op.execute(f"COMMENT ON TABLE alembic_version IS '{MARK}'")
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% can only be added to', TG_TABLE_NAME; END $$"
        )
        forbid_change("document_words", ())
    else:
        op.execute(
            "CREATE VIRTUAL TABLE document_words USING fts5"
            "(title, text, content='documents', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
        )
        op.execute("PRAGMA application_id = 0x444C4E45")
    for table, keys in KEYS.items():
        forbid_change(table, keys)


def _on_server() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def forbid_change(table: str, keys: tuple[str | tuple[str, ...], ...]) -> None:
    """Let rows be added to a table and nothing else.

    `INSERT OR REPLACE` deletes without waking the trigger on DELETE, so a second row with the same key is refused too;
    PostgreSQL knows no such statement.
    """
    if _on_server():
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} can only be added to'); END"
    for change in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} {refuse}")
    for number, key in enumerate(keys):
        columns = (key,) if isinstance(key, str) else key
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in columns)
        again = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 - names from the table above
        op.execute(f"CREATE TRIGGER {table}_no_replace_{number} BEFORE INSERT ON {table} WHEN {again} {refuse}")
