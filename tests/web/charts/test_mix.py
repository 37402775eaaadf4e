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
