"""`rasid case export`: records in the formats of other tools, with counts of what was written and left out."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from rasid.arabic.words import tokenize
from rasid.cli.case_views import check_days
from rasid.export import Counts, Filter, Filtered, Options, Readings, Source, export, export_to, format_named
from rasid.flow.case import Case
from rasid.knowledge import Knowledge
from rasid.model.codec import decode_lines
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.model.records import Act, EventType, Modality


def run(source: Source, form: str, out: Path | None, chosen: Filter, excel: bool, text: bool) -> int:
    """Write the export to `out`, else to stdout (several files as a zip), and the counts to stderr."""
    made = format_named(form)
    if excel and made.suffix != ".csv" and form != "csv":
        raise InputError(f"--excel goes with csv, acled and ucdp, not with {form}")
    seen: Source = Filtered(source, chosen) if chosen != Filter() else source
    options = Options(excel=excel, text=text)
    if out is None:
        if sys.stdout.isatty() and made.folder:
            raise InputError(f"{form} is several files: name a folder with --out, or send the zip to a file")
        counts = export_to(form, seen, sys.stdout.buffer, options)
        sys.stdout.buffer.flush()
    else:
        counts = export(form, seen, out, options)
    tell(counts, str(out or "stdout"))
    return 0


def export_case(
    store: str,
    form: str,
    out: Path | None,
    outlets: list[str] | None,
    since: str | None,
    until: str | None,
    actors: list[str] | None,
    acts: list[str] | None,
    types: list[str] | None,
    modalities: list[str] | None,
    excel: bool,
    text: bool,
    folder: Path | None,
) -> int:
    """Export a case."""
    with Case.open(store, folder) as case:
        which = chosen(
            case, outlets or (), since, until, actors or (), acts or (), types or (), modalities or ()
        )
        return run(case, form, out, which, excel, text)


def tell(counts: Counts, where: str) -> None:
    """Every count, a line each, on stderr."""
    print(f"rasid: wrote {where}", file=sys.stderr)
    for what, number in counts.written.items():
        print(f"  {number:>9,}  {what}", file=sys.stderr)
    for why, number in counts.left_out.most_common():
        print(f"  {number:>9,}  left out: {why}", file=sys.stderr)


def readings_source(path: Path, know: Knowledge) -> Readings:
    """The readings that `rasid read --format jsonl` wrote, read anew each time they are gone through."""
    if not path.is_file():
        raise InputError(f"{path}: no such file")

    def lines() -> Iterator[Reading]:
        with path.open("rb") as stream:
            yield from decode_lines(stream)

    return Readings(lines, know)


def chosen(
    source: Source,
    outlets: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    actors: Iterable[str] = (),
    acts: Iterable[str] = (),
    types: Iterable[str] = (),
    modalities: Iterable[str] = (),
) -> Filter:
    """The filter of what was typed; actors by id or by name. Raises InputError for a word that means nothing."""
    check_days(since, until)
    return Filter(
        outlets=frozenset(outlets),
        since=since,
        until=until,
        actors=frozenset(_actor(actor, source) for actor in actors),
        acts=_among(acts, "--act", get_args(Act)),
        types=_among((kind.upper() for kind in types), "--type", get_args(EventType)),
        modalities=_among(modalities, "--modality", get_args(Modality)),
    )


def _among(given: Iterable[str], option: str, known: tuple[str, ...]) -> frozenset[str]:
    found = frozenset(given)
    unknown = sorted(found - set(known))
    if unknown:
        raise InputError(f"{option} {unknown[0]}: there is no such thing; there are {', '.join(known)}")
    return found


def _actor(words: str, source: Source) -> str:
    if source.entity(words):
        return words
    tokens = tuple(tokenize(words))
    match = source.know.world.names.at(tokens, 0)
    if match is None or match.after != len(tokens):
        raise InputError(f"--actor {words}: nobody is called so; `rasid knowledge find` lists names and ids")
    return match.entry.entity.id
