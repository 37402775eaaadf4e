"""When, with what, and how many."""


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
