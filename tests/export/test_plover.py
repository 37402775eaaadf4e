from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from rasid.export import Readings, export
from rasid.export.plover import actor, event_record
from rasid.model.reading import Reading
from rasid.model.records import Entity, Name, Publication

Make = Callable[..., Any]
ACTOR = {
    "type": "object",
    "properties": {
        "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "sector": {"enum": ["GOV", "MIL", "COP", "PTY", "BUS", "JRN", "CVL"]},
        "actor_text": {"type": "string"},
        "identifier_id": {"type": "string"},
        "identifier_text": {"type": "string"},
    },
    "additionalProperties": False,
}
PLOVER = {
    "type": "object",
    "required": ["id", "date", "source", "event"],
    "properties": {
        "id": {"type": "string"},
        "has_event": {"type": "boolean"},
        "date": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
        "enddate": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
        "source": {"type": "array", "items": ACTOR},
        "recipient": {"type": "array", "items": ACTOR},
        "event": {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]+$"}, "minItems": 1},
        "mode": {"type": "array"},
        "event_loc": {"type": "object"},
        "event_text": {"type": "array"},
        "quad_code": {"enum": [1, 2, 3, 4]},
        "size_info": {"type": "object", "additionalProperties": {"type": "number"}},
        "link": {"type": "string"},
        "text_info": {"type": "object"},
        "cite_info": {"type": "object"},
        "coder": {"type": "string"},
        "comment": {"type": "string"},
        "modality": {"type": "string"},
    },
    "additionalProperties": False,
}


def read(path: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]


def test_every_record_fits_the_manual(corpus: Readings, readings: list[Reading], tmp_path: Path) -> None:
    counts = export("plover", corpus, tmp_path / "x.jsonl")
    found = read(tmp_path / "x.jsonl")
    fits = jsonschema.Draft202012Validator(PLOVER)
    for record in found:
        fits.validate(record)
    events = [event for reading in readings for event in reading.events]
    assert len(found) == counts.written["events"] == len(events) - sum(counts.left_out.values())
    assert counts.left_out["told again in the same document"] == sum(bool(event.same_as) for event in events)


def test_reports_of_one_occurrence_have_one_link(source: Make, tmp_path: Path) -> None:
    export("plover", source(), tmp_path / "x.jsonl")
    assert [record["link"] for record in read(tmp_path / "x.jsonl")] == ["occ1", "occ1"]


def test_a_shelling(small: Reading, source: Make) -> None:
    made = event_record(small.events[0], small, source(), None)
    assert (made["id"], made["date"], made["event"]) == ("0000000000000001-e1", "2024-02-04", ["ASSAULT"])
    assert (made["mode"], made["quad_code"], made["modality"]) == (["heavy-weapons"], 4, "occurred")
    assert made["event_text"] == ["قُصف"]
    assert made["event_loc"]["name"] == "حي السنابل"
    assert made["cite_info"] == {"citation": "0000000000000001", "language": "ar", "publication": "رويترز"}
    assert "link" not in made


def test_the_dead_are_counted_and_a_borrowed_date_is_told(small: Reading, source: Make) -> None:
    made = event_record(small.events[1], small, source(), None)
    assert made["size_info"] == {"dead": 3}
    assert made["comment"] == "date: of publication; the event has none of its own"


def test_an_event_over_days_has_an_end(small: Reading, source: Make) -> None:
    event = msgspec.structs.replace(small.events[0], value="2024-02-01/2024-02-03")
    made = event_record(event, small, source(), None)
    assert (made["date"], made["enddate"]) == ("2024-02-01", "2024-02-03")


def test_without_any_date_there_is_no_record(small: Reading, source: Make, tmp_path: Path) -> None:
    part = msgspec.structs.replace(small.document, published=Publication(None, "unknown"))
    events = tuple(msgspec.structs.replace(event, value="PAST_REF") for event in small.events)
    bare = msgspec.structs.replace(small, document=part, events=events)
    counts = export("plover", source(readings=[bare]), tmp_path / "x.jsonl")
    assert counts.written["events"] == 0
    assert sum(counts.left_out.values()) == 2


def test_coordinates_of_a_known_place(small: Reading, source: Make) -> None:
    event = msgspec.structs.replace(small.events[0], place=("baghdad",))
    known = Entity("baghdad", "place", Name("بغداد", "Baghdad"))
    made = event_record(
        event, msgspec.structs.replace(small, entities=(*small.entities, known)), source(), None
    )
    assert made["event_loc"] == {
        "name": "بغداد", "asciiname": "Baghdad", "latitude": 33.3406, "longitude": 44.4009, "cc3": "IRQ",
        "country code": "IQ",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entity", "code", "sector"),
    [
        (Entity("iraq", "state", Name("العراق", "Iraq")), "IRQ", None),
        (Entity("reuters", "agency", Name("رويترز", "Reuters")), "GBR", "JRN"),
        (Entity("kataib_hezbollah", "armed_group", Name("كتائب حزب الله")), "IRQ", None),
        (Entity("x", "police", Name("الشرطة"), None, local=True), None, "COP"),
    ],
)
def test_codes_of_actors(entity: Entity, code: str | None, sector: str | None, source: Make) -> None:
    made = actor(entity, "d1", source())
    assert (made.get("code"), made.get("sector")) == (code, sector)
    assert made["actor_text"] == entity.name.ar


def test_an_actor_is_identified_by_wikidata_else_by_its_id(source: Make) -> None:
    assert actor(Entity("a", "person", Name("س"), "Q1"), "d1", source())["identifier_id"] == "Q1"
    assert actor(Entity("a", "person", Name("س"), None, True), "d1", source())["identifier_id"] == "d1/a"
