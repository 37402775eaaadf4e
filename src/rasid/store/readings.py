"""Readings: what the reader found, kept by reader and knowledge, and filed for search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Insert, bindparam, delete, func, insert, select, update

from rasid.model.codec import decode, encode
from rasid.model.errors import StoreError
from rasid.model.fusion.copies import Print
from rasid.model.reading import Reading
from rasid.store import index
from rasid.store.audit import now
from rasid.store.engines import writing
from rasid.store.identity import indexable, storable_words
from rasid.store.layers import entity_rows, first_day, record_rows, role_rows
from rasid.store.packing import pack, unpack, unpack_text
from rasid.store.rows import chunks, replacing
from rasid.store.schema import documents, entities, failures, readings, records, roles, versions

Read = tuple[int, Reading, Print]
PAGE = 100


class Readings:
    """The readings of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def put(self, rows: Sequence[Read]) -> None:
        """Keep readings of versions (by their number in the store), all or none of them.

        A reading by the same reader and knowledge is replaced. Those of current versions are filed for search in
        place of what their documents had there. Raises StoreError for a version that is not there.
        """
        with writing(self.engine) as connection:
            texts = _texts(connection, [version for version, *_ in rows])
            kept = [_row(*row) for row in rows]
            if kept:
                over, key = ("body", "print", "read_at"), ("version", "reader", "knowledge")
                connection.execute(replacing(connection, readings, over, key), kept)
            filed = {
                reading.document.id: (reading, unpack_text(texts[version][0]))
                for version, reading, _ in rows
                if texts[version][1]
            }
            file(connection, [reading for reading, _ in filed.values()])
            index.put(connection, [(document, text) for document, (_, text) in filed.items()])

    def fail(self, version: int, message: str, reader: str, knowledge: str) -> None:
        """Note that this reader with this knowledge cannot read a version; `unread` gives it to it no more."""
        with writing(self.engine) as connection:
            document = connection.execute(
                select(versions.c.document).where(versions.c.id == version)
            ).scalar()
            if document is None:
                raise StoreError(f"there is no version {version} in the case")
            row = {"version": version, "where": document, "message": storable_words(message), "at": now()}
            connection.execute(insert(failures).values(**row, reader=reader, knowledge=knowledge))

    def of(self, document: str) -> Reading | None:
        """The newest reading of a document's current version, None where it has not been read."""
        return next((reading for _, reading, _ in self.all([document])), None)

    def all(self, documents: Iterable[str] | None = None) -> Iterator[Read]:
        """The newest reading of each document's current version, with its version and print, by version.

        Of `documents`, in their order where they are given. It is fetched in pages; others may write meanwhile.
        """
        if documents is None:
            yield from self._pages()
            return
        for some in chunks(list(documents)):
            with self.engine.connect() as connection:
                rows = connection.execute(_newest().where(versions.c.document.in_(some))).all()
            found = {row.document: row for row in rows}
            yield from (_read(found[document]) for document in some if document in found)

    def _pages(self) -> Iterator[Read]:
        after = 0
        while True:
            query = _newest().where(versions.c.id > after).order_by(versions.c.id).limit(PAGE)
            with self.engine.connect() as connection:
                page = connection.execute(query).all()
            if not page:
                return
            yield from map(_read, page)
            after = page[-1].version


def reindex(connection: Connection) -> None:
    """Make the index of words anew from the texts of what has been read."""
    index.drop(connection)
    index.create(connection)
    for some in chunks(connection.execute(_newest().with_only_columns(versions.c.id)).scalars().all()):
        query = select(versions.c.document, versions.c.text).where(versions.c.id.in_(some))
        index.put(connection, [(row.document, unpack_text(row.text)) for row in connection.execute(query)])


def file(connection: Connection, read: Sequence[Reading]) -> None:
    """Put what these documents' readings hold in place of what search had of them."""
    if not read:
        return
    for some in chunks([reading.document.id for reading in read]):
        _unfile(connection, some)
    _insert(connection, insert(records), (row for reading in read for row in record_rows(reading)))
    _insert(connection, insert(roles), (row for reading in read for row in sorted(role_rows(reading))))
    named = {row.id: row for reading in read for row in entity_rows(reading)}
    over = ("kind", "ar", "en", "wikidata", "local", "fold")
    _insert(connection, replacing(connection, entities, over), (named[id] for id in sorted(named)))
    parts = [reading.document for reading in read]
    dated = update(documents).where(documents.c.id == bindparam("which"))
    connection.execute(
        dated,
        [{"which": p.id, "day": first_day(p.published.value), "outlet": indexable(p.outlet)} for p in parts],
    )


def _unfile(connection: Connection, some: Sequence[str]) -> None:
    """Take out what search has of these documents, the entities that are theirs alone with it."""
    query = select(roles.c.entity).where(roles.c.document.in_(some)).distinct()
    mine = {entity for entity in connection.execute(query).scalars() if entity.partition("/")[0] in some}
    for gone in chunks(sorted(mine)):
        connection.execute(delete(entities).where(entities.c.id.in_(gone)))
    for table in (roles, records):
        connection.execute(delete(table).where(table.c.document.in_(some)))


def _insert(connection: Connection, statement: Insert, rows: Iterable[NamedTuple]) -> None:
    given = [row._asdict() for row in rows]
    if given:
        connection.execute(statement, given)


def _texts(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[bytes, bool]]:
    """The packed texts of versions, and whether each is the current one. Raises StoreError when one is missing."""
    found: dict[int, tuple[bytes, bool]] = {}
    for some in chunks(numbers):
        query = (
            select(versions.c.id, versions.c.text, documents.c.version == versions.c.id)
            .join(documents, documents.c.id == versions.c.document)
            .where(versions.c.id.in_(some))
        )
        found |= {id: (text, bool(current)) for id, text, current in connection.execute(query)}
    missing = set(numbers) - found.keys()
    if missing:
        raise StoreError(f"there is no version {min(missing)} in the case; was it read from another one?")
    return found


def _row(version: int, reading: Reading, print: Print) -> dict[str, Any]:
    return {
        "version": version,
        "reader": reading.reader.version,
        "knowledge": reading.reader.knowledge,
        "body": pack(encode(reading)),
        "print": pack_print(print),
        "read_at": now(),
    }


def _newest() -> Any:
    """The newest readings of current versions."""
    last = (
        select(func.max(readings.c.id))
        .where(readings.c.version == versions.c.id)
        .correlate(versions)
        .scalar_subquery()
    )
    joined = documents.join(versions, versions.c.id == documents.c.version)
    joined = joined.join(readings, readings.c.id == last)
    columns = (versions.c.id.label("version"), versions.c.document, readings.c.body, readings.c.print)
    return select(*columns).select_from(joined)


def _read(row: Any) -> Read:
    return row.version, decode(unpack(row.body)), unpack_print(row.print)


def pack_print(print: Print) -> bytes:
    """A print's three arrays, one after the other, compressed."""
    return pack(print.words + print.starts + print.ends)


def unpack_print(packed: bytes) -> Print:
    """The print again. Raises StoreError when it is damaged."""
    whole = unpack(packed)
    third, rest = divmod(len(whole), 3)
    if rest or third % 4:
        raise StoreError("a damaged print in the case; read its document again")
    return Print(whole[:third], whole[third : 2 * third], whole[2 * third :])
