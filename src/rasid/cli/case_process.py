"""`rasid case process`: where truces, talks and withdrawals stand on a day, and who holds what."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rasid.cli.case_figures import write_table
from rasid.cli.case_views import limited, show, write_lines
from rasid.cli.terminal import check_form, parted
from rasid.flow.case import Case
from rasid.fuse.days import first_day
from rasid.fuse.processes import describe, revisit, rows
from rasid.fuse.processes.machines import plain
from rasid.fuse.processes.rows import Named
from rasid.model.errors import InputError
from rasid.model.fusion.processes import ProcessState

FORMS = ("table", "jsonl", "csv")
KINDS = ("truce", "negotiation", "withdrawal")


def run(
    store: str,
    kind: str | None,
    as_of: str | None,
    party: str | None,
    form: str,
    most: int,
    folder: Path | None,
) -> int:
    """The processes of a case that pass the filters, those with most steps first."""
    check_form(form, FORMS)
    if kind is not None and kind not in KINDS:
        raise InputError(f"{kind}: a process is one of {', '.join(KINDS)}")
    if as_of is not None and first_day(as_of) is None:
        raise InputError(f"--as-of {as_of}: write a day as 2024-08-26")
    with Case.open(store, folder) as case:
        wanted = case.called(party) if party else None
        found = (one for one in case.processes() if kind in (None, one.process) and _of(one, wanted))
        return write(found, form, most, as_of, lambda entity: called(case, entity))


def called(case: Case, entity: str) -> str:
    """An actor's English name, as in the lines around it; Arabic where it is known to its document only."""
    found = case.entity(entity)
    if found is None:
        return plain(entity)
    return found.name.ar if found.local else found.name.en or found.name.ar


def _of(one: ProcessState, party: frozenset[str] | None) -> bool:
    """Whether a party is one of the sides, or is heard of in the process."""
    return party is None or not party.isdisjoint([*one.parties, *(held.party for held in one.commitments)])


def write(
    found: Iterable[ProcessState], form: str, most: int, as_of: str | None = None, name: Named = plain
) -> int:
    """Print processes as they were known on a day as a table of lanes, as JSON Lines or as CSV (a row a party)."""
    states = [revisit(one, as_of, as_of) if as_of else one for one in found]
    ordered = sorted(
        (one for one in states if one.history or one.deadlines), key=lambda one: (-len(one.history), one.id)
    )
    if form == "jsonl":
        return write_lines(ordered)
    if form == "csv":
        return write_table(row for one in limited(ordered, most) for row in rows(one, name))
    return show(lines(limited(ordered, most), name), "no process" + (f" by {as_of}" if as_of else ""))


def lines(found: Iterable[ProcessState], name: Named = plain) -> Iterator[str]:
    """Each process as lines for the terminal, its id first."""
    for one in found:
        head, *rest = describe(one, name)
        yield f"[bold]{one.id}[/bold]  {parted(head)}"
        yield from map(parted, rest)
