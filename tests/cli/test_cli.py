import subprocess
import sys
from pathlib import Path

import pytest

from rasid.cli import EXTRAS


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rasid", *words], capture_output=True, text=True, check=False
    )


def test_refused_data_is_one_line_and_exit_status_2() -> None:
    done = run("knowledge", "check", "--knowledge", "/nowhere")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no such folder" in done.stderr


def test_wrong_use_is_told() -> None:
    done = run("read", "x.txt", "--format", "xml")
    assert done.returncode == 2
    assert "table, jsonl, html" in done.stderr


@pytest.mark.parametrize("name", ["alembic", "numpy", "sqlalchemy", "fastapi", "uvicorn"])
def test_a_command_without_its_libraries_says_what_to_install(name: str, tmp_path: Path) -> None:
    where = str(tmp_path / "case.rasid")
    words = ["desk", where] if EXTRAS[name] == "desk" else ["case", "init", "--store", where]
    if name == "numpy":  # which only fusing needs
        assert run(*words).returncode == 0
        words = ["case", "fuse", "--store", where]
    code = f"import sys; sys.modules[{name!r}] = None; sys.argv[1:] = {words!r}; from rasid.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f'rasid: {name} is not installed: pip install "rasid[{EXTRAS[name]}]"\n'


def test_reading_needs_none_of_them() -> None:
    code = f"import sys; sys.modules.update(dict.fromkeys({list(EXTRAS)!r})); sys.argv[1:] = ['read', '--help']; from rasid.cli import main; main()"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
