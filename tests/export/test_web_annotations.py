import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pyld import jsonld
from tests.export.contexts import OA, load

from rasid.export import Readings, export
from rasid.export.web_annotations import annotations
from rasid.model.reading import Reading
from rasid.model.records import Evidence

Make = Callable[..., Any]
EMOJI = "🕊🕊 "


def parts(each: dict[str, Any]) -> list[dict[str, Any]]:
    return each["target"] if isinstance(each["target"], list) else [each["target"]]


@pytest.fixture
def page(corpus: Readings, tmp_path: Path) -> Any:
    export("web-annotation", corpus, tmp_path / "x.jsonld")
    return json.loads((tmp_path / "x.jsonld").read_text("utf-8"))


def test_positions_count_code_points_of_the_text(page: Any, readings: list[Reading]) -> None:
    texts = {
        f"https://example.org/{reading.document.id}": reading.document.text or "" for reading in readings
    }
    for each in page["items"]:
        for part in parts(each):
            quote, place = part["selector"]
            text = texts[part["source"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote.get("prefix", ""))
            assert text[place["end"] :].startswith(quote.get("suffix", ""))


def test_a_json_ld_processor_finds_every_annotation(page: Any) -> None:
    expanded = jsonld.expand(page, {"documentLoader": load})
    found = expanded[0]["https://www.w3.org/ns/activitystreams#items".replace("https", "http")][0]["@list"]
    assert len(found) == len(page["items"])
    assert all(each["@type"] == [f"{OA}Annotation"] for each in found)
    assert all(
        each[f"{OA}hasTarget"] and each[f"{OA}motivatedBy"] == [{"@id": f"{OA}classifying"}] for each in found
    )
    exact = found[0][f"{OA}hasTarget"][0][f"{OA}hasSelector"][0][f"{OA}exact"][0]["@value"]
    assert exact == parts(page["items"][0])[0]["selector"][0]["exact"]


def test_no_term_is_lost_on_the_way(page: Any) -> None:
    few = {**page, "items": page["items"][:20]}
    compacted = jsonld.compact(
        jsonld.expand(few, {"documentLoader": load}),
        "http://www.w3.org/ns/anno.jsonld",
        {"documentLoader": load},
    )
    assert [each["id"] for each in compacted["items"]] == [each["id"] for each in few["items"]]
    assert [each["target"] for each in compacted["items"]] == [each["target"] for each in few["items"]]
    assert [each["body"] for each in compacted["items"]] == [each["body"] for each in few["items"]]


def test_ids_are_unique(page: Any) -> None:
    ids = [each["id"] for each in page["items"]]
    assert len(set(ids)) == len(ids)


def test_characters_beyond_the_basic_plane_count_as_one(small: Reading) -> None:
    text = EMOJI + (small.document.text or "")
    moved = Evidence((3, 7), "قُصف")
    event = msgspec.structs.replace(small.events[0], trigger=moved)
    found = list(annotations(msgspec.structs.replace(small, events=(event,)), text))
    quote, place = next(each for each in found if each["id"].endswith("/e1"))["target"]["selector"]
    assert (place["start"], place["end"]) == (3, 7)
    assert quote["prefix"] == EMOJI
    assert len(EMOJI.encode("utf-16-le")) // 2 == 5


def test_what_is_said_in_pieces_has_a_target_a_piece(small: Reading) -> None:
    saying = msgspec.structs.replace(
        small.attributions[0], content=(Evidence((0, 4), "قُصف"), Evidence((39, 44), "ثلاثة"))
    )
    found = list(annotations(msgspec.structs.replace(small, attributions=(saying,)), small.document.text))
    content = next(each for each in found if each["id"].endswith("/content"))
    assert [part["selector"][0]["exact"] for part in content["target"]] == ["قُصف", "ثلاثة"]


def test_a_source_is_linked_to_its_cue_and_tagged(small: Reading) -> None:
    found = {
        each["id"].rpartition("urn:rasid:0000000000000001/")[2]: each for each in annotations(small, None)
    }
    bodies = found["a1/source"]["body"]
    assert {"type": "TextualBody", "purpose": "tagging", "value": "assert"} in bodies
    assert bodies[-1] == {
        "type": "SpecificResource", "purpose": "linking", "source": "urn:rasid:0000000000000001/a1/cue",
    }  # fmt: skip


def test_without_the_text_there_is_no_context(small: Reading) -> None:
    quote = next(annotations(small, None))["target"]["selector"][0]
    assert quote == {"type": "TextQuoteSelector", "exact": "قال"}


def test_an_entity_of_wikidata_is_identified(small: Reading) -> None:
    known = tuple(msgspec.structs.replace(entity, wikidata="Q42") for entity in small.entities)
    found = list(annotations(msgspec.structs.replace(small, entities=known), None))
    told = [body.get("source") for each in found for body in each["body"] if body["purpose"] == "identifying"]
    assert told == ["http://www.wikidata.org/entity/Q42"] * 4
