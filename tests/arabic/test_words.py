import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.words import tokenize


def folds(text: str) -> list[str]:
    return [token.fold for token in tokenize(text)]


KINDS = [
    ("قال «نعم»", ["word", "punct", "word", "punct"]),
    ("1,300 شخص", ["number", "word"]),
    ("سطر\nسطر", ["word", "break", "word"]),
    ("عمود\tعمود", ["word", "break", "word"]),
    ("خبر     آخر", ["word", "break", "word"]),
    ("🇮🇶 خبر", ["symbol", "word"]),
    ("CNN-عربية", ["word", "punct", "word"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokenize(text)] == kinds


NUMBERS = [("١٬٢٣٤", "1234"), ("13.2", "13.2"), ("8,30", "8.30"), ("85,300", "85300"), ("٣٢٫٧", "32.7")]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_numbers_are_written_one_way(text: str, value: str) -> None:
    assert folds(text) == [value]


def test_controls_are_in_no_token_and_do_not_split_words() -> None:
    assert folds("\u202bال\u200fعراق\u202c الآن") == ["العراق", "الان"]


def test_a_glued_number_and_word_are_two_tokens() -> None:
    assert folds("7شباط") == ["7", "شباط"]


@given(st.text(max_size=60))
def test_spans_follow_each_other_and_start_on_no_mark(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert last <= token.start < token.end <= len(text)
        assert token.raw == text[token.start : token.end]
        if token.start and not text[token.start - 1].isspace():
            assert unicodedata.category(text[token.start]) != "Mn"
        last = token.end
