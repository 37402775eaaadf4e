from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rasid.export import Filter, Filtered, Readings, Source, export
from rasid.model.reading import Reading

Make = Callable[..., Any]


def ids(source: Source) -> list[str]:
    return [reading.document.id for reading in source.readings()]


def test_an_empty_filter_keeps_all(corpus: Readings, source: Make) -> None:
    assert list(Filtered(corpus, Filter()).readings()) == list(corpus.readings())
    made = Filtered(source(), Filter())
    groups = (made.occurrences(), made.figures(), made.processes(), made.copies(), made.identities())
    assert [len(list(found)) for found in groups] == [1] * 5


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2025", None, ["withdrawal_timetable", "truce_talks", "siege_toll"]),
        ("2025-05-14", "2025-05-14", ["withdrawal_timetable"]),
        ("2023-09", "2023-09", ["claim_and_denial"]),
    ],
)
def test_days_are_inclusive(since: str, until: str | None, found: list[str], corpus: Readings) -> None:
    dated = {"withdrawal_timetable", "truce_talks", "siege_toll", "claim_and_denial"}
    kept = ids(Filtered(corpus, Filter(since=since, until=until)))
    assert [name for name in kept if name in dated] == found


@pytest.mark.parametrize(
    ("published", "since", "until", "kept"),
    [
        ("2024-08-26", "2024-08-26", None, True),
        ("2024-08-26", "2024-08-27", None, False),
        ("2024-08", "2024-08-15", None, True),
        ("2024-08", None, "2024-08-15", True),
        ("2024-08", None, "2024-07", False),
        ("2021-03-09/2021-12-31", "2021-06-01", "2021-06-30", True),
        (None, "2024", None, False),
        (None, None, None, True),
    ],
)
def test_a_day_that_is_known_widely_is_kept_when_it_may_fit(
    published: str | None, since: str | None, until: str | None, kept: bool
) -> None:
    assert Filter(since=since, until=until).keeps_document(None, published) is kept


def test_by_outlet(corpus: Readings) -> None:
    kept = Filtered(corpus, Filter(outlets=frozenset(("موقع مرايا الأرخبيل",))))
    assert ids(kept) == ["embedded_post", "claim_and_denial"]


def test_by_act_and_by_type(corpus: Readings) -> None:
    kept = Filtered(corpus, Filter(acts=frozenset(("deny",)), types=frozenset(("PROTEST",))))
    readings = list(kept.readings())
    assert {a.act for reading in readings for a in reading.attributions} == {"deny"}
    assert {e.type for reading in readings for e in reading.events} == {"PROTEST"}
    assert [reading.mentions for reading in readings] == [reading.mentions for reading in corpus.readings()]


def test_by_actor_on_either_side(source: Make) -> None:
    for actor in ("united_states", "kataib_hezbollah"):
        assert len(list(Filtered(source(), Filter(actors=frozenset((actor,)))).occurrences())) == 1
    other = Filtered(source(), Filter(actors=frozenset(("iran",))))
    assert not list(other.occurrences())
    assert not list(other.processes())
    assert not list(other.figures())
    assert not list(other.identities())


def test_by_an_actor_local_to_its_document(small: Reading, source: Make) -> None:
    event = msgspec.structs.replace(small.events[0], actor=("masaf",))
    reading = msgspec.structs.replace(small, events=(event, small.events[1]))
    kept = Filtered(source(readings=[reading]), Filter(actors=frozenset(("0000000000000001/masaf",))))
    (found,) = kept.readings()
    assert [each.id for each in found.events] == ["e1"]
    assert [each.id for each in found.attributions] == ["a1"]


@pytest.mark.parametrize(("modality", "number"), [("occurred", 1), ("claimed", 1), ("denied", 0)])
def test_by_modality_of_any_report(modality: str, number: int, source: Make) -> None:
    assert len(list(Filtered(source(), Filter(modalities=frozenset((modality,)))).occurrences())) == number


@pytest.mark.parametrize(("outlet", "number"), [("reuters", 1), ("afp", 0)])
def test_groups_are_kept_by_their_documents(outlet: str, number: int, source: Make) -> None:
    made = Filtered(source(), Filter(outlets=frozenset((outlet,))))
    for found in (made.occurrences(), made.figures(), made.processes(), made.copies()):
        assert len(list(found)) == number


def test_what_is_asked_by_id_is_the_whole_source_s(corpus: Readings) -> None:
    kept = Filtered(corpus, Filter(outlets=frozenset(("none",))))
    assert kept.document("siege_toll") == corpus.document("siege_toll")
    assert kept.text("siege_toll") == corpus.text("siege_toll")
    assert kept.entity("iraq") == corpus.entity("iraq")


def test_an_export_of_a_filtered_source(corpus: Readings, tmp_path: Path) -> None:
    counts = export("csl", Filtered(corpus, Filter(since="2025", until="2025")), tmp_path / "x.json")
    assert 0 < counts.written["references"] < 12
