"""What a worker process makes of a document of a case: its reading and its print. It knows no database."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from rasid.model.codec import encode, pack
from rasid.model.document import Document, Origin


class Pages(msgspec.Struct, frozen=True):
    """What a worker sends back of a document."""

    reading: bytes
    print: bytes


def worker(folder: str | None) -> Callable[[tuple[str, Origin]], bytes]:
    """What a worker process does with a text and its origin, the knowledge loaded once."""
    from rasid.flow.jobs import prepared  # noqa: PLC0415 - the reader, which only a worker needs
    from rasid.read import read  # noqa: PLC0415 - as above
    from rasid.read.prints import fingerprint  # noqa: PLC0415 - as above
    from rasid.read.reading import reading  # noqa: PLC0415 - as above

    know = prepared(Path(folder) if folder else None)

    def work(payload: tuple[str, Origin]) -> bytes:
        document = read(Document(*payload), know)
        made = Pages(encode(reading(document, know)), pack(fingerprint(document, know)))
        return pack(made)

    return work
