"""Who acts and speaks in a case, counted in SQL out of the parts that entities have in records."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Engine, Select, Subquery, and_, func, literal, or_, select, tuple_

from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.model.records import MentionKind, Name
from rasid.store.schema import documents, entities, records, roles

THINGS: tuple[MentionKind, ...] = ("place", "facility", "weapon", "document")  # that neither act nor speak
PARTS = ("actor", "recipient", "source")
SPEAKS, DOES = ("source", "hop"), ("actor", "recipient")


class Actor(NamedTuple):
    """An entity, in how many documents it is named, and in how many records it has which part."""

    id: str
    kind: MentionKind
    name: Name
    local: bool
    documents: int
    does: int = 0
    undergoes: int = 0
    says: int = 0


class Actors(NamedTuple):
    """A page of actors, where the next begins (None at the end), and how many there are in all."""

    items: tuple[Actor, ...]
    after: str | None
    total: int


class Among(NamedTuple):
    """Which actors are wanted: of these kinds; with folded words in the name, or one of `ids`; local ones or not."""

    kinds: Sequence[str] = ()
    words: str = ""
    ids: Sequence[str] = ()
    local: bool | None = None


class Part(NamedTuple):
    """A record in which an actor has a part: with its document's outlet and day, what it is, and how it is told."""

    ref: Ref
    outlet: str | None
    day: str | None
    kind: str | None
    modality: str | None
    role: str
    first: int
    after: int


class Shape(NamedTuple):
    """A part, and the kind and modality of the records in which it is had."""

    role: str
    kind: str | None
    modality: str | None


class Parts(NamedTuple):
    """A page of records, the latest document first, where the next begins, and how many there are in all."""

    items: tuple[Part, ...]
    after: str | None
    total: int


def actors(engine: Engine, among: Among, after: str | None = None, most: int = 50) -> Actors:
    """Actors that all documents may name, the most named first; then those of one document alone, by id.

    Raises InputError for an `after` of no such list.
    """
    where = list(_wanted(among))
    found: list[Actor] = []
    with engine.connect() as connection:
        for query in _pages(where, among.local, after):
            rows = connection.execute(query.limit(most + 1 - len(found)))
            found += [
                Actor(id, kind, Name(ar, None if local else en), bool(local), n)
                for id, kind, ar, en, local, n in rows
            ]
            if len(found) > most:
                break
        total = connection.execute(select(func.count()).select_from(entities).where(*where)).scalar_one()
        shown = found[:most]
        r = roles.c
        counts = (
            select(r.entity, r.role, func.count())
            .where(r.entity.in_([one.id for one in shown]), r.role.in_(PARTS))
            .group_by(r.entity, r.role)
        )
        parts = {(entity, role): n for entity, role, n in connection.execute(counts)}
    items = tuple(
        one._replace(
            **{
                field: parts.get((one.id, role), 0)
                for field, role in zip(("does", "undergoes", "says"), PARTS, strict=True)
            }
        )
        for one in shown
    )
    return Actors(items, _key(shown[-1]) if len(found) > most else None, total)


def _wanted(among: Among) -> Iterator[ColumnElement[bool]]:
    e = entities.c
    yield e.kind.in_(among.kinds) if among.kinds else e.kind.not_in(THINGS)
    if among.local is not None:
        yield e.local == int(among.local)
    if among.words:
        named = (column.contains(among.words, autoescape=True) for column in (e.fold, func.lower(e.en)))
        yield or_(*named, e.id.in_(among.ids))


def _pages(
    where: Sequence[ColumnElement[bool]], local: bool | None, after: str | None
) -> "Iterator[Select[Any]]":
    """Where to go on: among those that all documents may name, then among those of one document."""
    e, r = entities.c, roles.c
    number, mark, id = (after or "").partition("~")
    if after is not None and not (mark and id and (number.isdecimal() and len(number) < 16 or not number)):
        raise InputError(f"after={after}: no place in this list; go by the address of the next page")
    columns = (e.id, e.kind, e.ar, e.en, e.local)
    if local is not True and (after is None or number):
        count = func.count()
        shared = (
            select(*columns, count.label("n"))
            .join(roles, and_(r.entity == e.id, r.role == "mention"))
            .where(*where, e.local == 0)
            .group_by(*columns)
            .order_by(count.desc(), e.id)
        )
        yield shared.having(tuple_(-count, e.id) > (-int(number), id)) if number else shared
    if local is not False:
        own = select(*columns, literal(1)).where(*where, e.local == 1).order_by(e.id)
        yield own.where(e.id > id) if after is not None and not number else own


