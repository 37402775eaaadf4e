"""Groups in the store: what fusion made of claims, and what each is made of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Engine, delete, insert, select

from rasid.model.fusion.links import Ref
from rasid.store import packing
from rasid.store.rows import among, chunks, ref, row
from rasid.store.schema import groups, members, parties


class Grouped(NamedTuple):
    """A group as filed, with what it is found by (see `schema.groups`).

    `day` is its first, for sorting; `block` of questions that group by block; `parties` are entities with their role.
    """

    id: str
    body: bytes
    members: tuple[Ref, ...]
    day: str | None = None
    block: str | None = None
    last: str | None = None
    kind: str | None = None
    place: str | None = None
    country: str | None = None
    precision: str | None = None
    parties: frozenset[tuple[str, str]] = frozenset()
    told: str | None = None


class Groups:
    """The groups of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def regroup(
        self,
        connection: Connection,
        question: str,
        refs: Sequence[Ref],
        made: Sequence[Grouped],
        block: str | None = None,
    ) -> None:
        """Put groups in place of those that any of the refs (or the block) was in."""
        old: set[str] = set()
        if block is not None:
            where = (groups.c.question == question, groups.c.block == block)
            old |= {row[0] for row in connection.execute(select(groups.c.id).where(*where))}
        for some in chunks(refs):
            query = select(members.c.group).where(members.c.question == question, among(members, some))
            old |= {row[0] for row in connection.execute(query)}
        for gone in chunks(sorted(old)):
            connection.execute(delete(groups).where(groups.c.question == question, groups.c.id.in_(gone)))
            for table in (members, parties):
                mine = (table.c.question == question, table.c.group.in_(gone))
                connection.execute(delete(table).where(*mine))
        if not made:
            return
        connection.execute(
            insert(groups),
            [
                {
                    "question": question,
                    "id": g.id,
                    "block": g.block,
                    "size": len(g.members),
                    "day": g.day,
                    "last": g.last,
                    "kind": g.kind,
                    "place": g.place,
                    "country": g.country,
                    "precision": g.precision,
                    "told": g.told,
                    "body": packing.pack(g.body),
                }
                for g in made
            ],
        )
        rows = [
            {"question": question, "group": g.id, **row(ref)} for g in made for ref in sorted(set(g.members))
        ]
        if rows:
            connection.execute(insert(members), rows)
        parts = [
            {"question": question, "group": g.id, "entity": entity, "role": role}
            for g in made
            for entity, role in sorted(g.parties)
        ]
        if parts:
            connection.execute(insert(parties), parts)

    def groups(self, question: str, ids: Sequence[str] | None = None, least: int = 1) -> Iterator[bytes]:
        """The groups of a question by first day, or those with these ids; `least` members each."""
        where = [groups.c.question == question, groups.c.size >= least]
        if ids is not None:
            where.append(groups.c.id.in_(list(ids)))
        query = (
            select(groups.c.body).where(*where).order_by(groups.c.day.is_(None), groups.c.day, groups.c.id)
        )
        with self.engine.connect().execution_options(yield_per=500) as connection:
            for (body,) in connection.execute(query):
                yield packing.unpack(body)

    def groups_with(self, question: str, refs: Sequence[Ref]) -> list[str]:
        """The ids of the groups that any of these refs is in."""
        found: set[str] = set()
        for some in chunks(refs):
            query = select(members.c.group).where(members.c.question == question, among(members, some))
            with self.engine.connect() as connection:
                found |= {row[0] for row in connection.execute(query)}
        return sorted(found)

    def members_of(self, question: str, group: str) -> list[Ref]:
        """What a group is made of; nothing where there is no such group."""
        where = (members.c.question == question, members.c.group == group)
        with self.engine.connect() as connection:
            rows = connection.execute(select(members.c.document, members.c.record).where(*where)).all()
        return sorted(ref(*row) for row in rows)

    def homes(self, question: str) -> Iterator[tuple[Ref, str]]:
        """Every member of a question's groups with the id of its group, by member."""
        m = members.c
        query = select(m.document, m.record, m.group).where(m.question == question)
        with self.engine.connect().execution_options(yield_per=2000) as connection:
            for document, record, group in connection.execute(query.order_by(m.document, m.record)):
                yield ref(document, record), group

    def question_of(self, group: str) -> str | None:
        """Which question a group answers; None where there is no such group."""
        with self.engine.connect() as connection:
            return connection.execute(select(groups.c.question).where(groups.c.id == group)).scalar()
