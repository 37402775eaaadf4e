"""Current texts of many documents, a part at a time."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Engine, select

from rasid.store.packing import unpack_text
from rasid.store.rows import chunks
from rasid.store.schema import documents, versions


def texts(engine: Engine, some: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The ids and current texts of documents, by id."""
    d = documents.c
    for part in chunks(sorted(some)):
        query = select(d.id, versions.c.text).join(versions, versions.c.id == d.version).where(d.id.in_(part))
        with engine.connect() as connection:
            rows = connection.execute(query.order_by(d.id)).all()
        for id, packed in rows:
            yield id, unpack_text(packed)


def latest(engine: Engine, some: Collection[str], most: int) -> list[str]:
    """Of some documents those published last, at most so many; all where there are no more."""
    if len(some) <= most:
        return sorted(some)
    d, days = documents.c, []
    with engine.connect() as connection:
        for part in chunks(sorted(some)):
            rows = connection.execute(select(d.day, d.id).where(d.id.in_(part)))
            days += [(day or "", id) for day, id in rows]
    return [id for _, id in sorted(days, reverse=True)[:most]]
