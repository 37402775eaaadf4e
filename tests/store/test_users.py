"""Users: their passwords, roles and ends, in either database."""

import time
from statistics import median

import pytest
from argon2 import PasswordHasher, Type, extract_parameters
from sqlalchemy import select, text
from tests.teams import PASSWORD, quick

from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.schema import users as table
from rasid.store.sessions import Sessions
from rasid.store.tokens import Tokens
from rasid.store.users import Users, check_password, checked_name


@pytest.fixture
def users(store: Store) -> Users:
    """The users of a new case: sana, an admin."""
    made = quick(Users(store.engine))
    made.add("sana", PASSWORD, "admin", "setup")
    return made


def kept(users: Users, name: str) -> str:
    """What is kept of a password."""
    with users.engine.connect() as connection:
        return str(connection.execute(select(table.c.password).where(table.c.name == name)).scalar())


def deeds(users: Users) -> list[tuple[str, str]]:
    """Who did what, from the log."""
    return [(entry.who, entry.what) for entry in users.audit.rows()][1:]


def test_who_is_let_in_comes_in_by_the_password(users: Users) -> None:
    made = users.add("نور", PASSWORD, "reviewer", "sana")
    assert users.check("نور", PASSWORD) == made == users.find("نور")
    assert users.check("نور", PASSWORD + ".") is None
    assert users.check("nobody", PASSWORD) is None
    assert users.check("نور\0", PASSWORD) is None
    assert [one.name for one in users.all()] == ["sana", "نور"]
    assert deeds(users) == [("setup", "add user"), ("sana", "add user")]


def test_passwords_are_kept_as_argon2id_of_the_usual_cost(store: Store) -> None:
    users = Users(store.engine)
    users.add("sana", PASSWORD, "admin", "setup")
    found = extract_parameters(kept(users, "sana"))
    assert found.type is Type.ID
    assert (found.memory_cost, found.time_cost) >= (64 * 1024, 3)
    assert PASSWORD not in kept(users, "sana")


def test_the_hash_follows_the_parameters(users: Users) -> None:
    before = kept(users, "sana")
    users.__dict__["_hasher"] = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    assert users.check("sana", PASSWORD + "!") is None
    assert kept(users, "sana") == before
    assert users.check("sana", PASSWORD)
    assert extract_parameters(kept(users, "sana")).time_cost == 2
    assert users.check("sana", PASSWORD)


def test_an_unknown_name_takes_as_long_as_a_wrong_password(store: Store) -> None:
    users = Users(store.engine)
    users.__dict__["_hasher"] = PasswordHasher(time_cost=2, memory_cost=8192, parallelism=1)
    users.add("sana", PASSWORD, "admin", "setup")
    users.check("nobody", PASSWORD)

    def seconds(name: str) -> float:
        start = time.process_time()
        assert users.check(name, "wrong " * 3) is None
        return time.process_time() - start

    known, unknown = (median(seconds(name) for _ in range(5)) for name in ("sana", "nobody"))
    assert 0.5 < known / unknown < 2


@pytest.mark.parametrize("name", ["سناء", "s.k.", "o'neil", "a", "سَناء", "हिन्दी", "نور ٢", "m_b-1@desk"])
def test_names(name: str) -> None:
    assert checked_name(f" {name} ") == name


@pytest.mark.parametrize(
    "name",
    ["", " ", "a" * 65, "a\nb", "a\u202eb", "a\u200fb", "\u2066a", "a\0b", "a/b", "..", "=1+1", "@sum", "-x", "a  b",
     "<script>", "a\u200bb", "\ud800", "a\\b", "x:", "a\u0085b"],
)  # fmt: skip
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(InputError, match="a user's name has at most 64"):
        checked_name(name)


