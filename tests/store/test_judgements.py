"""Judgements are kept for ever, with who and when, and a row of the log."""

import pytest

from rasid.model.errors import StoreError
from rasid.model.fusion.links import Ref
from rasid.store import Store
from rasid.store.judgements import digest

ONE, OTHER = Ref("00ff", "e1"), Ref("00fe", "e3")


def test_judgements_come_back_in_order(store: Store) -> None:
    first = store.judgements.add("occurrences", "cannot_link", ONE, "سناء", OTHER, words="طريقان وقنبلتان")
    second = store.judgements.add("events", "correct", ONE, "نور", value={"mode": "drone"})
    assert store.judgements.all() == [first, second]
    assert store.judgements.all("events") == [second]
    assert (first.number, first.other, first.words, first.who) == (1, OTHER, "طريقان وقنبلتان", "سناء")
    assert (second.number, second.value, second.revokes) == (2, {"mode": "drone"}, None)
    assert first.when.endswith("+00:00")


def test_one_is_taken_back_by_another(store: Store) -> None:
    store.judgements.add("occurrences", "reject", Ref("9c1a"), "سناء")
    taken = store.judgements.add("occurrences", "note", Ref("9c1a"), "سناء", words="خطأ", revokes=1)
    assert [judgement.revokes for judgement in store.judgements.all()] == [None, 1]
    assert taken.one.record is None


@pytest.mark.parametrize("number", [0, 1, -1])
def test_what_is_not_there_cannot_be_taken_back(store: Store, number: int) -> None:
    with pytest.raises(StoreError, match=f"there is no judgement {number} to revoke"):
        store.judgements.add("occurrences", "accept", ONE, "سناء", revokes=number)
    assert store.judgements.all() == [] and store.audit.head()[0] == 1


def test_each_has_a_row_of_the_log(store: Store) -> None:
    store.judgements.add("occurrences", "must_link", ONE, "سناء", OTHER)
    row = list(store.audit.rows())[-1]
    assert (row.what, row.who) == ("judge", "سناء")
    assert (row.detail["number"], row.detail["question"], row.detail["verdict"]) == (
        1,
        "occurrences",
        "must_link",
    )
    assert len(row.detail["digest"]) == 64


def test_a_digest_tells_bodies_apart() -> None:
    assert digest(b"one") != digest(b"two")
