import pytest

from rasid.fuse.processes.sides import Sides, actor, side
from rasid.model.fusion.links import Ref


@pytest.mark.parametrize(("entity", "wanted"), [
    ("kataib_hezbollah", "iraqi_resistance"),
    ("nujaba", "iraqi_resistance"),
    ("iraqi_resistance_coordination", "iraqi_resistance"),
    ("islamic_resistance_in_iraq", "iraqi_resistance"),
    ("iraqi_resistance_coordination_source", "iraqi_resistance"),
    ("qassam_brigades", "hamas"),
    ("houthis", "houthis"),
    ("united_states_army", "united_states"),
    ("pentagon", "united_states"),
    ("joe_biden", "united_states"),
    ("united_states_officials", "united_states"),
    ("reuters", None),
    ("aden", None),
    ("nobody_at_all", None),
])  # fmt: skip
def test_members_stand_on_the_side_of_their_umbrella(know, entity, wanted):
    assert side(entity, know) == wanted


def test_a_member_s_word_is_its_own(know):
    assert actor("kataib_hezbollah", know) == "kataib_hezbollah"
    assert actor("united_states_army", know) == "united_states"


def test_unnamed_bodies_are_those_of_the_insider(know, reading_of):
    reading = reading_of("قال مصدر في حركة حماس إن معظم القيادات موافقة على إنهاء الهدنة مع إسرائيل.")
    sides, (said,) = Sides(reading, know), reading.attributions
    unnamed = next(one.id for one in reading.entities if one.kind == "anonymous_group")
    assert sides.of(unnamed, said) == "hamas"
    assert sides.of(unnamed) is None
    assert sides.of(None) is None


def test_a_group_named_in_general_is_the_one_spoken_of_where_that_is_asked(know, reading_of):
    reading = reading_of("أعلنت حركة حماس موقفها. وقال مسلحون إن حركة حماس ملتزمة.")
    sides = Sides(reading, know)
    group = next(one.id for one in reading.entities if one.kind == "armed_group" and one.local)
    assert sides.of(group, None, True) == "hamas"
    assert sides.of(group) is None
    assert sides.country("hamas") == "palestine"
    assert Ref("d1", group).record == group
