"""A small bar of modalities."""

import re

from rasid.web.charts import mix
from rasid.web.manner import Manner


def test_parts_are_as_wide_as_their_share_the_commonest_first():
    drawing = mix.draw({"claimed": 1, "occurred": 3}, Manner("en"))
    assert re.findall(r'x="([\d.]+)" y="0" width="([\d.]+)" height="9" class="part (\w+)"', drawing) == [
        ("0", "67.5", "occurred"), ("67.5", "22.5", "claimed"),
    ]  # fmt: skip
    assert 'aria-label="' in drawing


def test_in_arabic_it_begins_at_the_right():
    drawing = mix.draw({"claimed": 1, "occurred": 3}, Manner("ar"))
    assert re.findall(r'x="([\d.]+)" y="0"', drawing) == ["22.5", "0"]


def test_its_words_say_the_same():
    assert mix.describe({"denied": 2, "occurred": 3}, Manner("en")).replace("\u2068", "").replace(
        "\u2069", ""
    ) == ("occurred 3, denied 2")
    assert mix.draw({}, Manner("en")) == ""


def test_of_equal_counts_the_order_is_always_the_same():
    assert mix.ordered({"negated": 2, "claimed": 2, "occurred": 5}) == [
        ("occurred", 5),
        ("claimed", 2),
        ("negated", 2),
    ]


def test_the_parts_fill_the_bar_without_gap():
    counts = {"occurred": 7, "claimed": 3, "denied": 2, "planned": 1}
    for language in ("en", "ar"):
        parts = re.findall(r'x="([\d.]+)" y="0" width="([\d.]+)"', mix.draw(counts, Manner(language)))
        spans = sorted((float(x), float(x) + float(width)) for x, width in parts)
        assert spans[0][0] == 0
        assert abs(spans[-1][1] - mix.WIDTH) < 0.3
        assert all(abs(one[1] - other[0]) < 0.2 for one, other in zip(spans, spans[1:], strict=False))
