"""Writing to a terminal: results on stdout, progress and complaints on stderr, Arabic in isolates.

A run of Arabic inside a line of English is wrapped in U+2068 … U+2069 so that a terminal that follows the
Unicode bidirectional algorithm keeps the parts of the line in order; one that does not shows it unchanged.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from rasid.gather.tables import FIELDS
from rasid.model.document import Document
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

_LETTERS = "[\u0590-\u08ff\ufb1d-\ufefc]"
_ARABIC = re.compile(_LETTERS)
# the quotation that ends a line, else words with Arabic digits, marks and blanks between them
_RUN = re.compile(f'(?<=: «).*(?=»$)|["“]?{_LETTERS}+(?:[^A-Za-z(){{}}|/\\[\\],:«»]+{_LETTERS}+)*["”]?', re.S)
FSI, PDI = "\u2068", "\u2069"


def console() -> Console:
    """Where results go."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def isolate(text: str) -> str:
    """The text kept together among text of the other direction."""
    return f"{FSI}{text}{PDI}" if _ARABIC.search(text) and not os.environ.get("RASID_NO_ISOLATES") else text


def quoted(text: str) -> str:
    """Words of a document as they stand, isolated, with nothing in them taken for a style («[/]»)."""
    return escape(isolate(text))


def parted(line: str) -> str:
    """A line of English with Arabic words in it: each run of them isolated, nothing in it taken for a style."""
    found, at = [], 0
    for run in _RUN.finditer(line):
        found += [quoted(line[at : run.start()]), quoted(run[0])]
        at = run.end()
    return "".join([*found, quoted(line[at:])])


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural unless it is 1."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def check_out(out: Path | None, paths: Iterable[str] = ()) -> None:
    """Raise InputError where a file cannot be written, or would replace one that is to be read."""
    if out is None:
        return
    if out.is_dir():
        raise InputError(f"--out {out}: is a folder; name a file in it")
    if not out.parent.is_dir():
        raise InputError(f"--out {out}: there is no folder {out.parent}; make it first")
    if any(same_file(path, out) for path in paths):
        raise InputError(f"--out {out}: would replace an article to be read; name another file")


def check_form(form: str, forms: Iterable[str]) -> None:
    """Raise InputError where --format is none of these."""
    if form not in forms:
        raise InputError(f"--format is one of {', '.join(forms)}, not {form!r}")


def same_file(path: str, out: Path) -> bool:
    """Whether an input is the file that is written."""
    return path != "-" and Path(path).resolve() == out.resolve()


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
    unknown = [ours for ours, _, _ in pairs if ours not in FIELDS]
    if unknown:
        raise InputError(f"--field {unknown[0]}=…: there is no such field; there are {', '.join(FIELDS)}")
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
