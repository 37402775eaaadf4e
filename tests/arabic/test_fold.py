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


LETTERS = [
    ("ﺃ", "ا"), ("ﺇ", "ا"), ("ﺁ", "ا"), ("ٱ", "ا"), ("ﻷ", "لا"), ("ﻵ", "لا"), ("ﻼ", "لا"), ("ﺔ", "ه"), ("ﻰ", "ي"),
    ("ﻯ", "ي"), ("ﺋ", "ء"), ("ﺅ", "ء"), ("ﭘ", "ب"), ("ﭼ", "ج"), ("ﮊ", "ز"), ("ﮔ", "غ"), ("ﮐ", "ك"), ("ﯽ", "ي"),
    ("ی", "ي"), ("ې", "ي"), ("ے", "ي"), ("ک", "ك"), ("ڪ", "ك"), ("گ", "غ"), ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"),
    ("ڤ", "ف"), ("ۀ", "ه"), ("ە", "ه"), ("ہ", "ه"), ("ھ", "ه"), ("٪", "%"), ("٫", "."), ("٬", ","),
    ("\u0670", ""), ("\u0640", ""), ("\u064b", ""), ("\u0651", ""), ("\u06d6", ""), ("\u200d", ""), ("\u2066", ""),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "plain"), LETTERS)
def test_each_letter_has_one_fold(letter: str, plain: str) -> None:
    assert fold(letter) == plain
    assert fold(f"س{letter}س") == f"س{plain}س"


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"])
def test_digits_of_all_families_are_one(digits: str) -> None:
    assert fold(digits) == "0123456789"


@pytest.mark.parametrize("text", ["؟", "،", "؛", "«", "…", "Ω", "5", "٭", "ں", "ٹ"])
def test_what_is_no_spelling_of_another_stays(text: str) -> None:
    assert fold(text) == text.lower()


@pytest.mark.parametrize(
    ("raw", "letters", "rest"),
    [
        ("ﻻجئ", 1, "جئ"),
        ("ﻻجئ", 2, "جئ"),
        ("ولِلجيش", 1, "لِلجيش"),
        ("خبر", 0, "خبر"),
        ("خبر", 9, ""),
        ("بـــغداد", 1, "غداد"),
    ],
)
def test_the_way_back_through_ligatures(raw: str, letters: int, rest: str) -> None:
    assert raw[offset(raw, letters) :] == rest
