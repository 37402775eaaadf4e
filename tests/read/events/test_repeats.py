"""Which events are told again."""


def test_a_definite_noun_takes_up_the_event_before(events_of):
    found = events_of("هاجمت حركة حماس الجيش الإسرائيلي في نابلس. وأدى الهجوم إلى قطع الطرق.")
    second = next(event for event in found if event.trigger.text == "الهجوم")
    assert second.same_as == found[0].id
    assert (second.actor, second.recipient) == (("hamas",), ("israel_army",))


def test_another_day_is_another_event(events_of):
    found = events_of("هاجمت حركة حماس الجيش الإسرائيلي أمس. وهاجمت حركة حماس الجيش الإسرائيلي اليوم.")
    assert [event.same_as for event in found] == [None, None]


def test_other_parties_are_another_event(events_of):
    found = events_of("هاجمت حركة حماس الجيش الإسرائيلي. وهاجم حزب الله تركيا.")
    assert [event.same_as for event in found] == [None, None]


def test_a_third_mention_points_at_the_first(events_of):
    found = events_of("قصفت إسرائيل نابلس. وتوقف القصف في نابلس. ثم عاد القصف في نابلس.")
    assert [event.same_as for event in found][1:] == ["e1", "e1"]


def test_generic_talk_is_no_event(events_of):
    assert events_of("القتل مدان.") == []


def test_the_day_may_be_told_more_closely(events_of):
    found = events_of("قتل تسعة أشخاص في هجوم في بغداد صباح الأحد. ولم يتبن أحد الهجوم حتى مساء الأحد.")
    assert [event.same_as for event in found if event.trigger.text == "الهجوم"] == ["e1"]


_BETWEEN = " ".join(f"والتقى الوزير التركي نظيره العراقي في {town}." for town in (
    "بغداد", "أنقرة", "عمان", "بيروت", "دمشق", "القاهرة", "تونس", "الرباط", "الخرطوم", "طرابلس", "مسقط", "الدوحة", "المنامة",
))  # fmt: skip


def telling(found, first, later):
    """The id of the first of two triggers, and what the second tells again."""
    one = next(event for event in found if event.trigger.text == first)
    other = next(event for event in reversed(found) if event.trigger.text == later)
    assert one is not other
    return one.id, other.same_as


def test_a_definite_noun_finds_the_deed_of_its_place_far_back(events_of):
    text = "تفجير حافلة في حلب. " + _BETWEEN + " واستنكر الرئيس الهجوم الذي وقع في حلب."
    assert len(set(telling(events_of(text), "تفجير", "الهجوم"))) == 1


def test_another_place_far_back_is_another_deed(events_of):
    text = "تفجير حافلة في حلب. " + _BETWEEN + " واستنكر الرئيس الهجوم الذي وقع في إدلب."
    assert telling(events_of(text), "تفجير", "الهجوم")[1] is None


def test_a_day_apart_far_back_is_another_deed(events_of):
    text = "وقع تفجير في حلب أمس. " + _BETWEEN + " واستنكر الرئيس الهجوم الذي وقع في حلب اليوم."
    assert telling(events_of(text), "تفجير", "الهجوم")[1] is None


def test_several_deeds_are_not_one_far_back(events_of):
    text = "تفجير حافلة في حلب. " + _BETWEEN + " واستنكر الرئيس الهجمات التي وقعت في حلب."
    assert telling(events_of(text), "تفجير", "الهجمات")[1] is None


def test_what_was_only_threatened_is_not_what_was_done(events_of):
    text = "هدد المسلحون بهجوم على حلب. " + _BETWEEN + " واستنكر الرئيس الهجوم الذي وقع في حلب."
    assert telling(events_of(text), "هجوم", "الهجوم")[1] is None


def test_a_suicide_attack_is_told_as_a_blast(events_of):
    found = events_of("تفجير انتحاري في حلب. وأدى التفجير إلى أضرار في حلب.")
    assert [event.same_as for event in found if event.trigger.text == "التفجير"] == ["e1"]


def test_what_has_the_same_victims_comes_before_what_is_only_near(events_of):
    text = "هجوم على الجيش السوري في حلب. اعتداء على حافلة. واستنكر الرئيس الهجوم على الجيش السوري."
    assert telling(events_of(text), "هجوم", "الهجوم") == ("e1", "e1")


def test_another_victim_at_the_place_far_back_is_another_deed(events_of):
    text = "هجوم على الجيش السوري في حلب. " + _BETWEEN + " واستنكر الرئيس الهجوم على حركة حماس في حلب."
    assert telling(events_of(text), "هجوم", "الهجوم")[1] is None


def test_this_deed_is_the_last_one_whomever_it_calls_the_victims(events_of):
    text = "هجوم على الجيش السوري في حلب. وقال الرئيس إن هذا الهجوم على الشرطة جبان."
    assert telling(events_of(text), "هجوم", "الهجوم") == ("e1", "e1")


def test_the_crime_that_hit_is_the_deed_told_before(events_of):
    text = "تفجير حافلة في حلب. واستنكر الرئيس الجريمة النكراء التي استهدفت حافلة في حلب."
    assert telling(events_of(text), "تفجير", "استهدفت") == ("e1", "e1")


def test_this_deed_elsewhere_is_not_the_one_before(events_of):
    text = "هجوم على الجيش السوري في حلب. وقال الرئيس إن هذا الهجوم في بغداد جبان."
    assert telling(events_of(text), "هجوم", "الهجوم")[1] is None


def test_the_body_tells_the_headlines_only_attack_again(events_of):
    title = "قتلى في هجوم على حافلة"
    found = events_of(f"{title}\n\nوقع هجوم في حلب أمس.", title)
    assert [event.same_as for event in found] == [None, "e1"]


def test_a_headline_of_another_place_is_not_what_the_body_begins_with(events_of):
    title = "هجوم على حافلة في بغداد"
    found = events_of(f"{title}\n\nوقع هجوم في حلب أمس.", title)
    assert [event.same_as for event in found] == [None, None]
