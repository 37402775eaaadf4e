import subprocess
import sys


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
