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


def test_one_by_its_number(store: Store) -> None:
    made = store.judgements.add("events", "reject", ONE, "سناء")
    assert store.judgements.get(made.number) == made
    assert store.judgements.get(7) is None


def test_what_was_taken_back_is_known_to_be(store: Store) -> None:
    first = store.judgements.add("events", "reject", ONE, "سناء")
    second = store.judgements.add("events", "accept", ONE, "نور")
    store.judgements.add("events", "note", ONE, "سناء", revokes=first.number)
    assert store.judgements.revoked(first.number)
    assert not store.judgements.revoked(second.number)


def test_those_of_a_document_come_with_what_takes_them_back(store: Store) -> None:
    mine = store.judgements.add("events", "reject", ONE, "سناء")
    store.judgements.add("events", "reject", OTHER, "سناء")
    back = store.judgements.add("events", "note", Ref("elsewhere"), "نور", revokes=mine.number)
    assert store.judgements.all(document=ONE.document) == [mine, back]


def test_the_latest_page_by_page(store: Store) -> None:
    for number in range(5):
        store.judgements.add(
            "events" if number % 2 else "figures", "accept", ONE, "سناء" if number else "نور"
        )
    store.judgements.add("events", "accept", OTHER, "نور")
    some = store.judgements.some
    assert [one.number for one in some(most=2)] == [6, 5]
    assert [one.number for one in some(before=5, most=2)] == [4, 3]
    assert [one.number for one in some("events")] == [6, 4, 2]
    assert [one.number for one in some(who="نور")] == [6, 1]
    assert [one.number for one in some("events", OTHER.document, "نور")] == [6]
    assert some("events", who="هند") == []


def test_a_value_comes_back_as_it_was(store: Store) -> None:
    value = {"content": [[0, 4], [9, 12]], "source": {"text": "المتحدّث 🎙", "span": [3, 11]}, "entity": None}
    made = store.judgements.add("attributions", "correct", ONE, "سناء", value=value)
    (found,) = store.judgements.all()
    assert found == made
    assert found.value == value
