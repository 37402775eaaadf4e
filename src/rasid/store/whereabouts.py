"""Which groups a document and its records are in."""

from typing import NamedTuple

from sqlalchemy import Engine, and_, select

from rasid.store.schema import documents, groups, members


class Whereabout(NamedTuple):
    """A record (empty for the document itself) and a group it is in. `size` is how many members that has."""

    record: str
    question: str
    group: str
    size: int


def groups_of(engine: Engine, document: str) -> list[Whereabout]:
    """Every group that the document or a record of it is in, by question, record and group."""
    same = and_(groups.c.question == members.c.question, groups.c.id == members.c.group)
    query = (
        select(members.c.record, members.c.question, members.c.group, groups.c.size)
        .join(groups, same)
        .where(members.c.document == document)
        .order_by(members.c.question, members.c.record, members.c.group)
    )
    with engine.connect() as connection:
        return [Whereabout(*row) for row in connection.execute(query)]


def others_in(
    engine: Engine, question: str, group: str, document: str, most: int
) -> list[tuple[str, str | None]]:
    """The other documents of a group with their days of publication, the earliest first, `most` of them."""
    query = (
        select(documents.c.id, documents.c.day)
        .join(members, members.c.document == documents.c.id)
        .where(members.c.question == question, members.c.group == group, documents.c.id != document)
        .distinct()
        .order_by(documents.c.day.is_(None), documents.c.day, documents.c.id)
        .limit(most)
    )
    with engine.connect() as connection:
        return [(row.id, row.day) for row in connection.execute(query)]
