"""`rasid case figures`: numbers over time, and why two of them may not be held against each other."""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rasid.cli.case_views import limited, show, write_lines
from rasid.cli.terminal import check_form, parted
from rasid.flow.case import Case
from rasid.fuse.figures import describe, rows
from rasid.model.errors import InputError
from rasid.model.fusion.figures import Series

FORMS = ("table", "jsonl", "csv")


def run(store: str, group: str | None, form: str, measure: str | None, most: int, folder: Path | None) -> int:
    """The series of a case, the longest first, or those told of one occurrence."""
    check_form(form, FORMS)
    with Case.open(store, folder) as case:
        found = case.figures() if group is None else told_of(case, group)
        return write((one for one in found if measure in (None, one.measure)), form, most)


def told_of(case: Case, group: str) -> list[Series]:
    """The series that the reports of an occurrence tell of it. Raises InputError when there is no such one."""
    occurrence = case.occurrence(group)
    if occurrence is None:
        raise InputError(f"{group}: no occurrence of this case; `rasid case occurrences` lists them")
    return case.figures_of(occurrence)


def write(found: Iterable[Series], form: str, most: int) -> int:
    """Print series as a table of lines, as JSON Lines or as CSV."""
    if form == "jsonl":
        return write_lines(found)
    ordered = sorted(found, key=lambda one: (-len(one.figures), one.id))
    if form == "csv":
        return write_table(row for one in limited(ordered, most) for row in rows(one))
    return show(lines(limited(ordered, most)), "no figures")


def lines(found: Iterable[Series]) -> Iterator[str]:
    """Each series as lines for the terminal, its id first."""
    for one in found:
        head, *rest = describe(one)
        yield f"[bold]{one.id}[/bold]  {parted(head)}"
        yield from map(parted, rest)


def write_table(found: Iterable[Mapping[str, Any]]) -> int:
    """Flat rows of one shape as CSV on stdout, a head line first; nothing where there is none."""
    writer: csv.DictWriter[str] | None = None
    for row in found:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow(row)
    return 0
