"""From words to phrases."""

from rasid.arabic.words import tokenize
from rasid.read.mentions.parse import parse
from rasid.read.mentions.scene import Scene


def words(know, text):
    tokens = tuple(tokenize(text))
    made = Scene(tokens, know)
    return [" ".join(t.raw for t in tokens[p.first : p.after]) for p in parse(made, 0, len(tokens))]


def test_outer_phrases_come_in_order_and_do_not_overlap(know):
    found = words(know, "قال المتحدث باسم الجيش العراقي إن القوات الأميركية في سوريا")
    assert found == ["المتحدث باسم الجيش العراقي", "القوات الأميركية", "سوريا"]


def test_a_listed_name_takes_its_adjectives(know):
    assert words(know, "شن تنظيم داعش الإرهابي هجوما") == ["تنظيم داعش الإرهابي"]


def test_a_bearing_makes_a_part_of_a_state(know):
    assert words(know, "انتشروا في شمال العراق") == ["شمال العراق"]


def test_nothing_is_found_in_nothing(know):
    assert words(know, "هطل المطر") == []


def test_the_object_of_a_verb_is_not_in_the_post_before_it(know):
    assert words(know, "زار نائب وزير الخارجية الروسي المخيم")[0] == "نائب وزير الخارجية الروسي"


def test_a_post_behind_the_name_is_in_the_same_phrase(know):
    assert words(know, "وأكد حسين الكعبي مدير شرطة البصرة ذلك") == ["حسين الكعبي مدير شرطة البصرة"]


def test_a_bearing_with_a_particle_is_cut(know):
    tokens = tuple(tokenize("وقع بشمال العراق"))
    made = Scene(tokens, know)
    found = [phrase for phrase in parse(made, 0, len(tokens)) if phrase.after - phrase.first == 2]
    assert [(phrase.skip, phrase.entity) for phrase in found] == [(1, "northern_iraq")]


def test_the_second_of_several_villages_is_found(know):
    assert words(know, "قصفت قريتي زرنوقة والملساء") == ["قريتي زرنوقة", "والملساء"]


def test_one_village_and_another_word_are_not_two_villages(know):
    assert words(know, "قصفت قرية زرنوقة والملساء") == ["قرية زرنوقة"]


def test_an_adjective_after_its_noun_is_no_actor(know):
    assert words(know, "وقع الهجوم الإرهابي") == []


def test_the_latter_behind_a_noun_describes_it(know):
    assert "الأخيرة" not in words(know, "وقعت الهجمات الأخيرة ليلا")


def test_the_latter_on_its_own_is_somebody(know):
    assert "الأخيرة" in words(know, "قال إن الأخيرة رفضت")


def test_a_listed_person_with_fathers_and_family_is_the_same_person(know):
    tokens = tuple(tokenize("قال محمد بن سلمان بن عبد العزيز آل سعود إن"))
    made = Scene(tokens, know)
    (found,) = parse(made, 0, len(tokens))
    assert (found.entity, found.after) == ("mohammed_bin_salman", 9)


def test_two_nationalities_are_not_cut_to_a_listed_army(know):
    assert words(know, "تقدمت القوات السورية - الروسية نحو") == ["القوات السورية - الروسية"]


def test_phrases_within_phrases_are_kept(know):
    tokens = tuple(tokenize("قال المتحدث باسم وزارة الدفاع التركية إن"))
    made = Scene(tokens, know)
    (outer,) = parse(made, 0, len(tokens))
    assert [inner.rule for inner in outer.inner] == ["body-defense_ministry"]
    assert outer.depth == 2


def test_only_the_asked_range_is_read(know):
    tokens = tuple(tokenize("في العراق وفي سوريا"))
    made = Scene(tokens, know)
    assert [phrase.entity for phrase in parse(made, 2, 4)] == ["syria"]
