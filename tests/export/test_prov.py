from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from prov.constants import PROV, PROV_TYPE
from prov.model import (
    ProvAgent,
    ProvAttribution,
    ProvBundle,
    ProvDelegation,
    ProvDerivation,
    ProvDocument,
    ProvEntity,
)

from rasid.export import Readings, export
from rasid.export.prov import bundle
from rasid.model.reading import Reading
from rasid.model.records import Entity, Hop, Name

Make = Callable[..., Any]


def read(source: Any, path: Path) -> ProvDocument:
    export("prov", source, path)
    return ProvDocument.deserialize(str(path), format="json")


@pytest.fixture
def chained(small: Reading) -> Reading:
    """An agency quotes a spokesman of a ministry, who is quoted by a newspaper."""
    entities = (
        Entity("reuters", "agency", Name("رويترز", "Reuters")),
        Entity("spokesman", "person", Name("نادر البيدر"), None, local=True),
        Entity("ministry", "government", Name("وزارة الداخلية"), None, local=True),
    )
    chain = (
        Hop("reuters", "agency", (0, 4)),
        Hop(None, "witness", None),
        Hop("spokesman", "spokesperson", (5, 9), principal="ministry"),
    )
    saying = msgspec.structs.replace(small.attributions[0], chain=chain)
    return msgspec.structs.replace(small, entities=entities, attributions=(saying,))


def only(document: ProvDocument) -> ProvBundle:
    (found,) = document.bundles
    return found


def test_prov_reads_all_samples(corpus: Readings, readings: list[Reading], tmp_path: Path) -> None:
    document = read(corpus, tmp_path / "x.json")
    bundles = list(document.bundles)
    assert len(bundles) == len(readings)
    hops = sum(len(a.chain) for reading in readings for a in reading.attributions)
    assert sum(len(list(each.get_records(ProvDerivation))) for each in bundles) == hops
    assert sum(len(list(each.get_records(ProvAttribution))) for each in bundles) == hops


def test_a_chain_is_quoted_from_hop_to_hop(chained: Reading, source: Make, tmp_path: Path) -> None:
    found = only(read(source(readings=[chained]), tmp_path / "x.json"))
    derivations = [
        tuple(str(value).partition(":")[2] for _, value in each.formal_attributes[:2])
        for each in found.get_records(ProvDerivation)
    ]
    document = "0000000000000001"
    assert derivations == [
        (document, f"{document}-a1-1"),
        (f"{document}-a1-1", f"{document}-a1-2"),
        (f"{document}-a1-2", f"{document}-a1-3"),
    ]
    assert all(
        PROV["Quotation"] in each.get_attribute(PROV_TYPE) for each in found.get_records(ProvDerivation)
    )


def test_a_spokesman_acts_for_his_principal(chained: Reading, source: Make, tmp_path: Path) -> None:
    found = only(read(source(readings=[chained]), tmp_path / "x.json"))
    (delegation,) = found.get_records(ProvDelegation)
    assert [str(value) for _, value in delegation.formal_attributes[:2]] == [
        "entity:0000000000000001/spokesman",
        "entity:0000000000000001/ministry",
    ]


def test_agents_have_names_and_types(chained: Reading) -> None:
    agents = bundle(chained)["agent"]
    assert agents["entity:reuters"]["prov:label"] == [
        {"$": "رويترز", "lang": "ar"},
        {"$": "Reuters", "lang": "en"},
    ]
    assert agents["entity:0000000000000001/spokesman"]["prov:type"]["$"] == "prov:Person"
    assert agents["entity:reuters"]["prov:type"]["$"] == "prov:Organization"
    assert agents["rasid:0000000000000001-a1-2-source"] == {"rasid:kind": "unnamed"}


def test_only_the_innermost_has_the_words(chained: Reading) -> None:
    entities = bundle(chained)["entity"]
    assert entities["rasid:0000000000000001-a1-3"]["prov:value"] == "ثلاثة أشخاص قُتلوا"
    assert "prov:value" not in entities["rasid:0000000000000001-a1-1"]


def test_every_end_of_a_relation_is_declared(corpus: Readings, tmp_path: Path) -> None:
    for each in read(corpus, tmp_path / "x.json").bundles:
        declared = {
            record.identifier for kind in (ProvEntity, ProvAgent) for record in each.get_records(kind)
        }
        for kind in (ProvDerivation, ProvAttribution, ProvDelegation):
            for relation in each.get_records(kind):
                assert {value for _, value in relation.formal_attributes[:2]} <= declared


def test_an_attribution_without_a_chain_is_told(small: Reading, source: Make, tmp_path: Path) -> None:
    saying = msgspec.structs.replace(small.attributions[0], chain=())
    bare = msgspec.structs.replace(small, attributions=(saying,))
    counts = export("prov", source(readings=[bare]), tmp_path / "x.json")
    assert counts.written == {"chains": 0, "documents": 1}
    assert counts.left_out == {"attributions without a chain": 1}
