from collections.abc import Iterable

import pytest
from sqlalchemy import insert, update

from rasid.model.document import Document, Origin
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.model.gathered import Gathered
from rasid.store import Store, index
from rasid.store.filters import Query
from rasid.store.schema import documents, entities, records, roles
from rasid.store.search import Order, count, facets, named, place, search

ARTICLES = {  # outlet, day, text
    "مرفأ": ("almarfa", "2020-05-01", "أعلن لواء النهر قصف ميناء صافر.\nونفت البلدية القصف."),
    "تلال": ("attilal", "2020-05-03", "نفى لواء النهر أن يكون قصف الميناء. وقال إن النهر هادئ."),
    "سهل": ("assahl", "2020-06-10", "وصلت 15 سفينة إلى ميناء صافر بعد هدوء النهر."),
    "جبل": ("almarfa", None, "لا أخبار عن السفن."),
}
IDS = {name: f"{number:016x}" for number, name in enumerate(ARTICLES, 1)}


@pytest.fixture
def filled(store: Store) -> Store:
    """Four articles, their words, and the records of two."""
    items = [
        Gathered(name, Document(text, Origin(id=name, outlet=outlet, title=f"خبر {name}")))
        for name, (outlet, _, text) in ARTICLES.items()
    ]
    made = {outcome.document for outcome in store.documents.add(items, "tests")}
    assert len(made) == 4
    with store.engine.begin() as connection:
        for name, (_, day, text) in ARTICLES.items():
            IDS[name] = next(id for id in made if store.documents.text(id) == text)
            index.put(connection, [(IDS[name], text)])
            connection.execute(update(documents).where(documents.c.id == IDS[name]).values(day=day))
        connection.execute(insert(records), [_record(*row) for row in RECORDS])
        connection.execute(insert(roles), [_role(*row) for row in ROLES])
        connection.execute(insert(entities), ENTITIES)
    return store


RECORDS = [  # article, record, layer, words, kind, mode, modality, voice
    ("مرفأ", "a1", "attributions", "قصف ميناء صافر", "announce", None, None, "indirect"),
    ("مرفأ", "e1", "events", "قصف", "ASSAULT", "heavy-weapons", "claimed", "indirect"),
    ("مرفأ", "a2", "attributions", "القصف", "deny", None, None, "indirect"),
    ("مرفأ", "e2", "events", "القصف", "ASSAULT", "heavy-weapons", "denied", "indirect"),
    ("تلال", "a1", "attributions", "أن يكون قصف الميناء", "deny", None, None, "indirect"),
    ("تلال", "e1", "events", "قصف", "ASSAULT", None, "denied", "indirect"),
    ("سهل", "e1", "events", "وصلت", "COOPERATE", None, "occurred", "narrator"),
]
ROLES = [  # article, record, role, entity
    ("مرفأ", "a1", "source", "river_brigade"),
    ("مرفأ", "e1", "actor", "river_brigade"),
    ("مرفأ", "a2", "hop", "town_hall"),
    ("مرفأ", "e2", "actor", "river_brigade"),
    ("تلال", "a1", "source", "river_brigade"),
    ("تلال", "e1", "actor", "river_brigade"),
    ("تلال", "", "mention", "river_brigade"),
    ("سهل", "", "mention", "safer"),
]
ENTITIES = [
    {"id": "river_brigade", "kind": "armed_group", "ar": "لواء النهر", "en": "River Brigade", "local": 0},
    {"id": "safer", "kind": "place", "ar": "صافر", "en": "Safer", "local": 0},
    {"id": "0001/n1", "kind": "person", "ar": "سالم", "en": None, "local": 1},
]


def _record(name: str, record: str, layer: str, words: str, *values: str | None) -> dict[str, object]:
    columns = dict(zip(("kind", "mode", "modality", "voice"), values, strict=True))
    first = ARTICLES[name][2].index(words)
    place = {"first": first, "after": first + len(words)}
    return {"document": IDS[name], "record": record, "layer": layer} | place | columns


