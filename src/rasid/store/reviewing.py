"""What people are still to look at: records of readings by what was decided of them, a page at a time, in SQL."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Subquery,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    tuple_,
)

from rasid.model.fusion.links import Ref
from rasid.store.rows import column
from rasid.store.schema import documents, judgements, readings, records, versions

Stage = Literal["mine", "nobody", "second", "all"]
Order = Literal["confidence", "text"]
DECISIONS = ("accept", "reject", "correct")


class Wanted(NamedTuple):
    """Which records. Of several values in one field any will do; all fields must hold.

    `stage`: what I have not reviewed (`mine`), what nobody has, what one other person alone has (`second`), or all.
    `since`: of documents that have had a new version or reading since that day (ISO). `under`: of a lower
    confidence, or of none. `only`: these records (DOCUMENT/e3), whatever their documents.
    """

    layers: Sequence[str] = ()
    documents: Sequence[str] = ()
    outlets: Sequence[str] = ()
    since: str | None = None
    under: float | None = None
    stage: Stage = "mine"
    order: Order = "confidence"
    only: Sequence[str] | None = None


class Waiting(NamedTuple):
    """A record that is to be looked at, and how many people have."""

    document: str
    record: str
    layer: str
    first: int
    after: int
    kind: str | None
    mode: str | None
    modality: str | None
    confidence: float | None
    outlet: str | None
    day: str | None
    reviewers: int


class Share(msgspec.Struct, frozen=True):
    """How far along a layer is: records that somebody has reviewed, that I have, and all."""

    layer: str
    reviewed: int
    mine: int
    all: int


def waiting(
    engine: Engine, wanted: Wanted, me: str, after: Ref | None = None, most: int = 50
) -> list[Waiting]:
    """The next records in the order that is wanted, behind the record `after` where it is given.

    Where `after` is there no more (its document was read again) it begins at the beginning.
    """
    r, d = records.c, documents.c
    shown = (r.document, r.record, r.layer, r.first, r.after, r.kind, r.mode, r.modality, r.confidence)
    found: list[Waiting] = []
    with engine.connect() as connection:
        query, people = _chosen(connection, wanted, me)
        query = query.with_only_columns(*shown, d.outlet, d.day, people)
        for where, keys in _parts(wanted.order, _place(connection, after) if after else None):
            part = query.where(*where).order_by(*keys).limit(most - len(found))
            found += [Waiting(*row) for row in connection.execute(part)]
            if len(found) == most:
                break
    return found


def count(engine: Engine, wanted: Wanted, me: str) -> int:
    """How many records are wanted."""
    w, found = wanted, _reviewed(me)
    rows = records.join(documents, documents.c.id == records.c.document) if w.outlets or w.since else records
    decided = {
        "mine": [found.c.mine == 1],
        "nobody": [],
        "second": [found.c.people == 1, found.c.mine == 0],
        "all": [],
    }
    with engine.connect() as connection:
        where = _where(connection, w)
        whole = select(func.count()).select_from(rows).where(*where)
        part = select(func.count()).select_from(rows.join(found, _is(found))).where(*where, *decided[w.stage])
        if w.stage == "second":
            return connection.execute(part).scalar_one()
        total = connection.execute(whole).scalar_one()
        return total if w.stage == "all" else total - connection.execute(part).scalar_one()


def progress(engine: Engine, me: str, document: str | None = None) -> list[Share]:
    """How far along each layer is, in the case or in one document."""
    r, found = records.c, _reviewed(me)
    where = [r.document == document] if document is not None else []
    whole = select(r.layer, func.count()).where(*where).group_by(r.layer).order_by(r.layer)
    part = (
        select(r.layer, func.count(), func.sum(found.c.mine))
        .select_from(records.join(found, _is(found)))
        .where(*where)
        .group_by(r.layer)
    )
    with engine.connect() as connection:
        done = {layer: (people, mine) for layer, people, mine in connection.execute(part)}
        return [Share(layer, *done.get(layer, (0, 0)), all) for layer, all in connection.execute(whole)]


def shared(engine: Engine, contested: bool = False) -> list[Ref]:
    """The records that two people or more decided of; `contested`: those where they may disagree."""
    found = _reviewed("")
    query = select(found.c.document, found.c.record).where(found.c.people > 1)
    if contested:
        query = query.where(or_(found.c.verdicts > 1, found.c.verdict == "correct"))
    with engine.connect() as connection:
        return [
            Ref(document, record)
            for document, record in connection.execute(query.order_by(*query.selected_columns))
        ]


def finished(engine: Engine, layers: Sequence[str]) -> Iterator[str]:
    """The documents that have records of these layers, each of which somebody has reviewed; by id, page by page."""
    r, j, found = records.c, judgements.c, _reviewed("")
    after = ""
    while True:
        looked_at = select(j.document).where(
            j.verdict.in_(DECISIONS), j.question.in_(layers), j.document > after
        )
        query = (
            select(r.document)
            .select_from(records.outerjoin(found, _is(found)))
            .where(r.document.in_(looked_at), r.layer.in_(layers))
            .group_by(r.document)
            .having(func.count() == func.count(found.c.people))
            .order_by(r.document)
            .limit(500)
        )
        with engine.connect() as connection:
            page = connection.execute(query).scalars().all()
        if not page:
            return
        yield from page
        after = page[-1]


def _chosen(connection: Connection, wanted: Wanted, me: str) -> tuple["Select[Any]", ColumnElement[int]]:
    """The records that are wanted, and the column of how many people have reviewed them."""
    r, d, found = records.c, documents.c, _reviewed(me)
    people, mine = func.coalesce(found.c.people, 0), func.coalesce(found.c.mine, 0)
    stages = {"mine": [mine == 0], "nobody": [people == 0], "second": [people == 1, mine == 0], "all": []}
    rows = records.join(documents, d.id == r.document)
    rows = rows.join(found, _is(found), isouter=wanted.stage != "second")
    query = select(r.record).select_from(rows).where(*_where(connection, wanted), *stages[wanted.stage])
    return query, people.label("reviewers")


def _where(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a record and its document must be, whatever was decided of it."""
    r, w = records.c, wanted
    several = ((w.layers, r.layer), (w.documents, r.document), (w.outlets, documents.c.outlet))
    where: list[ColumnElement[bool]] = [field.in_(values) for values, field in several if values]
    if w.under is not None:
        where.append(or_(r.confidence < w.under, r.confidence.is_(None)))
    if w.since:
        where.append(_changed(w.since))
    if w.only is not None:
        where.append((r.document + "/" + r.record).in_(column(connection, w.only)))
    return where


