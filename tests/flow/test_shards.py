from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.flow.shards import Done, Failure, Item, Shard, Work, WorkFolder, shards
from rasid.model.document import Origin
from rasid.model.errors import StoreError

WORK = Work("tests.flow.works:upper", {"note": None})


def shard(*words: str, number: int = 0) -> Shard:
    return Shard(number, tuple(Item(word, word) for word in words))


def kept(folder: Path, work: Work = WORK, of: Shard | None = None) -> tuple[bytes | Failure, ...] | None:
    return WorkFolder(folder, work).get(of or shard("one", "two"))


@given(st.lists(st.integers(0, 50)), st.integers(1, 9), st.integers(1, 100))
def test_shards_hold_every_item_once_and_in_order(sizes: list[int], most: int, size: int) -> None:
    items = [Item(str(n), n, weight) for n, weight in enumerate(sizes)]
    found = list(shards(items, most, size))
    assert [item for shard in found for item in shard.items] == items
    assert [shard.number for shard in found] == list(range(len(found)))
    for made in found:
        assert 1 <= len(made.items) <= most
        assert sum(item.size for item in made.items[:-1]) < size


def test_a_big_item_closes_its_shard() -> None:
    items = [Item("a", 0, 3), Item("b", 0, 99), Item("c", 0, 1)]
    assert [[item.id for item in made.items] for made in shards(items, 10, 50)] == [["a", "b"], ["c"]]


def test_shards_are_cut_as_they_are_asked_for() -> None:
    asked = []
    source = (asked.append(n) or Item(str(n), n) for n in range(100))
    next(shards(source, 4))
    assert asked == [0, 1, 2, 3]


def test_results_are_kept_and_found_again(tmp_path: Path) -> None:
    results = (b"ONE", Failure("two", "its worker was killed by SIGKILL"))
    WorkFolder(tmp_path / "new" / "work", WORK).put(Done(shard("one", "two"), results))
    assert kept(tmp_path / "new" / "work") == results


def test_other_work_or_other_items_are_not_taken_for_done(tmp_path: Path) -> None:
    WorkFolder(tmp_path, WORK).put(Done(shard("one", "two"), (b"ONE", b"TWO")))
    assert kept(tmp_path, Work(WORK.factory, {"note": "other"})) is None
    assert kept(tmp_path, of=shard("one", "three")) is None
    assert kept(tmp_path, of=shard("one", "two")) == (b"ONE", b"TWO")


def test_payloads_of_documents_are_known_again(tmp_path: Path) -> None:
    def one() -> Shard:
        return Shard(0, (Item("1", ("نص \ud800", Origin(id="1", date="2024-01-01"))),))

    WorkFolder(tmp_path, WORK).put(Done(one(), (b"x",)))
    assert kept(tmp_path, of=one()) == (b"x",)


def test_a_file_written_in_part_is_not_there(tmp_path: Path) -> None:
    WorkFolder(tmp_path, WORK).put(Done(shard("one", "two"), (b"ONE", b"TWO")))
    (file,) = tmp_path.glob("*.shard")
    file.rename(file.with_name(file.name + ".part"))
    assert kept(tmp_path) is None


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    WorkFolder(tmp_path, WORK).put(Done(shard("one", "two"), (b"ONE", b"TWO")))
    (file,) = tmp_path.glob("*.shard")
    file.write_bytes(file.read_bytes()[:-2])
    with pytest.raises(StoreError, match=rf"{file.name}.*delete it"):
        kept(tmp_path)


def test_the_end_of_a_run_names_its_files_in_order_until_the_next_begins(tmp_path: Path) -> None:
    folder = WorkFolder(tmp_path, WORK)
    for number, word in ((1, "later"), (0, "first")):
        folder.put(Done(shard(word, number=number), (b"",)))
    folder.close()
    names = (tmp_path / "_done").read_text().split()
    assert sorted(names) == sorted(path.name for path in tmp_path.glob("*.shard"))
    assert kept(tmp_path, of=shard("first")) == (b"",)
    assert not (tmp_path / "_done").exists()


def test_failures_of_a_shard() -> None:
    done = Done(shard("a", "b", "c"), (b"A", Failure("b", "no"), b"C"))
    assert done.failures == (Failure("b", "no"),)
