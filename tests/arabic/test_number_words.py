from rasid.arabic.fold import fold
from rasid.arabic.number_words import ORDINALS, WORDS


def test_every_spelling_is_folded():
    assert [form for form in [*WORDS, *ORDINALS] if fold(form) != form] == []


def test_spellings_of_a_hundred_are_one():
    hundreds = {WORDS[fold(form)] for form in ("مئة", "مائة", "مية")}
    assert len(hundreds) == 1


def test_fused_hundreds_keep_their_unit():
    assert WORDS[fold("سبعمائة")].value == 700


def test_a_dual_hundred_is_two_hundred():
    assert {WORDS[fold(form)].value for form in ("مئتان", "مئتي", "مائتين")} == {200}


def test_an_accusative_thousand_may_be_one_or_two():
    assert WORDS[fold("ألفاً")].part == "either"
