"""A store is made, opened, refused, brought up to date."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.store.articles import WORDS, add, line

import rasid.store
from rasid.model.errors import StoreError
from rasid.store import Store
from rasid.store.engines import engine_of, writing
from rasid.store.migrations import HEAD, migrate


def old_case(place: str) -> str:
    """A case of the first schema with an article in it; the article's id."""
    engine = engine_of(place)
    with writing(engine) as connection:
        migrate(connection, "0001")
    engine.dispose()
    with Store.open(place, check=False) as store:
        return add(store, line(WORDS, id="77"))[0] or ""


def test_the_room_gives_what_it_promises() -> None:
    assert set(rasid.store.__all__) == {"Fault", "Outcome", "Store", "Unread", "Version"}


def test_a_case_is_made_once(place: str) -> None:
    with Store.create(place, "سناء") as store:
        assert [(row.who, row.what) for row in store.audit.rows()] == [("سناء", "init")]
        assert store.where == place
    with pytest.raises(StoreError, match="something already"):
        Store.create(place)
    with Store.open(place) as again:
        assert again.status()["documents"] == 0


def test_there_is_none(place: str) -> None:
    with pytest.raises(StoreError, match="there is no case; make one: `rasid case init`"):
        Store.open(place)
    assert place.startswith("postgresql:") or not Path(place).exists()


def test_an_empty_file_may_become_a_case(tmp_path: Path) -> None:
    path = tmp_path / "case.rasid"
    path.touch()
    with pytest.raises(StoreError, match="there is no case"):
        Store.open(path)
    Store.create(path).close()
    Store.open(path).close()


def test_where_no_folder_is_there_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened; look at its path"):
        Store.create(tmp_path / "nowhere" / "case.rasid")


def test_a_case_stays_when_it_is_closed(store: Store) -> None:
    id = add(store, line(WORDS))[0]
    store.close()
    with Store.open(store.where) as again:
        assert list(again.documents.ids()) == [id]


def test_an_older_case_is_refused_until_it_is_upgraded(place: str, tmp_path: Path) -> None:
    id = old_case(place)
    with pytest.raises(StoreError, match="older version .0001.; run `rasid case upgrade`"):
        Store.open(place)
    saved = tmp_path / "saved.rasid"
    assert Store.upgrade(place, saved, "سناء") == ("0001", HEAD, saved)
    with Store.open(place) as store:
        assert store.documents.text(id) == WORDS
        assert [unread.document for unread in store.documents.unread("1", "k")] == [id]
        last = list(store.audit.rows())[-1]
        assert (last.who, last.what, last.detail) == ("سناء", "upgrade", {"from": "0001", "to": HEAD})
        assert list(store.verify()) == []
    with Store.open(saved, check=False) as before:
        assert before.documents.text(id) == WORDS and before._revision() == "0001"


def test_an_upgrade_finds_a_name_for_its_backup(tmp_path: Path) -> None:
    old_case(str(tmp_path / "truce.rasid"))
    (tmp_path / f"truce.before-{HEAD}.rasid").touch()
    assert Store.upgrade(tmp_path / "truce.rasid")[2] == tmp_path / f"truce.before-{HEAD}-2.rasid"


def test_without_its_backup_no_upgrade(tmp_path: Path) -> None:
    place = str(tmp_path / "case.rasid")
    old_case(place)
    with pytest.raises(StoreError, match="nowhere"):
        Store.upgrade(place, tmp_path / "nowhere" / "saved.rasid")
    with pytest.raises(StoreError, match="rasid case upgrade"):
        Store.open(place)


def test_there_is_nothing_to_upgrade(store: Store) -> None:
    assert Store.upgrade(store.where) == (HEAD, HEAD, None)


def test_a_newer_case_is_refused(store: Store) -> None:
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for refused in (Store.open, Store.upgrade):
        with pytest.raises(StoreError, match=r"newer version \(9999\) than this Rasid .*update Rasid"):
            refused(store.where)


@pytest.mark.parametrize("content", [b"no database at all, " * 200, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_case(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "case.rasid"
    path.write_bytes(content)
    for refused in (Store.open, Store.create):
        with pytest.raises(StoreError, match="rasid case restore"):
            refused(path)
    assert path.read_bytes() == content


def closed_case(path: Path) -> bytes:
    """The bytes of a closed case of some size."""
    with Store.create(path) as store:
        add(store, *(line(f"{WORDS} {n}" * 40, n) for n in range(200)))
    return path.read_bytes()


def test_a_case_with_holes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.rasid"
    whole = closed_case(path)
    for at in range(8192, len(whole), 16384):
        path.write_bytes(whole[:at] + b"\xaa" * 4096 + whole[at + 4096 :])
        with pytest.raises(StoreError, match="damaged.*rasid case restore"):
            Store.open(path).close()
    path.write_bytes(whole)
    with Store.open(path) as store:
        assert store.status()["documents"] == 200


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_case_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    path = tmp_path / "case.rasid"
    whole = closed_case(path)
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(StoreError, match="rasid case restore"):
        Store.open(path)


def test_damage_in_a_big_case_is_met_when_it_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.rasid"
    whole = closed_case(path)
    monkeypatch.setattr(rasid.store.store, "CHECKED", 0)
    half = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:half] + b"\xaa" * (len(whole) - half))
    with Store.open(path) as store:
        assert "file" in {fault.code for fault in store.verify()}
        with pytest.raises(StoreError, match="rasid case restore"):
            list(store.documents.unread("1", "k"))


def test_a_case_is_for_its_owner_alone(tmp_path: Path) -> None:
    with Store.create(tmp_path / "case.rasid") as made:
        made.backup(tmp_path / "backup.rasid")
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes.keys() >= {"case.rasid", "case.rasid-wal", "backup.rasid"}
    assert set(modes.values()) == {0o600}
