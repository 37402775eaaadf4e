"""A backup of either kind of database makes a case of either kind."""

import sqlite3
import threading
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.databases import empty_database
from tests.store.articles import PRINT, WORDS, add, file, line, reading
from tests.store.test_store import old_case
from tests.teams import PASSWORD, quick

from rasid.model.errors import StoreError
from rasid.model.fusion.links import Ref
from rasid.store import Store, backups
from rasid.store.engines import writing
from rasid.store.sessions import Sessions
from rasid.store.tokens import Tokens
from rasid.store.users import Users


@pytest.fixture
def full(store: Store) -> Store:
    """A case with something in most tables."""
    id = add(store, line("نص قديم", id="7"), file("نص آخر", "/news/a.txt"))[0] or ""
    add(store, line(WORDS, id="7"))
    store.readings.put([(store.documents.versions(id)[-1].id, reading(id), PRINT)])
    store.judgements.add("events", "accept", Ref(id, "e1"), "سناء")
    store.jobs.end(store.jobs.start("read", 1))
    return store


@pytest.fixture(params=("sqlite", "postgresql"))
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Another place, of each kind."""
    if request.param == "sqlite":
        return str(tmp_path / "elsewhere.rasid")
    return empty_database(request.getfixturevalue("server"))


def test_a_backup_of_either_kind_restores_into_either(full: Store, elsewhere: str, tmp_path: Path) -> None:
    saved = tmp_path / "saved.rasid"
    full.backup(saved)
    assert [path.name for path in tmp_path.iterdir() if "saved" in path.name] == ["saved.rasid"]
    Store.restore(saved, elsewhere, "نور")
    with Store.open(elsewhere) as made:
        assert list(made.verify()) == []
        assert list(made.readings.all()) == list(full.readings.all())
        assert made.judgements.all() == full.judgements.all()
        assert list(made.documents.ids()) == list(full.documents.ids())
        *rows, last = made.audit.rows()
        assert rows == list(full.audit.rows())
        assert (last.who, last.what, last.detail) == ("نور", "restore", {"from": str(saved)})
        with made.engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM indexed")).scalar() == 1


def test_a_backup_lets_nobody_in_by_a_session_or_token(full: Store, elsewhere: str, tmp_path: Path) -> None:
    quick(Users(full.engine)).add("sana", PASSWORD, "admin", "tests")
    session = Sessions(full.engine).open("sana")
    _, token = Tokens(full.engine).make("sana", "script", ["read"])
    saved = tmp_path / "saved.rasid"
    full.backup(saved)
    content = saved.read_bytes()
    for secret in (session, token):
        assert sha256(secret.encode()).hexdigest().encode() not in content
        assert secret.encode() not in content
    Store.restore(saved, elsewhere)
    with Store.open(elsewhere) as made:
        assert Sessions(made.engine).of() == Tokens(made.engine).of() == []
        assert Users(made.engine).check("sana", PASSWORD) is not None
        Tokens(made.engine).make("sana", "script", ["read"])
    assert Sessions(full.engine).find(session) and Tokens(full.engine).find(token)


def test_what_was_restored_goes_on(full: Store, elsewhere: str, tmp_path: Path) -> None:
    full.backup(tmp_path / "saved.rasid")
    Store.restore(tmp_path / "saved.rasid", elsewhere)
    with Store.open(elsewhere) as made:
        id = add(made, line("قتل ثلاثة", id="7"), line("خبر جديد", 4))[0] or ""
        assert [version.number for version in made.documents.versions(id)] == [1, 2, 3]
        made.readings.put([(made.documents.versions(id)[-1].id, reading(id), PRINT)])
        made.judgements.add("events", "reject", Ref(id, "e1"), "سناء")
        assert made.jobs.start("fuse") == 2
        assert list(made.verify()) == []


def test_a_backup_is_of_one_moment_while_others_write(store: Store, tmp_path: Path) -> None:
    add(store, *(line(f"نص {n}", n) for n in range(300)))
    stop = threading.Event()

    def write() -> None:
        with Store.open(store.where) as mine:
            number = 300
            while not stop.is_set():
                add(mine, *(line(f"نص {n}", n) for n in range(number, number + 10)))
                number += 10

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(3):
        store.backup(tmp_path / f"saved{number}.rasid")
    stop.set()
    writer.join()
    for number in range(3):
        with Store.open(tmp_path / f"saved{number}.rasid") as saved:
            assert list(saved.verify()) == []
            assert saved.status()["documents"] >= 300 and saved.status()["documents"] % 10 == 0


def test_a_backup_of_an_older_case_is_brought_up(place: str, elsewhere: str, tmp_path: Path) -> None:
    id = old_case(place)
    with Store.open(place, check=False) as store:
        store.backup(tmp_path / "saved.rasid")
    Store.restore(tmp_path / "saved.rasid", elsewhere)
    with Store.open(elsewhere) as made:
        assert made.documents.text(id) == WORDS
        assert list(made.verify()) == []


def test_nothing_is_written_over(full: Store, tmp_path: Path) -> None:
    taken = tmp_path / "taken.rasid"
    taken.write_text("hers")
    with pytest.raises(StoreError, match="is there already; choose another name"):
        full.backup(taken)
    full.backup(tmp_path / "saved.rasid")
    with pytest.raises(StoreError, match="already"):
        Store.restore(tmp_path / "saved.rasid", full.where)
    with pytest.raises(StoreError, match="already"):
        Store.restore(tmp_path / "saved.rasid", taken)
    assert taken.read_text() == "hers"


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such file"):
        Store.restore(tmp_path / "nothing", tmp_path / "case.rasid")
    (tmp_path / "letter.txt").write_text("dear all" * 100)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE birds (name)").connection.close()
    for name in ("letter.txt", "other.db"):
        with pytest.raises(StoreError, match=f"{name}.*no case"):
            Store.restore(tmp_path / name, tmp_path / "case.rasid")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.txt", "other.db"]


def test_a_backup_of_a_newer_version_is_refused(store: Store, tmp_path: Path) -> None:
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    if store.engine.dialect.name == "sqlite":
        with pytest.raises(StoreError, match=r"newer version \(9999\)"):
            Store.restore(Path(store.where), tmp_path / "made.rasid")
        assert not (tmp_path / "made.rasid").exists()


def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    with Store.create(tmp_path / "case.rasid") as store:
        add(store, *(line(f"{WORDS} {n}" * 40, n) for n in range(200)))
        store.backup(tmp_path / "saved.rasid")
    whole = (tmp_path / "saved.rasid").read_bytes()
    (tmp_path / "saved.rasid").write_bytes(whole[:40960] + b"\xaa" * 4096 + whole[45056:])
    with pytest.raises(StoreError, match="damaged"):
        Store.restore(tmp_path / "saved.rasid", tmp_path / "made.rasid")
    assert not (tmp_path / "made.rasid").exists()


def test_what_a_lost_case_left_does_not_get_into_a_new_one(tmp_path: Path) -> None:
    case = tmp_path / "case.rasid"
    with Store.create(case) as store:
        add(store, line(WORDS, 1))
        store.backup(tmp_path / "saved.rasid")
        add(store, line("نص آخر", 2))
        log = (tmp_path / "case.rasid-wal").read_bytes()
    case.unlink()
    (tmp_path / "case.rasid-wal").write_bytes(log)
    Store.restore(tmp_path / "saved.rasid", case)
    with Store.open(case) as made:
        assert made.status()["documents"] == 1 and list(made.verify()) == []


def test_a_free_name(tmp_path: Path, server: str) -> None:
    with Store.create(tmp_path / "truce.rasid") as store:
        assert backups.beside(store.engine, "before-2") == tmp_path / "truce.before-2.rasid"
    with Store.create(empty_database(server, "truce_case")) as store:
        assert backups.beside(store.engine, "before-2") == Path("truce_case.before-2.rasid")
