"""Reading what a case holds: documents out of the store, readings and prints back, a shard at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from rasid.flow.engines import EngineName, run
from rasid.flow.pages import Pages
from rasid.flow.shards import Failure, Item, Work, shards
from rasid.model.codec import decode, unpack
from rasid.model.fusion.copies import Print
from rasid.store import Store
from rasid.version import __version__

Tick = Callable[[int], None]


class Done(NamedTuple):
    """How many documents were read, and how many could not be."""

    read: int
    failed: int


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
    work = Work("rasid.flow.pages:worker", {"folder": str(folder) if folder else None})
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
