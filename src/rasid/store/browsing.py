"""The documents of a case a page at a time, the latest first."""

from typing import NamedTuple

import msgspec
from sqlalchemy import Engine, func, select, tuple_

from rasid.model.codec import unpack
from rasid.model.document import Origin
from rasid.model.errors import InputError
from rasid.store.packing import unpack as unpacked
from rasid.store.schema import documents, versions


class Brief(msgspec.Struct, frozen=True):
    """A document in a list. `day` of publication (ISO 8601) is known once it has been read."""

    id: str
    outlet: str | None
    day: str | None
    title: str | None
    url: str | None
    added_at: str


class Briefs(NamedTuple):
    """A page of documents, where the next begins (None at the end), and how many there are in all."""

    items: tuple[Brief, ...]
    after: str | None
    total: int


def browse(engine: Engine, after: str | None = None, most: int = 50) -> Briefs:
    """The next documents by day and id. Raises InputError for an `after` that no page ended with."""
    d, v = documents.c, versions.c
    day = func.coalesce(d.day, "")
    query = (
        select(d.id, d.outlet, d.day, v.origin, d.added_at)
        .join(versions, v.id == d.version)
        .order_by(day.desc(), d.id.desc())
        .limit(most + 1)
    )
    if after is not None:
        last, mark, id = after.partition("~")
        if not (mark and id):
            raise InputError(f"after={after}: no place in this list; go by the address of the next page")
        query = query.where(tuple_(day, d.id) < (last, id))
    with engine.connect() as connection:
        rows = connection.execute(query).all()
        total = connection.execute(select(func.count()).select_from(documents)).scalar_one()
    found = [_brief(*row) for row in rows]
    shown = tuple(found[:most])
    following = f"{shown[-1].day or ''}~{shown[-1].id}" if len(found) > most else None
    return Briefs(shown, following, total)


def _brief(id: str, outlet: str | None, day: str | None, packed: bytes, added_at: str) -> Brief:
    origin = unpack(unpacked(packed), Origin)
    return Brief(id, outlet or origin.outlet, day, origin.title, origin.url, added_at)
