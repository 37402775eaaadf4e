"""How firmly occurrences are told can be counted, and counting needs an index alone."""

import zlib

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
FIRMEST_FIRST = (
    "occurred", "ongoing", "claimed", "alleged", "denied", "threatened", "planned", "demanded", "promised",
    "hypothetical", "negated", "foiled",
)  # fmt: skip
MANY = 1000


def upgrade() -> None:
    """A column filled from the groups' bytes; two indexes made wider."""
    op.add_column("groups", sa.Column("told", sa.Text()))
    _fill()
    for index, more in (
        ("groups_day", ["day", "id", "last", "kind", "told"]),
        ("groups_place", ["place", "precision", "country", "id"]),
    ):
        op.drop_index(index, "groups")
        op.create_index(index, "groups", ["question", *more])


def _fill() -> None:
    groups = sa.table("groups", *(sa.column(name) for name in ("question", "id", "body", "told")))
    mine = groups.c.question == "occurrences"
    connection = op.get_bind()
    ids = list(connection.execute(sa.select(groups.c.id).where(mine)).scalars())
    change = (
        sa.update(groups).where(mine, groups.c.id == sa.bindparam("one")).values(told=sa.bindparam("how"))
    )
    for start in range(0, len(ids), MANY):
        some = sa.select(groups.c.id, groups.c.body).where(mine, groups.c.id.in_(ids[start : start + MANY]))
        rows = [{"one": id, "how": _told(body)} for id, body in connection.execute(some).all()]
        connection.execute(change, rows)


def _told(body: bytes) -> str:
    counts = msgspec.msgpack.decode(zlib.decompress(body))["modality"]
    return "".join(f" {one}" for one in FIRMEST_FIRST if counts.get(one)) + " "
