"""Typing ahead: which entities some letters may name, and in which order."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.flow.case import Case
from rasid.flow.naming import suggest


@pytest.fixture
def case(fused: Path, tmp_path: Path) -> Iterator[Case]:
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid")) as made:
        yield made


@pytest.mark.parametrize("words", ["العراق", "الْعراق", "  iraq ", "العـراق"])
def test_any_spelling_finds_the_whole_name_first(case: Case, words: str) -> None:
    assert suggest(case, words)[0].id == "iraq"


def test_another_name_is_told(case: Case) -> None:
    entry = next(e for e in case.know.world.entries.values() if e.labels)
    found = next(one for one in suggest(case, entry.labels[0], most=50) if one.id == entry.id)
    assert (found.by, found.name) == (entry.labels[0], entry.name)


def test_beginnings_come_before_what_is_within(case: Case) -> None:
    names = [one.by or one.name.ar for one in suggest(case, "سو", kinds=("state", "place"), most=100)]
    begins = [name.startswith("سو") for name in names]
    assert begins == sorted(begins, reverse=True)
    assert begins[0]


def test_entities_of_the_case_are_found_and_ones_own_document_leads(case: Case) -> None:
    reading = next(r for r in case.readings() if any(e.local for e in r.entities))
    local = next(entity for entity in reading.entities if entity.local)
    id = f"{reading.document.id}/{local.id}"
    found = suggest(case, local.name.ar, document=reading.document.id)
    assert (found[0].id, found[0].local, found[0].kind) == (id, True, local.kind)
    assert all(one.kind == "state" for one in suggest(case, local.name.ar, kinds=("state",)))


def test_nothing_is_found_for_nothing_and_signs_are_signs(case: Case) -> None:
    assert suggest(case, " ـ ") == []
    assert suggest(case, "_ـ*") == []
    assert all("%" in (one.by or one.name.ar) for one in suggest(case, "%"))


def test_the_order_is_always_the_same(case: Case) -> None:
    assert suggest(case, "ال") == suggest(case, "ال")
    assert suggest(case, "ال", most=3) == suggest(case, "ال", most=30)[:3]
