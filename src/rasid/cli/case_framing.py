"""`rasid case framing`: how each outlet names and voices an actor."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec
from rich.console import RenderableType
from rich.table import Table

from rasid.cli.case_figures import write_table
from rasid.cli.case_views import limited, write_lines
from rasid.cli.terminal import check_form, console, quoted
from rasid.flow.case import Case
from rasid.fuse.framing import WHOLE
from rasid.model.errors import InputError
from rasid.model.fusion.framing import Framing, Keyword, Naming, VoiceKind

FORMS = ("table", "jsonl", "csv")
VOICES: tuple[VoiceKind, ...] = get_args(VoiceKind)
NEAR = 8  # words near an actor shown of an outlet
WIDEST = 44  # columns of the words that name


def run(
    store: str, actor: str | None, form: str, most: int, folder: Path | None, voice: str | None = None
) -> int:
    """Framing of one actor, or who is named most; texts wholly derived from another count once."""
    check_form(form, FORMS)
    if voice is not None and voice not in VOICES:
        raise InputError(f"--voice is one of {', '.join(VOICES)}, not {voice!r}")
    with Case.open(store, folder) as case:
        if actor is None:
            return write_all(case.framing(), form, most)
        found = next(case.framing(case.meant(actor)), None)
        if found is None:
            raise InputError(f"{actor}: nobody in the case is called so; see who is: `rasid case framing`")
        return write(_voiced(found, voice), form, most, case.name(found.actor or WHOLE))


def _voiced(found: Framing, voice: str | None) -> Framing:
    kept = tuple(naming for naming in found.namings if voice in (None, naming.voice))
    return msgspec.structs.replace(found, namings=kept)


def write(found: Framing, form: str, most: int, name: str) -> int:
    """Print one actor's framing as tables, as JSON or as CSV (a row a naming)."""
    if form == "jsonl":
        return write_lines([found])
    if form == "csv":
        return write_table(_row(naming) for naming in found.namings)
    out = console()
    for part in parts(found, most, name):
        out.print(part)
    return 0


def _row(naming: Naming) -> dict[str, Any]:
    first = naming.examples[0]
    row = msgspec.structs.asdict(naming) | {"first": f"{first.document} {first.span[0]}-{first.span[1]}"}
    return {field: value for field, value in row.items() if field != "examples"}


def parts(found: Framing, most: int, name: str) -> Iterator[RenderableType]:
    """Names by outlet and voice, reporting verbs, shares of speech, and words near the names."""
    total = sum(naming.count for naming in found.namings)
    yield f"[bold]{quoted(name)}[/bold]  {found.actor}: named {total} times"
    yield "each outlet's count by voice: h headline, n narrator, d direct speech, i indirect speech"
    yield matrix(found.namings, most)
    if found.verbs:
        yield "\n[bold]gives it the word by[/bold]"
        yield from (f"  {line}" for line in _by_outlet((v.outlet, v.words, v.count) for v in found.verbs))
    yield "\n[bold]speech[/bold] (of the attributions in articles that name it)"
    yield shares(found)
    if found.keywords:
        yield "\n[bold]near it more than elsewhere[/bold] (log-likelihood, log ratio)"
        yield from (f"  {line}" for line in _keyword_lines(found.keywords))


def matrix(namings: Sequence[Naming], most: int) -> Table:
    """Words by outlet: how often in which voice. Words used most come first."""
    cells: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for naming in namings:
        cells[naming.words][naming.outlet or "?"][naming.voice] += naming.count
    outlets = sorted({naming.outlet or "?" for naming in namings})
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("words", max_width=WIDEST)
    for outlet in outlets:
        table.add_column(quoted(outlet))
    ordered = sorted(cells, key=lambda words: (-sum(c.total() for c in cells[words].values()), words))
    for words in limited(ordered, most):
        table.add_row(quoted(words), *(split(cells[words][outlet]) for outlet in outlets))
    return table


def split(counts: Counter[str]) -> str:
    """Counts by voice, short: «h1 n7 i4»."""
    return " ".join(f"{voice[0]}{counts[voice]}" for voice in VOICES if counts[voice])


def shares(found: Framing) -> Table:
    """How much of each outlet's attributions the actor has."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for head in ("outlet", "speaks", "of", "share", "in its words", "unnamed"):
        table.add_column(head, justify="left" if head == "outlet" else "right")
    for share in found.shares:
        part = f"{share.attributions / share.of:.0%}" if share.of else ""
        numbers = (share.attributions, share.of, part, share.direct, share.anonymous)
        table.add_row(quoted(share.outlet or "?"), *map(str, numbers))
    return table


def _by_outlet(counts: Iterable[tuple[str | None, str, int]]) -> Iterator[str]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for outlet, words, count in counts:
        found[outlet or "?"].append(f"{quoted(words)} {count}")
    return (f"{quoted(outlet)}: {', '.join(words)}" for outlet, words in found.items())


def _keyword_lines(found: Iterable[Keyword]) -> Iterator[str]:
    by_outlet: defaultdict[str, list[Keyword]] = defaultdict(list)
    for keyword in found:
        if keyword.log_ratio > 0:
            by_outlet[keyword.outlet].append(keyword)
    for outlet, words in by_outlet.items():
        shown = (f"{quoted(k.words)} {k.log_likelihood:.0f}/{k.log_ratio:+.1f}" for k in words[:NEAR])
        yield f"{quoted(outlet)}: {', '.join(shown)}"


def write_all(found: Iterable[Framing], form: str, most: int) -> int:
    """Print all actors, those named most first: how often in which voice, in how many outlets."""
    ordered = sorted(found, key=lambda one: (-sum(naming.count for naming in one.namings), one.id))
    if form == "jsonl":
        return write_lines(limited(ordered, most))
    if form == "csv":
        return write_table(_row(naming) for one in limited(ordered, most) for naming in one.namings)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for head in ("actor", "named", "by voice", "outlets", "speaks"):
        table.add_column(head)
    for one in limited(ordered, most):
        table.add_row(*_summary(one))
    console().print(table if ordered else "no actor is named; is the case read and fused?")
    return 0


def _summary(one: Framing) -> Collection[str]:
    voices: Counter[str] = Counter()
    for naming in one.namings:
        voices[naming.voice] += naming.count
    outlets = {naming.outlet for naming in one.namings}
    speaks = sum(share.attributions for share in one.shares)
    return one.id, str(voices.total()), split(voices), str(len(outlets)), str(speaks)
