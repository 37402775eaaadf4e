"""What the desk needs: who may come in, what groups and judgements are found by, how sure a record is.

Groups made before have nothing in the new columns: occurrences, figures and processes are to be fused again.
"""

from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from rasid.arabic.fold import fold

revision = "0003"
down_revision = "0002"
BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")
NEW: dict[str, tuple[tuple[str, Any], ...]] = {
    "records": (("confidence", sa.Float()),),
    "entities": (("fold", sa.Text()),),
    "groups": tuple((name, sa.Text()) for name in ("last", "kind", "place", "country", "precision")),
    "judgements": (
        ("document", sa.Text()),
        ("verdict", sa.Text()),
        ("who", sa.Text()),
        ("revokes", BIG),
    ),
    "jobs": (("who", sa.Text()), ("detail", sa.Text()), ("stop", sa.Integer())),
}
INDEXES = (
    ("records_confidence", "records", ["confidence", "document", "first", "record"]),
    ("groups_day", "groups", ["question", "day", "id"]),
    ("groups_place", "groups", ["question", "place"]),
    ("ix_judgements_document", "judgements", ["document"]),
    ("ix_judgements_revokes", "judgements", ["revokes"]),
)
AGAIN = ("occurrences", "figures", "processes")


def upgrade() -> None:
    """Columns, indexes and tables that are only added; those of judgements filled from their bytes."""
    for table, columns in NEW.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind))
    for index, table, names in INDEXES:
        op.create_index(index, table, names)
    _tables()
    _fill_judgements()
    _fold_names()
    fused = sa.table("fused", sa.column("question"), sa.column("reading"))
    op.execute(sa.update(fused).where(fused.c.question.in_(AGAIN)).values(reading=-1))


def _text(name: str, need: bool = True, **more: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=not need, **more)


def _tables() -> None:
    keys = ("question", "group", "entity", "role")
    op.create_table(
        "parties", *(_text(key) for key in keys), sa.PrimaryKeyConstraint(*keys), sqlite_with_rowid=False
    )
    op.create_index("parties_entity", "parties", ["entity", "question"])
    op.create_table(
        "users",
        _text("name", primary_key=True),
        *(_text(name) for name in ("password", "role", "made_at")),
        _text("ended_at", need=False),
    )
    op.create_table("preferences", _text("who", primary_key=True), _text("body"))
    op.create_table(
        "sessions",
        _text("hash", primary_key=True),
        _text("who", index=True),
        sa.Column("local", sa.Integer(), nullable=False),
        *(_text(name) for name in ("made_at", "seen_at", "ends_at")),
    )
    op.create_table(
        "tokens",
        sa.Column("id", BIG, primary_key=True),
        _text("hash", unique=True),
        _text("who", index=True),
        *(_text(name) for name in ("name", "scopes", "made_at")),
        *(_text(name, need=False) for name in ("ends_at", "used_at", "revoked_at")),
    )
    told = ("fold", "words", "entity", "document", "record", "who", "at", "state")
    op.create_table(
        "aliases",
        sa.Column("id", BIG, primary_key=True),
        *(_text(name) for name in told),
        *(_text(name, need=False) for name in ("decided_by", "decided_at")),
    )
    op.create_index("aliases_words", "aliases", ["fold", "entity"], unique=True)


def _fill_judgements() -> None:
    names = ("number", "one", "document", "verdict", "who", "revokes", "body")
    judgements = sa.table("judgements", *(sa.column(name) for name in names))
    connection = op.get_bind()
    query = sa.select(judgements.c.number, judgements.c.body)
    for number, body in connection.execute(query).all():
        made = msgspec.msgpack.decode(body)
        values = {
            "document": made["one"]["document"],
            "verdict": made["verdict"],
            "who": made["who"],
            "revokes": made["revokes"],
        }
        connection.execute(sa.update(judgements).where(judgements.c.number == number).values(**values))


def _fold_names() -> None:
    entities = sa.table("entities", sa.column("id"), sa.column("ar"), sa.column("fold"))
    connection = op.get_bind()
    rows = connection.execute(sa.select(entities.c.id, entities.c.ar)).all()
    filled = (
        sa.update(entities).where(entities.c.id == sa.bindparam("which")).values(fold=sa.bindparam("folded"))
    )
    if rows:
        connection.execute(filled, [{"which": id, "folded": fold(name)} for id, name in rows])
