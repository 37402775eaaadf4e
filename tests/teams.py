"""A desk with users for tests: sana (admin), نور (reviewer), yara (reader), all with one password."""

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient
from tests.desks import client_of

from rasid.api.desk import Desk
from rasid.store.users import Users

PASSWORD = "جسر قديم وممطر"
PEOPLE = (("sana", "admin"), ("نور", "reviewer"), ("yara", "reader"))


def quick(users: Users) -> Users:
    """The users with the cheapest hashes there are, so that tests are fast."""
    users.__dict__["_hasher"] = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return users


@pytest.fixture
def team(desk: Desk) -> Desk:
    """The desk with its three users."""
    quick(desk.users)
    for name, role in PEOPLE:
        desk.users.add(name, PASSWORD, role, "s.k.")
    return desk


def logged_in(desk: Desk, name: str) -> TestClient:
    """A browser in which a user has logged in."""
    client = client_of(desk, enter=False)
    assert client.post("/login", data={"name": name, "password": PASSWORD}).status_code == 303
    return client
