from collections import Counter
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.framing.keyness import keywords, log_likelihood, log_ratio, word_counts, words_near

COUNTS = st.integers(0, 1000)


@pytest.mark.parametrize(
    ("one", "other", "all_one", "all_other", "g2"),
    [
        (10, 10, 100, 100, 0.0),
        (20, 10, 1000, 1000, 3.398),
        (0, 30, 1000, 1000, 41.589),
        (50, 10, 5000, 10000, 63.903),
    ],
)
def test_log_likelihood_by_hand(one: int, other: int, all_one: int, all_other: int, g2: float) -> None:
    assert isclose(log_likelihood(one, other, all_one, all_other), g2, abs_tol=0.01)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [(10, 10, 0.0), (20, 10, 1.0), (10, 40, -2.0), (8, 0, 4.0), (0, 8, -4.0)]
)
def test_log_ratio_is_in_doublings(one: int, other: int, ratio: float) -> None:
    assert log_ratio(one, other, 1000, 1000) == ratio


@given(COUNTS, COUNTS, st.integers(1000, 9999), st.integers(1000, 9999))
def test_the_measures_do_not_care_which_corpus_is_first(
    one: int, other: int, all_one: int, all_other: int
) -> None:
    g2 = log_likelihood(one, other, all_one, all_other)
    assert g2 > -1e-6
    assert isclose(g2, log_likelihood(other, one, all_other, all_one), abs_tol=1e-6)
    assert isclose(
        log_ratio(one, other, all_one, all_other), -log_ratio(other, one, all_other, all_one), abs_tol=1e-9
    )


def test_an_outlets_words_against_all_others() -> None:
    counts = {"north": {"إرهاب": 40, "قال": 100}, "east": {"مقاومة": 40, "قال": 60}, "west": {"قال": 40}}
    found = {(k.outlet, k.words): k for k in keywords(counts)}
    assert set(found) >= {("north", "إرهاب"), ("north", "مقاومة"), ("east", "مقاومة")}
    key = found["north", "إرهاب"]
    assert (key.count, key.rest) == (40, 0)
    assert key.log_ratio > 5 and key.log_likelihood > 50
    assert found["north", "مقاومة"].log_ratio < 0


def test_rare_and_unsure_words_are_left_out() -> None:
    counts = {"north": {"نادر": 2, "قال": 10}, "east": {"قال": 500}}
    assert list(keywords(counts)) == []
    assert [k.words for k in keywords(counts, least=2, sure=10) if k.count] == ["نادر"]
    assert list(keywords(counts, least=2, sure=1000)) == []


def test_the_surest_come_first_by_outlet() -> None:
    counts = {"north": {"أ": 90, "ب": 30, "ج": 100}, "east": {"ج": 300}}
    found = [(k.outlet, k.words) for k in keywords(counts)]
    assert found == [(outlet, word) for outlet in ("east", "north") for word in ("أ", "ج", "ب")]


def test_one_outlet_has_nothing_to_be_held_against() -> None:
    assert list(keywords({"north": {"قال": 50}})) == []
    assert list(keywords({"north": {"قال": 50}, "east": {}})) == []


TEXT = "أعلن قادة لواء النهر وقف القصف، ثم عاد لواء النهر ليلاً"


def test_words_near_names_are_counted_once_without_the_names() -> None:
    first = TEXT.index("لواء النهر")
    second = TEXT.index("لواء النهر", first + 1)
    spans = [(first, first + 10), (second, second + 10)]
    assert words_near(TEXT, spans, 2) == Counter(["اعلن", "قاده", "وقف", "القصف", "ثم", "عاد", "ليلا"])


def test_a_particle_that_is_written_onto_a_name_is_no_word_near_it() -> None:
    text = "قصف للواء النهر"
    first = text.index("لواء")
    assert words_near(text, [(first, len(text))], 3) == Counter(["قصف"])


def test_only_the_surroundings_of_names_are_looked_at_and_none_is_missed() -> None:
    filling = "حشو - " * 60
    text = f"{filling}قبل — لواء النهر، بعد {filling}ثم لواء النهر {filling}"
    first = text.index("لواء")
    second = text.index("لواء", first + 1)
    spans = [(second, second + 10), (first, first + 10)]
    assert words_near(text, spans, 3) == Counter({"حشو": 9, "قبل": 1, "بعد": 1, "ثم": 1})
    assert words_near("—" * 300_000 + "لواء", [(300_000, 300_004)]) == Counter()


def test_no_places_have_nothing_near() -> None:
    assert words_near(TEXT, []) == Counter()


def test_words_are_counted_folded() -> None:
    assert word_counts("قصفٌ، قصف! أعلن ١٢ اعلن") == Counter({"قصف": 2, "اعلن": 2, "12": 1})
