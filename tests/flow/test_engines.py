import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from rasid.flow.engines import AHEAD, run
from rasid.flow.shards import Failure, Item, Shard, Work, shards
from rasid.model.errors import DataError

UPPER = "tests.flow.works:upper"


def cut(*words: str, most: int = 2) -> Iterator[Shard]:
    return shards((Item(word, word) for word in words), most)


def noted(path: Path) -> list[str]:
    """The words that were done, in order."""
    return [line.partition(" ")[2] for line in path.read_text().splitlines()]


def pids(path: Path) -> set[int]:
    return {int(line.split()[0]) for line in path.read_text().splitlines()} if path.exists() else set()


def gone(pid: int, seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_ordered_results_come_in_order_however_long_they_take() -> None:
    words = [f"slow {n}" if n < 6 else str(n) for n in range(24)]
    found = list(run(cut(*words), Work(UPPER), jobs=2, ordered=True))
    assert [done.shard.number for done in found] == list(range(12))
    assert [result for done in found for result in done.results] == [word.upper().encode() for word in words]


def test_unordered_results_are_all_there() -> None:
    found = list(run(cut(*map(str, range(21))), Work(UPPER), jobs=2))
    assert sorted(int(result) for done in found for result in done.results) == list(range(21))  # type: ignore[arg-type]


def test_nothing_to_do() -> None:
    assert list(run([], Work(UPPER), jobs=2)) == []


def test_killers_fail_alone_and_are_told(tmp_path: Path) -> None:
    words = ["a", "kill", "b", "c", "raise", "d", "exit", "e"]
    found = list(run(cut(*words, most=3), Work(UPPER), jobs=2, ordered=True))
    assert {failure.id for done in found for failure in done.failures} == {"kill", "raise", "exit"}
    good = [result for done in found for result in done.results if not isinstance(result, Failure)]
    assert good == [b"A", b"B", b"C", b"D", b"E"]


def test_the_source_is_asked_no_faster_than_needed() -> None:
    asked = []
    source = (asked.append(shard.number) or shard for shard in cut(*map(str, range(200))))
    found = run(source, Work(UPPER), jobs=1, ordered=True)
    for number in range(5):
        assert next(found).shard.number == number
        assert len(asked) <= number + 1 + AHEAD
    found.close()


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    note, folder = tmp_path / "note", tmp_path / "work"
    work = Work(UPPER, {"note": str(note)})
    words = [*map(str, range(12)), "kill"]
    first = run(cut(*words), work, folder, ordered=True)
    assert [next(first).results for _ in range(3)] == [(b"0", b"1"), (b"2", b"3"), (b"4", b"5")]
    first.close()
    assert not (folder / "_done").exists()
    note.unlink()
    second = list(run(cut(*words), work, folder, ordered=True))
    assert [result for done in second for result in done.results[:1]][:6] == [
        b"0",
        b"2",
        b"4",
        b"6",
        b"8",
        b"10",
    ]
    assert second[-1].failures == (Failure("kill", "its worker was killed by SIGKILL"),)
    assert not {"0", "1", "2", "3", "4", "5"} & set(noted(note))
    assert len((folder / "_done").read_text().splitlines()) == 7
    note.unlink()
    assert list(run(cut(*words), work, folder, ordered=True)) == second
    assert not note.exists()


def test_workers_killed_at_random_lose_nothing(tmp_path: Path) -> None:
    note = tmp_path / "note"
    words = [f"slow {n}" for n in range(60)]
    random, left, found = Random(1), 3, []
    for done in run(cut(*words, most=4), Work(UPPER, {"note": str(note)}), jobs=2, ordered=True):
        found += done.results
        if left and random.random() < 0.7:
            left -= 1
            last = note.read_text().splitlines()[-1]
            os.kill(int(last.split()[0]), signal.SIGKILL)
    assert left == 0
    assert found == [word.upper().encode() for word in words]


def test_an_iterator_that_is_closed_leaves_no_process(tmp_path: Path) -> None:
    note = tmp_path / "note"
    found = run(cut(*(f"slow {n}" for n in range(99))), Work(UPPER, {"note": str(note)}), jobs=2)
    next(found)
    found.close()
    assert len(pids(note)) >= 1
    assert all(gone(pid) for pid in pids(note))


def test_a_factory_that_refuses_ends_the_run() -> None:
    with pytest.raises(DataError, match="has no name"):
        list(run(cut("a", "b", "c"), Work("tests.flow.works:refusing"), jobs=2))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_a_run_that_is_stopped(tmp_path: Path, how: signal.Signals) -> None:
    """Ctrl-C goes to the whole group; the script stands in no `if __name__` guard."""
    note, script = tmp_path / "note", tmp_path / "script.py"
    script.write_text(
        "import signal\nfrom rasid.flow.engines import run\nfrom rasid.flow.shards import Item, Work, shards\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # who runs the tests may ignore it
        f"work = Work({UPPER!r}, {{'note': {str(note)!r}}})\n"
        "for done in run(shards((Item(str(n), f'slow {n}') for n in range(10**6)), 4), work, jobs=2): pass\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, str(script)], env=env, start_new_session=True, stderr=subprocess.PIPE
    ) as parent:
        deadline = time.monotonic() + 20
        while len(pids(note)) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        (os.killpg if how == signal.SIGINT else os.kill)(parent.pid, how)
        assert parent.wait(10) != 0
        said = parent.stderr.read().decode() if parent.stderr else ""
    assert said.count("KeyboardInterrupt") == (how == signal.SIGINT)
    assert len(pids(note)) == 2
    assert all(gone(pid) for pid in pids(note))


def test_the_limits_reach_the_workers() -> None:
    found = list(run(cut("hang", "a"), Work(UPPER), seconds=0.2))
    assert found[0].results == (Failure("hang", "it took longer than 0.2 s"), b"A")
