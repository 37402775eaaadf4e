"""Documents: taken in, given out to be read, with every version they have had."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.store.articles import PRINT, WORDS, add, file, line, reading, what

from rasid.model.errors import StoreError
from rasid.model.gathered import Gathered
from rasid.store import Store, documents


def test_an_article_is_kept_with_all_that_came_with_it(store: Store) -> None:
    item = line(WORDS, 17, id="77", outlet="الشروق الجديد", date="2031-05-06", title="انفجرت سيارة")
    (outcome,) = store.documents.add([item], "tests")
    assert (outcome.what, outcome.where, outcome.message) == ("new", "news.jsonl", None)
    id = outcome.document
    assert id is not None and len(id) == 16
    assert store.documents.text(id) == WORDS
    assert store.documents.origin(id) == item.document.origin  # type: ignore[union-attr]
    (version,) = store.documents.versions(id)
    assert (version.number, version.locator, version.current) == (1, "line 17", True)
    assert store.documents.raw(version.raw or "") == WORDS.encode()
    assert store.documents.media_type(version.raw or "") == "application/json"
    assert list(store.documents.ids()) == [id]


def test_the_same_input_twice_adds_nothing(store: Store) -> None:
    items = [line(f"{WORDS} {number}", number, id=str(number)) for number in range(5)]
    assert what(store, *items) == ["new"] * 5
    before = store.status() | {"bytes": 0}
    assert what(store, *items) == ["same"] * 5
    assert store.status() | {"bytes": 0} == before


def test_twice_in_one_input_too(store: Store) -> None:
    assert what(store, line(WORDS, 1), line(WORDS, 2), line("غير ذلك", 3)) == ["new", "same", "new"]


def test_an_edited_text_is_a_new_version_with_its_history(store: Store) -> None:
    id = add(store, line("قتل ثلاثة", id="77"))[0] or ""
    assert what(store, line("قتل أربعة", id="77"), line("قتل خمسة", id="77")) == ["version", "version"]
    assert store.documents.text(id) == "قتل خمسة"
    assert [store.documents.text(id, number) for number in (1, 2, 3)] == [
        "قتل ثلاثة",
        "قتل أربعة",
        "قتل خمسة",
    ]
    assert [version.current for version in store.documents.versions(id)] == [False, False, True]
    assert store.documents.raw(store.documents.versions(id)[0].raw or "") == "قتل ثلاثة".encode()


def test_a_text_it_has_had_is_not_new(store: Store) -> None:
    both = (line("قتل ثلاثة", id="77"), line("قتل أربعة", id="77"))
    id = add(store, *both)[0] or ""
    assert what(store, *both) == ["same", "same"]
    assert store.documents.text(id) == "قتل أربعة"


def test_a_file_that_was_moved_is_the_same(store: Store, tmp_path: Path) -> None:
    id = add(store, file(WORDS, "/news/a.txt"))[0]
    assert add(store, file(WORDS, "/archive/b.txt")) == [id]
    assert what(store, file(WORDS, "/archive/b.txt")) == ["same"]
    assert what(store, file("غير ذلك", "/news/a.txt")) == ["version"]
    assert what(store, file("غير هذا", "/archive/b.txt")) == ["new"]


def test_files_of_one_batch_with_the_same_bytes_are_one(store: Store) -> None:
    one, other = add(store, file(WORDS, "/news/a.txt"), file(WORDS, "/news/b.txt"))
    assert one == other


def test_pages_at_two_urls_with_the_same_words_are_two(store: Store) -> None:
    one, other = add(
        store,
        file(WORDS, "a.html", url="https://a.example/1"),
        file(WORDS, "b.html", url="https://b.example/1"),
    )
    assert one != other


def test_a_date_that_was_missing_makes_a_version_to_be_read_again(store: Store) -> None:
    id = add(store, line(WORDS, url="https://a.example/1"))[0] or ""
    dated = line(WORDS, url="https://a.example/1", date="2031-05-06", outlet="الشروق الجديد")
    assert what(store, dated, dated, line(WORDS, url="https://a.example/1")) == ["version", "same", "same"]
    assert (store.documents.origin(id).date, store.documents.origin(id, 1).date) == ("2031-05-06", None)
    assert what(store, line(WORDS, url="https://a.example/1", date="2031-09-09")) == ["same"]
    assert store.documents.origin(id).date == "2031-05-06"


def test_what_failed_is_told_and_noted_once(store: Store) -> None:
    failed = Gathered("broken.pdf", None, "not readable as PDF")
    (outcome,) = store.documents.add([failed], "tests")
    assert outcome == ("broken.pdf", None, "failed", "not readable as PDF")
    assert what(store, failed, line(WORDS)) == ["failed", "new"]
    assert store.status()["failures"] == {"gathering": 1}


def test_an_outcome_is_told_when_it_is_safe(store: Store) -> None:
    outcomes = store.documents.add([line(f"نص {n}", n) for n in range(7)], "tests", batch=3)
    with Store.open(store.where) as other:
        for seen, outcome in enumerate(outcomes):
            assert outcome.document in set(other.documents.ids())
            assert other.status()["documents"] == min(7, 3 * (seen // 3 + 1))


def test_batches_end_by_number_size_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [line("x" * 10, n) for n in range(5)]
    assert [len(batch) for batch in documents._batches(items, 2)] == [2, 2, 1]
    monkeypatch.setattr(documents, "BYTES", 50)
    assert [len(batch) for batch in documents._batches(items, 9)] == [3, 2]
    monkeypatch.setattr(documents, "SECONDS", 0.0)
    assert [len(batch) for batch in documents._batches(items, 9)] == [1] * 5


def test_what_a_source_raises_leaves_what_was_told(store: Store) -> None:
    def items() -> Iterator[Gathered]:
        yield from (line(f"نص {n}", n) for n in range(4))
        raise RuntimeError("the network is gone")

    told = []
    with pytest.raises(RuntimeError):
        told.extend(store.documents.add(items(), "tests", batch=3))
    assert store.status()["documents"] == 3


def test_unread_documents_carry_their_id(store: Store) -> None:
    id = add(store, line(WORDS, id="77", outlet="الشروق الجديد"))[0]
    (unread,) = store.documents.unread("1", "k")
    assert (unread.document, unread.origin.id, unread.text) == (id, id, WORDS)
    assert unread.origin.outlet == "الشروق الجديد"


def test_unread_is_by_reader_knowledge_and_version(store: Store) -> None:
    add(store, line(WORDS, id="77"))
    (unread,) = store.documents.unread("1", "k")
    store.readings.put([(unread.version, reading(unread.document), PRINT)])
    assert list(store.documents.unread("1", "k")) == []
    assert [store.documents.count_unread(*by) for by in (("1", "k"), ("2", "k"), ("1", "m"))] == [0, 1, 1]
    add(store, line("قتل ثلاثة", id="77"))
    (again,) = store.documents.unread("1", "k")
    assert again.text == "قتل ثلاثة" and again.version > unread.version


def test_others_may_write_while_unread_ones_are_gone_through(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "PAGE", 2)
    add(store, *(line(f"نص {n}", n) for n in range(5)))
    seen = []
    for unread in store.documents.unread("1", "k"):
        seen.append(unread.text)
        store.readings.put([(unread.version, reading(unread.document), PRINT)])
        if len(seen) == 3:
            add(store, line("نص جديد", 9))
    assert seen == [*(f"نص {n}" for n in range(5)), "نص جديد"]


def test_ids_go_over_pages(store: Store) -> None:
    made = add(store, *(line(f"نص {n}", n) for n in range(1203)))
    assert list(store.documents.ids()) == sorted(filter(None, made))


@pytest.mark.parametrize("version", [None, 2])
def test_what_is_not_there_is_told(store: Store, version: int | None) -> None:
    add(store, line(WORDS, id="77"))
    with pytest.raises(StoreError, match="there is no document 00ff"):
        store.documents.text("00ff", version)
    with pytest.raises(StoreError, match="there is no document 00ff"):
        store.documents.versions("00ff")
    with pytest.raises(StoreError, match="no bytes with SHA-256 00ff"):
        store.documents.raw("00ff")


def test_what_came_with_many_documents_at_once(store: Store) -> None:
    ids = add(store, *(line(f"نص {n}", n, id=str(n), outlet="النهر") for n in range(3)))
    add(store, line("نص آخر", 9, id="0", outlet="النهر", date="2031-05-06"))
    found = store.documents.origins([ids[2] or "", ids[0] or "", "00ff"])
    assert {id: (origin.id, origin.date) for id, origin in found.items()} == {
        ids[0]: ("0", "2031-05-06"),
        ids[2]: ("2", None),
    }


def test_endless_names_are_kept_too(store: Store) -> None:
    endless = random.Random(1).randbytes(9000).hex()
    item = line(WORDS, where=f"{endless}.jsonl", url=f"https://a.example/{endless}", outlet=endless)
    assert what(store, item, Gathered(endless, None, endless)) == ["new", "failed"]
    assert what(store, item, Gathered(endless, None, endless)) == ["same", "failed"]
    (unread,) = store.documents.unread("1", "k")
    assert unread.origin.outlet == endless
    named = replace(
        reading(unread.document), document=replace(reading(unread.document).document, outlet=endless)
    )
    store.readings.put([(unread.version, named, PRINT)])


def test_words_no_database_takes_are_kept_as_far_as_they_can_be(store: Store) -> None:
    odd = line("نص\0 \udce9", where="n\udce9\0.jsonl", outlet="a\0b")
    (outcome,) = store.documents.add([odd], "tests")
    assert store.documents.text(outcome.document or "") == "نص\0 \udce9"
    assert store.documents.origin(outcome.document or "").outlet == "a�b"
