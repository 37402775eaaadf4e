import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.flow.pool import Pool, Worker
from rasid.flow.shards import Failure, Item, Shard, Work
from rasid.model.errors import DataError, StageError

UPPER = Work("tests.flow.works:upper")


def items(*words: str) -> tuple[Item, ...]:
    return tuple(Item(f"id of {word}", word) for word in words)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(UPPER, seconds=5, memory=2 * 10**8)
    yield made
    made.stop()


def test_results_in_order(worker: Worker) -> None:
    assert worker.do(items("one", "two")) == (b"ONE", b"TWO")
    assert worker.do(()) == ()


def test_an_item_that_raises_fails_alone(worker: Worker) -> None:
    why = r"ValueError: no \udcff such word"
    assert worker.do(items("one", "raise", "two")) == (b"ONE", Failure("id of raise", why), b"TWO")


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("kill", "its worker was killed by SIGKILL"),
        ("exit", "its worker ended with status 3"),
        pytest.param(
            "swell",
            "its worker ran out of memory; its limit is 200,000,000 bytes",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux"),
        ),
    ],
)
def test_an_item_that_kills_its_worker_fails_alone(worker: Worker, word: str, why: str) -> None:
    assert worker.do(items("one", word, "two")) == (b"ONE", Failure(f"id of {word}", why), b"TWO")


def test_a_hung_worker_is_killed() -> None:
    worker = Worker(UPPER, seconds=0.3)
    found = worker.do(items("one", "hang", "two"))
    worker.stop()
    assert found == (b"ONE", Failure("id of hang", "it took longer than 0.3 s"), b"TWO")


def test_two_killers_in_a_row(worker: Worker) -> None:
    found = worker.do(items("kill", "exit"))
    assert [failure.why for failure in found if isinstance(failure, Failure)] == [
        "its worker was killed by SIGKILL",
        "its worker ended with status 3",
    ]


def test_a_worker_killed_once_costs_nothing(worker: Worker, tmp_path: Path) -> None:
    word = f"once {tmp_path / 'met'}"
    assert worker.do(items("one", word, "two")) == (b"ONE", word.upper().encode(), b"TWO")


def test_a_worker_killed_from_outside_between_shards(worker: Worker) -> None:
    assert worker.do(items("one")) == (b"ONE",)
    assert worker._process is not None
    os.kill(worker._process.pid, signal.SIGKILL)
    worker._process.wait()
    assert worker.do(items("two")) == (b"TWO",)


def test_what_work_prints_is_not_taken_for_a_result(
    worker: Worker, capfd: pytest.CaptureFixture[str]
) -> None:
    assert worker.do(items("print", "two")) == (b"PRINT", b"TWO")
    worker.stop()
    assert capfd.readouterr().out == ""


def test_an_error_of_rasid_in_the_factory_comes_as_it_was() -> None:
    with pytest.raises(DataError, match=r"^actors.yaml: entry 'x' has no name$"):
        Worker(Work("tests.flow.works:refusing")).do(items("one"))


@pytest.mark.parametrize(
    ("factory", "message"),
    [
        ("tests.flow.works:failing", "cannot start: ZeroDivisionError: by nothing"),
        ("tests.flow.works:nothing", "cannot start: AttributeError"),
        ("tests.flow.works:dying", "ends as it starts: its worker ended with status 5"),
    ],
)
def test_a_factory_that_fails_blames_no_item(factory: str, message: str) -> None:
    with pytest.raises(StageError, match=message):
        Worker(Work(factory)).do(items("one"))


def test_a_pool_gives_back_every_shard() -> None:
    pool = Pool(UPPER, 2)
    for number in range(5):
        pool.put(Shard(number, items(f"word {number}")))
    found = [pool.get() for _ in range(5)]
    pool.close()
    assert {done.shard.number: done.results for done in found} == {
        n: (f"WORD {n}".encode(),) for n in range(5)
    }


def test_closing_a_pool_does_not_wait_for_what_hangs(tmp_path: Path) -> None:
    note = tmp_path / "note"
    pool = Pool(Work(UPPER.factory, {"note": str(note)}), 1)
    pool.put(Shard(0, items("hang")))
    while not note.exists():
        time.sleep(0.01)
    before = time.monotonic()
    pool.close()
    assert time.monotonic() - before < 2
    with pytest.raises(StageError, match="stopped"):
        pool.get()


def test_a_pool_that_is_given_nothing_starts_nothing() -> None:
    pool = Pool(UPPER, 4)
    pool.close()
    assert [worker._process for worker in pool._workers] == [None] * 4


def test_a_pool_tells_why_no_worker_starts() -> None:
    pool = Pool(Work("tests.flow.works:refusing"), 1)
    pool.put(Shard(0, items("one")))
    with pytest.raises(DataError, match="has no name"):
        pool.get()
    pool.close()
