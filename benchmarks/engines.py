"""The same articles read by one process, by the local pool, and on Ray, one after the other.

    python benchmarks/engines.py [--jobs 2] [-n 2000] articles.jsonl [more.jsonl ...]

Each engine runs in a process of its own. Printed: seconds until the first result (start of processes, knowledge
loaded), articles a second from then on and over all, CPU seconds and the most memory of all its processes together
(proportional set size; both looked at ten times a second; Linux).
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rasid.flow.engines import run
from rasid.flow.jobs import readings
from rasid.flow.shards import Item, Work, shards
from rasid.gather import gather
from rasid.model.codec import encode
from rasid.model.document import Document

ENGINES = ("one process", "local", "ray")
EVERY = 0.1  # seconds between looks at memory


def documents(paths: list[str], most: int) -> list[Document]:
    """The first documents of the files."""
    found = (item.document for item in gather(paths) if item.document)
    return list(islice(found, most))


def results(engine: str, given: list[Document], jobs: int) -> Iterator[int]:
    """How many documents each shard had, as it is done."""
    if engine == "one process":
        for reading in readings(given):
            encode(reading)
            yield 1
        return
    items = (Item(d.id, (d.text, d.origin), len(d.text)) for d in given)
    work = Work("rasid.flow.jobs:reader", {"folder": None, "with_text": False})
    name = "ray" if engine == "ray" else "local"
    for done in run(shards(items), work, jobs=jobs, engine=name):  # type: ignore[arg-type]
        yield len(done.results) - len(done.failures)


def measure(engine: str, paths: list[str], most: int, jobs: int) -> None:
    """Print the line of one engine, but for its memory."""
    given = documents(paths, most)
    begun = time.monotonic()
    first, read, at_first = 0.0, 0, 0
    for count in results(engine, given, jobs):
        read += count
        if not first:
            first, at_first = time.monotonic(), read
    ended = time.monotonic()
    rate = (read - at_first) / (ended - first)
    print(
        f"{engine:12} {read} articles, first result after {first - begun:.1f} s, then {rate:.1f} a second; "
        f"over all {read / (ended - begun):.1f} a second",
        end="",
        flush=True,
    )


def look(root: int, spent: dict[int, int]) -> int:
    """Bytes that a process and all that descend from it hold now; their CPU ticks so far go into `spent`."""
    parents, ticks = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(fields[1])
        ticks[int(stat.parent.name)] = int(fields[11]) + int(fields[12])
    total, family = 0, [root]
    while family:
        process = family.pop()
        family += [child for child, parent in parents.items() if parent == process]
        spent[process] = ticks.get(process, 0)
        try:
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        total += int(rollup.partition("\nPss:")[2].split()[0]) * 1024 if "\nPss:" in rollup else 0
    return total


def main() -> None:
    """Print one line an engine."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--engine", choices=ENGINES)
    given = parser.parse_args()
    if given.engine:
        measure(given.engine, given.files, given.n, given.jobs)
        return
    print(f"{os.cpu_count()} CPUs, {given.jobs} jobs")
    for engine in ENGINES:
        with subprocess.Popen([sys.executable, *sys.argv, "--engine", engine]) as process:
            peak, spent = 0, dict[int, int]()
            while process.poll() is None:
                peak = max(peak, look(process.pid, spent))
                time.sleep(EVERY)
        seconds = sum(spent.values()) / os.sysconf("SC_CLK_TCK")
        print(f"; {seconds:.0f} s of CPU, at most {peak / 2**20:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
