"""Verifying: every checksum, seal and pointer of a case, looked at."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Column, Engine, Select, exists, select

from rasid.model.codec import decode, unpack
from rasid.model.document import Origin
from rasid.model.errors import RasidError
from rasid.model.fusion.links import Judgement
from rasid.store import schema
from rasid.store.adding import digest
from rasid.store.audit import START, seal
from rasid.store.judgements import digest as digest_of
from rasid.store.packing import unpack as unpacked
from rasid.store.readings import unpack_print
from rasid.store.schema import audit, blobs, documents, groups, judgements, links, members, readings, versions

PAGE = 500


class Fault(NamedTuple):
    """Something wrong with a case. `code` is worded: file, chain, blob, text, origin, reading, judgement, pointer."""

    code: str
    message: str


def faults(engine: Engine) -> Iterator[Fault]:
    """Everything that is wrong with a case, as it is found; each check reads its table once."""
    checks: tuple[Callable[[Engine], Iterator[Fault]], ...] = (
        _file, chain, _blobs, _texts, _readings, _judgements, _pointers,
    )  # fmt: skip
    for check in checks:
        try:
            yield from check(engine)
        except RasidError as error:
            yield Fault("file", f"{check.__name__.strip('_')}: could not be checked to the end: {error}")


def _file(engine: Engine) -> Iterator[Fault]:
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
            if line != "ok":
                yield Fault("file", line)
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            yield Fault("pointer", f"row {row} of {table} points at nothing in {parent}")


def chain(engine: Engine) -> Iterator[Fault]:
    """Rows of the audit log out of number or not as sealed, and what was added since changed."""
    previous, number = START, 0
    for row in _pages(engine, select(audit), audit.c.number):
        number += 1
        fields = (row.number, row.at, row.who, row.what, row.detail)
        if row.number != number:
            yield Fault("chain", f"row {number} of the audit log is missing")
            number = row.number
        intact = row.previous == previous and row.hash == seal(row.previous, *fields)
        previous = row.hash
        if intact:
            yield from _sealed(engine, row)
        else:
            yield Fault("chain", f"row {row.number} of the audit log is not as it was written")


def _sealed(engine: Engine, row: Any) -> Iterator[Fault]:
    """Whether the versions or the judgement that a row of the log tells of are still as they were."""
    detail = json.loads(row.detail)
    with engine.connect() as connection:
        if row.what == "add":
            which = versions.c.id.between(detail["first"], detail["last"])
            found = digest(
                connection.execute(select(versions).where(which).order_by(versions.c.id)).mappings()
            )
            name = f"versions {detail['first']} to {detail['last']}"
        elif row.what == "judge":
            query = select(judgements.c.body).where(judgements.c.number == detail["number"])
            found = digest_of(connection.execute(query).scalar() or b"")
            name = f"judgement {detail['number']}"
        else:
            return
    if found != detail["digest"]:
        yield Fault("chain", f"row {row.number} of the audit log: {name} was changed since")


def _blobs(engine: Engine) -> Iterator[Fault]:
    for row in _pages(engine, select(blobs.c.sha256, blobs.c.content), blobs.c.sha256, 50):
        if _hash(row.content) != row.sha256:
            yield Fault("blob", f"the bytes gathered as {row.sha256} are others now")


def _texts(engine: Engine) -> Iterator[Fault]:
    columns = (versions.c.id, versions.c.document, versions.c.number, versions.c.sha256, versions.c.text)
    for row in _pages(engine, select(*columns, versions.c.origin), versions.c.id):
        name = f"version {row.number} of document {row.document}"
        if _hash(row.text) != row.sha256:
            yield Fault("text", f"the text of {name} is another now")
        if not _decodes(lambda body: unpack(unpacked(body), Origin), row.origin):
            yield Fault("origin", f"what came with {name} cannot be decoded")


def _readings(engine: Engine) -> Iterator[Fault]:
    query = select(readings.c.id, readings.c.version, readings.c.body, readings.c.print)
    for row in _pages(engine, query, readings.c.id):
        if not _decodes(lambda body: decode(unpacked(body)), row.body) or not _decodes(
            unpack_print, row.print
        ):
            yield Fault("reading", f"reading {row.id} (of version {row.version}) cannot be decoded")


def _judgements(engine: Engine) -> Iterator[Fault]:
    for row in _pages(engine, select(judgements.c.number, judgements.c.body), judgements.c.number):
        if not _decodes(lambda body: unpack(body, Judgement), row.body):
            yield Fault("judgement", f"judgement {row.number} cannot be decoded")


def _pointers(engine: Engine) -> Iterator[Fault]:
    """Rows that name a document, version or group that is not there."""
    named = [(schema.claims, "document"), (schema.blocks, "document"), (members, "document")]
    named += [(links, "one_document"), (links, "other_document"), (schema.fused, "document")]
    named += [(schema.records, "document"), (schema.roles, "document")]
    with engine.connect() as connection:
        for table, column in named:
            there = exists().where(documents.c.id == table.c[column])
            for id in connection.execute(select(table.c[column]).where(~there).distinct()).scalars():
                yield Fault("pointer", f"{table.name}: there is no document {id}")
        there = exists().where(groups.c.question == members.c.question, groups.c.id == members.c.group)
        for id in connection.execute(select(members.c.group).where(~there).distinct()).scalars():
            yield Fault("pointer", f"members: there is no group {id}")
        there = exists().where(versions.c.id == documents.c.version, versions.c.document == documents.c.id)
        for id in connection.execute(select(documents.c.id).where(~there)).scalars():
            yield Fault("pointer", f"document {id} has no current version")


def _pages(engine: Engine, query: Select[Any], key: Column[Any], most: int = PAGE) -> Iterator[Any]:
    """The rows of a query by a unique key, in pages, so that nothing is held while they are looked at."""
    after: Any = None
    while True:
        some = query.order_by(key).limit(most)
        if after is not None:
            some = some.where(key > after)
        with engine.connect() as connection:
            page = connection.execute(some).all()
        if not page:
            return
        yield from page
        after = getattr(page[-1], key.name)


def _hash(packed: bytes) -> str | None:
    try:
        return sha256(unpacked(packed)).hexdigest()
    except RasidError:
        return None


def _decodes(decoder: Callable[[bytes], Any], body: bytes) -> bool:
    try:
        decoder(body)
    except RasidError:
        return False
    return True
