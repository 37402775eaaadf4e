"""Which group each of many records is in."""

from collections.abc import Iterable

from sqlalchemy import Engine, select

from rasid.model.fusion.links import Ref
from rasid.store.rows import among, chunks, ref
from rasid.store.schema import members


def homes_of(engine: Engine, question: str, refs: Iterable[Ref]) -> dict[Ref, str]:
    """The group of each record that is in one (the first by id, where it is in several)."""
    m, found = members.c, {}
    with engine.connect() as connection:
        for some in chunks(sorted(set(refs))):
            query = select(m.document, m.record, m.group).where(m.question == question, among(members, some))
            for document, record, group in connection.execute(query.order_by(m.group.desc())):
                found[ref(document, record)] = group
    return found
