"""Databases for tests: the same test runs on SQLite and on a PostgreSQL server that the tests start themselves."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from rasid.store import Store

NUMBERS = count(1)
MEMORY, ROOM = Path("/dev/shm"), 2 << 30  # where the server's files go if there is room: far faster
SETTINGS = {
    "max_wal_size": "64MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "fsync": "off",
    "full_page_writes": "off",
    "listen_addresses": "",
    "max_connections": "40",
}


def binary(name: str) -> str | None:
    """A program of the PostgreSQL server: of the newest installed version, or on the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: float(p.parts[-3]))
    return str(found[-1]) if found else shutil.which(name)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The folder of the socket of a PostgreSQL server of our own, stopped at the end."""
    initdb, postgres = binary("initdb"), binary("postgres")
    if initdb is None or postgres is None:
        pytest.skip("no PostgreSQL server is installed: apt-get install postgresql")
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    folder = Path(tempfile.mkdtemp(prefix="rasid-pg-", dir=MEMORY if roomy else "/tmp"))
    user = _unprivileged()
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    data = str(folder / "data")
    made = subprocess.run(
        [initdb, "-D", data, "-U", "rasid", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
        cwd="/", capture_output=True, text=True, **who,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            [postgres, "-D", data, "-k", str(folder), *options], cwd="/", stdout=log, stderr=log, **who
        )
    try:
        _await(str(folder), running)
        yield str(folder)
    finally:
        running.send_signal(signal.SIGQUIT)  # at once: nothing is kept
        running.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=("sqlite", "postgresql"))
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)


@pytest.fixture
def place(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[str]:
    """Where a case may be made: a path, or an empty database's URL."""
    if kind == "sqlite":
        yield str(tmp_path / "case.rasid")
        return
    server = request.getfixturevalue("server")
    url = empty_database(server)
    yield url
    drop_database(server, url)


@pytest.fixture(scope="session")
def empty_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in SQLite with nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "case.rasid"
    Store.create(path, "tests").close()
    return path


@pytest.fixture(scope="session")
def template(server: str) -> str:
    """A case in PostgreSQL with nothing in it, to be copied: the database's name."""
    Store.create(empty_database(server, "template_case"), "tests").close()
    return "template_case"


@pytest.fixture
def store(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[Store]:
    """A new case in each kind of database."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("empty_case"), tmp_path / "case.rasid")
        with Store.open(tmp_path / "case.rasid") as made:
            yield made
        return
    server = request.getfixturevalue("server")
    url = empty_database(server, template=request.getfixturevalue("template"))
    with Store.open(url) as made:
        yield made
    drop_database(server, url)


def empty_database(server: str, name: str | None = None, template: str = "template1") -> str:
    """The URL of a new database."""
    name = name or f"case{next(NUMBERS)}"
    with psycopg.connect(host=server, user="rasid", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return f"postgresql://rasid@/{name}?host={server}"


def drop_database(server: str, url: str) -> None:
    """Remove a database of ours, whoever is still connected."""
    name = url.partition("?")[0].rpartition("/")[2]
    with psycopg.connect(host=server, user="rasid", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _unprivileged() -> pwd.struct_passwd | None:
    """Whom the server runs as when we are root, which it refuses to be; None: as we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("we are root, and there is no user for PostgreSQL to run as: adduser --system postgres")


def _await(folder: str, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert running.poll() is None, (Path(folder) / "log").read_text()
        try:
            psycopg.connect(host=folder, user="rasid", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the PostgreSQL server did not answer in 30 seconds")
