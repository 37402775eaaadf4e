import os
import signal
import subprocess
import sys
import time
from multiprocessing import Pipe
from pathlib import Path

import pytest
from tests.flow.works import upper

from rasid.flow.shards import Work
from rasid.flow.worker import limit, made, outcome, serve


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def test_a_result_and_why_there_is_none() -> None:
    assert outcome(upper(), "word") == b"+WORD"
    assert outcome(upper(), "raise") == rb"-ValueError: no \udcff such word"


def test_running_out_of_memory_is_no_outcome() -> None:
    def do(payload: str) -> bytes:
        raise MemoryError

    with pytest.raises(MemoryError):
        outcome(do, "word")


def test_a_factory_is_called_with_its_options(tmp_path: Path) -> None:
    note = tmp_path / "note"
    assert made(Work("tests.flow.works:upper", {"note": str(note)}))("word") == b"WORD"
    assert note.read_text().split() == [str(os.getpid()), "word"]


def test_no_limit_is_no_limit() -> None:
    limit(None)
    assert len(bytes(10**8)) == 10**8


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not hold to the limit")
def test_memory_is_limited_beyond_what_there_is() -> None:
    code = (
        "from rasid.flow.worker import limit; limit(10**8); bytes(5 * 10**7); print('half'); bytes(2 * 10**8)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert found.stdout == "half\n"
    assert "MemoryError" in found.stderr


def test_a_worker_without_its_parent_does_nothing() -> None:
    ours, theirs = Pipe()
    code = f"from rasid.flow.worker import serve; serve({theirs.fileno()}, 1234567)"
    found = subprocess.run([sys.executable, "-c", code], pass_fds=(theirs.fileno(),), check=False, timeout=20)
    assert found.returncode == 0
    ours.close()


def test_a_closed_line_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr("rasid.flow.worker._die_with", lambda _: None)
    ours, theirs = Pipe()
    ours.close()
    assert serve(os.dup(theirs.fileno()), os.getppid()) is None


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_die_when_their_parent_is_killed(tmp_path: Path) -> None:
    note = tmp_path / "note"
    code = (
        "from rasid.flow.pool import Worker\nfrom rasid.flow.shards import Item, Work\n"
        f"Worker(Work('tests.flow.works:upper', {{'note': {str(note)!r}}})).do([Item('hang', 'hang')])"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", code], env=env) as parent:
        deadline = time.monotonic() + 20
        while not (note.exists() and note.read_text().strip()) and time.monotonic() < deadline:
            time.sleep(0.02)
        child = int(note.read_text().split()[0])
        assert alive(child)
        parent.kill()
    deadline = time.monotonic() + 5
    while alive(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(child)
