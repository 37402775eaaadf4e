import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.knowledge.gazetteer import Gazetteer, inflect_demonym, spellings, world_problems
from rasid.knowledge.world import Capital, Office, WorldEntry
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


RIVER = WorldEntry(
    id="river_town", kind="place", name=Name("النهر"), country="valley", place="city", source="invented",
    ambiguous=True,
)  # fmt: skip
PAPER = WorldEntry(
    id="river_paper", kind="outlet", name=Name("صحيفة النهر"), forms=("النهر",), domains=("nahr.example",),
    ambiguous_forms=("الضفة",), source="invented",
)  # fmt: skip
STATE = WorldEntry(
    id="delta", kind="state", name=Name("الدلتا"), demonyms=("دلتاوي",), members=("الدلاتوة",), source="invented",
    capital=Capital("مصب", "Masabb", ("المصب",)), metonyms=("قصر الرمل",),
)  # fmt: skip
SEAT = WorldEntry(
    id="masabb", kind="place", name=Name("مصب"), country="delta", place="city", source="invented"
)
PERSON = WorldEntry(
    id="samir", kind="person", name=Name("سمير عبد الرحيم"), surnames=("عبد الرحيم",), source="invented"
)
MANY = Gazetteer([RIVER, PAPER, STATE, SEAT, PERSON, VALLEY, BRIGADE])


def hits(text: str) -> list[tuple[str, str, bool]]:
    return [
        (m.entry.entity.id, m.entry.how, m.entry.ambiguous) for m in MANY.names.find(list(tokenize(text)))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الدلتا", ("delta", "name", False)),
        ("قصر الرمل", ("delta", "name", False)),
        ("مصب", ("delta", "capital", False)),
        ("المصب", ("delta", "capital", False)),
        ("بمصب", ("delta", "capital", False)),
        ("دلتاوي", ("delta", "demonym", False)),
        ("الدلتاوية", ("delta", "demonym", False)),
        ("دلتاويا", ("delta", "demonym", False)),
        ("للدلتاويين", ("delta", "demonym", False)),
        ("والدلتاويون", ("delta", "demonym", False)),
        ("الدلاتوة", ("delta", "member", False)),
        ("النهر", ("river_paper", "name", False)),
        ("الضفة", ("river_paper", "name", True)),
        ("صحيفة النهر", ("river_paper", "name", False)),
        ("سمير عبد الرحيم", ("samir", "name", False)),
        ("سمير عبدالرحيم", ("samir", "name", False)),
        ("وعبدالرحيم", ("samir", "surname", False)),
        ("لعبد الرحيم", ("samir", "surname", False)),
    ],
)
def test_who_is_named_how(text: str, wanted: tuple[str, str, bool]) -> None:
    assert hits(text) == [wanted]


@pytest.mark.parametrize("text", ["نهر", "دلتا", "سيالدلتا", "دلتاه", "عبد", "الرحيم", "مصبهم"])
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert hits(text) == []


def test_the_second_bearer_of_a_form_is_kept_apart() -> None:
    others = MANY.homonyms[("النهر",)]
    assert [(alias.entity.id, alias.ambiguous) for alias in others] == [("river_town", True)]
    assert ("صحيفه", "النهر") not in MANY.homonyms


def test_a_capital_and_an_address_lead_to_their_owners() -> None:
    assert MANY.seats == {"delta": "masabb"}
    assert MANY.domains == {"nahr.example": "river_paper"}
    assert MANY.origins["دلاتوه"].how == "member"


INFLECTED = [
    ("دمشقي", ["دمشقي", "الدمشقية", "دمشقيون", "الدمشقيين", "دمشقيات", "دمشقيتين", "الدمشقيان"]),
    ("لبناني", ["لبناني", "اللبنانية", "لبنانيون", "اللبنانيين", "اللبنانيات"]),
    ("أمريكي", ["الأمريكية", "أمريكيين", "الأمريكيتين"]),
    ("حوثي", ["الحوثي", "الحوثيون", "الحوثيين", "حوثية"]),
]


@pytest.mark.parametrize(("demonym", "forms"), INFLECTED)
def test_adjectives_of_origin_in_every_form(demonym: str, forms: list[str]) -> None:
    found = inflect_demonym(demonym)
    assert [form for form in forms if form not in found] == []
    assert len(found) == len(set(found)) == 14


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        (("عبد", "الله"), [("عبد", "الله"), ("عبدالله",)]),
        (("عبدالله",), [("عبدالله",), ("عبد", "الله")]),
        (("محمد", "عبد", "الكريم"), [("محمد", "عبد", "الكريم"), ("محمد", "عبدالكريم")]),
        (("عبد", "ربه"), [("عبد", "ربه")]),
        (("سمير",), [("سمير",)]),
        ((), []),
    ],
)
def test_servant_names_in_one_word_or_two(name: tuple[str, ...], spelt: list[tuple[str, ...]]) -> None:
    assert spellings(name) == spelt


NEWS = [
    ("واشنطن", "united_states"), ("موسكو", "russia"), ("طهران", "iran"), ("العراقية", "iraq"), ("السوريون", "syria"),
    ("اليمنيين", "yemen"), ("للبنانيين", "lebanon"), ("الأمم المتحدة", "united_nations"), ("فرانس برس", "afp"),
    ("حزب الله", "hezbollah"), ("حماس", "hamas"), ("الجزيرة", "al_jazeera"), ("تركيا", "turkey"), ("الأتراك", "turkey"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "entity"), NEWS)
def test_what_every_paper_writes_is_known(form: str, entity: str, know: Knowledge) -> None:
    assert [match.entry.entity.id for match in know.world.names.find(list(tokenize(form)))] == [entity]