def _changed(since: str) -> ColumnElement[bool]:
    v, read = versions.c, readings.c
    newly_read = exists().where(read.version == v.id, read.read_at >= since).correlate(versions)
    return (
        exists().where(v.id == documents.c.version, or_(v.added_at >= since, newly_read)).correlate(documents)
    )


def _place(connection: Connection, ref: Ref) -> tuple[float | None, tuple[str, int, str]] | None:
    """The confidence of a record, and where it stands."""
    r = records.c
    query = select(r.confidence, r.document, r.first, r.record)
    row = connection.execute(query.where(r.document == ref.document, r.record == (ref.record or ""))).first()
    return (row[0], (row[1], row[2], row[3])) if row else None


def _parts(
    order: Order, last: tuple[float | None, tuple[str, int, str]] | None
) -> Iterator[tuple[list[ColumnElement[bool]], tuple[ColumnElement[Any], ...]]]:
    """Where to go on, and by which columns: of those ordered by confidence first what has none, each by an index."""
    r = records.c
    place = (r.document, r.first, r.record)
    confidence, at = last or (None, None)
    behind = [tuple_(*place) > tuple_(*at)] if at else []
    if order == "text":
        yield behind, place
        return
    if confidence is None:
        yield [r.confidence.is_(None), *behind], place
    keys = (r.confidence, *place)
    whole = [tuple_(*keys) > tuple_(confidence, *at)] if at and confidence is not None else []
    yield [r.confidence.is_not(None), *whole], keys


def _standing(table: Any) -> list[ColumnElement[bool]]:
    """What a row of judgements must be to decide of a record, and not taken back."""
    revoked = select(judgements.alias("later").c.revokes)
    revoked = revoked.where(revoked.selected_columns[0].is_not(None))
    return [table.c.verdict.in_(DECISIONS), table.c.number.not_in(revoked)]


def _record(table: Any) -> ColumnElement[str]:
    """The record's id in the reference of a judgement."""
    return func.substr(table.c.one, func.length(table.c.document) + 2)


def _reviewed(me: str) -> Subquery:
    """How many people have decided of a record, whether I have (1 or 0), how many verdicts there are, and one."""
    j, record = judgements.c, _record(judgements).label("record")
    mine = func.max(case((j.who == me, 1), else_=0))
    return (
        select(
            j.document,
            record,
            j.question,
            func.count(j.who.distinct()).label("people"),
            mine.label("mine"),
            func.count(j.verdict.distinct()).label("verdicts"),
            func.min(j.verdict).label("verdict"),
        )
        .where(*_standing(judgements))
        .group_by(j.document, record, j.question)
        .subquery("reviewed")
    )


def _is(found: Subquery) -> ColumnElement[bool]:
    r, f = records.c, found.c
    return and_(f.document == r.document, f.record == r.record, f.question == r.layer)
