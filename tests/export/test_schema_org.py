import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pyld import jsonld
from tests.export.contexts import SCHEMA, load

from rasid.export import Readings, export
from rasid.export.schema_org import article, claim, speaking
from rasid.model.reading import Reading
from rasid.model.records import Entity, Name

Make = Callable[..., Any]


def test_a_json_ld_processor_joins_claims_to_their_articles(
    corpus: Readings, readings: list[Reading], tmp_path: Path
) -> None:
    counts = export("schema-org", corpus, tmp_path / "x.jsonld")
    whole = json.loads((tmp_path / "x.jsonld").read_text("utf-8"))
    nodes = {node["@id"]: node for node in jsonld.flatten(whole, None, {"documentLoader": load})}
    claims = [node for node in nodes.values() if f"{SCHEMA}Claim" in node["@type"]]
    assert len(claims) == counts.written["claims"] == sum(len(reading.attributions) for reading in readings)
    for node in claims:
        (place,) = node[f"{SCHEMA}appearance"]
        assert nodes[place["@id"]]["@type"] == [f"{SCHEMA}NewsArticle"]
        assert node[f"{SCHEMA}text"][0]["@value"]
        for author in node.get(f"{SCHEMA}author", ()):
            assert nodes[author["@id"]][f"{SCHEMA}name"]


def test_nobody_is_rated(corpus: Readings, tmp_path: Path) -> None:
    export("schema-org", corpus, tmp_path / "x.jsonld")
    text = (tmp_path / "x.jsonld").read_text("utf-8")
    assert "ClaimReview" not in text
    assert "ating" not in text


def test_indirect_words_are_a_claim_quoted_ones_a_quotation_too(small: Reading) -> None:
    saying = small.attributions[0]
    assert claim(saying, small)["@type"] == ["Claim"]
    assert claim(msgspec.structs.replace(saying, form="direct"), small)["@type"] == ["Claim", "Quotation"]


def test_a_claim(small: Reading) -> None:
    saying = msgspec.structs.replace(small.attributions[0], uttered="2024-02-03TMO")
    made = claim(saying, small)
    assert made["text"] == "ثلاثة أشخاص قُتلوا"
    assert made["dateCreated"] == "2024-02-03"
    assert made["keywords"] == ["assert", "partly_anonymous"]
    assert made["author"]["name"] == "مسعف"
    assert made["appearance"] == {"@id": "urn:rasid:0000000000000001"}


def test_an_article(readings: list[Reading], corpus: Readings) -> None:
    made = article(readings[0], corpus)
    assert made["headline"].startswith("تسعة قتلى")
    assert made["datePublished"] == "2024-02-04"
    assert made["publisher"] == {"@type": "NewsMediaOrganization", "name": "موقع نبأ الوادي"}
    assert made["url"] == "https://example.org/agency_car_bomb"


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("person", "Person"),
        ("anonymous_individual", "Person"),
        ("armed_group", "Organization"),
        ("place", "Place"),
    ],
)
def test_kinds_of_speakers(kind: Any, type_: str) -> None:
    made = speaking(Entity("x", kind, Name("س", "S"), "Q1", local=True), "d1")
    assert made == {
        "@id": "urn:rasid:entity:d1/x", "@type": type_, "name": "س", "alternateName": "S",
        "sameAs": "http://www.wikidata.org/entity/Q1",
    }  # fmt: skip


def test_a_saying_without_words_is_told(small: Reading, source: Make, tmp_path: Path) -> None:
    silent = msgspec.structs.replace(small.attributions[0], content=(), act="no_comment")
    bare = msgspec.structs.replace(small, attributions=(silent,))
    counts = export("schema-org", source(readings=[bare]), tmp_path / "x.jsonld")
    assert counts.written["claims"] == 0
    assert counts.left_out == {"attributions without words of content": 1}
