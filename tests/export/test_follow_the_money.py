import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy
from tests.export.conftest import WHY

from rasid.export import Readings, export
from rasid.export.follow_the_money import SCHEMATA, actor, entity_id
from rasid.model.fusion.identities import Tie
from rasid.model.reading import Reading
from rasid.model.records import Entity, MentionKind, Name

Make = Callable[..., Any]


def read(source: Any, path: Path) -> list[EntityProxy]:
    export("ftm", source, path)
    return [model.get_proxy(json.loads(line), cleaned=False) for line in path.read_text("utf-8").splitlines()]


def of(schema: str, found: list[EntityProxy]) -> EntityProxy:
    (one,) = [proxy for proxy in found if proxy.schema.name == schema]
    return one


def test_their_library_takes_every_entity_whole(
    source: Make, readings: list[Reading], tmp_path: Path
) -> None:
    path = tmp_path / "x.ftm.json"
    found = read(source(readings=readings), path)
    for line, proxy in zip(path.read_text("utf-8").splitlines(), found, strict=True):
        told = json.loads(line)
        proxy.schema.validate(told)
        assert {name: sorted(values) for name, values in told["properties"].items()} == {
            name: sorted(values) for name, values in proxy.to_dict()["properties"].items()
        }


def test_everything_that_is_pointed_at_is_there(corpus: Readings, tmp_path: Path) -> None:
    found = {proxy.id: proxy for proxy in read(corpus, tmp_path / "x.json")}
    for proxy in found.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert found[value].schema.is_a(prop.range)


def test_an_id_is_written_once(corpus: Readings, tmp_path: Path) -> None:
    ids = [proxy.id for proxy in read(corpus, tmp_path / "x.json")]
    assert len(set(ids)) == len(ids)


def test_an_article(readings: list[Reading], source: Make, tmp_path: Path) -> None:
    made = of(
        "Article", read(source(readings=readings[:1], occurrences=[], identities=[]), tmp_path / "x.json")
    )
    assert made.first("title") == "تسعة قتلى في انفجار سيارة مفخخة أمام مقر البلدية في النخلتين"
    assert made.get("publisher") == ["موقع نبأ الوادي"]
    assert made.get("publishedAt") == ["2024-02-04"]
    assert made.get("language") == ["ara"]
    assert made.get("sourceUrl") == ["https://example.org/agency_car_bomb"]


def test_who_is_quoted_in_what(source: Make, tmp_path: Path) -> None:
    found = read(source(occurrences=[], identities=[]), tmp_path / "x.json")
    link, article = of("UnknownLink", found), of("Article", found)
    speaker = of("LegalEntity", found)
    assert (link.get("subject"), link.get("object")) == ([speaker.id], [article.id])
    assert link.get("role") == ["quoted: assert"]
    assert link.get("summary") == ["ثلاثة أشخاص قُتلوا"]


def test_mentions_resolve_to_their_entity(source: Make, tmp_path: Path) -> None:
    found = read(source(occurrences=[], identities=[]), tmp_path / "x.json")
    mention = of("Mention", found)
    assert mention.get("name") == ["مسعف"]
    assert mention.get("resolved") == [of("LegalEntity", found).id]


def test_what_happened_is_an_event(source: Make, tmp_path: Path) -> None:
    found = read(source(), tmp_path / "x.json")
    event = of("Event", found)
    assert event.get("name") == ["ASSAULT aerial"]
    assert (event.get("startDate"), event.get("country"), event.get("location")) == (
        ["2024-02-04"],
        ["iq"],
        ["بغداد"],
    )
    names = {proxy.id: proxy.caption for proxy in found}
    assert {names[party] for party in event.get("involved")} == {"United States", "Kata'ib Hezbollah"} or {
        names[party] for party in event.get("involved")
    } == {"الولايات المتحدة", "كتائب حزب الله"}


def test_a_party_that_one_article_knows_is_the_one_of_that_article(
    source: Make, occurrence: Make, tmp_path: Path
) -> None:
    found = read(source(occurrences=[occurrence(actors=("masaf",))]), tmp_path / "x.json")
    assert of("LegalEntity", found).id in of("Event", found).get("involved")


def test_what_did_not_happen_is_left_out_and_told(source: Make, occurrence: Make, tmp_path: Path) -> None:
    counts = export("ftm", source(occurrences=[occurrence(modality={"threatened": 1})]), tmp_path / "x.json")
    assert counts.left_out["occurrences told only as threatened"] == 1
    assert "Event" not in counts.written


@pytest.mark.parametrize(
    ("belonging", "schema"),
    [
        ("member_of", "Membership"),
        ("part_of", "Membership"),
        ("umbrella_of", "UnknownLink"),
        ("same", "UnknownLink"),
    ],
)
def test_ties(belonging: Any, schema: str, source: Make, tmp_path: Path) -> None:
    identity = next(source().identities())
    tie = Tie("kataib_hezbollah", "islamic_resistance_in_iraq", belonging, (WHY,))
    tied = source(readings=[], identities=[msgspec.structs.replace(identity, ties=(tie,))])
    made = of(schema, read(tied, tmp_path / "x.json"))
    assert made.get("role") == [belonging]
    assert made.get("summary") == ["الكلمات نفسها"]


def test_every_kind_has_a_schema_of_theirs_or_is_told(source: Make, tmp_path: Path) -> None:
    assert set(get_args(MentionKind)) - set(SCHEMATA) == {"weapon", "document"}
    assert all(model.get(schema) for schema in SCHEMATA.values())


def test_a_place_has_coordinates(source: Make) -> None:
    made = actor(Entity("baghdad", "place", Name("بغداد", "Baghdad")), "rasid-baghdad", source())
    assert made["properties"]["latitude"] == ["33.3406"]
    assert made["properties"]["country"] == ["iq"]


def test_ids_are_plain_and_never_meet() -> None:
    assert entity_id("doc-1f") == "rasid-doc-1f"
    ids = {entity_id(name) for name in ("a/b", "a_b", "a-b", "a b", "مسعف", "مسعد")}
    assert len(ids) == 6
    assert all(name.isascii() and " " not in name and "/" not in name for name in ids)