def _role(name: str, record: str, role: str, entity: str) -> dict[str, str]:
    return {"document": IDS[name], "record": record, "role": role, "entity": entity}


def names(ids: Iterable[str]) -> set[str]:
    known = {id: name for name, id in IDS.items()}
    return {known[id] for id in ids}


ASKED = [
    (Query("قصف"), {"مرفأ", "تلال"}),
    (Query("ميناء"), {"مرفأ", "تلال", "سهل"}),
    (Query('"ميناء صافر"'), {"مرفأ", "سهل"}),
    (Query('ميناء -"لواء النهر"'), {"سهل"}),
    (Query("سفينة 15"), {"سهل"}),
    (Query("ميناء -سفينة"), {"مرفأ", "تلال"}),
    (Query("سف* | هادئ"), {"سهل", "تلال", "جبل"}),
    (Query(), {"مرفأ", "تلال", "سهل", "جبل"}),
    (Query(outlets=("almarfa", "assahl")), {"مرفأ", "سهل", "جبل"}),
    (Query(since="2020-05-02"), {"تلال", "سهل"}),
    (Query(until="2020-05"), {"مرفأ", "تلال"}),
    (Query(since="2020", until="2020"), {"مرفأ", "تلال", "سهل"}),
    (Query("ميناء", until="2020-05-01"), {"مرفأ"}),
    (Query(actors=("safer",)), {"سهل"}),
    (Query(actors=("river_brigade",)), {"مرفأ", "تلال"}),
    (Query(actors=("river_brigade",), parts=("mention",)), {"تلال"}),
    (Query("هادئ", modalities=("denied",)), {"تلال"}),
    (Query(types=("COOPERATE",)), {"سهل"}),
    (Query(voices=("narrator",)), {"سهل"}),
    (Query(layers=("steps",)), set()),
]


@pytest.mark.parametrize(("query", "found"), ASKED, ids=lambda value: str(value)[:60])
def test_what_is_found_and_how_many(filled: Store, query: Query, found: set[str]) -> None:
    hits = list(search(filled.engine, query))
    assert names(hit.document for hit in hits) == found
    assert count(filled.engine, query) == len(hits) == len(found)


RECORDED = [
    (Query(types=("ASSAULT",)), {"مرفأ": ["e1", "e2"], "تلال": ["e1"]}),
    (Query(types=("ASSAULT",), acts=("deny",)), {"مرفأ": ["e2"], "تلال": ["e1"]}),
    (Query(types=("ASSAULT",), held_by=("town_hall",)), {"مرفأ": ["e2"]}),
    (Query(held_by=("town_hall",)), {"مرفأ": ["a2", "e2"]}),
    (Query(acts=("deny",), actors=("river_brigade",)), {"مرفأ": ["e2"], "تلال": ["a1", "e1"]}),
    (Query(acts=("deny",), actors=("river_brigade",), parts=("source",)), {"تلال": ["a1"]}),
    (Query(modes=("heavy-weapons",), modalities=("claimed",)), {"مرفأ": ["e1"]}),
    (Query(actors=("river_brigade",)), {"مرفأ": ["a1", "e1", "e2"], "تلال": ["a1", "e1"]}),
    (Query(layers=("attributions",), voices=("indirect",)), {"مرفأ": ["a1", "a2"], "تلال": ["a1"]}),
]


@pytest.mark.parametrize(("query", "found"), RECORDED, ids=lambda value: str(value)[:60])
def test_the_records_that_filters_name_in_the_order_of_the_text(
    filled: Store, query: Query, found: dict[str, list[str]]
) -> None:
    hits = {hit.document: [record.ref for record in hit.records] for hit in search(filled.engine, query)}
    assert hits == {IDS[name]: [Ref(IDS[name], record) for record in refs] for name, refs in found.items()}


def test_a_record_comes_with_its_words(filled: Store) -> None:
    (hit,) = search(filled.engine, Query(modalities=("claimed",)))
    (record,) = hit.records
    assert (record.layer, record.kind, record.modality, record.text) == (
        "events",
        "ASSAULT",
        "claimed",
        "قصف",
    )


