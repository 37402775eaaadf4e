import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from rasid.flow import ray as flow_ray
from rasid.flow.engines import run
from rasid.flow.ray import Cluster, do_items
from rasid.flow.shards import Failure, Item, Shard, Work, shards
from rasid.model.errors import DataError, StageError

UPPER = "tests.flow.works:upper"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A Ray cluster of this machine, as it is started when no address is given."""
    before = dict(os.environ)
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    started = Cluster(Work(UPPER), 2, None, 5, None)
    yield started
    started.close()
    os.environ.clear()
    os.environ.update(before)


def cut(*words: str, most: int = 3) -> Iterator[Shard]:
    return shards((Item(word, word) for word in words), most)


def on_ray(*words: str, work: Work | None = None, folder: Path | None = None) -> list[bytes | Failure]:
    done = run(cut(*words), work or Work(UPPER), folder, jobs=2, engine="ray", ordered=True)
    return [result for one in done for result in one.results]


def test_ray_gives_what_the_local_pool_gives(cluster: Cluster) -> None:
    words = ["a", "kill", "b", "raise", "c", "exit", "d"]
    assert on_ray(*words) == [r for one in run(cut(*words), Work(UPPER), ordered=True) for r in one.results]


def test_a_worker_of_ray_that_is_killed_costs_nothing(cluster: Cluster, tmp_path: Path) -> None:
    note, killed = tmp_path / "note", []

    def kill() -> None:
        while not note.exists() or "slow 3" not in note.read_text():
            time.sleep(0.01)
        child = int(note.read_text().splitlines()[-1].split()[0])
        status = Path(f"/proc/{child}/status").read_text()
        killed.append(int(status.partition("\nPPid:")[2].split()[0]))
        os.kill(killed[0], signal.SIGKILL)

    killer = Thread(target=kill)
    killer.start()
    words = [f"slow {n}" for n in range(24)]
    assert on_ray(*words, work=Work(UPPER, {"note": str(note)})) == [word.upper().encode() for word in words]
    killer.join()
    parents = {line.split()[0] for line in note.read_text().splitlines()}
    assert len(killed) == 1
    assert len(parents) >= 2


def test_an_item_that_ray_loses_each_time_is_found_in_its_shard(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow_ray, "RETRIES", 1)
    why = "Ray lost every process it was given to: WorkerCrashedError"
    assert on_ray("a", "kill the parent") == [b"A", Failure("kill the parent", why)]


def test_a_cluster_started_here_is_for_this_machine_only(cluster: Cluster) -> None:
    assert [node["NodeManagerAddress"] for node in cluster._ray.nodes()] == ["127.0.0.1"]
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"


def test_what_is_done_on_ray_is_not_done_again(cluster: Cluster, tmp_path: Path) -> None:
    note = tmp_path / "note"
    work = Work(UPPER, {"note": str(note)})
    first = on_ray("a", "b", "c", "d", work=work, folder=tmp_path / "work")
    note.unlink()
    assert on_ray("a", "b", "c", "d", work=work, folder=tmp_path / "work") == first
    assert not note.exists()


def test_an_error_of_a_factory_comes_as_it_was(cluster: Cluster) -> None:
    with pytest.raises(DataError, match="has no name"):
        on_ray("a", work=Work("tests.flow.works:refusing"))


def test_a_cluster_that_was_there_stays(cluster: Cluster) -> None:
    engine = Cluster(Work(UPPER), 1, None, 5, None)
    assert engine.room == cluster.room == 2
    engine.put(Shard(0, (Item("a", "hang"),)))
    engine.close()
    assert on_ray("a") == [b"A"]


def test_a_task_keeps_its_worker_for_the_same_work() -> None:
    one, two = Work(UPPER), Work(UPPER, {"note": os.devnull})
    assert do_items([Item("a", "a")], one, 5, None) == (b"A",)
    (first,) = flow_ray._WORKERS.values()
    do_items([Item("b", "b")], one, 5, None)
    assert list(flow_ray._WORKERS.values()) == [first]
    do_items([Item("c", "c")], two, 5, None)
    (second,) = flow_ray._WORKERS.values()
    assert second is not first
    assert first._process is not None
    assert first._process.wait(5) == -signal.SIGKILL
    second.stop()
    flow_ray._WORKERS.clear()


def test_a_cluster_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def init(address: str, **options: object) -> None:
        raise ConnectionError("nobody answers")

    ray = pytest.importorskip("ray")
    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", init)
    monkeypatch.setattr(ray, "shutdown", lambda: None)
    with pytest.raises(StageError, match="^no Ray cluster at head:6379: nobody answers$"):
        Cluster(Work(UPPER), 2, "head:6379", 5, None)


def test_a_cluster_that_starts_too_slowly_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def init(address: str, **options: object) -> None:
        tried.append(address)
        if len(tried) == 1:
            raise Exception("The current node timed out during startup")

    ray = pytest.importorskip("ray")
    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", init)
    monkeypatch.setattr(ray, "shutdown", lambda: None)
    monkeypatch.setattr(ray, "cluster_resources", lambda: {"CPU": 8.0})
    assert Cluster(Work(UPPER), 2, None, 5, None).room == 8
    assert tried == ["local", "local"]


def test_without_ray_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(StageError, match=r'pip install "rasid\[ray\]"'):
        Cluster(Work(UPPER), 1, None, 5, None)
