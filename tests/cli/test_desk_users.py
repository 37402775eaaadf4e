"""Letting people in from the command line."""

import json
import shutil
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from tests.teams import PASSWORD, quick

from rasid.cli import desk_users
from rasid.cli.desk_users import add, listed, password, remove, role
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.users import User, Users


@pytest.fixture
def case(empty_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty case, and cheap hashes."""
    monkeypatch.setenv("RASID_USER", "setup")
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr("argon2.PasswordHasher", lambda: cheap)
    return str(shutil.copy(empty_case, tmp_path / "case.rasid"))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a person types at the prompts."""
    words: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: words.pop(0))
    return words


def found(case: str, name: str, password: str) -> User | None:
    with Store.open(case) as store:
        return quick(Users(store.engine)).check(name, password)


def test_a_password_is_asked_for_twice(
    case: str, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    typed += [PASSWORD, PASSWORD]
    assert add(case, "sana", "admin", False, False, False) == 0
    assert capsys.readouterr().out == "sana may log in as admin\n"
    made = found(case, "sana", PASSWORD)
    assert made is not None and made.role == "admin"
    typed += [PASSWORD, PASSWORD + "x"]
    with pytest.raises(InputError, match="not the same"):
        add(case, "yara", "reader", False, False, False)
    typed += ["short"]
    with pytest.raises(InputError, match="12 to 1024"):
        add(case, "yara", "reader", False, False, False)
    assert found(case, "yara", PASSWORD) is None


def test_a_password_comes_from_a_program(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InputError, match="no terminal to ask at"):
        add(case, "sana", "admin", False, False, False)
    monkeypatch.setattr("sys.stdin.readline", lambda: f"{PASSWORD}\n")
    add(case, "sana", "admin", True, False, False)
    assert found(case, "sana", PASSWORD)
    password(case, "sana", False, True)
    *_, last = capsys.readouterr().out.splitlines()
    assert found(case, "sana", last.removeprefix("password: "))
    assert not found(case, "sana", PASSWORD)
    with pytest.raises(InputError, match="do not go together"):
        password(case, "sana", True, True)


def test_what_is_wrong_is_told_before_a_password_is_asked_for(case: str, typed: list[str]) -> None:
    for name, as_what, why in (("a/b", "admin", "a user's name"), ("sana", "owner", "a role is one of")):
        with pytest.raises(InputError, match=why):
            add(case, name, as_what, False, False, False)
    assert typed == []


def test_roles_and_ends(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed(case, False)
    assert capsys.readouterr().out.startswith("no users; let somebody in")
    monkeypatch.setattr("sys.stdin.readline", lambda: PASSWORD)
    add(case, "sana", "admin", True, False, False)
    add(case, "نور", "reader", True, False, False)
    role(case, "نور", "reviewer")
    with pytest.raises(InputError, match="is the last admin"):
        remove(case, "sana")
    remove(case, "نور")
    capsys.readouterr()
    listed(case, True)
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["name"], first["role"], first["ended_at"]) == ("sana", "admin", None)
    assert (second["role"], bool(second["ended_at"])) == ("reviewer", True)
    assert "password" not in first
    listed(case, False)
    assert "\u2068نور\u2069: reviewer since" in capsys.readouterr().out
    assert desk_users.user() == "setup"