def test_a_hit_says_what_it_is_and_where_its_words_are(filled: Store) -> None:
    (hit,) = search(filled.engine, Query('سفينة "ميناء صافر"'))
    assert (hit.outlet, hit.day, hit.title, hit.score) == ("assahl", "2020-06-10", "خبر سهل", None)
    assert [hit.text[first:after] for first, after in hit.spans] == ["سفينة", "ميناء صافر"]
    assert hit.records == ()


def test_the_newest_first_the_oldest_first_and_undated_last(filled: Store) -> None:
    newest = [hit.day for hit in search(filled.engine, Query())]
    oldest = [hit.day for hit in search(filled.engine, Query(), "oldest")]
    assert newest == ["2020-06-10", "2020-05-03", "2020-05-01", None]
    assert oldest == ["2020-05-01", "2020-05-03", "2020-06-10", None]


def test_the_best_first_has_more_of_the_words(filled: Store) -> None:
    hits = list(search(filled.engine, Query("قصف"), "best"))
    assert names([hits[0].document]) == {"مرفأ"}
    scores = [hit.score for hit in hits if hit.score is not None]
    assert len(scores) == 2 and scores[0] > scores[1]


def test_no_more_than_asked_for(filled: Store) -> None:
    assert len(list(search(filled.engine, Query("ميناء"), most=2))) == 2


def test_a_wrong_query_is_refused_before_anything_is_looked_for(filled: Store) -> None:
    for call in (search, count, facets):
        with pytest.raises(InputError, match="character 5"):
            call(filled.engine, Query('نهر "'))


def test_facets_count_documents(filled: Store) -> None:
    found = facets(filled.engine, Query("ميناء"))
    assert found.outlets == {"almarfa": 1, "assahl": 1, "attilal": 1}
    assert found.months == {"2020-05": 2, "2020-06": 1}
    assert found.acts == {"deny": 2, "announce": 1}
    assert found.types == {"ASSAULT": 2, "COOPERATE": 1}
    assert found.modalities == {"denied": 2, "claimed": 1, "occurred": 1}


def test_facets_of_a_phrase_are_of_what_has_it(filled: Store) -> None:
    assert facets(filled.engine, Query('"ميناء صافر"')).types == {"ASSAULT": 1, "COOPERATE": 1}


def test_facets_with_filters_of_records_are_of_those_records(filled: Store) -> None:
    found = facets(filled.engine, Query(held_by=("town_hall",)))
    assert (found.acts, found.modalities) == ({"deny": 1}, {"denied": 1})


NAMED = [
    ("river_brigade", ("river_brigade",)),
    ("لواءُ  النّهر", ("river_brigade",)),
    ("river brigade", ("river_brigade",)),
    ("سالم", ("0001/n1",)),
    ("لا أحد", ()),
]


@pytest.mark.parametrize(("name", "ids"), NAMED)
def test_entities_are_looked_up_by_name(filled: Store, name: str, ids: tuple[str, ...]) -> None:
    assert named(filled.engine, name) == ids


ORDERS: list[Order] = ["newest", "oldest", "best"]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("words", ["", "قصف | ميناء | نهر | أخبار", '"ميناء صافر" | قصف'])
def test_page_by_page_is_the_whole_list(filled: Store, order: Order, words: str) -> None:
    whole = list(search(filled.engine, Query(words), order))
    after, paged = None, []
    while some := list(search(filled.engine, Query(words), order, 1, after)):
        paged += some
        after = place(some[-1])
    assert paged == whole
    assert len(whole) > 1


@pytest.mark.parametrize("after", ["7", "[]", '[null,null,"\ud800"]', '["a",null,"b"]'])
def test_what_is_no_place_is_told(filled: Store, after: str) -> None:
    with pytest.raises(InputError, match="no place in a list of hits"):
        search(filled.engine, Query(), after=after)
