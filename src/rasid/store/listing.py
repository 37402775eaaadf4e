"""Groups of a question, picked and paged wholly in SQL: a page of a list, how many there are, which are wanted."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
    tuple_,
)  # fmt: skip

from rasid.model.errors import InputError
from rasid.store import packing
from rasid.store.schema import documents, groups, judgements, members, parties, records, roles
from rasid.store.search import with_words

Order = Literal["newest", "oldest", "largest"]


class Wanted(NamedTuple):
    """Which groups of a question are wanted. Of several values in one field any will do; all fields must hold.

    `actors` have any part, `by` are actors, `upon` recipients; one that a document alone knows is document/id.
    `since` and `until` are ISO days: what ends on the one or later and begins by the other. A group without a day
    is in no bounds. `places` are places or countries. `words` are asked of the index of search.
    """

    question: str
    kinds: Sequence[str] = ()
    actors: Sequence[str] = ()
    by: Sequence[str] = ()
    upon: Sequence[str] = ()
    places: Sequence[str] = ()
    outlets: Sequence[str] = ()
    modalities: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    least: int = 1
    words: str = ""


class Slice(NamedTuple):
    """Groups as filed, where the next ones begin (None at the end), and how many are wanted in all."""

    bodies: tuple[bytes, ...]
    after: str | None
    total: int


def pick(
    engine: Engine, wanted: Wanted, after: str | None = None, most: int = 50, order: Order = "newest"
) -> Slice:
    """The next groups by day (or number of members) and id, at most `most`; those without a day come last.

    `after` is of another Slice of this order. Raises InputError for an `after` that is none, or words that are no
    query.
    """
    g = groups.c
    found: list[Any] = []
    with engine.connect() as connection:
        where = conditions(connection, wanted)
        total = connection.execute(select(func.count()).select_from(groups).where(*where)).scalar_one()
        for part in _parts(after, order):
            query = select(g.day, g.size, g.id, g.body).where(*where, *part).limit(most + 1 - len(found))
            found += connection.execute(query.order_by(*_keys(order))).all()
            if len(found) > most:
                break
    shown = found[:most]
    last = shown[-1] if len(found) > most and shown else None
    following = f"{last.size if order == 'largest' else last.day or ''}~{last.id}" if last else None
    return Slice(tuple(packing.unpack(row.body) for row in shown), following, total)


def conditions(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a row of `groups` must be. Raises InputError where the words are no query."""
    w, g = wanted, groups.c
    where = [g.question == w.question, g.id.not_in(rejected(w.question))]
    if w.least > 1:
        where.append(g.size >= w.least)
    if w.kinds:
        where.append(g.kind.in_(w.kinds))
    if w.places:
        where.append(or_(g.place.in_(w.places), g.country.in_(w.places)))
    if w.since:
        ends = func.coalesce(g.last, g.day) + "-99"  # also when only its month is known
        where.append(ends >= w.since)
    if w.until:
        where.append(func.substr(g.day, 1, 10) <= w.until)
    if w.modalities and w.question == "occurrences":
        where.append(or_(*(g.told.contains(f" {modality} ", autoescape=True) for modality in w.modalities)))
    for ids, role in ((w.actors, None), (w.by, "actor"), (w.upon, "recipient")):
        if ids:
            where.append(or_(*_of_parties(w.question, ids, role)))
    return where + [g.id.in_(some) for some in _of_members(connection, w)]


def rejected(question: str) -> "Select[tuple[str | None]]":
    """The ids of the groups that people rejected and nobody took back."""
    j = judgements.c
    revoked = select(j.revokes).where(j.revokes.is_not(None))
    return select(j.document).where(
        j.question == question, j.verdict == "reject", j.one == j.document, j.number.not_in(revoked)
    )


def knows(engine: Engine, id: str) -> bool:
    """Whether an occurrence or another group has an entity with this id, or is at such a place."""
    party = select(parties.c.entity).where(parties.c.entity == id).limit(1)
    place = select(groups.c.place).where(groups.c.question == "occurrences", groups.c.place == id).limit(1)
    with engine.connect() as connection:
        return any(connection.execute(query).first() for query in (party, place))


def _of_parties(question: str, ids: Sequence[str], role: str | None) -> Iterator[ColumnElement[bool]]:
    p, m, g, r = parties.c, members.c, groups.c, roles.c
    mine = select(p.group).where(p.question == question, *([p.role == role] if role else []))
    shared = [id for id in ids if "/" not in id]
    if shared:
        yield g.id.in_(mine.where(p.entity.in_(shared)))
    for document, _, local in (id.partition("/") for id in ids if "/" in id):
        there = and_(r.entity == f"{document}/{local}", r.document == m.document, r.record == m.record)
        told_there = exists().where(
            m.question == p.question,
            m.group == p.group,
            m.document == document,
            there,
            *([r.role == p.role] if role else []),
        )
        own = and_(p.entity == local, told_there)
        yield g.id.in_(mine.where(or_(p.entity == f"{document}/{local}", own)))


def _of_members(connection: Connection, wanted: Wanted) -> "Iterator[Select[tuple[str]]]":
    m, r, d = members.c, records.c, documents.c
    mine = select(m.group).where(m.question == wanted.question)
    if wanted.outlets:
        yield mine.join(documents, d.id == m.document).where(d.outlet.in_(wanted.outlets))
    if wanted.modalities and wanted.question != "occurrences":
        record = and_(r.document == m.document, r.record == m.record)
        yield mine.join(records, record).where(r.modality.in_(wanted.modalities))
    if wanted.words.strip():
        yield mine.where(m.document.in_(with_words(connection, wanted.words)))


def _keys(order: Order) -> tuple[Any, Any]:
    g = groups.c
    return (
        (g.day, g.id)
        if order == "oldest"
        else ((g.size if order == "largest" else g.day).desc(), g.id.desc())
    )


def _parts(after: str | None, order: Order) -> Iterator[list[ColumnElement[bool]]]:
    """Where to go on: by size among all; by day among the groups with a day, then among those without."""
    g = groups.c
    day, mark, id = (after or "").partition("~")
    if after is not None and not (mark and id and (order != "largest" or day.isdecimal() and len(day) < 16)):
        raise InputError(f"after={after}: no place in this list; go by the address of the next page")
    if order == "largest":
        yield [tuple_(g.size, g.id) < (int(day), id)] if after is not None else []
        return
    keys = tuple_(g.day, g.id)
    if day:
        yield [keys > (day, id) if order == "oldest" else keys < (day, id)]
    elif after is None:
        yield [g.day.is_not(None)]
    undated: list[Any] = [g.day.is_(None)]
    if after is not None and not day:
        undated.append(g.id > id if order == "oldest" else g.id < id)
    yield undated


def kinds(engine: Engine, question: str) -> list[str]:
    """The kinds that groups of a question have."""
    query = select(groups.c.kind).where(groups.c.question == question, groups.c.kind.is_not(None)).distinct()
    with engine.connect() as connection:
        return sorted(connection.execute(query).scalars())


def outlets(engine: Engine) -> list[str]:
    """The outlets that documents are of."""
    query = select(documents.c.outlet).where(documents.c.outlet.is_not(None)).distinct()
    with engine.connect() as connection:
        return sorted(connection.execute(query).scalars())