def _key(one: Actor) -> str:
    return f"~{one.id}" if one.local else f"{one.documents}~{one.id}"


# one actor


def months(engine: Engine, actor: str) -> dict[str, int]:
    """In how many documents of each month an actor is named, the first month first; undated ones are left out."""
    month = func.substr(documents.c.day, 1, 7)
    query = (
        select(month, func.count())
        .join(roles, roles.c.document == documents.c.id)
        .where(roles.c.entity == actor, roles.c.role == "mention", documents.c.day.is_not(None))
        .group_by(month)
        .order_by(month)
    )
    with engine.connect() as connection:
        return dict(connection.execute(query).all())


def parts(
    engine: Engine,
    actor: str,
    layer: str,
    part: Sequence[str],
    kinds: Sequence[str] = (),
    modalities: Sequence[str] = (),
    after: str | None = None,
    most: int = 20,
) -> Parts:
    """The records of a layer in which an actor has one of some parts, the latest document first.

    Raises InputError for an `after` of no such list.
    """
    d, r = documents.c, records.c
    mine = _mine(actor, part)
    joined = mine.join(records, _its(mine)).join(documents, d.id == r.document)
    where = [r.layer == layer]
    where += [r.kind.in_(kinds)] if kinds else []
    where += [r.modality.in_(modalities)] if modalities else []
    day = func.coalesce(d.day, "")
    keys = (day, r.document, r.record)
    query = select(
        r.document, r.record, d.outlet, d.day, r.kind, r.modality, mine.c.role, r.first, r.after
    ).select_from(joined)
    with engine.connect() as connection:
        total = connection.execute(select(func.count()).select_from(joined).where(*where)).scalar_one()
        if after is not None:
            where.append(tuple_(*keys) < _place(after))
        ordered = query.where(*where).order_by(*(key.desc() for key in keys)).limit(most + 1)
        rows = connection.execute(ordered).all()
    items = tuple(Part(Ref(document, record), *rest) for document, record, *rest in rows[:most])
    last = items[-1] if len(rows) > most else None
    return Parts(items, f"{last.day or ''}~{last.ref}" if last else None, total)


def spread(engine: Engine, actor: str, layer: str, part: Sequence[str]) -> dict[Shape, int]:
    """How many records of a layer an actor has a part in, by part, kind and modality."""
    r, mine = records.c, _mine(actor, part)
    shape = (mine.c.role, r.kind, r.modality)
    query = (
        select(*shape, func.count())
        .select_from(mine.join(records, _its(mine)))
        .where(r.layer == layer)
        .group_by(*shape)
    )
    with engine.connect() as connection:
        return {Shape(role, kind, modality): n for role, kind, modality, n in connection.execute(query)}


def _mine(actor: str, part: Sequence[str]) -> Subquery:
    """The records in which an actor has one of some parts, each once, with its first part by name."""
    p = roles.c
    return (
        select(p.document, p.record, func.min(p.role).label("role"))
        .where(p.entity == actor, p.role.in_(part), p.record != "")
        .group_by(p.document, p.record)
        .subquery()
    )


def _its(mine: Subquery) -> ColumnElement[bool]:
    return and_(records.c.document == mine.c.document, records.c.record == mine.c.record)


def _place(after: str) -> tuple[str, str, str]:
    day, mark, rest = after.partition("~")
    document, slash, record = rest.partition("/")
    if not (mark and document and slash and record):
        raise InputError(f"after={after}: no place in this list; go by the address of the next page")
    return day, document, record
