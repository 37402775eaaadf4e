"""Killed at any moment, nothing that was reported done is lost, and running it again goes on.

RASID_KILLS says how often (6 here; the measured run had 50).
"""

import os
import random
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

from rasid.flow.case import Case
from rasid.flow.questions import GROUPS

KILLS = int(os.environ.get("RASID_KILLS", "6"))
STEP = """
import sys
from rasid.flow.case import Case
with Case.open(sys.argv[1], who="tests") as case:
    print("open", flush=True)
    if sys.argv[2] == "add":
        for outcome in case.add(sys.argv[3]):
            print(outcome.document, flush=True)
    elif sys.argv[2] == "read":
        case.read(tick=lambda count: print(count, flush=True))
    else:
        case.fuse(tick=lambda question, count: print(question, count, flush=True))
"""


def step(case: Path, name: str, articles: Path, seconds: float | None) -> tuple[bool, list[str]]:
    """Run a step, killed after so many seconds from its beginning; whether it came to its end, what it told."""
    command = [sys.executable, "-c", STEP, str(case), name, str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        if seconds is not None:
            time.sleep(seconds)
            child.send_signal(signal.SIGKILL)
        told = child.stdout.read().split("\n")[:-1]
    return child.returncode == 0, told


def articles(folder: Path, copies: int) -> Path:
    """The samples, each several times as another document with another number in it."""
    samples = (files("rasid") / "samples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    path = folder / "articles.jsonl"
    lines = (
        line.replace('"id":', f'"id": "{n}", "was":', 1).replace("،", f" {n}،", 1)
        for n in range(copies)
        for line in samples
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def holds(case: Path) -> tuple[set[str], dict[str, int]]:
    """The documents of a case that is as it should be, and the counts of what it has."""
    with Case.open(case) as opened:
        assert list(opened.store.verify()) == []
        return set(opened.store.documents.ids()), opened.status()


def state(case: Path) -> dict[str, list[bytes]]:
    """Everything fusion made, in an order of its own."""
    with Case.open(case) as opened:
        return {name: sorted(opened.store.fusion.groups(name, least=0)) for name in GROUPS}


def test_killed_at_random_moments_and_run_again(tmp_path):
    source, killed, whole = articles(tmp_path, 4), tmp_path / "killed.rasid", tmp_path / "whole.rasid"
    for path in (killed, whole):
        Case.create(path).close()
    for name in ("add", "read", "fuse"):
        began = time.monotonic()
        assert step(whole, name, source, None)[0]
        took = time.monotonic() - began
        moments = random.Random(KILLS)
        before = holds(killed)
        for _ in range(KILLS // 3):
            _, told = step(killed, name, source, moments.uniform(0, took))
            after = holds(killed)
            assert before[0] <= after[0]
            assert before[1]["readings"] <= after[1]["readings"]
            if name == "add":
                assert set(told) <= after[0]
            elif name == "read":
                assert before[1]["readings"] + sum(map(int, told)) <= after[1]["readings"]
            before = after
        assert step(killed, name, source, None)[0]
    assert holds(killed)[0] == holds(whole)[0]
    assert state(killed) == state(whole)
