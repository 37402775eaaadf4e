"""Runs of the index."""

from collections.abc import Callable

import pytest
from tests.fuse.copies.texts import print_of

from rasid.fuse.copies.runs import FANOUT, LARGEST, NUMBERS, Run, due, merge
from rasid.model.errors import StoreError


def same(one: Run, other: Run) -> bool:
    return all(
        getattr(one, part).tolist() == getattr(other, part).tolist()
        for part in ("postings", "documents", "sizes")
    )


@pytest.fixture
def run() -> Run:
    return Run.of({7: print_of("a b c d e f"), 3: print_of("a b c d e"), 9: print_of("")})


def test_a_run_holds_every_shingle_of_every_document(run: Run) -> None:
    assert len(run) == 3
    assert run.documents.tolist() == [3, 7, 9]
    assert run.sizes.tolist() == [1, 2, 0]
    assert sorted(int(posting & NUMBERS) for posting in run.postings) == [3, 7, 7]
    assert run.postings.tolist() == sorted(run.postings.tolist())


def test_bytes_give_the_run_again(run: Run) -> None:
    assert same(Run.from_bytes(run.to_bytes()), run)
    assert same(Run.from_bytes(Run.of({}).to_bytes()), Run.of({}))


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:-8], lambda b: b[:-3], lambda b: b"x" + b[1:], lambda b: b[:9]]
)
def test_damaged_bytes_are_refused(run: Run, damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(StoreError, match="make the index again"):
        Run.from_bytes(damage(run.to_bytes()))


def test_merging_is_the_run_of_all() -> None:
    prints = {number: print_of(" ".join("abcdefgh"[number % 3 :])) for number in range(12)}
    parts = [Run.of({n: p for n, p in prints.items() if n % 4 == part}) for part in range(4)]
    assert same(merge(parts), Run.of(prints))
    assert same(merge([]), Run.of({}))


def test_merging_leaves_documents_out(run: Run) -> None:
    merged = merge([run], without={7})
    assert merged.documents.tolist() == [3, 9] and len(merged) == 1


@pytest.mark.parametrize("number", [-1, int(NUMBERS) + 1])
def test_a_number_too_large_is_refused(number: int) -> None:
    with pytest.raises(StoreError, match="index of copies is full"):
        Run.of({number: print_of("a")})


def test_many_runs_of_like_size_are_due() -> None:
    assert due([100] * (FANOUT - 1)) == []
    assert due([100] * FANOUT) == [list(range(FANOUT))]
    assert due([100, 90_000] * FANOUT) == [list(range(0, 2 * FANOUT, 2)), list(range(1, 2 * FANOUT, 2))]


def test_a_large_run_is_left_alone() -> None:
    assert due([LARGEST] * (3 * FANOUT)) == []


def test_runs_stay_few() -> None:
    sizes: list[int] = []
    for _ in range(2000):
        sizes.append(250)
        for places in due(sizes):
            merged = sum(sizes[place] for place in places)
            sizes = [size for place, size in enumerate(sizes) if place not in places] + [merged]
    assert sum(sizes) == 2000 * 250
    assert len(sizes) < 4 * FANOUT
