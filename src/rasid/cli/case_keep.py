"""`rasid case init|add|read|fuse|status|backup|restore|verify|upgrade`: keeping a case."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, get_args

from rich.progress import TaskID

from rasid.cli.terminal import column_names, complain, console, counted, isolate, progress
from rasid.flow.case import Case, user
from rasid.flow.engines import EngineName
from rasid.gather import preview
from rasid.model.errors import InputError
from rasid.store import Store

ENGINES: tuple[EngineName, ...] = get_args(EngineName)
WHAT = {"new": "new", "version": "new versions", "same": "already there", "failed": "failed"}


def init(store: str) -> int:
    """Start a case."""
    with Case.create(store):
        print(f"a new case: {store}; take documents in: rasid case add FILES")
    return 0


def add(store: str, paths: list[str], dry_run: bool, fetch: bool, fields: list[str] | None) -> int:
    """Take documents in, or with `dry_run` only tell what would come; 1 when something failed."""
    names = column_names(fields)
    if dry_run:
        return _preview(paths, names, fetch)
    counts: Counter[str] = Counter()
    with Case.open(store) as case, progress() as bar:
        task = bar.add_task("adding", total=None)
        stdin = sys.stdin.buffer if "-" in paths else None
        for outcome in case.add(*paths, names=names, stdin=stdin, fetch=fetch):
            bar.advance(task)
            counts[outcome.what] += 1
            if outcome.what == "failed":
                complain(outcome.where, outcome.message or "not readable")
    print(", ".join(f"{counts[what]:,} {words}" for what, words in WHAT.items() if counts[what]) or "nothing")
    return int(counts["failed"] > 0)


def _preview(paths: list[str], names: Any, fetch: bool) -> int:
    failed = 0
    stdin = sys.stdin.buffer if "-" in paths else None
    for found in preview(paths, names, stdin, fetch=fetch):
        print(
            f"{isolate(found.where)}: {found.kind or 'unknown'}, "
            f"{counted(found.items, 'document')}, {counted(found.failed, 'failure')}"
        )
        for title in found.titles:
            print(f"    {isolate(title)}")
        for failure in found.failures:
            complain(found.where, failure)
        failed += found.failed
    print("nothing was stored: --dry-run")
    return int(failed > 0)


def read(store: str, jobs: int, engine: EngineName, address: str | None, folder: Path | None) -> int:
    """Read what has not been read; 1 when a document could not be."""
    if engine not in ENGINES:
        raise InputError(f"--engine is one of {', '.join(ENGINES)}, not {engine!r}")
    with Case.open(store, folder) as case, progress() as bar:
        task = bar.add_task("reading", total=case.unread())
        done = case.read(jobs, engine, address, lambda count: bar.advance(task, count))
    print(f"{done.read:,} read" + (f", {done.failed:,} failed" if done.failed else ""))
    return int(done.failed > 0)


def fuse(store: str, only: list[str] | None, folder: Path | None) -> int:
    """Group what belongs together."""
    with Case.open(store, folder) as case, progress() as bar:
        tasks: dict[str, TaskID] = {}

        def tick(question: str, count: int) -> None:
            if question not in tasks:
                tasks[question] = bar.add_task(question, total=None)
            bar.advance(tasks[question], count)

        case.fuse(only, tick)
        counts = case.status()["groups"]
    print(", ".join(f"{count:,} {name}" for name, count in counts.items()) or "nothing to fuse yet")
    return 0


def status(store: str, failures: bool, as_json: bool, folder: Path | None) -> int:
    """What the case holds, or with `failures` what could not be taken in or read."""
    with Case.open(store, folder) as case:
        if failures:
            return _list_failures(case, as_json)
        found = case.status()
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    out = console()
    for name, value in found.items():
        if isinstance(value, dict):
            value = ", ".join(f"{key} {count:,}" for key, count in value.items()) or "none"
        out.print(f"{name:<12} {value:,}" if isinstance(value, int) else f"{name:<12} {value}", markup=False)
    return 0


def _list_failures(case: Case, as_json: bool) -> int:
    found = case.failures()
    for where, why in found:
        line = {"where": where, "message": why}
        print(json.dumps(line, ensure_ascii=False) if as_json else f"{isolate(where)}: {why}")
    if not found and not as_json:
        print("nothing failed")
    return 0


def backup(store: str, to: Path) -> int:
    """Write the whole case into one file."""
    with Store.open(store) as opened:
        opened.backup(to)
    print(f"backed up to {to}; make a case of it: rasid case restore {to} --store NEW")
    return 0


def restore(store: str, source: Path) -> int:
    """Make a case from a backup."""
    Store.restore(source, store, user())
    print(f"{store} restored from {source}")
    return 0


def verify(store: str) -> int:
    """Check everything; 1 when anything is wrong."""
    with Store.open(store) as opened:
        faults = list(opened.verify())
    for fault in faults:
        complain(store, f"{fault.code}: {fault.message}")
    print(
        "nothing wrong"
        if not faults
        else f"{counted(len(faults), 'fault')}; restore a backup: rasid case restore"
    )
    return int(bool(faults))


def upgrade(store: str, backup: Path | None) -> int:
    """Bring an older case to this version, after a backup."""
    before, after, saved = Store.upgrade(store, backup, user())
    if before == after:
        print(f"{store} is of this version already ({after})")
    else:
        print(f"{store} upgraded from {before} to {after}; the backup is {saved}")
    return 0
