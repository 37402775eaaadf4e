"""Writing to a terminal: results on stdout, progress and complaints on stderr, Arabic in isolates.

A run of Arabic inside a line of English is wrapped in U+2068 … U+2069 so that a terminal that follows the
Unicode bidirectional algorithm keeps the parts of the line in order; one that does not shows it unchanged.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from rasid.gather import Gathered
from rasid.model.document import Document
from rasid.model.errors import InputError

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
FSI, PDI = "\u2068", "\u2069"


def console() -> Console:
    """Where results go."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def isolate(text: str) -> str:
    """The text kept together among text of the other direction."""
    return f"{FSI}{text}{PDI}" if _ARABIC.search(text) and not os.environ.get("RASID_NO_ISOLATES") else text


def progress() -> Progress:
    """A progress bar on stderr; silent where stderr is no terminal."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        disable=not sys.stderr.isatty(),
    )


def complain(where: str, why: str) -> None:
    """One line on stderr about an input that could not be read."""
    print(f"rasid: {where}: {why}", file=sys.stderr)


def column_names(fields: Iterable[str] | None) -> Mapping[str, str]:
    """`ours=theirs` pairs as a mapping. Raises InputError when one is written otherwise."""
    pairs = [field.partition("=") for field in fields or ()]
    if any(not (ours and theirs) for ours, _, theirs in pairs):
        raise InputError("--field is written OURS=THEIRS, for example --field text=body")
    return {ours: theirs for ours, _, theirs in pairs}


class Input:
    """Gathered documents, counting and telling on the way what could not be read."""

    def __init__(self, gathered: Iterable[Gathered]) -> None:
        self._gathered = gathered
        self.failures = 0

    def documents(self) -> Iterable[Document]:
        """The documents; failures go to stderr, one line each."""
        for found in self._gathered:
            if found.document is None:
                self.failures += 1
                complain(found.where, found.failure or "not readable")
            else:
                yield found.document
