"""Names that a document has introduced, found again."""

from rasid.read.mentions.memory import Memory
from rasid.read.mentions.propagate import again, flat, people
from rasid.read.mentions.scene import Phrase


def test_a_surname_is_the_person_named_before(named):
    found = named("قال الوزير سامر العلواني إن الحوار مستمر. وأضاف العلواني أن الوفد سيعود.")
    assert found["العلواني"].entity == found["سامر العلواني"].entity


def test_a_surname_in_the_headline_is_the_person_named_below(named):
    found = named("العلواني: الحوار مستمر\n\nقال الوزير سامر العلواني إن الوفد سيعود.")
    assert found["العلواني"].entity == found["سامر العلواني"].entity


def test_a_listed_surname_waits_for_its_bearer(named):
    assert "أردوغان" not in {m.text for m in named("شارع أردوغان مزدحم.").values() if m.kind == "person"}


def test_a_particle_is_not_in_the_span(named):
    found = named("قصفت الطائرات قرية زرنوقة. وعادت الأسر وزرنوقة هادئة.")
    assert found["زرنوقة"].entity == found["قرية زرنوقة"].entity


def test_an_ordinary_word_is_not_found_again(named):
    found = named("قال العقيد علي صالح إن العمل صالح للنشر.")
    assert "صالح" not in found


def test_a_surname_with_a_fused_particle_is_found(named):
    found = named("قال العقيد ماهر الدوسري إن الحدود آمنة. وللدوسري رأي آخر.")
    assert found["للدوسري"].entity == found["ماهر الدوسري"].entity


def test_the_longer_of_two_names_is_found(named):
    found = named("حذرت كتائب «أسود الوادي» من الرد. وعادت أسود الوادي إلى التل.")
    assert found["أسود الوادي"].entity == found["كتائب «أسود الوادي»"].entity


def test_phrases_inside_come_right_after_their_own():
    inner = Phrase(1, 2, 0, "state", "known", "x")
    outer = Phrase(0, 2, 0, "military", "body", "x", inner=[inner])
    last = Phrase(3, 4, 0, "place", "known", "x")
    assert list(flat([outer, last])) == [outer, inner, last]


def test_a_shorter_form_of_a_name_is_the_longer(scene):
    made = scene("سامر محمد العلواني و سامر العلواني")
    phrases = [Phrase(*ends, 0, "person", "person", "x", name=ends) for ends in ((0, 3), (4, 6))]
    found = people(made, phrases, Memory(made))
    assert found["سامر العلواني"] == found["سامر محمد العلواني"] == found["العلواني"]


def test_two_people_of_one_family_are_two(scene):
    made = scene("سامر العلواني و ماهر العلواني")
    phrases = [Phrase(*ends, 0, "person", "person", "x", name=ends) for ends in ((0, 2), (3, 5))]
    found = people(made, phrases, Memory(made))
    assert found["سامر العلواني"] != found["ماهر العلواني"]


def test_offices_name_nobody(scene):
    made = scene("محافظ الجيزة")
    assert people(made, [Phrase(0, 2, 0, "office", "role", "x")], Memory(made)) == {}


def test_a_name_is_found_again_only_among_free_words(scene):
    made = scene("زرنوقه ثم زرنوقه")
    names = {"زرنوقه": ("z", "place")}
    assert [phrase.first for phrase in again(made, names, [0, 1])] == [0]
    assert [phrase.first for phrase in again(made, names, [0, 1, 2])] == [0, 2]


def test_the_letters_of_a_particle_are_skipped(scene):
    made = scene("وزرنوقه")
    (found,) = again(made, {"زرنوقه": ("z", "place")}, [0])
    assert found.skip == 1


def test_a_name_of_two_words_needs_both(scene):
    made = scene("تل كبير و تل الورد")
    found = list(again(made, {"تل الورد": ("t", "place")}, list(range(5))))
    assert [(phrase.first, phrase.after) for phrase in found] == [(3, 5)]
