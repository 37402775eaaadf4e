"""Names that wait to be learnt; on both databases."""

from rasid.store.aliases import Aliases


def test_what_was_said_waits_once(store):
    found = Aliases(store.engine)
    found.add("رجالُ الضفة", "river_brigade", "00ff", "m3", "سناء")
    found.add("رجال الضفه", "river_brigade", "00fe", "m1", "نور")
    found.add("رجال الضفة", "valley", "00fe", "m1", "نور")
    first, second = found.some()
    assert (first.words, first.entity, first.document, first.record, first.who) == (
        "رجالُ الضفة", "river_brigade", "00ff", "m3", "سناء",
    )  # fmt: skip
    assert (second.entity, found.count()) == ("valley", 2)


def test_it_is_decided_once_with_a_row_of_the_log(store):
    found = Aliases(store.engine)
    found.add("الضفة", "valley", "00ff", "m3", "سناء")
    (one,) = found.some()
    assert found.decide(one.id, "accepted", "هند")
    assert not found.decide(one.id, "rejected", "هند")
    assert (found.get(one.id).state, found.get(one.id).decided_by) == ("accepted", "هند")
    assert (found.some(), found.count("accepted")) == ([], 1)
    last = list(store.audit.rows())[-1]
    assert (last.who, last.what, last.detail) == (
        "هند", "alias", {"words": "الضفة", "entity": "valley", "state": "accepted"},
    )  # fmt: skip
    found.add("الضفة", "valley", "00fe", "m3", "سناء")
    assert found.count() == 0


def test_pages(store):
    found = Aliases(store.engine)
    for number in range(3):
        found.add(f"اسم {number}", "valley", "00ff", "m3", "سناء")
    first, second = found.some(most=2)
    assert [one.words for one in found.some(after=second.id)] == ["اسم 2"]
    assert found.get(99) is None


def test_a_name_is_turned_down_and_waits_no_more(store):
    found = Aliases(store.engine)
    found.add("أهل الضفة", "valley", "00ff", "m3", "سناء")
    (one,) = found.some()
    assert found.decide(one.id, "rejected", "هند")
    assert ([row.words for row in found.some("rejected")], found.count("accepted")) == (["أهل الضفة"], 0)
    assert (found.get(one.id).who, found.get(one.id).decided_at is None) == ("سناء", False)
    assert not found.decide(99, "accepted", "هند")


def test_the_same_words_may_wait_for_two_entities(store):
    found = Aliases(store.engine)
    for entity in ("valley", "hill"):
        found.add("أهل الضفة", entity, "00ff", "m3", "سناء")
    first, second = found.some()
    found.decide(first.id, "accepted", "هند")
    assert [(one.entity, one.state) for one in (found.get(first.id), found.get(second.id))] == [
        ("valley", "accepted"),
        ("hill", "waiting"),
    ]


def test_words_without_a_letter_the_database_cannot_hold(store):
    found = Aliases(store.engine)
    found.add("الضفة\0 الشرقية", "valley", "00ff", "m3", "سناء")
    (one,) = found.some()
    assert "\0" not in one.words
    assert one.words.startswith("الضفة")
