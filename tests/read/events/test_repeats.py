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
