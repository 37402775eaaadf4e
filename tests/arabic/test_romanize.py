"""Romanizing Arabic names for ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.romanize import romanize


@pytest.mark.parametrize(
    ("word", "slug"),
    [
        ("شمس", "shams"),
        ("النور", "al_nur"),
        ("زرنوقة", "zaranuqa"),
        ("كريم", "karim"),
        ("يوسف", "yusf"),
        ("تل الورد", "tal_al_ward"),
    ],
)
def test_letters_follow_the_press(word, slug):
    assert romanize(word) == slug


def test_a_known_spelling_comes_first():
    assert romanize("يوسف", {"يوسف": "Youssef"}) == "youssef"
    assert romanize("اليوسف", {"يوسف": "Youssef"}) == "al_youssef"


def test_digits_and_latin_stay():
    assert romanize("القناة 12 Plus") == "al_qanaa_12_plus"


def test_marks_alone_leave_something():
    assert romanize("«»") == "x"


@given(st.text(max_size=40))
def test_a_slug_is_plain(text):
    assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", romanize(text))
