import pytest

from rasid.arabic.words import tokenize
from rasid.read.quantities.counts import count_at
from rasid.read.quantities.lines import Line


def first_count(know, text):
    tokens = list(tokenize(text))
    return count_at(Line(tokens, 0, len(tokens), know), 0)


@pytest.mark.parametrize(("text", "bounds"), [
    ("أكثر من 20 صاروخا", (20, None, "more_than")),
    ("ما لا يقل عن عشرين صاروخا", (20, None, "at_least")),
    ("نحو 20 صاروخا", (20, 20, "about")),
    ("أقل من 20 صاروخا", (None, 20, "less_than")),
    ("20 صاروخا كحد أقصى", (None, 20, "at_most")),
    ("بين 20 و30 صاروخا", (20, 30, "between")),
    ("بين 30 و32 مليار دولار", (30_000_000_000, 32_000_000_000, "between")),
    ("ما بين 500 وألف سيارة", (500, 1000, "between")),
    ("20 أو 30 صاروخا", (20, 30, "between")),
    ("عدة صواريخ", (3, None, "vague")),
    ("مئات الصواريخ", (100, None, "vague")),
    ("20 ألف برميل", (20_000, 20_000, "exact")),
    ("20 صاروخا", (20, 20, "exact")),
])  # fmt: skip
def test_approximators_set_the_bounds(know, text, bounds):
    count, _ = first_count(know, text)
    assert count is not None and (count.low, count.high, count.approx) == bounds


@pytest.mark.parametrize(("text", "what"), [
    ("ستة آخرين", "other_ones"),
    ("خمسة منهم", "of_them"),
    ("ستة جنود", "noun"),
    ("ستة من الجنود", "noun"),
    ("13 سفيرا", "noun"),
    ("13 صندوقا", "unknown"),
    ("13 في", "nothing"),
    ("13 وقال", "nothing"),
    ("13 بمدينة", "nothing"),
])  # fmt: skip
def test_how_the_counted_is_told(know, text, what):
    count, _ = first_count(know, text)
    assert count is not None and count.what == what


@pytest.mark.parametrize("text", ["11/9/2001", "10:30", "القناة 12", "ثلاث سنوات", "25 عاما", "120 ملم"])
def test_dates_hours_names_and_ages_are_no_counts(know, text):
    assert first_count(know, text)[0] is None
