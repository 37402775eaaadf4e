"""The scene: lookups and the small questions rules ask."""

import pytest

from rasid.arabic.words import tokenize
from rasid.read.mentions.scene import Scene, folded


@pytest.fixture
def scene(know):
    def make(text):
        tokens = tuple(tokenize(text))
        made = Scene(tokens, know)
        made.look(0, len(tokens))
        return made

    return make


def test_adjectives_agree_in_definiteness(scene):
    made = scene("القوات الجوية العراقية قصفت")
    assert made.describe(1, 4, True) == (3, ["iraq"], 2)
    assert made.describe(1, 4, False) == (1, [], 0)


def test_a_pair_of_origins_is_read_across_a_dash(scene):
    assert scene("الحدود العراقية - السورية اليوم").describe(1, 5, True)[1] == ["iraq", "syria"]


def test_ta_marbuta_is_no_possessive(scene):
    made = scene("مجهولة")
    assert made.feminine(0) and not made.nouns


def test_a_quoted_name_closes_soon(scene):
    assert scene("«أهل الكهف» قالت").quoted(0, 5) == 3
    assert scene("«أهل الكهف قالت").quoted(0, 4) is None


def test_a_key_leaves_clitics_and_marks_out(scene):
    assert scene("للمقاومة الإسلامية").key(0, 2) == "المقاومه الاسلاميه"


def test_alef_with_hamza_is_no_article(scene):
    made = scene("إلتزاما الالتزام")
    assert not made.article(0) and made.article(1)


def test_folded_words_are_looked_up_folded():
    assert "الي" in folded("إلى")
