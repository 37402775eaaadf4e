"""`rasid desk`: what it serves, what it says, and what it refuses."""

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from rasid.api.desk import Desk
from rasid.cli import desk as command
from rasid.model.errors import RasidError
from rasid.store import Store
from rasid.store.users import Users


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the command would have served."""
    seen: dict[str, Any] = {}

    def serve(desk: Desk, host: str, port: int, tell: Any, browser: bool, secure: bool) -> None:
        prefers = desk.preferences.of(desk.who)
        seen.update(
            hosts=desk.hosts, key=desk.key, fetching=desk.fetching, where=Path(desk.store.where),
            documents=desk.store.status()["documents"], prefers=prefers, browser=browser, secure=secure,
        )  # fmt: skip
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "serve", serve)
    return seen


def test_a_new_case_is_empty_and_kept(served: dict[str, Any], tmp_path: Path, rasid: Any) -> None:
    result = rasid("desk", tmp_path / "new.rasid", "--new", "--no-browser")
    assert (result.exit_code, result.stdout) == (0, "stopped\n")
    assert (served["documents"], served["browser"], served["fetching"]) == (0, False, False)
    assert served["key"]
    assert (tmp_path / "new.rasid").exists()


def test_the_demo_has_the_samples_and_leaves_nothing(served: dict[str, Any], rasid: Any) -> None:
    assert rasid("desk", "--demo").exit_code == 0
    assert served["documents"] > 1
    assert not served["where"].parent.exists()


def test_what_is_asked_for_is_served(served: dict[str, Any], fused: Path, tmp_path: Path, rasid: Any) -> None:
    case = shutil.copy(fused, tmp_path / "case.rasid")
    with Store.open(case) as store:
        Users(store.engine).add("سناء", "a long enough password 7", "admin", "tests")
    options = [
        "--host",
        "0.0.0.0",
        "--allow-host",
        "desk.example",
        "--fetch",
        "--behind-https",
        "--lang",
        "en",
    ]
    assert rasid("desk", case, *options).exit_code == 0
    assert "desk.example" in served["hosts"]
    assert "0.0.0.0" not in served["hosts"]
    assert served["key"] is None
    assert (served["fetching"], served["secure"], served["prefers"]) == (True, True, {"language": "en"})


REFUSED = [
    (("nowhere.rasid",), "start an empty one with `rasid desk nowhere.rasid --new`"),
    (("--demo", "--lang", "fr"), "--lang is one of ar, en, not 'fr'"),
]


@pytest.mark.parametrize(("words", "why"), REFUSED)
def test_wrong_use_says_what_to_do(words: tuple[str, ...], why: str, rasid: Any) -> None:
    result = rasid("desk", *words)
    assert isinstance(result.exception, RasidError)
    assert why in str(result.exception)


def test_a_port_that_is_taken_is_told(fused: Path, tmp_path: Path, rasid: Any) -> None:
    case = shutil.copy(fused, tmp_path / "case.rasid")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = rasid("desk", case, "--port", port, "--no-browser")
    assert f"port {port} of 127.0.0.1 is taken; choose another with --port" in str(result.exception)


def test_it_answers_at_the_address_it_tells_and_stops_when_told(fused: Path, tmp_path: Path) -> None:
    case = shutil.copy(fused, tmp_path / "case.rasid")
    line = [sys.executable, "-m", "rasid", "desk", str(case), "--no-browser"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1]
        with httpx.Client(follow_redirects=True) as client:
            assert client.get(address).status_code == 200
            assert client.get(address).status_code == 401
        process.send_signal(signal.SIGTERM)
        assert process.stdout.read().endswith("stopped\n")
    assert process.returncode == 0
