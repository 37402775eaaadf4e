"""The desk: one case served, entered once by its key, or by users."""

import shutil
import threading
from pathlib import Path

import pytest
from tests.teams import PASSWORD, quick

from rasid.api.desk import LOOPBACK, Desk
from rasid.flow.learning import accept
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.users import Users


@pytest.fixture
def where(fused: Path, tmp_path: Path) -> Path:
    """A case without users."""
    return Path(shutil.copy(fused, tmp_path / "case.rasid"))


def let_in(where: Path, role: str) -> None:
    """Have a user in a case."""
    with Store.open(where) as store:
        quick(Users(store.engine)).add(role, PASSWORD, role, "setup")


def test_the_key_holds_once(desk: Desk) -> None:
    key = desk.key or ""
    secret = desk.enter(key)
    assert secret is not None
    assert desk.enter(key) is None


def test_another_key_lets_nobody_in(desk: Desk) -> None:
    assert desk.enter("x" * 43) is None
    assert desk.enter("") is None
    assert desk.enter("ключ") is None
    assert desk.enter("\ud800") is None


def test_of_many_at_once_one_gets_in(desk: Desk) -> None:
    key, found = desk.key or "", []
    many = [threading.Thread(target=lambda: found.append(desk.enter(key))) for _ in range(8)]
    for one in many:
        one.start()
    for one in many:
        one.join()
    assert len([secret for secret in found if secret]) == 1


def test_a_new_key_ends_the_one_before(desk: Desk) -> None:
    before = desk.key or ""
    key = desk.new_key()
    assert desk.enter(before) is None
    assert desk.enter(key) is not None
    assert desk.key is None


def test_each_person_has_the_case_as_theirs(desk: Desk) -> None:
    one, other = desk.case("s.k."), desk.case("m.b.")
    assert (one.who, other.who) == ("s.k.", "m.b.")
    assert one.know is other.know


@pytest.mark.parametrize(
    ("hosts", "local"), [((*LOOPBACK, "desk.example"), True), (LOOPBACK, False), (("192.0.2.1",), False)]
)
def test_for_others_than_this_machine_there_has_to_be_an_admin(
    where: Path, hosts: tuple[str, ...], local: bool
) -> None:
    with pytest.raises(InputError, match="rasid user add NAME --role admin"):
        Desk(where, hosts=hosts, local=local)
    let_in(where, "reviewer")
    with pytest.raises(InputError, match="there is an admin"):
        Desk(where, hosts=hosts, local=local)
    let_in(where, "admin")
    made = Desk(where, hosts=hosts, local=local)
    assert made.key is None and not made.local
    assert made.enter("") is None
    with pytest.raises(InputError, match="this machine alone"):
        made.new_key()
    made.close()


def test_what_somebody_is(desk: Desk, where: Path) -> None:
    quick(desk.users).add("yara", PASSWORD, "reader", "s.k.")
    assert (desk.role("yara"), desk.role("s.k."), desk.role("nobody")) == ("reader", "admin", None)
    desk.users.add("sana", PASSWORD, "admin", "s.k.")
    desk.users.remove("yara", "s.k.")
    assert desk.role("yara") is None


def test_nothing_is_fetched_unless_it_is_said(desk: Desk) -> None:
    assert desk.fetching is False


def test_a_name_that_was_learnt_is_known_without_a_new_start(where: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    desk = Desk(where, folder, who="s.k.")
    try:
        before = desk.know
        case = desk.case("s.k.")
        assert desk.know is before
        case.store.aliases.add("ابن الضفتين", "iraq", next(iter(case.store.documents.ids())), "m1", "s.k.")
        accept(case, case.store.aliases.some()[0].id, "s.k.")
        now = desk.case("h.n.")
        assert "ابن الضفتين" in now.know.world.entries["iraq"].forms
        assert now.know.digest != before.digest
        assert now.know is desk.know
        assert now.status()["unread"] == now.status()["documents"]  # the next reading looks for it everywhere
    finally:
        desk.close()
