"""Actors counted in SQL: who is named most, which records they have a part in, page by page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from rasid.flow.case import Case
from rasid.model.errors import InputError
from rasid.store.actors import DOES, SPEAKS, THINGS, Among, actors, months, parts, spread


@pytest.fixture(scope="module")
def case(fused: Path) -> Iterator[Case]:
    with Case.open(fused) as made:
        yield made


@pytest.fixture
def engine(case: Case) -> Engine:
    return case.store.engine


def every(engine: Engine, among: Among, most: int) -> list[str]:
    """All ids, page by page."""
    found: list[str] = []
    after: str | None = None
    while True:
        page = actors(engine, among, after, most)
        found += [one.id for one in page.items]
        if page.after is None:
            return found
        after = page.after


def counted(case: Case, part: str) -> dict[str, int]:
    """How many records each entity has a part in, by the readings themselves."""
    counts: dict[str, int] = {}
    for reading in case.readings():
        local = {e.id for e in reading.entities if e.local}
        for event in reading.events:
            for entity in set(getattr(event, part)):
                id = f"{reading.document.id}/{entity}" if entity in local else entity
                counts[id] = counts.get(id, 0) + 1
    return counts


def test_pages_have_everybody_once_and_things_are_nobody(case: Case, engine: Engine) -> None:
    whole = actors(engine, Among(), most=500)
    assert every(engine, Among(), 7) == [one.id for one in whole.items]
    assert len(set(every(engine, Among(), 7))) == whole.total == len(whole.items)
    assert not {one.kind for one in whole.items} & set(THINGS)
    shared = [one.documents for one in whole.items if not one.local]
    assert shared == sorted(shared, reverse=True)
    assert [one.local for one in whole.items] == sorted(one.local for one in whole.items)


def test_parts_are_counted_as_the_readings_have_them(case: Case, engine: Engine) -> None:
    does, undergoes = counted(case, "actor"), counted(case, "recipient")
    found = actors(engine, Among(), most=500).items
    assert {one.id: one.does for one in found if one.does} == {
        id: n for id, n in does.items() if id in {f.id for f in found}
    }
    assert all(one.undergoes == undergoes.get(one.id, 0) for one in found)
    assert sum(one.says for one in found) > 10


def test_only_some_kinds_and_names(engine: Engine) -> None:
    groups = actors(engine, Among(kinds=("armed_group",)), most=500)
    assert {one.kind for one in groups.items} == {"armed_group"}
    named = actors(engine, Among(words="النهر"), most=500)
    assert all("النهر" in one.name.ar for one in named.items)
    (one,) = actors(engine, Among(words="xyz", ids=(named.items[0].id,))).items
    assert one.id == named.items[0].id
    assert actors(engine, Among(words="%")).items == ()


def test_known_and_local_ones_apart(engine: Engine) -> None:
    both = actors(engine, Among(), most=500)
    known, local = (every(engine, Among(local=flag), 5) for flag in (False, True))
    assert [*known, *local] == [one.id for one in both.items]
    assert all("/" in id for id in local)
    assert not any("/" in id for id in known)


@pytest.mark.parametrize("after", ["x", "x~y", "~", "3~", "-1~a"])
def test_an_after_that_is_none_is_refused(engine: Engine, after: str) -> None:
    with pytest.raises(InputError, match="no place in this list"):
        actors(engine, Among(), after)


def test_records_of_an_actor_come_by_day_page_by_page(case: Case, engine: Engine) -> None:
    speaker = max(actors(engine, Among(), most=500).items, key=lambda one: one.says)
    whole = parts(engine, speaker.id, "attributions", SPEAKS, most=500)
    assert whole.total == len(whole.items) >= speaker.says > 2
    days = [one.day or "" for one in whole.items]
    assert days == sorted(days, reverse=True)
    first = parts(engine, speaker.id, "attributions", SPEAKS, most=2)
    second = parts(engine, speaker.id, "attributions", SPEAKS, after=first.after, most=2)
    assert [*first.items, *second.items] == list(whole.items[:4])
    with pytest.raises(InputError, match="no place in this list"):
        parts(engine, speaker.id, "attributions", SPEAKS, after="2024")


def test_records_are_filtered_and_counted_alike(engine: Engine) -> None:
    doer = max(actors(engine, Among(), most=500).items, key=lambda one: one.does)
    counts = spread(engine, doer.id, "events", DOES)
    assert sum(counts.values()) == parts(engine, doer.id, "events", DOES).total
    shape = max(counts, key=lambda one: counts[one])
    some = parts(engine, doer.id, "events", (shape.role,), [shape.kind or ""], [shape.modality or ""])
    assert some.total == counts[shape]
    assert {(one.kind, one.modality, one.role) for one in some.items} == {
        (shape.kind, shape.modality, shape.role)
    }


def test_months_in_which_an_actor_is_named(case: Case, engine: Engine) -> None:
    best = actors(engine, Among()).items[0]
    found = months(engine, best.id)
    assert list(found) == sorted(found)
    assert 0 < sum(found.values()) <= best.documents
    assert all(len(month) == 7 for month in found)
    assert months(engine, "nobody") == {}
