import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.fold import fold, offset

SAME = [
    ("أمريكا", "امريكا"), ("مسؤول", "مسئول"), ("على", "علي"), ("غزّة", "غزه"), ("الـــعراق", "العراق"),
    ("ﻻ", "لا"), ("كی", "كي"), ("\u202bقال\u202c", "قال"), ("٢٠١٩", "2019"), ("۴", "4"), ("GAZA", "gaza"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("قال", "قاد"), ("عين", "غين"), ("سأل", "سال ")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.characters(max_codepoint=0x2FF)))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_way_back_skips_marks_and_tatweel() -> None:
    raw = "وَقَـال"
    assert raw[offset(raw, 1) :] == "قَـال"
    assert raw[offset(raw, 2) :] == "ال"


@given(st.text("اوقلم\u064b\u0651\u0640", max_size=12), st.integers(0, 12))
def test_the_way_back_lands_on_a_letter_or_the_end(raw: str, letters: int) -> None:
    at = offset(raw, letters)
    assert at in (0, len(raw)) or fold(raw[at])
