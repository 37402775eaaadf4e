"""When, with what, and how many."""

import pytest


def test_a_date_behind_the_trigger_comes_before_one_ahead(document_of):
    document = document_of("قال الوزير اليوم الثلاثاء إن هجوما وقع أمس الاثنين في حلب.")
    event = document._layers["events"][0]
    times = {time.id: time.text for time in document._layers["times"]}
    assert event.time is not None and times[event.time] == "أمس الاثنين"


def test_the_value_is_that_of_the_time(document_of):
    document = document_of("وقع هجوم في حلب أمس.")
    event = document._layers["events"][0]
    assert event.value == next(time.value for time in document._layers["times"] if time.id == event.time)


def test_the_weapon_sets_the_mode(event_of):
    found = event_of("هجوم بصواريخ على حلب.")
    assert found.mode == "heavy-weapons"
    assert [weapon.text for weapon in found.weapon] == ["صواريخ"]


def test_counted_victims_belong_to_the_nearest_attack(document_of):
    document = document_of("قتل ثلاثة جنود في هجوم في حلب.")
    event = document._layers["events"][0]
    counts = {count.id: count.text for count in document._layers["quantities"]}
    assert [counts[name] for name in event.casualties] == ["ثلاثة جنود"]


def test_a_count_of_weapons_is_no_casualty(event_of):
    assert event_of("إطلاق ثلاثة صواريخ على حلب.").casualties == ()


def dated(document, word):
    times = {time.id: time.text for time in document._layers["times"]}
    (event,) = [event for event in document._layers["events"] if event.trigger.text == word]
    return times.get(event.time)


@pytest.mark.parametrize(
    ("line", "word", "text"),
    [
        ("تلقى الرئيس اليوم اتصالا عبر فيه الملك عن استنكاره للهجوم الذي وقع في حلب.", "للهجوم", None),
        ("زار الوزير أمس المصابين جراء غارة على حلب.", "غارة", None),
        ("اعتقلت الشرطة أمس ثلاثة أشخاص بعد هجوم في حلب.", "هجوم", None),
        ("اعتقلت الشرطة أمس ثلاثة أشخاص بعد هجوم في حلب يوم الأحد.", "هجوم", "يوم الأحد"),
        ("قتل ثلاثة جنود أمس جراء غارة على حلب.", "غارة", "أمس"),
        ("وقع أمس هجوم في حلب.", "هجوم", "أمس"),
    ],
)
def test_the_day_of_what_came_after_is_not_the_deeds_unless_it_did_harm(document_of, line, word, text):
    assert dated(document_of(line), word) == text
