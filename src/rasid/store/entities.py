"""The entities of a case and their names."""

from collections.abc import Iterable

from sqlalchemy import Engine, select

from rasid.model.records import Entity, Name
from rasid.store.rows import chunks
from rasid.store.schema import entities


def names_of(engine: Engine, ids: Iterable[str]) -> dict[str, Name]:
    """What entities are called, by id; a local one's id is document/id, and its only name the one it has there.

    Those that nothing mentions are left out.
    """
    e = entities.c
    found: dict[str, Name] = {}
    with engine.connect() as connection:
        for some in chunks(sorted(set(ids))):
            rows = connection.execute(select(e.id, e.ar, e.en, e.local).where(e.id.in_(some)))
            found |= {id: Name(ar, None if local else en) for id, ar, en, local in rows}
    return found


def entities_of(engine: Engine, ids: Iterable[str]) -> dict[str, Entity]:
    """Entities of the case by id; a local one's id is document/id, and its only name the one it has there."""
    e = entities.c
    found: dict[str, Entity] = {}
    with engine.connect() as connection:
        for some in chunks(sorted(set(ids))):
            query = select(e.id, e.kind, e.ar, e.en, e.wikidata, e.local).where(e.id.in_(some))
            for id, kind, ar, en, wikidata, local in connection.execute(query):
                found[id] = Entity(id, kind, Name(ar, None if local else en), wikidata, local=bool(local))
    return found


def entity_of(engine: Engine, id: str) -> Entity | None:
    """The entity that many documents may mention (one of a listed body, a post), None where none does."""
    e = entities.c
    query = select(e.kind, e.ar, e.en, e.wikidata).where(e.id == id, e.local == 0)
    with engine.connect() as connection:
        row = connection.execute(query).one_or_none()
    return Entity(id, row.kind, Name(row.ar, row.en), row.wikidata) if row else None
