"""JSON Lines: the records as they are, one file a kind, one record a line."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from rasid.export.formats import EVERYTHING, Counts, Format, Options
from rasid.export.layers import with_words
from rasid.export.source import Source

FILES: dict[str, Callable[[Source], Iterator[msgspec.Struct]]] = {
    "readings": lambda source: source.readings(),
    "occurrences": lambda source: source.occurrences(),
    "figures": lambda source: source.figures(),
    "processes": lambda source: source.processes(),
    "copies": lambda source: source.copies(),
    "identities": lambda source: source.identities(),
}


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a file a kind into the folder."""
    out.mkdir()
    counts = Counts()
    encoder = msgspec.json.Encoder()
    for name, take in FILES.items():
        counts.wrote(f"{name}.jsonl", 0)
        found: Iterable[msgspec.Struct] = take(source)
        if name == "readings":
            found = (with_words(reading, source, options.text) for reading in source.readings())
        with (out / f"{name}.jsonl").open("wb") as file:
            for record in found:
                file.write(encoder.encode(record) + b"\n")
                counts.wrote(f"{name}.jsonl")
    return counts


FORMAT = Format(
    name="jsonl",
    suffix="",
    holds=EVERYTHING,
    about="The records as Rasid has them; readings.jsonl is what `rasid read` writes.",
    write=write,
    folder=True,
)
