"""What a reader failed at is told by reader and knowledge; a moved file is found by its bytes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Columns and indexes that are only added."""
    op.add_column("failures", sa.Column("reader", sa.Text()))
    op.add_column("failures", sa.Column("knowledge", sa.Text()))
    op.create_index("failures_of", "failures", ["version", "reader", "knowledge"])
    op.create_index("failures_where", "failures", ["where"])
    op.create_index("ix_versions_raw", "versions", ["raw"])
