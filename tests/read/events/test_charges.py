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


@pytest.mark.xfail(
    strict=True, reason="a plural of people right behind the accuser is not read as the accused"
)
def test_a_people_accused(events_of):
    assert actor_of(events_of, "اتهم الجيش اليمني الحوثيين بقصف المدينة.", "قصف") == ("houthis",)
