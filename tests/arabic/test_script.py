import re
import unicodedata

import pytest

from rasid.arabic.script import BIDI, MARKS, TABLE


def test_folding_a_letter_gives_letters_that_fold_to_themselves() -> None:
    for text in TABLE.values():
        assert text is None or text.translate(TABLE) == text


def test_every_range_of_marks_holds_marks() -> None:
    for low, high in zip(MARKS[::3], MARKS[2::3], strict=True):
        assert low <= high
        assert unicodedata.category(low)[0] == "M"


@pytest.mark.parametrize(
    "char", ["\u064b", "\u0655", "\u0670", "\u0610", "\u08f0", "\u0301", "\ufe0f", "\U000e0100"]
)
def test_a_mark_is_in_the_class(char: str) -> None:
    assert re.fullmatch(f"[{MARKS}]", char)


@pytest.mark.parametrize("char", ["ا", "ـ", "a", " ", "5", "«", "\u200d", "\u06dd", "🙂"])
def test_what_is_no_mark_is_not(char: str) -> None:
    assert not re.fullmatch(f"[{MARKS}]", char)


@pytest.mark.parametrize(
    "char", ["\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\u200b"]
)
def test_a_control_vanishes_in_folding(char: str) -> None:
    assert re.fullmatch(f"[{BIDI}]", char)
    assert f"خ{char}بر".translate(TABLE) == "خبر"
