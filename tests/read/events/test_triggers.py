"""Which words of a sentence may name an event, and in which reading."""

import pytest

from rasid.read.events.triggers import triggers


@pytest.fixture
def found(scene_of):
    def read(text):
        scene = scene_of(text)
        return [trigger for sentence in scene.sentences for trigger in triggers(scene, sentence)]

    return read


def test_the_span_drops_particles_and_keeps_the_article(found, scene_of):
    text = "وبالهجوم على حلب."
    trigger = found(text)[0]
    assert text[slice(*trigger.span)] == "الهجوم"
    assert trigger.clitic == "ب"


def test_a_noun_spelt_like_a_verb_is_a_noun_before_an_indefinite_adjective(found):
    assert [trigger.part for trigger in found("قصف مدفعي على بلدة في حلب.")] == ["noun"]
    assert [trigger.part for trigger in found("قصف إسرائيلي على بلدة في حلب.")] == ["noun"]


def test_a_noun_spelt_like_a_verb_is_a_verb_at_the_start_of_a_clause(found):
    assert found("قصف الجيش السوري بلدة في حلب.")[0].part == "perfect"
    assert found("بعدما قصف الجيش السوري بلدة في حلب.")[0].part == "perfect"


def test_it_is_a_noun_behind_a_preposition(found):
    assert found("خلال قصف الجيش السوري بلدة في حلب.")[0].part == "noun"


def test_a_written_damma_makes_a_passive(found):
    assert found("استُهدفت قاعدة في حلب.")[0].passive
    assert not found("استهدفت إسرائيل قاعدة في حلب.")[0].passive


def test_the_particle_of_the_future(found):
    assert found("سيهاجم المسلحون حلب.")[0].future
    assert found("سوف يهاجم المسلحون حلب.")[0].future
    assert not found("يهاجم المسلحون حلب.")[0].future


@pytest.mark.parametrize(
    ("line", "kind", "mode"),
    [
        ("أطلق المسلحون سراح الطبيب.", "RETREAT", "release"),
        ("أطلق المسلحون صواريخ على حلب.", "ASSAULT", "heavy-weapons"),
        ("أطلق المسلحون النار على الطبيب.", "ASSAULT", "firearms"),
        ("طردت الحكومة السفير.", "SANCTION", "expel"),
        ("هجوم إلكتروني على المصرف.", "COERCE", "cyber"),
    ],
)
def test_a_word_near_it_chooses_the_reading(found, line, kind, mode):
    assert [(trigger.type, trigger.mode) for trigger in found(line)] == [(kind, mode)]


@pytest.mark.parametrize(
    "line",
    [
        "أطلق الوزير مبادرة جديدة.",
        "أسقط المجلس مشروع القرار.",
        "احتل الفريق المركز الأول.",
        "ضرب الوزير مثلا.",
        "كانت أسرة الطبيب هنا.",
        "وصفته بالنجاح.",
        "في حالة تعد نادرة.",
        "هيئة تحرير الشام حركة في سوريا.",
        "ساحة المعركة خالية.",
    ],
)
def test_false_friends_name_no_event(found, line):
    assert [trigger for trigger in found(line) if trigger.sense not in ("toll", "accident")] == []


def test_a_word_inside_a_name_names_no_event(found):
    assert [trigger.entry for trigger in found("قالت قوات الدعم السريع إنها باقية.")] == []


MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}


def test_every_mode_in_the_lexicon_is_one_of_its_type(know):
    readings = [reading for entry in know.triggers.entries for reading in (entry, *entry.turns)]
    wrong = [
        (one.type, one.mode)
        for one in readings
        if one.mode and one.mode not in MODES.get(one.type, "").split()
    ]
    assert wrong == []


def test_all_sixteen_types_have_words(know):
    readings = [reading for entry in know.triggers.entries for reading in (entry, *entry.turns)]
    assert len({one.type for one in readings if one.type}) == 16
