"""What fusion keeps between runs: claims by block, links, groups, and what is still to be grouped."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from rasid.model.codec import pack, unpack
from rasid.model.fusion.links import Link, Ref
from rasid.store import packing
from rasid.store.engines import writing
from rasid.store.groups import Groups
from rasid.store.rows import among, chunks, ignoring, pairs, ref, replacing, row
from rasid.store.schema import (
    blocks,
    claims,
    dirty,
    documents,
    fused,
    links,
    readings,
    runs,
    settings,
)  # fmt: skip


class Claimed(NamedTuple):
    """A claim as filed: its record (empty for the document itself), its blocks and its bytes."""

    record: str
    blocks: tuple[str, ...]
    body: bytes


class Fusion(Groups):
    """Claims, links and groups of a store. Every method that writes takes the connection of a transaction."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """A transaction, committed at its end."""
        return writing(self.engine)

    # what is to do

    def pending(self, question: str, method: str, by_day: bool = True) -> list[tuple[str, int]]:
        """Documents (with the number of their newest reading) that have not gone in yet, by day or number."""
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
            .order_by(*((newest.c.day, newest.c.id) if by_day else (newest.c.reading,)))
        )
        with self.engine.connect() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

    def filed_documents(self, question: str) -> list[tuple[str, int]]:
        """The documents that have gone in, with the number of the reading that did."""
        query = select(fused.c.document, fused.c.reading).where(fused.c.question == question)
        with self.engine.connect() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

    def restart(self, question: str, method: str) -> None:
        """Forget what went in by another method, and with it the index of copies."""
        other = (fused.c.question == question, fused.c.method != method)
        with writing(self.engine) as connection:
            if connection.execute(select(func.count()).where(*other)).scalar():
                connection.execute(update(fused).where(fused.c.question == question).values(reading=-1))
                connection.execute(delete(runs))

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

    def judged(self, question: str) -> int:
        """The number of the last judgement that a question has taken account of."""
        query = select(settings.c.value).where(settings.c.name == f"judged {question}")
        with self.engine.connect() as connection:
            return int(connection.execute(query).scalar() or 0)

    def note_judged(self, connection: Connection, question: str, number: int) -> None:
        """Judgements up to this number have been taken account of."""
        row = {"name": f"judged {question}", "value": str(number)}
        connection.execute(replacing(connection, settings, ("value",)), [row])

    # claims

    def file(
        self,
        connection: Connection,
        question: str,
        method: str,
        batch: Mapping[str, tuple[int, Sequence[Claimed]]],
    ) -> None:
        """Put documents' claims (with the number of the reading) in place of what they had; old links go."""
        before = sorted(self.filed_among(question, batch))
        for some in chunks(before):
            for table in (claims, blocks, fused):
                mine = (table.c.question == question, table.c.document.in_(some))
                connection.execute(delete(table).where(*mine))
            for end in (links.c.one_document, links.c.other_document):
                connection.execute(delete(links).where(links.c.question == question, end.in_(some)))
        key = {"question": question}
        told = [(document, row) for document, (_, rows) in batch.items() for row in rows]
        held = [
            {**key, "document": d, "record": row.record, "body": packing.pack(row.body)} for d, row in told
        ]
        under = [
            {**key, "document": d, "record": row.record, "block": block}
            for d, row in told
            for block in sorted(set(row.blocks))
        ]
        done = [
            {**key, "document": d, "reading": reading, "method": method} for d, (reading, _) in batch.items()
        ]
        for table, rows in ((claims, held), (blocks, under), (fused, done)):
            if rows:
                connection.execute(insert(table), rows)

    def filed_among(self, question: str, some: Iterable[str]) -> set[str]:
        """Which of these documents have been filed before."""
        found: set[str] = set()
        for part in chunks(sorted(some)):
            query = select(fused.c.document).where(fused.c.question == question, fused.c.document.in_(part))
            with self.engine.connect() as connection:
                found |= set(connection.execute(query).scalars())
        return found

    def unfile(self, connection: Connection, question: str, documents: Iterable[str]) -> None:
        """Have these documents filed again, as if they had just been read."""
        for some in chunks(sorted(documents)):
            again = update(fused).where(fused.c.question == question, fused.c.document.in_(some))
            connection.execute(again.values(reading=-1))

    def unfiled(self, question: str) -> list[tuple[str, int]]:
        """The documents to be filed again, with the number of their newest reading."""
        query = (
            select(fused.c.document, func.max(readings.c.id))
            .join(documents, documents.c.id == fused.c.document)
            .join(readings, readings.c.version == documents.c.version)
            .where(fused.c.question == question, fused.c.reading == -1)
            .group_by(fused.c.document)
            .order_by(fused.c.document)
        )
        with self.engine.connect() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

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
                    yield block, ref(document, record), packing.unpack(body)

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
                yield ref(document, record), packing.unpack(body)

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
                "body": packing.pack(pack(link)),
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
                    link = unpack(packing.unpack(body), Link)
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

    # the copies index

    def runs(self) -> Iterator[tuple[int, bytes]]:
        """The stored runs of the copies index, by number."""
        with self.engine.connect() as connection:
            for row in connection.execute(select(runs.c.id, runs.c.body).order_by(runs.c.id)):
                yield row[0], row[1]

    def put_run(self, connection: Connection, size: int, body: bytes, instead: Sequence[int] = ()) -> int:
        """Store a run, in place of those it was merged from; its number."""
        if instead:
            connection.execute(delete(runs).where(runs.c.id.in_(list(instead))))
        number = (connection.execute(select(func.max(runs.c.id))).scalar() or 0) + 1
        connection.execute(insert(runs).values(id=number, size=size, body=body))
        return number
