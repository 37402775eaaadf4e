import pytest

from rasid.arabic.words import tokenize
from rasid.read.quantities.lines import Line
from rasid.read.quantities.nouns import noun_first, openings, owned_first


def line_of(know, text):
    tokens = list(tokenize(text))
    return Line(tokens, 0, len(tokens), know)


@pytest.mark.parametrize(("text", "value", "rule"), [
    ("صاروخين", 2, "dual"),
    ("جنديان آخران", 2, "dual"),
    ("مواطنين اثنين", 2, "dual"),
    ("شخصا واحدا", 1, "one"),
    ("الجنود الأربعة", 4, "definite"),
    ("الجنود الـ12", 12, "definite"),
    ("صواريخ عدة", 3, "several"),
])  # fmt: skip
def test_nouns_that_tell_their_number(know, text, value, rule):
    count = noun_first(line_of(know, text), 0)
    assert count is not None and (count.low, count.rule) == (value, rule)


@pytest.mark.parametrize("text", ["صاروخا", "جنود", "طالبان", "مسؤولين", "الجنود", "يومين", "الجنود ثم"])
def test_nouns_that_do_not(know, text):
    assert noun_first(line_of(know, text), 0) is None


def test_an_owned_noun_with_a_definite_number(know):
    count = owned_first(line_of(know, "مساعديه الثلاثة"), 0)
    assert count is not None and count.low == 3


def test_a_rank_is_no_count(know):
    assert owned_first(line_of(know, "المرحلة الثالثة"), 0) is None


def test_counts_begin_at_numbers_approximators_and_counted_nouns(know):
    assert list(openings(line_of(know, "أطلق نحو 20 صاروخا"))) == [1, 2, 3]
