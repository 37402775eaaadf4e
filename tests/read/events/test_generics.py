"""Talk of deeds of a kind is no deed."""

import pytest

from rasid.read.events.generics import general
from rasid.read.events.triggers import triggers


@pytest.fixture
def is_general(scene_of):
    def read(text):
        scene = scene_of(text)
        (trigger,) = [
            one
            for one in triggers(scene, scene.sentences[0])
            if one.type == "ASSAULT" and one.sense not in ("toll", "counted")
        ]
        return general(scene, trigger)

    return read


@pytest.mark.parametrize(
    "text",
    [
        "وقوف تونس ضد كل هجوم جبان.",
        "لن تخيفنا مثل هذه الهجمات.",
        "وقعت هجمات كهذه من قبل.",
        "الوقوف ضد جميع أشكال الهجمات.",
        "الوقوف ضد الهجمات بكافة أشكالها.",
        "نرفض استهداف المدارس.",
        "ما حدث استهداف للأمة كلها.",
    ],
)
def test_deeds_of_a_kind(is_general, text):
    assert is_general(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقع هجوم في حلب.",
        "هذه الهجمات على حلب كثيرة.",
        "شنت إسرائيل كل الهجمات على غزة.",
        "أعلن رفضه الهجوم على حلب.",
        "جرح جنديان في استهداف لدورية في حلب.",
        "يستمر استهدافها للمدارس في حلب.",
        "هاجم مسلحون حاجزا في حلب.",
    ],
)
def test_one_deed_among_them(is_general, text):
    assert not is_general(text)


def test_what_adds_a_party_is_hypothetical_and_the_rest_no_event(events_of):
    assert [event.modality for event in events_of("كل هجوم على إسرائيل خطأ.")] == ["hypothetical"]
    assert events_of("الوقوف ضد كل هجوم جبان.") == []


def test_a_day_or_a_count_makes_it_one_that_was_done(events_of):
    found = events_of("شنت إسرائيل مثل هذه الغارات على غزة أمس.")
    assert [event.modality for event in found] == ["occurred"]
