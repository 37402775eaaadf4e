"""The first schema."""

import sqlalchemy as sa
from alembic import op

from rasid.store import index

revision = "0001"
down_revision = None

Big = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Every table, and the index of words."""
    _gathered()
    _read()
    _claimed()
    _grouped()
    _kept()
    index.create(op.get_bind())


def _gathered() -> None:
    """What was gathered."""
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.Text(), primary_key=True),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", Big, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("id", Big, primary_key=True),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
    )
    op.create_table(
        "failures",
        sa.Column("id", Big, primary_key=True),
        sa.Column("source", Big, sa.ForeignKey("sources.id")),
        sa.Column("version", Big),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        sa.Column("outlet", sa.Text()),
        sa.Column("day", sa.Text()),
        sa.Column("version", Big),
        sa.Column("added_at", sa.Text(), nullable=False),
    )
    op.create_index("ix_documents_day", "documents", ["day"])
    op.create_index("ix_documents_outlet", "documents", ["outlet"])
    op.create_table(
        "versions",
        sa.Column("id", Big, primary_key=True),
        sa.Column("document", sa.Text(), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.LargeBinary(), nullable=False),
        sa.Column("raw", sa.Text(), sa.ForeignKey("blobs.sha256")),
        sa.Column("locator", sa.Text()),
        sa.Column("source", Big, sa.ForeignKey("sources.id")),
        sa.Column("added_at", sa.Text(), nullable=False),
    )
    op.create_index("ix_versions_document", "versions", ["document"])
    op.create_index("ix_versions_sha256", "versions", ["sha256"])


def _read() -> None:
    """What was read, and what search filters by."""
    op.create_table(
        "readings",
        sa.Column("id", Big, primary_key=True),
        sa.Column("version", Big, sa.ForeignKey("versions.id"), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("print", sa.LargeBinary(), nullable=False),
        sa.Column("read_at", sa.Text(), nullable=False),
    )
    op.create_index("readings_of", "readings", ["version", "reader", "knowledge"], unique=True)
    op.create_table(
        "records",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("layer", sa.Text(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text()),
        sa.Column("mode", sa.Text()),
        sa.Column("modality", sa.Text()),
        sa.Column("voice", sa.Text()),
        sa.Column("day", sa.Text()),
        sa.PrimaryKeyConstraint("document", "record"),
        sqlite_with_rowid=False,
    )
    op.create_index("records_kind", "records", ["layer", "kind", "day"])
    op.create_table(
        "roles",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "document", "record", "role"),
        sqlite_with_rowid=False,
    )
    op.create_index("roles_document", "roles", ["document"])
    op.create_table(
        "entities",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ar", sa.Text(), nullable=False),
        sa.Column("en", sa.Text()),
        sa.Column("wikidata", sa.Text()),
        sa.Column("local", sa.Integer(), nullable=False),
    )


def _claimed() -> None:
    """What fusion compares."""
    op.create_table(
        "fused",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("reading", Big, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("question", "document"),
    )
    op.create_table(
        "claims",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("question", "document", "record"),
    )
    op.create_table(
        "blocks",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("question", "block", "document", "record"),
        sqlite_with_rowid=False,
    )
    op.create_index("blocks_document", "blocks", ["document", "question"])
    op.create_table(
        "links",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("one_document", sa.Text(), nullable=False),
        sa.Column("one_record", sa.Text(), nullable=False),
        sa.Column("other_document", sa.Text(), nullable=False),
        sa.Column("other_record", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("question", "one_document", "one_record", "other_document", "other_record"),
    )
    op.create_index("links_other", "links", ["question", "other_document", "other_record"])


def _grouped() -> None:
    """What fusion groups."""
    op.create_table(
        "groups",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("block", sa.Text()),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("question", "id"),
    )
    op.create_index("groups_block", "groups", ["question", "block"])
    op.create_index("groups_id", "groups", ["id"])
    op.create_table(
        "members",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("question", "document", "record", "group"),
        sqlite_with_rowid=False,
    )
    op.create_index("members_group", "members", ["question", "group"])
    op.create_table(
        "dirty",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("question", "document", "record"),
    )
    op.create_table(
        "runs",
        sa.Column("id", Big, primary_key=True),
        sa.Column("size", Big, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )


def _kept() -> None:
    """What people and programs did."""
    op.create_table(
        "judgements",
        sa.Column("number", Big, primary_key=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_judgements_one", "judgements", ["one"])
    op.create_index("ix_judgements_other", "judgements", ["other"])
    op.create_table(
        "audit",
        sa.Column("number", Big, primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False, unique=True),
    )
    op.create_table(
        "jobs",
        sa.Column("id", Big, primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("done", Big, nullable=False),
        sa.Column("total", Big),
        sa.Column("error", sa.Text()),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text()),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
