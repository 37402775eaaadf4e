"""What fusion keeps between runs: claims by block, links, groups, and what is still to be grouped."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from sqlalchemy import Connection, Engine, and_, delete, func, insert, or_, select

from rasid.model.codec import pack, unpack
from rasid.model.fusion.links import Link, Ref
from rasid.store.rows import among, chunks, ignoring, pairs, ref, replacing, row
from rasid.store.schema import (
    blocks,
    claims,
    dirty,
    documents,
    fused,
    groups,
    links,
    members,
    readings,
    runs,
)  # fmt: skip


class Claimed(NamedTuple):
    """A claim as filed: its record (empty for the document itself), its blocks and its bytes."""

    record: str
    blocks: tuple[str, ...]
    body: bytes


class Grouped(NamedTuple):
    """A group as filed: `day` is its first, for sorting; `block` of questions that group by block."""

    id: str
    body: bytes
    members: tuple[Ref, ...]
    day: str | None = None
    block: str | None = None


class Fusion:
    """Claims, links and groups of a store. Every method that writes takes the connection of a transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def transaction(self) -> AbstractContextManager[Connection]:
        """A transaction, committed at its end."""
        return self.engine.begin()

    # what is to do

    def pending(self, question: str, method: str, most: int) -> list[tuple[str, int]]:
        """Documents (with the number of their newest reading) that have not gone in yet, oldest day first."""
        newest = (
            select(documents.c.id, documents.c.day, func.max(readings.c.id).label("reading"))
            .join(readings, readings.c.version == documents.c.version)
            .group_by(documents.c.id, documents.c.day)
            .subquery()
        )
        done = and_(fused.c.question == question, fused.c.document == newest.c.id)
        query = (
            select(newest.c.id, newest.c.reading)
            .outerjoin(fused, done)
            .where(
                or_(fused.c.reading.is_(None), fused.c.reading != newest.c.reading, fused.c.method != method)
            )
            .order_by(newest.c.day, newest.c.id)
            .limit(most)
        )
        with self.engine.connect() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

    def dirty(self, question: str) -> list[Ref]:
        """The claims (or blocks) whose groups are to be made again."""
        query = select(dirty.c.document, dirty.c.record).where(dirty.c.question == question)
        with self.engine.connect() as connection:
            return [ref(*row) for row in connection.execute(query)]

    def soil(self, connection: Connection, question: str, refs: Iterable[Ref]) -> None:
        """Mark claims (or blocks) whose groups are to be made again."""
        rows = [row(ref) | {"question": question} for ref in set(refs)]
        if rows:
            connection.execute(ignoring(connection, dirty), rows)

    def clean(self, connection: Connection, question: str, refs: Iterable[Ref]) -> None:
        """Their groups have been made."""
        for some in chunks(sorted(refs)):
            connection.execute(delete(dirty).where(dirty.c.question == question, among(dirty, some)))

    # claims

    def file(
        self,
        connection: Connection,
        question: str,
        method: str,
        document: str,
        reading: int,
        rows: Sequence[Claimed],
    ) -> None:
        """Put a document's claims in place of what it had; its old claims, links and blocks go."""
        for table in (claims, blocks):
            connection.execute(
                delete(table).where(table.c.question == question, table.c.document == document)
            )
        touching = or_(links.c.one_document == document, links.c.other_document == document)
        connection.execute(delete(links).where(links.c.question == question, touching))
        key = {"question": question, "document": document}
        if rows:
            connection.execute(
                insert(claims), [{**key, "record": row.record, "body": row.body} for row in rows]
            )
        filed = [{**key, "record": row.record, "block": block} for row in rows for block in set(row.blocks)]
        if filed:
            connection.execute(insert(blocks), filed)
        connection.execute(delete(fused).where(fused.c.question == question, fused.c.document == document))
        connection.execute(insert(fused).values(**key, reading=reading, method=method))

    def refs_of(self, question: str, document: str) -> list[Ref]:
        """The claims a document has in a question."""
        query = select(claims.c.record).where(claims.c.question == question, claims.c.document == document)
        with self.engine.connect() as connection:
            return [ref(document, row[0]) for row in connection.execute(query)]

    def blocks_of(self, question: str, document: str) -> list[str]:
        """The blocks a document's claims are filed under."""
        where = (blocks.c.question == question, blocks.c.document == document)
        with self.engine.connect() as connection:
            return [row[0] for row in connection.execute(select(blocks.c.block).where(*where).distinct())]

    def filed(self, question: str, names: Sequence[str]) -> Iterator[tuple[str, Ref, bytes]]:
        """The claims filed under these blocks: block, ref, bytes."""
        same = and_(
            claims.c.question == blocks.c.question,
            claims.c.document == blocks.c.document,
            claims.c.record == blocks.c.record,
        )
        for some in chunks(names):
            query = (
                select(blocks.c.block, claims.c.document, claims.c.record, claims.c.body)
                .join(claims, same)
                .where(blocks.c.question == question, blocks.c.block.in_(some))
                .order_by(blocks.c.block, claims.c.document, claims.c.record)
            )
            with self.engine.connect() as connection:
                for block, document, record, body in connection.execute(query):
                    yield block, ref(document, record), body

    def block_names(self, question: str) -> list[str]:
        """Every block of a question."""
        query = (
            select(blocks.c.block).where(blocks.c.question == question).distinct().order_by(blocks.c.block)
        )
        with self.engine.connect() as connection:
            return [row[0] for row in connection.execute(query)]

    def claims_of(self, question: str, refs: Sequence[Ref]) -> Iterator[tuple[Ref, bytes]]:
        """The claims of these refs, where there are any."""
        for some in chunks(refs):
            query = select(claims.c.document, claims.c.record, claims.c.body).where(
                claims.c.question == question, among(claims, some)
            )
            with self.engine.connect() as connection:
                rows = connection.execute(query).all()
            for document, record, body in rows:
                yield ref(document, record), body

    # links

    def link(self, connection: Connection, question: str, found: Iterable[Link]) -> None:
        """Write links, over what there was between the same two."""
        rows = [
            {
                "question": question,
                "one_document": link.one.document,
                "one_record": link.one.record or "",
                "other_document": link.other.document,
                "other_record": link.other.record or "",
                "decision": link.decision,
                "score": link.score,
                "body": pack(link),
            }
            for link in found
        ]
        if rows:
            connection.execute(replacing(connection, links, ("decision", "score", "body")), rows)

    def links_of(self, question: str, refs: Sequence[Ref], decision: str | None = None) -> Iterator[Link]:
        """The links with an end among these refs; one between two of them comes once."""
        known: set[tuple[Ref, Ref]] = set()
        ends = ((links.c.one_document, links.c.one_record), (links.c.other_document, links.c.other_record))
        for some in chunks(refs):
            for document, record in ends:
                where = [links.c.question == question, pairs(document, record, some)]
                if decision:
                    where.append(links.c.decision == decision)
                with self.engine.connect() as connection:
                    bodies = connection.execute(select(links.c.body).where(*where)).all()
                for (body,) in bodies:
                    link = unpack(body, Link)
                    if (link.one, link.other) not in known:
                        known.add((link.one, link.other))
                        yield link

    def neighbours(self, question: str, refs: Sequence[Ref]) -> Iterator[tuple[Ref, Ref]]:
        """The pairs linked as the same that have an end among these refs, without their reasons."""
        end, its = (links.c.one_document, links.c.one_record), (links.c.other_document, links.c.other_record)
        for some in chunks(refs):
            for document, record in (end, its):
                query = select(*end, *its).where(
                    links.c.question == question, links.c.decision == "same", pairs(document, record, some)
                )
                with self.engine.connect() as connection:
                    for one, a, other, b in connection.execute(query):
                        yield ref(one, a), ref(other, b)

    # groups

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
            connection.execute(
                delete(members).where(members.c.question == question, members.c.group.in_(gone))
            )
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
                    "body": g.body,
                }
                for g in made
            ],
        )
        rows = [
            {"question": question, "group": g.id, **row(ref)} for g in made for ref in sorted(set(g.members))
        ]
        if rows:
            connection.execute(insert(members), rows)

    def groups(self, question: str, ids: Sequence[str] | None = None, least: int = 1) -> Iterator[bytes]:
        """The groups of a question by first day, or those with these ids; `least` members each."""
        where = [groups.c.question == question, groups.c.size >= least]
        if ids is not None:
            where.append(groups.c.id.in_(list(ids)))
        query = select(groups.c.body).where(*where).order_by(groups.c.day, groups.c.id)
        with self.engine.connect().execution_options(yield_per=500) as connection:
            for (body,) in connection.execute(query):
                yield body

    def groups_with(self, question: str, refs: Sequence[Ref]) -> list[str]:
        """The ids of the groups that any of these refs is in."""
        found: set[str] = set()
        for some in chunks(refs):
            query = select(members.c.group).where(members.c.question == question, among(members, some))
            with self.engine.connect() as connection:
                found |= {row[0] for row in connection.execute(query)}
        return sorted(found)

    def question_of(self, group: str) -> str | None:
        """Which question a group answers; None where there is no such group."""
        with self.engine.connect() as connection:
            return connection.execute(select(groups.c.question).where(groups.c.id == group)).scalar()

    # the copies index

    def runs(self) -> Iterator[tuple[int, bytes]]:
        """The stored runs of the copies index, by number."""
        with self.engine.connect() as connection:
            for row in connection.execute(select(runs.c.id, runs.c.body).order_by(runs.c.id)):
                yield row[0], row[1]

    def put_run(self, connection: Connection, size: int, body: bytes, instead: Sequence[int] = ()) -> None:
        """Store a run, in place of those it was merged from."""
        if instead:
            connection.execute(delete(runs).where(runs.c.id.in_(list(instead))))
        connection.execute(insert(runs).values(size=size, body=body))
