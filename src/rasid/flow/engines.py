"""Engines: where shards are done - by processes of this machine, or by a Ray cluster."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal, Protocol

from rasid.flow.pool import SECONDS, Pool
from rasid.flow.ray import Cluster
from rasid.flow.shards import Done, Shard, Work, WorkFolder

AHEAD = 3  # shards in flight for each worker, so that none waits while results are written
EngineName = Literal["local", "ray"]


class Engine(Protocol):
    """What takes shards and gives them back done. `room` is how many it can do at once."""

    room: int

    def put(self, shard: Shard) -> None:
        """Take a shard to be done."""

    def get(self) -> Done:
        """The next one that is done, waiting for it."""
        ...

    def close(self) -> None:
        """Give up what is not done."""


def run(
    source: Iterable[Shard],
    work: Work,
    folder: Path | None = None,
    jobs: int = 1,
    engine: EngineName = "local",
    address: str | None = None,
    *,
    ordered: bool = False,
    seconds: float = SECONDS,
    memory: int | None = None,
) -> Iterator[Done]:
    """Every shard of the source, done; as they come, or `ordered`. The source is asked no faster than needed.

    In `folder` the results are kept: shards that are done there are not done again. An item that takes longer
    than `seconds`, kills its worker, or needs `memory` bytes beyond what a worker has when it is ready, fails
    alone. `address` is of a Ray cluster («auto» or ray://host:port); without it one is started on this machine
    with `jobs` CPUs. Closing the iterator ends the workers.
    """
    kept = WorkFolder(folder, work) if folder else None
    machine: Engine = (
        Pool(work, jobs, seconds, memory)
        if engine == "local"
        else Cluster(work, jobs, address, seconds, memory)
    )
    waiting: dict[int, Done | None] = {}  # given and not yet handed on, in order
    with closing(machine):
        for shard in source:
            results = kept.get(shard) if kept else None
            waiting[shard.number] = Done(shard, results) if results is not None else None
            if results is None:
                machine.put(shard)
            yield from _settled(waiting, ordered)
            while len(waiting) >= AHEAD * machine.room:
                yield from _taken(machine, kept, waiting, ordered)
        while waiting:
            yield from _taken(machine, kept, waiting, ordered)
    if kept:
        kept.close()


def _taken(
    machine: Engine, kept: WorkFolder | None, waiting: dict[int, Done | None], ordered: bool
) -> Iterator[Done]:
    done = machine.get()
    if kept:
        kept.put(done)
    waiting[done.shard.number] = done
    yield from _settled(waiting, ordered)


def _settled(waiting: dict[int, Done | None], ordered: bool) -> Iterator[Done]:
    """Take out the shards that can be handed on."""
    for number, done in list(waiting.items()):
        if done is not None:
            del waiting[number]
            yield done
        elif ordered:
            return
