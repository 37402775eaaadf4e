"""People by their names."""

import pytest

from rasid.read.mentions.people import foreign, run


def test_a_name_without_title(named):
    assert named("شارك في اللقاء محمد حسن العبيدي.")["محمد حسن العبيدي"].kind == "person"


def test_a_particle_stays_outside_the_name(named):
    assert "حسن العبيدي" in named("حضر محمد ناصر وحسن العبيدي اللقاء.")


def test_a_definite_noun_does_not_begin_a_name(named):
    assert not [m for m in named("رفض اليسار المصري القرار.").values() if m.kind == "person"]


def test_a_kunya_begins_a_name(named):
    assert named("قال القائد أبو أحمد البصري إن المعركة طويلة.")["أبو أحمد البصري"].kind == "person"


def test_ordinary_words_are_no_name(named):
    text = "عاد الهدوء إلى الشارع بعد نهار طويل من التوتر والغضب."
    assert not [m for m in named(text).values() if m.kind == "person"]


def test_a_foreign_name_behind_a_post(named):
    found = named("قال حاكم منطقة لفيف مكسيم بوروشنكوف إن الوضع صعب.")
    assert found["مكسيم بوروشنكوف"].kind == "person"


@pytest.mark.parametrize("name", ["علي حسن الحارثي", "علي بن سالم الحارثي", "محمد علي الجبوري"])
def test_ali_is_a_name_and_no_particle(named, name):
    assert named(f"قتل {name} في الكمين.")[name].kind == "person"


def test_the_particle_on_is_no_ali(named):
    assert not named("سقطت الشجرة على حسن حظه في الطريق.")


def test_in_a_text_without_dotless_ya_the_letters_of_ali_say_nothing(named):
    filler = "وهكذا عاد الناس من السوق وهم بخير، " * 14
    assert "علي حسن الحارثي" not in named(f"{filler} قتل علي حسن الحارثي في الكمين.")


def test_a_town_is_a_family_behind_a_given_name(named):
    assert "سعد التكريتي" in named("قال المحامي سعد التكريتي ذلك.")


def test_a_nationality_is_no_family(named):
    assert "سعد" not in named("قال سعد اللبناني.")


def test_a_particle_on_a_kunya_stays_outside(named):
    assert "أبي حسن الموصلي" in named("التقت الصحيفة بأبي حسن الموصلي في بيته.")


def test_a_name_of_faith_is_two_words(named):
    assert "نور الدين العمري" in named("اغتيل نور الدين العمري أمام بيته.")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("عبد الكريم حسن جاء", 3),
        ("محمد حسن العبيدي قال", 3),
        ("سالم بن محمد آل", 3),
        ("الحسن جاء", 0),
        ("قال محمد", 0),
        ("محمد", 0),
        ("مطر غزير", 0),
    ],
)
def test_a_strict_run_needs_two_names(scene, line, wanted):
    made = scene(line)
    assert run(made, 0, len(made.tokens)) == wanted


@pytest.mark.parametrize(("line", "wanted"), [("محمد قال", 1), ("أوليكسي حسن قال", 2), ("البيت قال", 0)])
def test_a_loose_run_may_be_one_name(scene, line, wanted):
    made = scene(line)
    assert run(made, 0, len(made.tokens), loose=True) == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("كوفاتش", True), ("العراق", False), ("جيش", False), ("قال", False), ("البيت", False), ("دي", False)],
)
def test_a_foreign_word_is_known_as_nothing(scene, word, wanted):
    assert foreign(scene(f"{word} هنا"), 0) is wanted


def test_a_run_never_ends_on_a_link(scene):
    made = scene("محمد حسن بن إلى")
    assert run(made, 0, len(made.tokens)) == 2


def test_a_foreign_name_with_the_post_behind_it(named):
    assert "آدم كوناش" in named("قال آدم كوناش المتحدث باسم الجيش الألماني إن الرحلة تأجلت.")


def test_a_title_and_one_rare_word_are_no_person(named):
    assert not [m for m in named("قال السيد كوفاتشكا.").values() if m.kind == "person"]
