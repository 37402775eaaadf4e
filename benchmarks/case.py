"""A case at scale: articles a second through add, read and fuse, peak memory, size, and the time of 100 more.

    python benchmarks/variants.py -n 100000 --jobs 2 CORPUS.jsonl … > many.jsonl     # makes the articles
    python benchmarks/case.py many.jsonl --case /tmp/scale.rasid --jobs 2 --more more.jsonl

An existing case is gone on with, so a run that was stopped can be continued; its times then say less.
"""

import argparse
import resource
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from rasid.flow.case import Case


@contextmanager
def timed(what: str, counts: Counter[str]) -> Iterator[None]:
    """Print what was done in how many seconds, and the most memory this process and its children have had."""
    before, start = counts.total(), perf_counter()
    yield
    took, done = perf_counter() - start, counts.total() - before
    own, children = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    pace = f"{done / took:,.0f} a second" if done else ""
    print(
        f"{what:<14} {done:>9,} in {took:8.1f} s  {pace:<18} peak {own:,} MB, a worker {children:,} MB",
        flush=True,
    )


def pass_through(case: Case, paths: list[str], jobs: int, engine: str, read: bool = True) -> None:
    """Add, read and fuse."""
    counts: Counter[str] = Counter()
    with timed("add", counts):
        counts.update(outcome.what for outcome in case.add(*paths))
    print("   ", dict(counts))
    if read:
        with timed("read", counts):
            case.read(jobs, engine, tick=lambda count: counts.update(read=count))
    with timed("knowledge", counts):
        assert case.know.world.entries
    for question in ("copies", "origins", "identities", "occurrences", "figures", "processes", "framing"):
        with timed(question, counts):
            case.fuse([question], lambda name, count: counts.update({name: count}))


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", help="Articles in any form that is gathered.")
    parser.add_argument("--case", default="scale.rasid")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--engine", default="local")
    parser.add_argument("--no-read", action="store_true", help="Fuse what has been read.")
    parser.add_argument("--more", nargs="*", default=(), help="Articles that come after all that.")
    given = parser.parse_args()
    there = "://" in given.case or Path(given.case).exists()
    with (Case.open if there else Case.create)(given.case) as case:
        pass_through(case, given.paths, given.jobs, given.engine, not given.no_read)
        status = case.status()
        print(f"{status['documents']:,} documents, {status['bytes'] / 1e6:,.0f} MB; {status['groups']}")
        if given.more:
            print("then, of more:")
            pass_through(case, list(given.more), given.jobs, given.engine)


if __name__ == "__main__":
    main()