def test_a_name_is_one_however_it_is_composed(users: Users) -> None:
    made = users.add("Zoe\u0308", PASSWORD, "reader", "sana")
    assert made.name == "Zo\u00eb"
    assert users.check("Zoe\u0308 ", PASSWORD) == made
    for other in ("Zo\u00eb", "ZO\u00cb", "Sana", "ｓａｎａ"):
        with pytest.raises(InputError, match="there is a user"):
            users.add(other, PASSWORD, "reader", "sana")


@pytest.mark.parametrize(
    ("password", "why"),
    [("short", "12 to 1024"), ("x" * 1025, "12 to 1024"), ("aaaaaaaaaaaab", "5 different"), ("Sana.Yusuf12", "name")],
)  # fmt: skip
def test_weak_passwords_are_refused(password: str, why: str, users: Users) -> None:
    with pytest.raises(InputError, match=why):
        check_password("sana.yusuf", password)
    with pytest.raises(InputError):
        users.add("sana.yusuf", password, "reader", "sana")
    assert users.find("sana.yusuf") is None


def test_a_password_is_one_however_it_is_composed(users: Users) -> None:
    users.add("yara", "caf\u00e9 au lait 7", "reader", "sana")
    assert users.check("yara", "cafe\u0301 au lait 7")
    assert users.check("yara", "\ud800" * 12) is None


def test_roles_change_and_there_is_always_an_admin(users: Users) -> None:
    users.add("yara", PASSWORD, "reader", "sana")
    for last in (lambda: users.set_role("sana", "reader", "sana"), lambda: users.remove("sana", "sana")):
        with pytest.raises(InputError, match="is the last admin"):
            last()
    users.set_role("yara", "admin", "sana")
    users.remove("sana", "yara")
    assert users.has_admin()
    with pytest.raises(InputError, match="is the last admin"):
        users.set_role("yara", "reviewer", "yara")
    assert [row.detail for row in users.audit.rows()][-2] == {"name": "yara", "from": "reader", "to": "admin"}
    with pytest.raises(InputError, match="a role is one of"):
        users.set_role("yara", "owner", "yara")


def test_who_is_shut_out_stays_out_and_keeps_the_name(users: Users) -> None:
    users.add("yara", PASSWORD, "reader", "sana")
    users.remove("yara", "sana")
    assert users.check("yara", PASSWORD) is None
    found = users.find("yara")
    assert found is not None and found.ended_at
    for undone in (users.set_role, users.set_password):
        with pytest.raises(InputError, match="there is no such user"):
            undone("yara", PASSWORD if undone == users.set_password else "admin", "sana")
    with pytest.raises(InputError, match="was shut out"):
        users.add("yara", PASSWORD, "reader", "sana")
    users.add("yara", PASSWORD, "reviewer", "sana", again=True)
    assert users.check("yara", PASSWORD) is not None


@pytest.mark.parametrize("how", ["password", "remove"])
def test_sessions_and_tokens_end_with_it(users: Users, how: str) -> None:
    sessions, tokens = Sessions(users.engine), Tokens(users.engine)
    users.add("yara", PASSWORD, "reader", "sana")
    secret, other = sessions.open("yara"), sessions.open("sana")
    _, token = tokens.make("yara", "script", ["read"])
    if how == "password":
        users.set_password("yara", PASSWORD + "٢", "yara")
    else:
        users.remove("yara", "sana")
    assert sessions.find(secret) is None
    assert tokens.find(token) is None
    assert sessions.find(other) is not None


def test_what_is_kept_is_never_in_the_log(users: Users) -> None:
    users.set_password("sana", "another one 77", "sana")
    with users.engine.connect() as connection:
        log = " ".join(map(str, connection.execute(text("SELECT detail FROM audit")).scalars()))
    assert "another one" not in log and "argon2" not in log and kept(users, "sana")[-20:] not in log


def test_a_row_that_somebody_damaged_lets_nobody_in(users: Users) -> None:
    with writing(users.engine) as connection:
        connection.execute(text("UPDATE users SET password = ''"))
    assert users.check("sana", PASSWORD) is None
    assert users.check("sana", "") is None
