"""Occurrences counted in SQL: over days, over places, between actors."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from sqlalchemy import Engine, and_, case, func, or_, select

from rasid.model.records import Entity, Name
from rasid.store.listing import Wanted, conditions
from rasid.store.schema import entities, groups, members, parties

PARTS = 20_000  # of actors that are looked through for what they are called
HAPPENED = ("occurred", "ongoing")


class Tally(msgspec.Struct, frozen=True, order=True):
    """So many occurrences begin in one stretch of time and end in another (days, months or years).

    `part` is their kind, or how they are told (see `schema.groups`).
    """

    first: str
    last: str
    part: str
    count: int


class Spot(msgspec.Struct, frozen=True):
    """So many occurrences at a place."""

    place: str | None
    country: str | None
    precision: str | None
    count: int


class Tie(msgspec.Struct, frozen=True):
    """In so many occurrences one did something to the other; `happened` are those told as having happened."""

    actor: str
    recipient: str
    count: int
    happened: int


def over_time(
    engine: Engine, wanted: Wanted, letters: int, by: Literal["kind", "told"]
) -> tuple[list[Tally], int]:
    """Occurrences by first and last day (10 letters), month (7) or year (4); and how many have no day.

    `by` which column they are parted.
    """
    g = groups.c
    stretches = (func.substr(g.day, 1, letters), func.substr(func.coalesce(g.last, g.day), 1, letters))
    part = func.coalesce(g[by], "")
    with engine.connect() as connection:
        where = conditions(connection, wanted)
        dated = select(*stretches, part, func.count()).where(*where, g.day.is_not(None))
        rows = connection.execute(dated.group_by(*stretches, part)).all()
        undated = select(func.count()).select_from(groups).where(*where, g.day.is_(None))
        return [Tally(*row) for row in rows], connection.execute(undated).scalar_one()


def over_places(engine: Engine, wanted: Wanted) -> list[Spot]:
    """Occurrences by place, the most first; `place` is None where nobody says it."""
    g = groups.c
    keys = (g.place, g.country, g.precision)
    with engine.connect() as connection:
        query = select(*keys, func.count()).where(*conditions(connection, wanted)).group_by(*keys)
        found = [Spot(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (-one.count, one.place or ""))


def between(engine: Engine, wanted: Wanted, most: int) -> tuple[list[Tie], int]:
    """Who did something to whom, the most occurrences first, at most so many; and how many pairs there are."""
    one, other, g = parties.alias("one"), parties.alias("other"), groups.c
    firm = or_(*(g.told.startswith(f" {modality} ") for modality in HAPPENED))
    with engine.connect() as connection:
        where = [
            *conditions(connection, wanted), one.c.question == g.question, one.c.group == g.id,
            one.c.role == "actor", other.c.question == g.question, other.c.group == g.id,
            other.c.role == "recipient",
        ]  # fmt: skip
        pair = (one.c.entity, other.c.entity)
        count, happened = func.count(), func.sum(case((firm, 1), else_=0))
        query = select(*pair, count, happened, func.count().over()).where(*where).group_by(*pair)
        rows = connection.execute(query.order_by(count.desc(), *pair).limit(most)).all()
    return [Tie(*row[:4]) for row in rows], rows[0][4] if rows else 0


def unlisted(engine: Engine, ids: Sequence[str]) -> dict[str, Entity]:
    """Actors of occurrences that no list has, by id, called as one of the documents that tell of them calls them."""
    p, m, e = parties.c, members.c, entities.c
    mine = select(p.question, p.group, p.entity).where(p.question == "occurrences", p.entity.in_(ids))
    some = mine.limit(PARTS).subquery()  # the limit also has SQLite begin here
    shared = select(e.id, e.kind, e.ar).where(e.id.in_(ids))
    local = (
        select(some.c.entity, func.min(e.kind), func.min(e.ar))
        .join(members, and_(m.question == some.c.question, m.group == some.c.group))
        .join(entities, e.id == m.document + "/" + some.c.entity)
        .group_by(some.c.entity)
    )
    with engine.connect() as connection:
        rows = [*connection.execute(local), *connection.execute(shared)]
    return {id: Entity(id, kind, Name(ar), local=True) for id, kind, ar in rows}
