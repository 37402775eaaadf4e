"""The same shards on a Ray cluster, as Ray tasks.

A task hands its shard to a worker process of its own (`pool.Worker`, kept from task to task), so an item that
kills, hangs or swells is told apart just as on one machine. When Ray loses the task's process or its machine, Ray
does the shard again, three times at most; then its halves are tried, down to single items.
"""

import os
from collections.abc import Sequence
from typing import Any

from rasid.flow.pool import Worker
from rasid.flow.shards import Done, Failure, Item, Result, Shard, Work
from rasid.model.errors import StageError

RETRIES = 3  # times Ray itself does a task again
STORE = 200_000_000  # bytes for results on their way, of a cluster started here
QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # tells nobody outside
    "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # under `uv run`, workers use its environment instead of making theirs
}
HERE = {
    **QUIET,
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
}  # a cluster of one machine: loopback addresses only
_WORKERS: dict[bytes, Worker] = {}  # of this process of the cluster: the one at work


class Cluster:
    """The Ray engine."""

    def __init__(
        self, work: Work, jobs: int, address: str | None, seconds: float, memory: int | None
    ) -> None:
        self._ray = _imported(address)
        self._ours = not self._ray.is_initialized()
        if self._ours:
            self._connect(jobs, address)
        self.room = max(jobs, int(self._ray.cluster_resources().get("CPU", 1)))
        self._task = self._ray.remote(do_items)
        self._asked = (work, seconds, memory)
        self._running: dict[Any, tuple[Shard, int, int]] = {}  # items first:after of the shard
        self._parts: dict[int, dict[int, tuple[Result, ...]]] = {}

    def _connect(self, jobs: int, address: str | None) -> None:
        """Join a cluster, or start one: twice, for Ray gives up after 30 s, which a busy machine may need."""
        here = {"num_cpus": jobs, "object_store_memory": STORE, "include_dashboard": False}
        options = {"log_to_driver": False, "logging_level": "warning", **({} if address else here)}
        for last in (True,) if address else (False, True):
            try:
                self._ray.init(address or "local", **options)
                return
            except Exception as error:  # Ray raises bare ones
                self._ray.shutdown()
                if last:
                    raise StageError(f"no Ray cluster at {address or 'this machine'}: {error}") from error

    def put(self, shard: Shard) -> None:
        """Take a shard to be done; never waits."""
        self._parts[shard.number] = {}
        self._submit(shard, 0, len(shard.items), RETRIES)

    def get(self) -> Done:
        """The next shard that is done, waiting for it."""
        while True:
            (ready,), _ = self._ray.wait(list(self._running))
            shard, first, after = self._running.pop(ready)
            parts = self._parts[shard.number]
            try:
                parts[first] = self._ray.get(ready)
            except self._ray.exceptions.RayTaskError:
                raise
            except self._ray.exceptions.RayError as error:
                self._lost(shard, first, after, error)
            if sum(map(len, parts.values())) == len(shard.items):
                del self._parts[shard.number]
                return Done(shard, tuple(result for at in sorted(parts) for result in parts[at]))

    def close(self) -> None:
        """Give up what is not done; leave the cluster, or end the one that was started here."""
        for running in self._running:
            self._ray.cancel(running, force=True)
        if self._ours:
            self._ray.shutdown()

    def _submit(self, shard: Shard, first: int, after: int, retries: int) -> None:
        task = self._task.options(max_retries=retries)
        self._running[task.remote(shard.items[first:after], *self._asked)] = (shard, first, after)

    def _lost(self, shard: Shard, first: int, after: int, error: Exception) -> None:
        if after - first == 1:
            why = f"Ray lost every process it was given to: {type(error).__name__}"
            self._parts[shard.number][first] = (Failure(shard.items[first].id, why),)
            return
        half = (first + after) // 2
        self._submit(shard, first, half, 1)
        self._submit(shard, half, after, 1)


def do_items(items: Sequence[Item], work: Work, seconds: float, memory: int | None) -> tuple[Result, ...]:
    """The task: the results of some items, by the worker of this process."""
    key = repr((work, seconds, memory)).encode()
    if key not in _WORKERS:
        for worker in _WORKERS.values():
            worker.stop()
        _WORKERS.clear()
        _WORKERS[key] = Worker(work, seconds, memory)
    return _WORKERS[key].do(items)


def _imported(address: str | None) -> Any:
    for name, value in (HERE if address is None else QUIET).items():
        os.environ.setdefault(name, value)
    try:
        import ray  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StageError('--engine ray needs Ray: pip install "rasid[ray]"') from error
    return ray
