"""Documents: taken in batch by batch, given out to be read, with every version they have had."""

import time
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Engine, Select, and_, exists, func, select

from rasid.model.codec import unpack
from rasid.model.document import Origin
from rasid.model.errors import StoreError
from rasid.model.gathered import Gathered
from rasid.store.adding import Adding, Outcome
from rasid.store.packing import unpack as unpacked
from rasid.store.packing import unpack_text
from rasid.store.rows import chunks
from rasid.store.schema import blobs, documents, failures, readings, versions

BATCH = 500  # documents in a transaction,
BYTES = 32 * 1024 * 1024  # or so many bytes of what came,
SECONDS = 2.0  # or what came in so many seconds, whichever is first
PAGE = 256


class Unread(NamedTuple):
    """A document that is still to be read. `origin.id` is the document's id, so readings carry it."""

    version: int
    document: str
    text: str
    origin: Origin


class Version(NamedTuple):
    """One text a document has had, the first with number 1. `sha256` is of the text, `raw` of the bytes as gathered."""

    id: int
    number: int
    sha256: str
    raw: str | None
    locator: str | None
    added_at: str
    current: bool


class Documents:
    """The documents of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, items: Iterable[Gathered], who: str, batch: int = BATCH) -> Iterator[Outcome]:
        """Take items in; an outcome is told once its batch is committed, and then it is safe.

        The same text of the same document adds nothing, another text of it is a new version. Raises StoreError;
        then the batch under way is left out as a whole.
        """
        adding = Adding(self.engine, who)
        for some in _batches(items, batch):
            yield from adding.put(some)

    def unread(self, reader: str, knowledge: str) -> Iterator[Unread]:
        """What this reader with this knowledge has neither read nor failed at, the earliest added first.

        It is fetched in pages, so others may write meanwhile; what they add or read is seen at the next page.
        """
        after = 0
        while True:
            query = (
                _unread(
                    select(versions.c.id, documents.c.id, versions.c.text, versions.c.origin),
                    reader,
                    knowledge,
                )
                .where(versions.c.id > after)
                .order_by(versions.c.id)
                .limit(PAGE)
            )
            with self.engine.connect() as connection:
                page = connection.execute(query).all()
            if not page:
                return
            for version, document, text, origin in page:
                known = unpack(unpacked(origin), Origin)
                yield Unread(
                    version, document, unpack_text(text), msgspec.structs.replace(known, id=document)
                )
            after = page[-1][0]

    def count_unread(self, reader: str, knowledge: str) -> int:
        """How many documents `unread` would give."""
        with self.engine.connect() as connection:
            return int(connection.execute(_unread(select(func.count()), reader, knowledge)).scalar_one())

    def ids(self) -> Iterator[str]:
        """The ids of all documents, in their order as text."""
        after = ""
        while True:
            query = select(documents.c.id).where(documents.c.id > after).order_by(documents.c.id).limit(1000)
            with self.engine.connect() as connection:
                page = list(connection.execute(query).scalars())
            if not page:
                return
            yield from page
            after = page[-1]

    def text(self, document: str, version: int | None = None) -> str:
        """The current text of a document, or that of a version by its number. Raises StoreError."""
        return unpack_text(self._of(versions.c.text, document, version))

    def origin(self, document: str, version: int | None = None) -> Origin:
        """What came with the text, as it was gathered. Raises StoreError when there is no such document."""
        return unpack(unpacked(self._of(versions.c.origin, document, version)), Origin)

    def origins(self, some: Iterable[str]) -> dict[str, Origin]:
        """What came with the current texts of documents, by id."""
        found: dict[str, Origin] = {}
        for part in chunks(sorted(some)):
            query = (
                select(documents.c.id, versions.c.origin)
                .join(versions, versions.c.id == documents.c.version)
                .where(documents.c.id.in_(part))
            )
            with self.engine.connect() as connection:
                rows = connection.execute(query).all()
            found |= {row.id: unpack(unpacked(row.origin), Origin) for row in rows}
        return found

    def versions(self, document: str) -> list[Version]:
        """Every text the document has had, the first first. Raises StoreError when there is no such document."""
        v = versions.c
        query = (
            select(v.id, v.number, v.sha256, v.raw, v.locator, v.added_at, documents.c.version == v.id)
            .join(documents, documents.c.id == v.document)
            .where(v.document == document)
            .order_by(v.number)
        )
        with self.engine.connect() as connection:
            found = [Version(*row) for row in connection.execute(query)]
        if not found:
            raise StoreError(f"there is no document {document} in the case")
        return found

    def raw(self, sha256: str) -> bytes:
        """Bytes as they were gathered. Raises StoreError when none have this hash."""
        with self.engine.connect() as connection:
            content = connection.execute(select(blobs.c.content).where(blobs.c.sha256 == sha256)).scalar()
        if content is None:
            raise StoreError(f"there are no bytes with SHA-256 {sha256} in the case")
        return unpacked(content)

    def media_type(self, sha256: str) -> str:
        """What kind of bytes these are. Raises StoreError when none have this hash."""
        with self.engine.connect() as connection:
            found = connection.execute(select(blobs.c.media_type).where(blobs.c.sha256 == sha256)).scalar()
        if found is None:
            raise StoreError(f"there are no bytes with SHA-256 {sha256} in the case")
        return str(found)

    def _of(self, column: ColumnElement[bytes], document: str, version: int | None) -> bytes:
        query = select(column).join(documents, documents.c.id == versions.c.document)
        which = versions.c.id == documents.c.version if version is None else versions.c.number == version
        with self.engine.connect() as connection:
            found = connection.execute(query.where(documents.c.id == document, which)).scalar()
        if found is None:
            at = "" if version is None else f" with version {version}"
            raise StoreError(f"there is no document {document}{at} in the case")
        return found


def _unread(query: Select[Any], reader: str, knowledge: str) -> Select[Any]:
    """Narrow a query down to current versions that this reader and knowledge have not read."""
    read = exists().where(
        readings.c.version == versions.c.id, readings.c.reader == reader, readings.c.knowledge == knowledge
    )
    failed = exists().where(
        failures.c.version == versions.c.id, failures.c.reader == reader, failures.c.knowledge == knowledge
    )
    joined = documents.join(versions, versions.c.id == documents.c.version)
    return query.select_from(joined).where(and_(~read, ~failed))


def _batches(items: Iterable[Gathered], most: int) -> Iterator[list[Gathered]]:
    """The items in parts that fit a transaction and the memory."""
    batch: list[Gathered] = []
    size, began = 0, time.monotonic()
    for item in items:
        batch.append(item)
        size += len(item.raw.content) if item.raw else 0
        size += len(item.document.text) if item.document else 0
        if len(batch) >= most or size >= BYTES or time.monotonic() - began >= SECONDS:
            yield batch
            batch, size, began = [], 0, time.monotonic()
    if batch:
        yield batch
