"""Names of the entities of a case."""

from collections.abc import Iterable

from sqlalchemy import Engine, select

from rasid.model.records import Name
from rasid.store.rows import chunks
from rasid.store.schema import entities


def names_of(engine: Engine, ids: Iterable[str]) -> dict[str, Name]:
    """What entities are called, by id; a local one's id is document/id, and its only name the one it has there.

    Those that nothing mentions are left out.
    """
    e, found = entities.c, {}
    with engine.connect() as connection:
        for some in chunks(sorted(set(ids))):
            rows = connection.execute(select(e.id, e.ar, e.en, e.local).where(e.id.in_(some)))
            found |= {id: Name(ar, None if local else en) for id, ar, en, local in rows}
    return found
