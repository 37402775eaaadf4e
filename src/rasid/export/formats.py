"""What a format is, what may be asked of it, and what it says of its work."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from rasid.export.source import Source

Holding = Literal[
    "documents", "attributions", "events", "occurrences", "figures", "processes", "copies", "identities",
    "graph", "citations", "annotations",
]  # fmt: skip
EVERYTHING: tuple[Holding, ...] = (
    "documents", "attributions", "events", "occurrences", "figures", "processes", "copies", "identities",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """`excel`: CSV that a spreadsheet opens safely. `text`: with the texts of the articles, where a format can."""

    excel: bool = False
    text: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each thing were written, and how many were left out, by the reason."""

    written: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def wrote(self, what: str, number: int = 1) -> None:
        """Count things that were written; none of a kind is told as 0."""
        self.written[what] += number

    def left(self, why: str, number: int = 1) -> None:
        """Count things that were left out, if there were any."""
        if number:
            self.left_out[why] += number


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what its files are called, what they hold, and how they are written.

    `write` gets a path that does not exist yet: a file, or a folder when the format is of several files.
    """

    name: str
    suffix: str
    holds: tuple[Holding, ...]
    about: str
    write: Callable[[Source, Path, Options], Counts]
    folder: bool = False
