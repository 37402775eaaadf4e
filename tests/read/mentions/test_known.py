"""Names the knowledge holds: when they are mentions, and of what."""


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
