"""`rasid read`: articles in, evidence out."""

import sys
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from rasid.cli.summary import summarise
from rasid.cli.terminal import Input, check_form, check_out, column_names, console, progress, same_file
from rasid.flow import readings
from rasid.gather import gather
from rasid.model.codec import decode_lines, encode
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.web.page import page

FORMATS = ("table", "jsonl", "html")


def run(
    paths: list[str],
    form: str,
    out: Path | None,
    jobs: int,
    text: bool,
    resume: bool,
    fields: list[str] | None,
    folder: Path | None,
) -> int:
    """Read and write; 1 when an input could not be read."""
    check_form(form, FORMATS)
    if resume and (form != "jsonl" or out is None):
        raise InputError("--resume goes with --format jsonl and --out FILE")
    check_out(out, paths)
    gathered = gather(paths, column_names(fields), sys.stdin.buffer if "-" in paths else None)
    source = Input(found for found in gathered if out is None or not same_file(found.where, out))
    done = _done(out) if resume and out else frozenset()
    documents = (document for document in source.documents() if document.sha256 not in done)
    found = _watched(readings(documents, folder, jobs, with_text=text or form == "html"))
    if form == "jsonl":
        _write_lines(found, out, resume)
    elif form == "html":
        _write_text(page(found), out)
    elif out is None:
        summarise(found, console(), sys.stdout)
    else:
        lines = StringIO()
        summarise(found, None, lines)
        _write_text(lines.getvalue(), out)
    return int(source.failures > 0)


def _watched(found: Iterable[Reading]) -> Iterator[Reading]:
    with progress() as bar:
        task = bar.add_task("reading", total=None)
        for reading in found:
            bar.advance(task)
            yield reading


def _done(out: Path) -> frozenset[str]:
    """What an earlier run wrote; a last line cut short is taken off."""
    if not out.exists():
        return frozenset()
    content = out.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) != len(content):
        out.write_bytes(whole)
    with out.open("rb") as stream:
        return frozenset(reading.document.sha256 for reading in decode_lines(stream))


def _write_lines(found: Iterable[Reading], out: Path | None, resume: bool) -> None:
    if out is None:
        for reading in found:
            sys.stdout.buffer.write(encode(reading) + b"\n")
            sys.stdout.buffer.flush()
        return
    with out.open("ab" if resume else "wb") as stream:
        for reading in found:
            stream.write(encode(reading) + b"\n")
            stream.flush()


def _write_text(text: str, out: Path | None) -> None:
    """Write the whole, once it is there: a failed run leaves no half file."""
    if out is None:
        sys.stdout.write(text)
    else:
        out.write_text(text, encoding="utf-8")
