"""Who does what a saying is about."""

import pytest


def actor_of(events_of, text, trigger):
    (event,) = [event for event in events_of(text) if event.trigger.text == trigger]
    return event.actor


@pytest.mark.parametrize(("text", "trigger", "actor"), [
    ("اتهمت تركيا حزب العمال الكردستاني بتفجير السيارة.", "تفجير", "pkk"),
    ("اتهمت الحكومة اليمنية جماعة الحوثي بقصف المدينة.", "قصف", "houthis"),
    ("قال الجيش التركي: قصفنا مواقع في الجبل.", "قصفنا", "turkey_army"),
    ("قصف الجيش التركي بلدة في الشمال.", "قصف", "turkey_army"),
])  # fmt: skip
def test_the_one_accused_and_the_one_who_says_we(text, trigger, actor, events_of):
    assert actor_of(events_of, text, trigger) == (actor,)


@pytest.mark.parametrize(("text", "doers"), [
    ("اتهم الجيش اليمني الحوثيين بقصف المدينة.", ("houthis",)),
    ("اتهمت السعودية الإيرانيين بقصف المدينة.", ("iran",)),
])  # fmt: skip
def test_the_accused_does_what_he_is_accused_of(text, doers, events_of):
    assert actor_of(events_of, text, "قصف") == doers


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير التركي أن هذا الهجوم على حلب لن يمر.",
        "رفض الوزير التركي استهداف المشافي في حلب.",
        "رفضت تركيا قصف المشافي في حلب.",
    ],
)
def test_who_rejects_an_attack_is_not_its_doer(text, events_of):
    assert [event.actor for event in events_of(text) if event.type == "ASSAULT"] == [()]


def test_who_threatens_one_is(events_of):
    assert actor_of(events_of, "هددت حركة حماس بهجوم على حلب.", "هجوم") == ("hamas",)
