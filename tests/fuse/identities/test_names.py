"""When two names are one."""

import pytest

from rasid.fuse.identities.names import alike, family, skeleton, words


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("سالم الدوسري", "سالم الدوسري", "same"),
        ("سالم الدوسري", "سالم بن فهد الدوسري", "same"),
        ("عبد الله الساري", "عبدالله الساري", "same"),
        ("أسامة القرني", "اسامه القرني", "same"),
        ("عبدالرحمن الحيدرى", "عبدالرحمان الحيدري", "same"),
        ("سالم الدوسري", "سليم الدوسري", "maybe"),
        ("سالم فهد الدوسري", "فهد الدوسري", "maybe"),
        ("سالم الدوسري", "ماجد الدوسري", None),
        ("سالم الدوسري", "كريم الفتلاوي", None),
    ],
)
def test_two_names(one, other, expected):
    assert alike(one, other) == alike(other, one) == expected


def test_the_words_of_a_name():
    assert words("«عبد الرحمن بن فهد الساري»") == ("عبدالرحمن", "فهد", "ساري")
    assert words("  ") == ()


@pytest.mark.parametrize(
    "one, other", [("كمال الساري", "جمال السارى"), ("لواء النهر", "كتيبة النهر"), ("ا ا", "ب ا")]
)
def test_spellings_of_one_last_word_share_its_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize("name", ["كمال", "الساري", ""])
def test_a_name_of_one_word_has_none(name):
    assert skeleton(name) is None


@pytest.mark.parametrize(
    "kind, expected",
    [("person", "person"), ("armed_group", "group"), ("police", "group"), ("agency", "media"), ("facility", "place"),
     ("weapon", None), ("anonymous_individual", None), ("office", None)],
)  # fmt: skip
def test_families_of_kinds(kind, expected):
    assert family(kind) == expected
