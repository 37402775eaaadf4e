"""Occurrences counted in SQL: over days, over places, between actors."""

from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, Engine, FromClause, and_, case, func, literal, or_, select

from rasid.store.listing import Wanted, conditions
from rasid.store.schema import entities, groups, members, parties, roles

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
    """In so many occurrences one did something to the other; `happened` are those told as having happened.

    One that documents alone know is document/id, by the first document of the occurrence in whose report it has a part.
    """

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
    """Who did something to whom, the most occurrences first, at most so many; and how many pairs there are.

    Of equals those come first whom more than one document may know.
    """
    one, other, g = parties.alias("one"), parties.alias("other"), groups.c
    firm = or_(*(g.told.startswith(f" {modality} ") for modality in HAPPENED))
    with engine.connect() as connection:
        where = [
            *conditions(connection, wanted), one.c.question == g.question, one.c.group == g.id,
            one.c.role == "actor", other.c.question == g.question, other.c.group == g.id,
            other.c.role == "recipient",
        ]  # fmt: skip
        pair = (_who(one), _who(other))
        count, happened = func.count(), func.sum(case((firm, 1), else_=0))
        query = select(*pair, count, happened, func.count().over()).where(*where).group_by(*pair)
        local = sum((case((who.contains("/"), 1), else_=0) for who in pair), start=literal(0))
        rows = connection.execute(query.order_by(count.desc(), local, *pair).limit(most)).all()
    return [Tie(*row[:4]) for row in rows], rows[0][4] if rows else 0


def _who(part: FromClause) -> ColumnElement[str]:
    """Who has a part in a group: the first of its reports' documents tells apart those of one id."""
    p, m, r, e = part.c, members.c, roles.c, entities.c
    own = and_(r.entity == m.document + "/" + p.entity, r.document == m.document, r.record == m.record)
    local = (
        select(r.entity)
        .select_from(members.join(roles, own))
        .where(m.question == p.question, m.group == p.group, r.role == p.role)
        .order_by(m.document)
        .limit(1)
    )
    shared = select(e.id).where(e.id == p.entity).correlate(part).scalar_subquery()
    return func.coalesce(shared, local.correlate(part).scalar_subquery(), p.entity)
