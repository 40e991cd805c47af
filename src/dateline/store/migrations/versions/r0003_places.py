"""Of pages, the day on which they were changed last, and where on them each field is stated."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; documents that are there already leave them empty."""
    op.add_column("documents", sa.Column("modified", sa.Date))
    op.add_column("documents", sa.Column("places", sa.Text))
