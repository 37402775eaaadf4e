"""Adding: a batch of gathered items against what the store has, in one transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Engine, bindparam, func, insert, select, update

from rasid.model.codec import pack as encoded
from rasid.model.codec import unpack as decoded
from rasid.model.document import Document, Origin
from rasid.model.gathered import Gathered, Raw
from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.identity import BY_PATH, filled, id_of, indexable, key_of, storable
from rasid.store.packing import pack, pack_text, unpack
from rasid.store.rows import chunks
from rasid.store.schema import blobs, documents, versions
from rasid.store.sources import failure, note, tell


class Outcome(NamedTuple):
    """What became of one gathered item: where it came from, its document's id, and why it failed if it did."""

    where: str
    document: str | None
    what: Literal["new", "version", "same", "failed"]
    message: str | None = None


@dataclass(slots=True)
class Known:
    """What there is of a document: its current version's id, origin and text hash, every text's hash."""

    id: str
    version: int = 0
    origin: bytes = b""
    text: str = ""
    number: int = 0
    texts: set[str] = field(default_factory=set)


class Adding:
    """One run of `add`: a source is one row, however many batches it goes over."""

    def __init__(self, engine: Engine, who: str) -> None:
        self.engine, self.who, self.sources = engine, who, dict[str, int]()

    def put(self, items: Sequence[Gathered]) -> list[Outcome]:
        """Take a batch in and commit it. Raises StoreError; then nothing of it is in the store."""
        with writing(self.engine) as connection:
            told = tell(connection, self.sources, items)
            batch = Batch(connection, told)
            outcomes = batch.take(items)
            batch.write()
            note(connection, told, items)
            if batch.versions:
                counts = Counter(outcome.what for outcome in outcomes)
                detail = {"new": counts["new"], "versions": counts["version"], **span(batch.versions)}
                Audit(self.engine).add(connection, self.who, "add", detail)
        self.sources = told
        return outcomes


