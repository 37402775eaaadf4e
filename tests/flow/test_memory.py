import gc

import pytest

from rasid.flow.memory import YOUNG, settle


@pytest.fixture
def collector():  # type: ignore[no-untyped-def]
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_there_is_kept_out_of_sight(collector: None) -> None:
    kept = [[] for _ in range(1000)]
    settle()
    assert gc.get_freeze_count() >= len(kept)
    assert gc.get_threshold()[0] == YOUNG


def test_what_comes_later_is_still_collected(collector: None) -> None:
    settle()
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() >= 1
