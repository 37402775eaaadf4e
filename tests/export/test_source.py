from collections.abc import Callable
from typing import Any

import pytest

from rasid.export import Readings, Source
from rasid.export.source import Remembered, global_id, known_entity
from rasid.knowledge import Knowledge
from rasid.model.reading import Reading
from rasid.model.records import Entity, Name

Make = Callable[..., Any]


def test_readings_are_a_source(corpus: Readings) -> None:
    source: Source = corpus
    assert len(list(source.readings())) == 12
    assert len(list(source.readings())) == 12


def test_nothing_is_fused_of_plain_readings(corpus: Readings) -> None:
    groups = (corpus.occurrences, corpus.figures, corpus.processes, corpus.copies, corpus.identities)
    assert [list(found()) for found in groups] == [[]] * 5


def test_groups_it_was_made_with(source: Make) -> None:
    made = source()
    assert [next(made.occurrences()).id, next(made.figures()).id, next(made.processes()).id] == [
        "occ1",
        "s1",
        "t1",
    ]
    assert [next(made.copies()).id, next(made.identities()).id] == ["c1", "kataib_hezbollah"]


def test_readings_may_be_made_anew_each_time(small: Reading, know: Knowledge) -> None:
    asked = []

    def read() -> list[Reading]:
        asked.append(1)
        return [small]

    made = Readings(read, know)
    assert asked == []
    assert list(made.readings()) == list(made.readings()) == [small]
    assert len(asked) == 2


def test_a_document_is_known_without_its_text(corpus: Readings) -> None:
    part = corpus.document("siege_toll")
    assert part is not None
    assert part.outlet == "يومية المجداف"
    assert part.text is None
    assert corpus.document("nowhere") is None


def test_a_text_is_found(corpus: Readings, source: Make) -> None:
    assert str(corpus.text("siege_toll")).startswith("مرصد: 312 قتيلا")
    assert corpus.text("nowhere") is None


@pytest.mark.parametrize(
    ("entity", "name"),
    [("iraq", "العراق"), ("0000000000000001/masaf", "مسعف"), ("kataib_hezbollah", "كتائب حزب الله")],
)
def test_entities_of_the_world_of_a_document_and_of_the_case(entity: str, name: str, source: Make) -> None:
    found = source().entity(entity)
    assert found is not None
    assert found.name.ar == name


def test_a_local_entity_is_not_known_without_its_document(source: Make) -> None:
    assert source().entity("masaf") is None


def test_ids_among_all_documents() -> None:
    entity = Entity("x", "person", Name("س"), None, local=True)
    assert global_id("d1", entity) == "d1/x"
    assert global_id("d1", Entity("x", "person", Name("س"))) == "x"


def test_an_entry_of_the_world_as_an_entity(know: Knowledge) -> None:
    found = known_entity("baghdad", know)
    assert found is not None
    assert (found.kind, found.name.ar, found.local) == ("place", "بغداد", False)
    assert known_entity("atlantis", know) is None


def test_what_was_asked_for_is_remembered(source: Make) -> None:
    made, asked = source(), []

    def text(document: str) -> str:
        asked.append(document)
        return "نص"

    made.text = text
    kept: Source = Remembered(made)
    assert [kept.text("d1"), kept.text("d1"), kept.text("d2")] == ["نص"] * 3
    assert asked == ["d1", "d2"]
    assert list(kept.readings()) == list(made.readings())
    assert [group.id for group in kept.identities()] == ["kataib_hezbollah"]
