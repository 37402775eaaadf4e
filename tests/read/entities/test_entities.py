"""Entities: everyone the mentions name, once each."""

from rasid.model.document import Document
from rasid.model.keys import ENTITIES, MENTIONS
from rasid.read import TABLE
from rasid.read.stage import apply


def entities(know, text):
    document = Document(text)
    for stage in TABLE:
        document = apply(stage, document, know)
        if stage.gives is ENTITIES:
            return {entity.id: entity for entity in document[ENTITIES]}, document
    raise AssertionError


def test_a_listed_entity_has_its_names(know):
    found, _ = entities(know, "نفت تركيا ذلك.")
    assert (found["turkey"].name.en, found["turkey"].local) == ("Turkey", False)


def test_an_unnamed_source_is_local(know):
    found, _ = entities(know, "قال مصدر أمني إن الطريق مغلق.")
    assert [entity.local for entity in found.values()] == [True]


def test_a_body_of_a_listed_state_is_not_local(know):
    found, _ = entities(know, "انتشرت الشرطة السورية.")
    assert not found["syria_police"].local


def test_a_local_entity_is_named_by_its_name_not_its_pronoun(know):
    found, _ = entities(know, 'حذرت كتائب "أسود الوادي". وقالت الكتائب إنها مستعدة.')
    assert "أسود الوادي" in [entity.name.ar for entity in found.values()][0]


def test_every_mention_has_its_entity(know):
    found, document = entities(know, "قال وزير الدفاع التركي إن الجيش انسحب من مدينة الرمادي العراقية.")
    assert {mention.entity for mention in document[MENTIONS]} == set(found)