class Batch:
    """Items against what there is: rows to be written, none of them yet."""

    def __init__(self, connection: Connection, told: dict[str, int]) -> None:
        self.connection, self.told, self.at = connection, told, now()
        self.by_key: dict[str, Known] = {}
        self.by_raw: dict[str, Known] = {}  # whole files by the SHA-256 of their bytes, those known by a path
        self.blobs: dict[str, Raw] = {}
        self.made: dict[str, dict[str, Any]] = {}  # rows of new documents
        self.changed: dict[str, Known] = {}
        self.versions: list[dict[str, Any]] = []
        self.last = connection.execute(select(func.max(versions.c.id))).scalar() or 0

    def take(self, items: Sequence[Gathered]) -> list[Outcome]:
        """What becomes of each item."""
        keys = [key_of(item.document, item.raw) if item.document else "" for item in items]
        raws = [sha256(item.raw.content).hexdigest() if item.raw else None for item in items]
        self._look_up({key for key in keys if key})
        self._look_for({raw for key, raw in zip(keys, raws, strict=True) if raw and key.startswith(BY_PATH)})
        return [
            self._item(item, item.document, key, raw)
            if item.document
            else Outcome(item.where, None, "failed", failure(item))
            for item, key, raw in zip(items, keys, raws, strict=True)
        ]

    def write(self) -> None:
        """Insert and update what `take` made out."""
        connection = self.connection
        for some in chunks(sorted(self.blobs)):
            there = set(connection.execute(select(blobs.c.sha256).where(blobs.c.sha256.in_(some))).scalars())
            rows = [_blob(sha, self.blobs[sha]) for sha in some if sha not in there]
            if rows:
                connection.execute(insert(blobs), rows)
        if self.made:
            connection.execute(insert(documents), list(self.made.values()))
        if self.changed:
            moved = update(documents).where(documents.c.id == bindparam("which"))
            rows = [{"which": known.id, "version": known.version} for known in self.changed.values()]
            connection.execute(moved, rows)
        if self.versions:
            connection.execute(insert(versions), self.versions)

    def _item(self, item: Gathered, document: Document, key: str, raw: str | None) -> Outcome:
        origin = storable(document.origin)
        known = self.by_key.get(key)
        if known is None and raw is not None and key.startswith(BY_PATH):
            known = self.by_raw.get(raw)
        if known is None:
            known = self.by_key[key] = Known(id_of(key))
            self.made[known.id] = {
                "id": known.id,
                "key": key,
                "outlet": indexable(origin.outlet),
                "added_at": self.at,
            }
        elif document.sha256 == known.text:
            before = decoded(unpack(known.origin), Origin)
            origin = filled(before, origin)
            if origin == before:
                return Outcome(item.where, known.id, "same")
        elif document.sha256 in known.texts:
            return Outcome(item.where, known.id, "same")
        self._version(known, item, document, raw, origin)
        if raw is not None and key.startswith(BY_PATH):
            self.by_raw.setdefault(raw, known)
        return Outcome(item.where, known.id, "new" if known.number == 1 else "version")

    def _version(
        self, known: Known, item: Gathered, document: Document, raw: str | None, origin: Origin
    ) -> None:
        """A new version of a document, which is the current one from now on."""
        self.last += 1
        known.version, known.number, known.text = self.last, known.number + 1, document.sha256
        known.origin = pack(encoded(origin))
        known.texts.add(document.sha256)
        if known.id in self.made:
            self.made[known.id]["version"] = self.last
        else:
            self.changed[known.id] = known
        if item.raw is not None and raw is not None:
            self.blobs.setdefault(raw, item.raw)
        row = {"id": self.last, "document": known.id, "number": known.number, "sha256": document.sha256}
        row |= {"text": pack_text(document.text), "origin": known.origin, "raw": raw, "added_at": self.at}
        row |= {"locator": indexable(item.raw.locator) if item.raw else None, "source": self.told[item.where]}
        self.versions.append(row)

    def _look_up(self, keys: set[str]) -> None:
        """Fetch what there is of the documents with these keys."""
        for some in chunks(sorted(keys)):
            self._fetch(documents.c.key.in_(some))

    def _look_for(self, raws: set[str]) -> None:
        """Fetch what there is of whole files with these bytes, at whatever path they were."""
        for some in chunks(sorted(raws)):
            query = (
                select(versions.c.raw, documents.c.key)
                .join(documents, documents.c.id == versions.c.document)
                .where(versions.c.raw.in_(some), documents.c.key.startswith(BY_PATH, autoescape=True))
                .order_by(versions.c.id.desc())
            )
            found = self.connection.execute(query).all()
            self._look_up({key for _, key in found} - self.by_key.keys())
            self.by_raw |= {raw: self.by_key[key] for raw, key in found}

    def _fetch(self, which: Any) -> None:
        by_id: dict[str, Known] = {}
        current = select(documents.c.key, documents.c.id, versions.c.id, versions.c.origin, versions.c.sha256)
        current = current.join(versions, versions.c.id == documents.c.version).where(which)
        for key, id, version, origin, text in self.connection.execute(current):
            by_id[id] = self.by_key[key] = Known(id, version, origin, text)
        had = select(versions.c.document, versions.c.number, versions.c.sha256)
        had = had.join(documents, documents.c.id == versions.c.document).where(which)
        for id, number, text in self.connection.execute(had):
            by_id[id].number = max(by_id[id].number, number)
            by_id[id].texts.add(text)


def span(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The first and last id of some rows of `versions`, and a digest that seals them in the audit log."""
    return {"first": rows[0]["id"], "last": rows[-1]["id"], "digest": digest(rows)}


def digest(rows: Iterable[Any]) -> str:
    """SHA-256 over the id, document, number, text hash, raw hash and origin of rows of `versions`."""
    whole = sha256()
    for row in rows:
        fields = (row[name] for name in ("id", "document", "number", "sha256", "raw"))
        whole.update(" ".join(map(str, fields)).encode() + b"\n" + row["origin"] + b"\n")
    return whole.hexdigest()


def _blob(sha: str, raw: Raw) -> dict[str, Any]:
    return {
        "sha256": sha,
        "media_type": raw.media_type,
        "size": len(raw.content),
        "content": pack(raw.content),
    }
