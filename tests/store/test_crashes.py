"""Killed at any moment, full or shared: what was told done is there, and running it again goes on."""

import os
import random
import resource
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.store.articles import PRINT, WORDS, line, reading

from rasid.model.errors import StoreError
from rasid.model.gathered import Gathered
from rasid.store import Store

ITEMS = [line(f"{WORDS} {n} " * 5, n, id=str(n)) for n in range(400)]


def in_a_child(run: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    """Run this in a process of its own, which tells what is done by lines: its pid and the pipe's end."""
    ours, its = os.pipe()
    pid = os.fork()
    if pid:
        os.close(its)
        return pid, ours
    try:
        run(lambda told: os.write(its, f"{told}\n".encode()) and None)
    finally:
        os._exit(0)


def killed(run: Callable[[Callable[[str], None]], None], after: float) -> list[str]:
    """What a child told before it was killed, so many seconds after it first told something."""
    pid, pipe = in_a_child(run)
    with os.fdopen(pipe, "rb") as told:
        first = told.readline()
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return (first + told.read()).decode().split("\n")[:-1]


@pytest.mark.parametrize("seed", range(4))
def test_killed_while_adding(place: str, seed: int) -> None:
    Store.create(place).close()

    def run(tell: Callable[[str], None]) -> None:
        with Store.open(place) as store:
            for outcome in store.documents.add(ITEMS, "child", batch=20):
                tell(outcome.document or "")

    told = killed(run, random.Random(seed).uniform(0, 0.15))
    assert told
    with Store.open(place) as store:
        there = set(store.documents.ids())
        assert set(told) <= there and len(there) % 20 == 0
        assert list(store.verify()) == []
        what = [outcome.what for outcome in store.documents.add(ITEMS, "again")]
        assert what == ["same"] * len(there) + ["new"] * (len(ITEMS) - len(there))
        assert list(store.verify()) == []


@pytest.mark.parametrize("seed", range(2))
def test_killed_while_keeping_readings(place: str, seed: int) -> None:
    with Store.create(place) as store:
        list(store.documents.add(ITEMS, "tests"))

    def run(tell: Callable[[str], None]) -> None:
        with Store.open(place) as store:
            for unread in store.documents.unread("1", "k"):
                store.readings.put([(unread.version, reading(unread.document), PRINT)])
                tell(str(unread.version))

    told = killed(run, random.Random(seed).uniform(0, 0.3))
    with Store.open(place) as store:
        read = {version for version, _, _ in store.readings.all()}
        assert set(map(int, told)) <= read
        assert {unread.version for unread in store.documents.unread("1", "k")} == set(range(1, 401)) - read
        assert list(store.verify()) == []


def test_killed_while_a_case_is_made(tmp_path: Path) -> None:
    place = str(tmp_path / "case.rasid")

    def run(tell: Callable[[str], None]) -> None:
        tell("begun")
        Store.create(place)

    killed(run, 0.02)
    try:
        Store.open(place).close()
    except StoreError as error:
        assert "there is no case" in str(error)
        Store.create(place).close()


def fill(store: Store) -> tuple[list[str], StoreError]:
    """Add until it fails: what was told done, and why it went no further."""
    told = []

    def endless() -> "list[Gathered]":
        return [line(f"{os.urandom(3000).hex()} {n}", n) for n in range(4000)]

    with pytest.raises(StoreError) as stopped:
        for outcome in store.documents.add(endless(), "tests", batch=50):
            told.append(outcome.document or "")
    return told, stopped.value


def test_a_full_disk_is_told_and_nothing_is_half_done(tmp_path: Path) -> None:
    path = tmp_path / "case.rasid"
    with Store.create(path) as store:
        event.listen(
            store.engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 800").close()
        )
        store.engine.dispose()
        told, why = fill(store)
        assert "the disk is full; make room and run this again" in str(why)
        assert told and set(store.documents.ids()) == set(told)
        assert len(told) % 50 == 0
    with Store.open(path) as store:
        assert list(store.verify()) == []
        assert [o.what for o in store.documents.add([line(WORDS)], "tests")] == ["new"]


def test_a_file_that_may_not_grow_is_told(tmp_path: Path) -> None:
    path = tmp_path / "case.rasid"
    Store.create(path).close()

    def run(tell: Callable[[str], None]) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
        with Store.open(path) as store:
            told, why = fill(store)
            tell(f"{len(told)} {why}")

    pid, pipe = in_a_child(run)
    with os.fdopen(pipe) as told:
        number, _, why = told.read().partition(" ")
    os.waitpid(pid, 0)
    assert "nothing half done was kept" in why
    with Store.open(path) as store:
        assert store.status()["documents"] == int(number) > 0
        assert list(store.verify()) == []


def test_a_backup_onto_a_full_disk_leaves_no_half_of_it(tmp_path: Path) -> None:
    with Store.create(tmp_path / "case.rasid") as store:
        list(store.documents.add(ITEMS, "tests"))

    def run(tell: Callable[[str], None]) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        with Store.open(tmp_path / "case.rasid") as store:
            try:
                store.backup(tmp_path / "saved.rasid")
            except StoreError as error:
                tell(str(error))

    pid, pipe = in_a_child(run)
    with os.fdopen(pipe) as told:
        assert "saved.rasid: the disk" in told.read()
    os.waitpid(pid, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.rasid"]


def test_two_writers_at_once_lose_nothing(place: str) -> None:
    Store.create(place).close()
    halves = (ITEMS[:250], ITEMS[150:])

    def run(items: list[Gathered]) -> Callable[[Callable[[str], None]], None]:
        def add(tell: Callable[[str], None]) -> None:
            with Store.open(place) as store:
                for outcome in store.documents.add(items, "child", batch=10):
                    tell(outcome.what)

        return add

    children = [in_a_child(run(items)) for items in halves]
    told = []
    for pid, pipe in children:
        with os.fdopen(pipe) as lines:
            told += lines.read().split()
        os.waitpid(pid, 0)
    assert sorted(told) == ["new"] * 400 + ["same"] * 100
    with Store.open(place) as store:
        assert store.status()["documents"] == store.status()["versions"] == 400
        assert list(store.verify()) == []
