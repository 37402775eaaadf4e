"""Words as texts are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge, load
from rasid.knowledge.variants import Variants, variants

KNOW = load()


def compared(text: str) -> list[str]:
    return [word.fold for word in variants(KNOW).words(tuple(tokenize(text)))]


SAME = [
    ("القوات الأميركية", "القوات الأمريكية"),
    ("في أوروبا", "في أوربا"),
    ("للبنتاغون", "للبنتاجون"),
    ("المسؤول الديموقراطي", "المسئول الديمقراطي"),
    ("مقتل جندي", "استشهاد جندي"),
    ("استشهد ثلاثة", "لقي مصرعه ثلاثة"),
    ("ولقوا حتفهم", "واستشهدوا"),
    ("القتلى", "الشهداء"),
    ("في 3 شباط", "في ٣ فبراير"),
    ("كانون الثاني 2021", "يناير 2021"),
    ("7 تشرين الأوّل/ أكتوبر", "7 أكتوبر"),
    ("7 تشرين الأول (أكتوبر) الماضي", "7 تشرين الأول الماضي"),
    ("ثلاثة جنود", "3 جنود"),
    ("وثلاثين", "و30"),
    ("عبد الرحمن", "عبدالرحمن"),
    ("لعبد الله", "لعبدالله"),
    ("نصر الله", "نصرالله"),
    ("و قال", "وقال"),
    ("ما زال هناك", "مازال هناك"),
    ("20% من", "20 في المئة من"),
    ("الحوار الستراتيجي", "الحوار الإستراتيجي"),
    ("خالد بن سعد", "خالد ابن سعد"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME, ids=lambda text: text)
def test_variants_are_one(one: str, other: str) -> None:
    assert compared(one) == compared(other)


APART = [
    ("قتل", "جرح"),
    ("شباط", "آذار"),
    ("ثلاثة", "أربعة"),
    ("الأميركي", "أميركي"),
    ("مقتل", "القتيل"),
    ("محرم 1440", "يناير 1440"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda text: text)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert compared(one) != compared(other)


def test_a_word_says_which_tokens_it_stands_for() -> None:
    tokens = tuple(tokenize("ثم، و لقي مصرعه، عبد السلام."))
    found = variants(KNOW).words(tokens)
    texts = [" ".join(token.raw for token in tokens[word.first : word.after]) for word in found]
    assert texts == ["ثم", "و لقي مصرعه", "عبد السلام"]


def test_two_months_with_a_word_between_are_two() -> None:
    assert len(compared("شباط أو فبراير")) == 3


def test_a_range_of_tokens_is_not_left() -> None:
    tokens = tuple(tokenize("زيد لقي مصرعه"))
    assert [word.fold for word in variants(KNOW).words(tokens, 0, 2)] == ["زيد", "لقي"]


def test_a_lone_and_at_the_end_is_no_word() -> None:
    assert compared("قال و.") == ["قال"]


def test_knowledge_is_compiled_once(know: Knowledge) -> None:
    assert variants(know) is variants(know)


@given(
    st.lists(
        st.sampled_from(
            [
                "قتل",
                "لقي",
                "مصرعه",
                "و",
                "عبد",
                "الله",
                "شباط",
                "فبراير",
                "3",
                "،",
                "\n",
                "نصر",
                "بن",
                "ال",
                "%",
                "أميركا",
            ]
        ),
        max_size=30,
    )
)
def test_words_rise_and_memory_changes_nothing(pieces: list[str]) -> None:
    tokens = tuple(tokenize(" ".join(pieces)))
    found = variants(KNOW).words(tokens)
    assert all(word.first < word.after <= len(tokens) for word in found)
    assert all(one.after <= other.first for one, other in zip(found, found[1:], strict=False))
    assert found == Variants(KNOW).words(tokens)
