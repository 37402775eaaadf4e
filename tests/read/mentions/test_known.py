"""Names the knowledge holds: when they are mentions, and of what."""

import pytest


def test_a_capital_behind_a_locative_is_the_place(named):
    assert named("وقع انفجار في دمشق.")["دمشق"].kind == "place"


def test_a_capital_that_speaks_is_the_state(named):
    assert named("أعلنت واشنطن موقفها من الاتفاق.")["واشنطن"].entity == "united_states"


def test_both_capitals_of_between_are_states(named):
    found = named("جرت محادثات بين واشنطن وطهران.")
    assert (found["واشنطن"].entity, found["طهران"].entity) == ("united_states", "iran")


def test_people_of_another_state_are_their_side(named):
    text = "تجري في العراق مفاوضات طويلة، والرد على الأميركيين سيأتي من بغداد."
    assert named(text)["الأميركيين"].entity == "united_states"


def test_people_of_the_storys_state_are_a_population(named):
    assert named("في مصر خرج آلاف من المصريين.")["المصريين"].kind == "population"


def test_a_plural_that_describes_is_no_mention(named):
    assert "الأميركيين" not in named("التقى المسؤولين الأميركيين.")


def test_a_doubtful_outlet_needs_marks_or_a_noun(named):
    assert "الأخبار" not in named("انتشرت الأخبار سريعا.")
    assert named("قال لصحيفة «الأخبار» إن الاتفاق قريب.")["الأخبار"].entity == "al_akhbar"


def test_a_verb_of_saying_is_no_place(named):
    assert "أفاد" not in named("أفاد مراسل محلي بوقوع انفجار.")


def test_a_label_with_a_nationality_is_that_states(named):
    assert named("نددت الجبهة بـ الاحتلال المغربي.")["الاحتلال المغربي"].entity == "morocco"


def test_a_month_in_brackets_is_no_city(named):
    assert "آب" not in named("وقع الهجوم في أغسطس (آب) الماضي.")


def test_the_capital_behind_its_nationality_is_the_place(named):
    assert named("وصل الوفد إلى العاصمة العراقية بغداد.")["بغداد"].entity == "baghdad"


def test_a_capital_with_a_locative_particle_is_the_place(named):
    assert named("وقع انفجار بدمشق.")["دمشق"].entity == "damascus"


def test_a_capital_is_the_place_of_its_operations_command(named):
    assert named("قال قائد عمليات بغداد إن القوة تقدمت.")["بغداد"].entity == "baghdad"


def test_all_capitals_of_between_are_states(named):
    found = named("انتهت الجولة بين طهران ولندن وباريس.")
    assert [found[w].entity for w in ("طهران", "لندن", "باريس")] == ["iran", "united_kingdom", "france"]


@pytest.mark.parametrize("word", ["الولايات المتحدة", "أميركا", "امريكا", "الولايات المتحدة الأمريكية"])
def test_a_state_has_many_spellings(named, word):
    assert named(f"انسحبت {word} من الاتفاق.")[word].entity == "united_states"


@pytest.mark.parametrize(("word", "state"), [("لتركيا", "turkey"), ("بالعراق", "iraq"), ("وسوريا", "syria")])
def test_particles_stay_outside(named, word, state):
    found = named(f"قال الوفد إن الرسالة {word} وصلت.")
    assert word not in found and state in {m.entity for m in found.values()}


def test_a_fused_particle_stays_inside(named):
    assert named("عادت للسودان آلاف الأسر.")["للسودان"].entity == "sudan"


def test_an_outlets_doubtful_name_is_one_behind_its_correspondent(named):
    assert "الأخبار" not in named("عاد مراسل الحرب بعد أن وصلت الأخبار.")


def test_a_group_takes_its_nationality(named):
    assert named("رفض حزب الله اللبناني العرض.")["حزب الله اللبناني"].entity == "hezbollah"


def test_a_label_does_not_describe_the_noun_before_it(named):
    found = named("توعدت الجماعة العدو الصهيوني بالرد.")
    assert (found["العدو الصهيوني"].entity, found["العدو الصهيوني"].form) == ("israel", "label")


def test_a_telling_surname_is_its_bearer(named):
    assert named("انتقد ماكرون القرار.")["ماكرون"].entity == "emmanuel_macron"


def test_a_listed_surname_that_begins_another_name_is_that_name(named):
    found = named("قال المحامي رعد التكريتي ذلك.")
    assert found["رعد التكريتي"].entity == found["المحامي رعد التكريتي"].entity != "mohammad_raad"
