"""`rasid evaluate`: readings held against gold, one row a layer, the gate behind."""

import sys
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from rasid.cli.terminal import console, isolate
from rasid.evaluate import evaluate, total
from rasid.evaluate.gate import Floors, digest, fallen, load_floors, write_floors
from rasid.evaluate.scores import Tally
from rasid.evaluate.texts import documents
from rasid.knowledge import load
from rasid.model.errors import InputError


def run(
    gold: Path,
    texts: list[str],
    misses: str | None,
    most: int,
    only: list[str] | None,
    leave: list[str] | None,
    as_json: bool,
    floors: Path | None,
    name: str,
    write: bool,
    allow: bool,
    folder: Path | None,
) -> int:
    """Score, print, and check the floors; 1 when one is missed."""
    if write and not floors:
        raise InputError("--write-floors goes with --floors FILE")

    def wanted(document: str) -> bool:
        return (not only or document in only) and document not in (leave or [])

    tallies = evaluate(gold, documents(texts), load(folder), wanted)
    whole = total(tallies.values())
    if as_json:
        _print_json(whole, tallies)
    else:
        _print_table(whole, len(tallies))
    if misses:
        _print_misses(whole, misses, most)
    if not floors:
        return 0
    return _gate(whole, sorted(tallies), gold, floors, name, write, allow)


def _gate(
    whole: Tally, names: list[str], gold: Path, floors: Path, name: str, write: bool, allow: bool
) -> int:
    measured = {row: int(score.f1 * 10_000) / 10_000 for row, score in whole.scores.items()}
    pinned = Floors(digest(gold, names), len(names), measured)
    if write:
        write_floors(floors, name, pinned, allow)
        return 0
    held = load_floors(floors).get(name)
    if held is None:
        raise InputError(f"{floors}: holds no floors for {name!r}; make them with --write-floors")
    if held.digest != pinned.digest:
        raise InputError(f"{floors}: the floors of {name!r} belong to other gold; measure them anew")
    under = fallen(held, whole.scores)
    for line in under:
        print(f"rasid: {line}", file=sys.stderr)
    return int(bool(under))


def _print_table(whole: Tally, count: int) -> None:
    table = Table(title=f"{count} documents", title_justify="left", box=None, header_style="bold")
    for head in ("row", "gold", "ours", "hits", "P", "R", "F1"):
        table.add_column(head, justify="left" if head == "row" else "right")
    for row, score in whole.scores.items():
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        table.add_row(row, str(score.gold), str(score.ours), str(score.hits), *shares)
    console().print(table)


def _print_misses(whole: Tally, row: str, most: int) -> None:
    out = Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True)
    for count, group in whole.costliest(row, most):
        first = group[0]
        out.print(f"\n{count} × {first.kind}: {isolate(first.words)} ({first.row}, {first.document})")
        out.print(f"  wanted {isolate(first.wanted)}")
        out.print(f"  given  {isolate(first.given)}")
        out.print(f"  in     {isolate(first.sentence)}")


def _print_json(whole: Tally, tallies: dict[str, Tally]) -> None:
    def rows(tally: Tally) -> dict[str, dict[str, float]]:
        return {
            row: {**msgspec.structs.asdict(s), "precision": s.precision, "recall": s.recall, "f1": s.f1}
            for row, s in tally.scores.items()
        }

    content = {"total": rows(whole), "documents": {name: rows(tally) for name, tally in tallies.items()}}
    sys.stdout.buffer.write(msgspec.json.encode(content) + b"\n")
