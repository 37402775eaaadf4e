"""Reading many documents, in order, with as many processes as asked for."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from rasid.flow.memory import settle
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document, Origin
from rasid.model.reading import Reading
from rasid.read.reading import reading

SHARD = 16  # documents handed to a process at a time
Shard = list[tuple[str, Origin]]
AHEAD = 4  # shards in flight for each process

_KNOWLEDGE: list[Knowledge] = []  # of this process, filled when it starts


def readings(
    documents: Iterable[Document], folder: Path | None = None, jobs: int = 1, with_text: bool = False
) -> Iterator[Reading]:
    """The readings of the documents in their order. `folder` is the user's knowledge, `jobs` the processes."""
    if jobs <= 1:
        _start(folder)
        yield from (reading(document, _KNOWLEDGE[0], with_text) for document in documents)
        return
    source = iter(documents)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(folder,)) as pool:
        waiting = [pool.submit(_read, shard, with_text) for shard in _shards(source, jobs * AHEAD)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [pool.submit(_read, shard, with_text) for shard in _shards(source, 1)]


def _shards(source: Iterator[Document], most: int) -> Iterator[Shard]:
    for _ in range(most):
        shard = [(document.text, document.origin) for document in islice(source, SHARD)]
        if not shard:
            return
        yield shard


def _start(folder: Path | None) -> None:
    _KNOWLEDGE[:] = [load(folder)]
    reading(Document(""), _KNOWLEDGE[0])  # builds what is built on first use
    settle()


def _read(shard: Shard, with_text: bool) -> list[Reading]:
    return [reading(Document(text, origin), _KNOWLEDGE[0], with_text) for text, origin in shard]
