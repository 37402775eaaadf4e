from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.fold import fold
from rasid.store.stems import LONGEST, OWN, stems, terms


def found_by(*words: str) -> set[str]:
    """The stems that all the words share."""
    return set.intersection(*(set(stems(fold(word))) for word in words))


TOGETHER = [
    "مدينة المدينة بالمدينة وللمدينة مدينتهم المدينتين",
    "قوات القوات قوة بقواتها قواتنا للقوات",
    "عملية العملية عمليات العمليات عمليتين بعمليته",
    "مدني المدني مدنيين المدنيون المدنية للمدنيين",
    "مقاتل مقاتلين المقاتلون مقاتلو مقاتلي مقاتليها المقاتلات",
    "قال وقال قالت وقالوا",
    "استهدف تستهدف يستهدفون وسيستهدف استهدفتها",
    "وزارة الوزارة بوزارة ووزارته وزارتي",
    "لجنة اللجنة للجنة لجنتين",
    "بلاد البلاد للبلاد بلادهم",
    "فلسطين لفلسطين بفلسطين وفلسطين",
    "التزام الالتزام بالتزامه",
    "مواطنا مواطنين المواطن مواطنيها",
    "سلطان السلطان سلطانها",
    "سوريا سورية السوريون",
    "مسؤول مسئول المسؤولين",
    "خمسون خمسين وخمسين الخمسون",
]


@pytest.mark.parametrize("words", TOGETHER)
def test_the_forms_of_a_word_share_a_stem(words: str) -> None:
    assert all(found_by(*pair) for pair in pairwise(words.split())), [stems(fold(w)) for w in words.split()]


APART = [
    ("عمل", "عملية"),
    ("المدن", "المدنيين"),
    ("دول", "الدولي"),
    ("وزارة", "زار"),
    ("سلطان", "سلطة"),
    ("البحر", "البحرين"),
    ("طالب", "طالبان"),
    ("إلى", "آليات"),
    ("خمسة", "خمسين"),
    ("كانون", "كان"),
    ("وفد", "فد"),
    ("فرنسا", "الرنسا"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_share_none(one: str, other: str) -> None:
    assert not found_by(one, other)


def test_a_last_ya_is_read_in_both_ways_unless_the_word_is_definite() -> None:
    assert stems("مسلحي") == ("مسلح", "مسلحي")
    assert stems("العراقي") == ("عراقي",)


def test_words_that_are_never_inflected_stay_whole_behind_a_particle() -> None:
    assert stems("وفي") == stems("في") == ("في",)
    assert stems("بالله") == ("الله",)


def test_numbers_of_any_script_are_one() -> None:
    found = [term.stems for term in terms("1,500 و١٬٥٠٠ ۱۵۰۰")]
    assert [stem for stem in found if stem != ("و",)] == [("1500",)] * 3


def test_other_scripts_are_folded_only() -> None:
    assert [term.stems for term in terms("Le F16, ОБСЕ")] == [("le",), ("f",), ("16",), ("обсе",)]


def test_terms_tell_where_their_words_stand_and_on_which_line() -> None:
    text = "قُصِفَ السوقُ.\nثم 12 بيتاً"
    found = [(text[t.start : t.end], t.fold, t.line) for t in terms(text)]
    assert found == [
        ("قُصِفَ", "قصف", 0),
        ("السوقُ", "السوق", 0),
        ("ثم", "ثم", 1),
        ("12", "12", 1),
        ("بيتاً", "بيتا", 1),
    ]


def test_a_word_is_cut_where_an_index_would_refuse_it() -> None:
    assert stems("x" * 5000) == ("x" * LONGEST,)


def test_the_list_is_folded_and_says_what_is_a_words_own() -> None:
    assert all(fold(word) == word for words in OWN.values() for word in words)
    assert "وزار" in OWN["first"] and "ايران" in OWN["last"] and "هذه" in OWN["all"]


@given(st.text(alphabet="ابتثجحدرسشصعفقكلمنهويءةىأإآ", min_size=1, max_size=12))
def test_a_stem_is_never_empty_and_stays_what_it_was(word: str) -> None:
    found = stems(fold(word))
    assert found and all(found) and found == stems(fold(word))
    assert all(len(stem) <= len(fold(word)) + 1 for stem in found)
