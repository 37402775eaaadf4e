"""Tokens: what they may do, how long, and that only their hash is kept; in either database."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select, text

from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.schema import tokens as table
from rasid.store.tokens import MANY, Tokens


@pytest.fixture
def tokens(store: Store) -> Tokens:
    """The tokens of a new case."""
    return Tokens(store.engine)


def change(tokens: Tokens, what: str) -> None:
    with writing(tokens.engine) as connection:
        connection.execute(text(f"UPDATE tokens SET {what}"))


def ago(**much: float) -> str:
    return (datetime.now(UTC) - timedelta(**much)).isoformat(timespec="seconds")


def test_a_token_is_told_once_and_kept_as_its_hash(tokens: Tokens) -> None:
    made, secret = tokens.make("نور", "weekly counts", ["review", "read"])
    assert secret.startswith("rasid_") and len(secret) == len("rasid_") + 43
    assert (made.who, made.name, made.scopes, made.holds) == (
        "نور",
        "weekly counts",
        ("read", "review"),
        True,
    )
    with tokens.engine.connect() as connection:
        (row,) = connection.execute(select(table)).all()
    assert row.hash == sha256(secret.encode()).hexdigest()
    assert secret not in str(row) and secret not in str(list(tokens.audit.rows()))
    assert tokens.of("نور") == [made] and tokens.of("yara") == []


def test_it_is_found_by_its_secret_alone(tokens: Tokens) -> None:
    made, secret = tokens.make("نور", "counts", ["read"])
    found = tokens.find(secret)
    assert found is not None and found.id == made.id
    for other in ("", secret[:-1], secret.upper(), secret.removeprefix("rasid_"), "rasid_", "\0", "\ud800"):
        assert tokens.find(other) is None


def test_use_is_noted_now_and_then(tokens: Tokens) -> None:
    _, secret = tokens.make("نور", "counts", ["read"])
    tokens.find(secret)
    first = tokens.of()[0].used_at
    assert first is not None
    for before, kept in ((ago(minutes=4), True), (ago(minutes=6), False)):
        change(tokens, f"used_at = '{before}'")
        tokens.find(secret)
        assert (tokens.of()[0].used_at == before) is kept


def test_it_ends_on_its_day(tokens: Tokens) -> None:
    made, secret = tokens.make("نور", "counts", ["read"], days=30)
    assert made.ends_at is not None and ago(days=-29) < made.ends_at <= ago(days=-30)
    change(tokens, f"ends_at = '{ago(seconds=1)}'")
    assert tokens.find(secret) is None
    assert not tokens.of()[0].holds


def test_it_is_taken_back_by_its_owner_or_an_admin(tokens: Tokens) -> None:
    made, secret = tokens.make("نور", "counts", ["read"])
    assert not tokens.revoke(made.id, "yara", "yara")
    assert tokens.find(secret) is not None
    assert tokens.revoke(made.id, "sana")
    assert tokens.find(secret) is None
    assert not tokens.revoke(made.id, "sana")
    last = list(tokens.audit.rows())[-1]
    assert (last.who, last.what) == ("sana", "revoke token")
    assert last.detail == {"id": made.id, "name": "counts", "of": "نور"}


@pytest.mark.parametrize(
    ("name", "scopes", "days", "why"),
    [
        ("", ["read"], None, "a token has a name"),
        ("x" * 101, ["read"], None, "a token has a name"),
        ("a\u202eb", ["read"], None, "a token has a name"),
        ("a\nb", ["read"], None, "a token has a name"),
        ("a", [], None, "scopes are some of"),
        ("a", ["read", "root"], None, "scopes are some of"),
        ("a", ["read"], 0, "lasts 1 to"),
        ("a", ["read"], 4000, "lasts 1 to"),
    ],
)
def test_what_is_no_token(tokens: Tokens, name: str, scopes: list[str], days: int | None, why: str) -> None:
    with pytest.raises(InputError, match=why):
        tokens.make("نور", name, scopes, days)
    assert tokens.of() == []


def test_nobody_has_too_many(tokens: Tokens, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MANY == 50
    monkeypatch.setattr("rasid.store.tokens.MANY", 2)
    made = [tokens.make("نور", f"n{number}", ["read"])[0] for number in range(2)]
    with pytest.raises(InputError, match="take one back first"):
        tokens.make("نور", "one more", ["read"])
    tokens.make("yara", "hers", ["read"])
    tokens.revoke(made[0].id, "نور")
    tokens.make("نور", "one more", ["read"])


def test_another_cases_token_is_unknown(tokens: Tokens, tmp_path: object) -> None:
    _, secret = tokens.make("نور", "counts", ["read"])
    with Store.create(f"{tmp_path}/other.rasid") as other:
        assert Tokens(other.engine).find(secret) is None
