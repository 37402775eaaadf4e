import pytest

from rasid.arabic.fold import fold
from rasid.read.attributions.words import VOICE, listed, masdar_like, owned_masdar


@pytest.mark.parametrize(
    "word",
    [
        "مسؤوليته",
        "علمه",
        "القتال",
        "استهداف",
        "تدمير",
        "مطالبة",
        "إطلاق",
        "الهجوم",
        "تمسكها",
        "ارتفاع",
        "تعاون",
    ],
)
def test_verbal_nouns_look_like_it(word):
    assert masdar_like(fold(word))


@pytest.mark.parametrize("word", ["الذي", "في", "وزير", "موسكو", "رئيسه"])
def test_other_words_do_not(word):
    assert not masdar_like(fold(word))


def test_a_pronoun_owns_a_verbal_noun():
    assert owned_masdar(fold("تضامنها"))
    assert not owned_masdar(fold("تضامن"))
    assert listed(fold("الهجوم"))


@pytest.mark.parametrize(
    ("text", "speaks"), [("لن نتراجع", True), ("قواتنا تقدمت", True), ("قانون جديد", False)]
)
def test_a_voice_is_heard_in_the_first_person_and_denials(text, speaks):
    assert bool(VOICE.search(fold(text))) is speaks
