import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import networkx
import pytest
from lxml import etree

from rasid.export import Readings, export
from rasid.export.formats import Counts
from rasid.export.graphs import clean, graph
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.model.records import Entity, Hop, Name

Make = Callable[..., Any]
READ = {
    "gexf": networkx.read_gexf,
    "graphml": lambda path: networkx.read_graphml(path, force_multigraph=True),
}


@pytest.mark.parametrize("form", READ)
def test_networkx_reads_back_what_was_written(form: str, corpus: Readings, tmp_path: Path) -> None:
    counts = export(form, corpus, tmp_path / "x")
    found, want = READ[form](tmp_path / "x"), graph(corpus, Counts())
    assert set(found.nodes) == set(want.nodes)
    assert (found.number_of_nodes(), found.number_of_edges()) == (
        counts.written["nodes"],
        counts.written["edges"],
    )
    told = sorted((one, other, d["relation"], d["count"]) for one, other, d in found.edges(data=True))
    assert told == sorted((one, other, d["relation"], d["count"]) for one, other, d in want.edges(data=True))


@pytest.mark.parametrize("form", READ)
def test_names_are_arabic_with_english_beside(form: str, source: Make, tmp_path: Path) -> None:
    export(form, source(), tmp_path / "x")
    node = READ[form](tmp_path / "x").nodes["united_states"]
    assert (node["label"], node["english"], node["kind"]) == ("الولايات المتحدة", "United States", "state")


def test_occurrences_are_counted_not_reports(source: Make, occurrence: Make) -> None:
    found = [occurrence(), occurrence(id="occ2", modality={"claimed": 2})]
    edge = graph(source(occurrences=found), Counts()).edges["united_states", "kataib_hezbollah", "ASSAULT"]
    assert (edge["count"], edge["happened"], edge["reports"]) == (2, 1, 4)


def test_without_occurrences_events_are_counted(small: Reading, source: Make) -> None:
    event = msgspec.structs.replace(
        small.events[0], actor=("masaf",), recipient=("sanabl",), modality="denied"
    )
    again = msgspec.structs.replace(event, id="e9", same_as="e1")
    entities = tuple(Entity(name, "armed_group", Name(name), None, True) for name in ("masaf", "sanabl"))
    reading = msgspec.structs.replace(small, events=(event, again), entities=entities)
    edge = graph(source(readings=[reading], occurrences=[]), Counts()).edges[
        "0000000000000001/masaf", "0000000000000001/sanabl", "ASSAULT"
    ]
    assert (edge["count"], edge["happened"]) == (1, 0)


def test_who_quotes_whom(small: Reading, source: Make) -> None:
    chain = (Hop("afp", "agency", None), Hop(None, "witness", None), Hop("masaf", "speaker", None))
    saying = msgspec.structs.replace(small.attributions[0], chain=chain)
    known = Entity("afp", "agency", Name("فرانس برس"))
    reading = msgspec.structs.replace(small, attributions=(saying,), entities=(*small.entities, known))
    made = graph(source(readings=[reading], occurrences=[]), Counts())
    told = {(one, other) for one, other, relation in made.edges(keys=True) if relation == "quotes"}
    assert told == {("reuters", "afp"), ("afp", "0000000000000001/masaf")}


def test_a_party_that_one_article_knows_is_one_node(source: Make, occurrence: Make) -> None:
    made = graph(source(occurrences=[occurrence(actors=("masaf",))]), Counts())
    assert made.has_edge("0000000000000001/masaf", "kataib_hezbollah")
    assert "masaf" not in made


def test_what_has_no_two_ends_is_told(source: Make, occurrence: Make) -> None:
    counts = Counts()
    graph(source(readings=[], occurrences=[occurrence(actors=())]), counts)
    assert counts.left_out == {"events without both an actor and a recipient": 1}
    assert counts.written == {"nodes": 0, "edges": 0}


def test_an_outlet_without_entry_is_a_node_too(readings: list[Reading], source: Make) -> None:
    made = graph(source(readings=readings, occurrences=[]), Counts())
    assert made.nodes["يومية المجداف"] == {"label": "يومية المجداف", "kind": "unknown", "english": ""}


@pytest.mark.parametrize("form", READ)
def test_letters_that_xml_forbids_do_not_break_it(
    form: str, small: Reading, source: Make, tmp_path: Path
) -> None:
    odd = tuple(msgspec.structs.replace(e, name=Name("مس\x0bعف\x00 <&>")) for e in small.entities)
    export(
        form, source(readings=[msgspec.structs.replace(small, entities=odd)], occurrences=[]), tmp_path / "x"
    )
    assert "مسعف <&>" in etree.tostring(etree.parse(tmp_path / "x"), encoding="unicode").replace(
        "&lt;", "<"
    ).replace("&amp;", "&").replace("&gt;", ">")
    assert clean("a\ufffe\x1fب😀\n") == "aب😀\n"


def test_without_networkx_it_says_what_to_install(
    corpus: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(InputError, match=r'pip install "rasid\[export\]"'):
        export("gexf", corpus, tmp_path / "x")
    assert list(tmp_path.iterdir()) == []
