"""The desk: one case served, entered once by its key."""

from rasid.api.desk import Desk


def test_the_key_holds_once(desk: Desk) -> None:
    key = desk.key or ""
    secret = desk.enter(key)
    assert secret is not None
    assert desk.enter(key) is None


def test_another_key_lets_nobody_in(desk: Desk) -> None:
    assert desk.enter("x" * 43) is None
    assert desk.enter("") is None
    assert desk.enter("ключ") is None


def test_each_person_has_the_case_as_theirs(desk: Desk) -> None:
    one, other = desk.case("s.k."), desk.case("m.b.")
    assert (one.who, other.who) == ("s.k.", "m.b.")
    assert one.know is other.know
