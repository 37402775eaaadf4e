import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.knowledge.gazetteer import Gazetteer, inflect_demonym, world_problems
from rasid.knowledge.world import Office, WorldEntry
from rasid.model.records import Name

VALLEY = WorldEntry(
    id="valley", kind="state", name=Name("جمهورية الوادي"), demonyms=("واديّ",), source="invented"
)
BRIGADE = WorldEntry(
    id="brigade",
    kind="armed_group",
    name=Name("لواء النهر"),
    labels=("عصابة النهر",),
    country="valley",
    source="invented",
)
WORLD = Gazetteer([VALLEY, BRIGADE])


@pytest.mark.parametrize(
    ("text", "entity", "how"),
    [
        ("من جمهورية الوادي", "valley", "name"),
        ("الواديين", "valley", "demonym"),
        ("ولواء النهر", "brigade", "name"),
        ("عصابة النهر", "brigade", "label"),
    ],
)
def test_every_alias_leads_to_its_entity(text: str, entity: str, how: str) -> None:
    (match,) = WORLD.names.find(list(tokenize(text)))
    assert (match.entry.entity.id, match.entry.how) == (entity, how)


def test_an_adjective_of_origin_is_inflected() -> None:
    assert {"عراقي", "عراقية", "العراقيين", "عراقيات"} <= set(inflect_demonym("عراقي"))


def test_references_lead_somewhere() -> None:
    lost = WorldEntry(
        id="x",
        kind="person",
        name=Name("سمير"),
        source=" ",
        country="nowhere",
        offices=(Office("رئيس", "President", "gone"),),
    )
    codes = [problem.code for problem in world_problems(Gazetteer([lost]))]
    assert codes == ["unknown-id", "unknown-id", "no-source"]
    assert list(world_problems(WORLD)) == []


FLOORS = [
    ("armed groups and parties", ("armed_group", "party"), 60),
    ("states", ("state",), 60),
    ("places and bases", ("place", "facility"), 150),
    ("outlets and agencies", ("outlet", "agency"), 120),
    ("people", ("person",), 80),
]


@pytest.mark.parametrize(("what", "kinds", "least"), FLOORS, ids=[what for what, *_ in FLOORS])
def test_how_much_is_known(what: str, kinds: tuple[str, ...], least: int, know: Knowledge) -> None:
    assert sum(entry.kind in kinds for entry in know.world.entries.values()) >= least


@pytest.mark.parametrize(
    ("form", "entity"),
    [("الولايات المتحدة", "united_states"), ("رويترز", "reuters"), ("كتائب حزب الله", "kataib_hezbollah")],
)
def test_names_the_news_is_full_of(form: str, entity: str, know: Knowledge) -> None:
    assert [match.entry.entity.id for match in know.world.names.find(list(tokenize(form)))] == [entity]


def test_adjectives_of_origin_are_known_with_and_without_article(know):
    origins = know.world.origins
    assert origins["العراقيه"].entity.id == origins["عراقي"].entity.id == "iraq"


def test_the_place_of_a_capital_is_known(know):
    assert know.world.entries[know.world.seats["iraq"]].country == "iraq"


def test_the_other_bearers_of_a_name_are_kept(know):
    for words, others in know.world.homonyms.items():
        first = know.world.names.get(*words)
        assert first is not None and all(other.entity.id for other in others)
