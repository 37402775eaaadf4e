"""Reading many documents, in order, with as many processes as asked for."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rasid.flow.engines import run
from rasid.flow.memory import settle
from rasid.flow.shards import Failure, Item, Work, shards
from rasid.knowledge import Knowledge, load
from rasid.model.codec import decode, encode
from rasid.model.document import Document, Origin
from rasid.model.reading import DocumentPart, Reader, Reading
from rasid.model.records import Problem, Publication
from rasid.read.reading import reading
from rasid.version import __version__

READER = "rasid.flow.jobs:reader"
SHARD = 16  # documents handed to a process at a time: few, for results are waited for


def readings(
    documents: Iterable[Document], folder: Path | None = None, jobs: int = 1, with_text: bool = False
) -> Iterator[Reading]:
    """The readings of the documents in their order. `folder` is the user's knowledge, `jobs` the processes.

    With several processes, a document that no process survives gives a reading with nothing in it but the
    problem `reader-failed`.
    """
    if jobs <= 1:
        knowledge = prepared(folder)
        yield from (reading(document, knowledge, with_text) for document in documents)
        return
    items = (Item(d.id, (d.text, d.origin), len(d.text)) for d in documents)
    work = Work(READER, {"folder": folder, "with_text": with_text})
    for done in run(shards(items, SHARD), work, jobs=jobs, ordered=True):
        for item, result in zip(done.shard.items, done.results, strict=True):
            if isinstance(result, Failure):
                yield unread(Document(*item.payload), result, load(folder).digest, with_text)
            else:
                yield decode(result)


def reader(folder: Path | None, with_text: bool) -> Callable[[tuple[str, Origin]], bytes]:
    """What a worker process does with a text: its reading, encoded."""
    knowledge = prepared(folder)
    return lambda given: encode(reading(Document(*given), knowledge, with_text))


def prepared(folder: Path | None) -> Knowledge:
    """The knowledge, with what is built on first use built, and kept out of the collector's sight."""
    knowledge = load(folder)
    reading(Document(""), knowledge)
    settle()
    return knowledge


def unread(document: Document, failure: Failure, digest: str, with_text: bool) -> Reading:
    """The reading of a document that could not be read: what came with it, and why."""
    origin = document.origin
    return Reading(
        document=DocumentPart(
            id=document.id,
            sha256=document.sha256,
            path=origin.path,
            url=origin.url,
            outlet=origin.outlet,
            language=origin.language or "und",
            title=None,
            published=Publication(origin.date, "metadata" if origin.date else "unknown"),
            text=document.text if with_text else None,
        ),
        reader=Reader(__version__, digest[:16]),
        segments=(),
        times=(),
        quantities=(),
        mentions=(),
        entities=(),
        attributions=(),
        events=(),
        steps=(),
        problems=(Problem("reader-failed", f"the document could not be read: {failure.why}"),),
    )
