"""One trigger an event."""

import pytest


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("قتل ثلاثة جنود في هجوم في حلب.", ["هجوم"]),
        ("أسفر هجوم في حلب عن مقتل ثلاثة جنود وإصابة خمسة.", ["هجوم"]),
        ("شن مسلحون هجوما على حلب.", ["هجوما"]),
        ("غارات استهدفت بلدة في حلب.", ["غارات"]),
        ("مقتل ثلاثة جنود وإصابة خمسة في حلب.", ["مقتل"]),
        ("مقتل ثلاثة عمال في حادث سير في حلب.", []),
        ("انتزع الجيش السوري السيطرة على حلب.", ["السيطرة"]),
        ("خرق الهدنة في حلب.", ["خرق"]),
        ("اعتداء وهجوم على حلب.", ["اعتداء"]),
    ],
)
def test_what_only_goes_on_about_an_event_is_not_another(events_of, line, kept):
    assert [event.trigger.text for event in events_of(line)] == kept


def test_a_verb_with_a_target_of_its_own_is_another_event(events_of):
    found = events_of("وقع هجوم في حلب. الهجوم استهدف أيضا بلدة في إدلب.")
    assert "استهدف" in [event.trigger.text for event in found]


def test_an_accident_is_remembered_over_sentences(events_of):
    assert events_of("غرق مركب قرب طرطوس. ونقل خمسة جرحى إلى المستشفى.") == []


def test_an_attack_ends_the_talk_of_an_accident(events_of):
    found = events_of("وقع حادث سير في حلب. ثم هاجم مسلحون حاجزا في حلب. وقتل ثلاثة جنود.")
    assert [event.trigger.text for event in found] == ["هاجم", "قتل"]


def test_deaths_before_an_attack_are_their_own_event(events_of):
    found = events_of("شنت إسرائيل غارات على غزة بعد مقتل ثلاثة جنود في الخليل.")
    assert [event.trigger.text for event in found] == ["غارات", "مقتل"]


def test_what_a_deed_is_done_with_is_no_second_event(events_of):
    found = events_of("فرقت الشرطة المتظاهرين بالغاز المسيل للدموع في تونس.")
    assert [event.trigger.text for event in found] == ["فرقت"]


def test_demonstrators_who_are_hit_are_no_protest(events_of):
    found = events_of("أطلق الجيش الإسرائيلي الرصاص على متظاهرين في نابلس.")
    assert "PROTEST" not in [event.type for event in found]
