"""Keeping a case from the command line: what is said, what is refused, and the exit status."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import TEXT

from rasid.model.errors import InputError, RasidError, StoreError


@pytest.fixture
def store(tmp_path, monkeypatch):
    """Where a case may be."""
    path = tmp_path / "case.rasid"
    monkeypatch.setenv("RASID_CASE", str(path))
    return path


@pytest.fixture
def begun(store, article, rasid):
    """A case that has an article."""
    assert rasid("case", "init").exit_code == 0
    assert rasid("case", "add", article).output == "1 new\n"
    return store


def said(result) -> str:
    """What `main` would print of what was raised on purpose."""
    assert isinstance(result.exception, RasidError), result.output
    return str(result.exception)


def test_the_whole_way(begun, article, rasid):
    assert rasid("case", "add", article).output == "1 already there\n"
    assert rasid("case", "read").output == "1 read\n"
    assert rasid("case", "read").output == "0 read\n"
    assert "1 occurrences" in rasid("case", "fuse").output
    assert rasid("case", "verify").output == "nothing wrong\n"


def test_an_edited_text_is_a_version(begun, article, rasid):
    article.write_text(f"{TEXT} انتهى.", encoding="utf-8")
    assert rasid("case", "add", article).output == "1 new versions\n"


def test_a_case_is_begun_once(begun, rasid):
    assert "choose another place" in said(rasid("case", "init"))


@pytest.mark.parametrize("command", ["add x", "read", "fuse", "status", "verify", "upgrade", "backup b"])
def test_without_a_case_it_says_how_to_make_one(store, rasid, command):
    assert "rasid case init" in said(rasid("case", *command.split()))
    assert not store.exists()


def test_what_is_not_there_is_told_and_the_rest_goes_on(begun, article, tmp_path, rasid):
    (tmp_path / "more.txt").write_text(f"{TEXT} وشوهد الدخان.", encoding="utf-8")
    result = rasid("case", "add", "nowhere.txt", tmp_path / "more.txt")
    assert (result.exit_code, result.stdout) == (1, "1 new, 1 failed\n")
    assert "nowhere.txt: no such file" in result.stderr
    assert "nowhere.txt: no such file" in rasid("case", "status", "--failures").output
    told = rasid("case", "status", "--failures", "--json").output
    assert json.loads(told)["where"] == "nowhere.txt"


def test_a_dry_run_stores_nothing(begun, tmp_path, rasid):
    table = tmp_path / "table.csv"
    table.write_text(f"title,body\nعنوان,{TEXT}\n,\n", encoding="utf-8")
    result = rasid("case", "add", "--dry-run", table, "--field", "text=body")
    assert "table, 1 document, 1 failure" in result.stdout
    assert "عنوان" in result.stdout
    assert result.stdout.endswith("nothing was stored: --dry-run\n")
    assert result.exit_code == 1
    assert json.loads(rasid("case", "status", "--json").output)["documents"] == 1


def test_standard_input_is_an_article(begun, rasid, monkeypatch, tmp_path):
    path = tmp_path / "in.txt"
    path.write_text(f"{TEXT} وشوهد الدخان.", encoding="utf-8")
    with path.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        from rasid.cli.case_keep import add  # noqa: PLC0415 - standard input is taken as it is now

        assert add(str(begun), ["-"], False, False, None) == 0


def test_the_status_says_what_is_unread_from_the_start(begun, rasid):
    lines = dict(line.split(maxsplit=1) for line in rasid("case", "status").output.splitlines())
    assert (lines["documents"], lines["unread"], lines["groups"]) == ("1", "1", "none")
    assert lines["log"].startswith("2 ")
    rasid("case", "read")
    found = json.loads(rasid("case", "status", "--json").output)
    assert (found["unread"], found["readings"]) == (0, 1)
    assert rasid("case", "status", "--failures").output == "nothing failed\n"


def test_backed_up_and_made_again(begun, tmp_path, rasid):
    backup, again = tmp_path / "backup.rasid", tmp_path / "again.rasid"
    assert "make a case of it: rasid case restore" in rasid("case", "backup", backup).output
    assert "choose another name" in said(rasid("case", "backup", backup))
    assert "restored from" in rasid("case", "restore", backup, "--store", again).output
    assert "choose another name" in said(rasid("case", "restore", backup, "--store", again))
    assert json.loads(rasid("case", "status", "--json", "--store", again).output)["documents"] == 1
    assert "no such file" in said(rasid("case", "restore", "nowhere", "--store", tmp_path / "new.rasid"))


def test_upgrading_what_is_new_says_so(begun, rasid):
    assert "is of this version already" in rasid("case", "upgrade").output
    assert sorted(path.name for path in begun.parent.glob("*.rasid")) == ["case.rasid"]


def test_a_file_that_is_no_case_is_refused(store, rasid):
    store.write_text("no database\n" * 500, encoding="utf-8")
    for command in ("status", "read", "verify"):
        assert "is no case" in said(rasid("case", command))
    assert store.read_text("utf-8").startswith("no database")


def test_faults_are_counted(fused, store, rasid, monkeypatch):
    shutil.copy(fused, store)
    import sqlite3  # noqa: PLC0415 - to do what Rasid does not

    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE audit SET who = 'nobody' WHERE number = 1")
    connection.close()
    result = rasid("case", "verify")
    assert result.exit_code == 1
    assert "1 fault; restore a backup" in result.stdout or "faults; restore a backup" in result.stdout
    assert str(store) in result.stderr


def test_questions_and_engines_that_are_none(begun, rasid):
    assert "there are the questions copies" in said(rasid("case", "fuse", "--only", "rumours"))
    result = rasid("case", "read", "--engine", "spark")
    assert isinstance(result.exception, InputError)
    assert "--engine is one of local, ray" in str(result.exception)


def test_only_some_questions(begun, rasid):
    rasid("case", "read")
    assert rasid("case", "fuse", "--only", "occurrences").output == "1 occurrences\n"


def test_a_place_that_cannot_be(rasid):
    result = rasid("case", "init", "--store", "/nowhere/at/all.rasid")
    assert isinstance(result.exception, StoreError)
    assert not Path("/nowhere").exists()
    assert "a case is a file, or a database" in said(rasid("case", "init", "--store", "mysql://host/name"))
