"""Corrections by readers: append-only like the rest."""

import sqlalchemy as sa
from alembic import op

from dateline.store.migrations.versions.r0001_ledger import forbid_change

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table and its triggers."""
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
    forbid_change("corrections", ("id",))
