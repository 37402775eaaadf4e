"""Reading what a case holds: documents out of the store, readings and prints back, a shard at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from rasid.flow.engines import EngineName, run
from rasid.flow.jobs import prepared
from rasid.flow.shards import Failure, Item, Work, shards
from rasid.model.codec import decode, encode, pack, unpack
from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.read import read
from rasid.read.prints import fingerprint
from rasid.read.reading import reading
from rasid.store import Store
from rasid.version import __version__

Tick = Callable[[int], None]


class Done(NamedTuple):
    """How many documents were read, and how many could not be."""

    read: int
    failed: int


class Pages(msgspec.Struct, frozen=True):
    """What a worker sends back of a document."""

    reading: bytes
    print: bytes


def worker(folder: str | None) -> Callable[[tuple[str, Origin]], bytes]:
    """What a worker process does with a text and its origin, the knowledge loaded once."""
    know = prepared(Path(folder) if folder else None)

    def work(payload: tuple[str, Origin]) -> bytes:
        document = read(Document(*payload), know)
        made = Pages(encode(reading(document, know)), pack(fingerprint(document, know)))
        return pack(made)

    return work


def read_pending(
    store: Store,
    knowledge: str,
    folder: Path | None,
    jobs: int = 1,
    engine: EngineName = "local",
    address: str | None = None,
    tick: Tick = lambda count: None,
) -> Done:
    """Read what this version and knowledge (its digest) have not read; a shard is safe once `tick` tells of it.

    A document that cannot be read is noted in the store with why, and is not tried again by the same reader.
    """
    done = failed = 0
    work = Work("rasid.flow.reading:worker", {"folder": str(folder) if folder else None})
    for shard in run(shards(_items(store, knowledge)), work, jobs=jobs, engine=engine, address=address):
        rows = []
        for item, result in zip(shard.shard.items, shard.results, strict=True):
            version = int(item.id)
            if isinstance(result, Failure):
                store.readings.fail(version, result.why, __version__, knowledge)
                failed += 1
            else:
                pages = unpack(result, Pages)
                rows.append((version, decode(pages.reading), unpack(pages.print, Print)))
        store.readings.put(rows)
        done += len(rows)
        tick(len(shard.results))
    return Done(done, failed)


def _items(store: Store, knowledge: str) -> Iterator[Item]:
    for unread in store.documents.unread(__version__, knowledge):
        yield Item(str(unread.version), (unread.text, unread.origin), len(unread.text))
