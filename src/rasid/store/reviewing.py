"""What people are still to look at: records of readings by what was decided of them, a page at a time, in SQL."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

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
UNKNOWN = -1.0  # stands for the confidence of a rule that was seen too little: looked at first


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


class Share(NamedTuple):
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
    with engine.connect() as connection:
        query, people = _chosen(connection, wanted, me)
        keys = _keys(wanted.order)
        if after and (last := _key(connection, keys, after)):
            query = query.where(tuple_(*keys) > tuple_(*last))
        shown = (r.document, r.record, r.layer, r.first, r.after, r.kind, r.mode, r.modality, r.confidence)
        query = query.with_only_columns(*shown, d.outlet, d.day, people).order_by(*keys).limit(most)
        return [Waiting(*row) for row in connection.execute(query)]


def count(engine: Engine, wanted: Wanted, me: str) -> int:
    """How many records are wanted."""
    with engine.connect() as connection:
        query, _ = _chosen(connection, wanted, me)
        return connection.execute(query.with_only_columns(func.count())).scalar_one()


def progress(engine: Engine, me: str, document: str | None = None) -> list[Share]:
    """How far along each layer is, in the case or in one document."""
    r, found = records.c, _reviewed(me)
    query = (
        select(r.layer, func.count(found.c.people), func.coalesce(func.sum(found.c.mine), 0), func.count())
        .select_from(records.outerjoin(found, _is(found)))
        .group_by(r.layer)
        .order_by(r.layer)
    )
    if document is not None:
        query = query.where(r.document == document)
    with engine.connect() as connection:
        return [Share(*row) for row in connection.execute(query)]


def finished(engine: Engine, layers: Sequence[str]) -> Iterator[str]:
    """The documents that have records of these layers, each of which somebody has reviewed; by id, page by page."""
    r, j = records.c, judgements.c
    open_ = (
        select(r.record)
        .where(r.document == j.document, r.layer.in_(layers))
        .where(~exists().where(*_standing(other := judgements.alias()), *_of(other)))
        .correlate(judgements)
        .exists()
    )
    some = exists().where(r.document == j.document, r.layer.in_(layers)).correlate(judgements)
    after = ""
    while True:
        query = (
            select(j.document)
            .where(j.verdict.in_(DECISIONS), j.question.in_(layers), j.document > after, some, ~open_)
            .distinct()
            .order_by(j.document)
            .limit(500)
        )
        with engine.connect() as connection:
            page = connection.execute(query).scalars().all()
        if not page:
            return
        yield from (document for document in page if document)
        after = page[-1] or ""


def _chosen(connection: Connection, wanted: Wanted, me: str) -> tuple["Select[Any]", ColumnElement[int]]:
    """The records that are wanted, and the column of how many people have reviewed them."""
    r, d, w = records.c, documents.c, wanted
    found = _reviewed(me)
    people = func.coalesce(found.c.people, 0)
    mine = func.coalesce(found.c.mine, 0)
    where: list[ColumnElement[bool]] = []
    for values, field in ((w.layers, r.layer), (w.documents, r.document), (w.outlets, d.outlet)):
        if values:
            where.append(field.in_(values))
    if w.under is not None:
        where.append(func.coalesce(r.confidence, UNKNOWN) < w.under)
    if w.since:
        where.append(_changed(w.since))
    if w.only is not None:
        where.append((r.document + "/" + r.record).in_(column(connection, w.only)))
    stages = {"mine": [mine == 0], "nobody": [people == 0], "second": [people == 1, mine == 0], "all": []}
    joined = records.join(documents, d.id == r.document).outerjoin(found, _is(found))
    return select(r.record).select_from(joined).where(*where, *stages[w.stage]), people.label("reviewers")


def _changed(since: str) -> ColumnElement[bool]:
    v, read = versions.c, readings.c
    newly_read = exists().where(read.version == v.id, read.read_at >= since).correlate(versions)
    return (
        exists().where(v.id == documents.c.version, or_(v.added_at >= since, newly_read)).correlate(documents)
    )


def _keys(order: Order) -> tuple[ColumnElement[Any], ...]:
    r = records.c
    place = (r.document, r.first, r.record)
    return place if order == "text" else (func.coalesce(r.confidence, UNKNOWN), *place)


def _key(connection: Connection, keys: Sequence[ColumnElement[Any]], ref: Ref) -> tuple[Any, ...] | None:
    r = records.c
    row = connection.execute(
        select(*keys).where(r.document == ref.document, r.record == (ref.record or ""))
    ).first()
    return tuple(row) if row else None


def _standing(table: Any) -> list[ColumnElement[bool]]:
    """What a row of judgements must be to decide of a record, and not taken back."""
    revoked = select(judgements.alias("later").c.revokes)
    revoked = revoked.where(revoked.selected_columns[0].is_not(None))
    return [table.c.verdict.in_(DECISIONS), table.c.number.not_in(revoked)]


def _of(table: Any) -> list[ColumnElement[bool]]:
    """Whether a judgement is of a record."""
    r = records.c
    return [table.c.one == r.document + "/" + r.record, table.c.question == r.layer]


def _reviewed(me: str) -> Subquery:
    """How many people have decided of a record, and whether I have (1 or 0)."""
    j = judgements.c
    mine = func.max(case((j.who == me, 1), else_=0))
    return (
        select(j.question, j.one, func.count(j.who.distinct()).label("people"), mine.label("mine"))
        .where(*_standing(judgements))
        .group_by(j.question, j.one)
        .subquery("reviewed")
    )


def _is(found: Subquery) -> ColumnElement[bool]:
    return and_(*_of(found))
