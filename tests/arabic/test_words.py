import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.words import spoken, spoken_lines, tokenize


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


MIXED = [
    ("https://example.org/a", ["https", ":", "/", "/", "example", ".", "org", "/", "a"]),
    ("info@example.org", ["info", "@", "example", ".", "org"]),
    ("#غزة_الآن", ["#", "غزه", "_", "الان"]),
    ("@samir_n", ["@", "samir", "_", "n"]),
    ("MQ-9", ["mq", "-", "9"]),
    ("إف-16", ["اف", "-", "16"]),
    ("F16", ["f", "16"]),
    ("2024/03/05", ["2024", "/", "03", "/", "05"]),
    ("10:30", ["10", ":", "30"]),
    ("٥٠٪", ["50", "%"]),
    ("100$", ["100", "$"]),
    ("€5", ["€", "5"]),
    ("و«نعم»", ["و", "«", "نعم", "»"]),
    ("قال:نعم", ["قال", ":", "نعم"]),
    ("د.سمير", ["د", ".", "سمير"]),
    ("U.N.", ["u", ".", "n", "."]),
    ("...", [".", ".", "."]),
    ("١٢٫", ["12", "."]),
    ("١٢٬٣٤٥٫٦", ["12345.6"]),
    ("1.5.2", ["1.5.2"]),
    ("۱۲۳", ["123"]),
    ("٠٫٥", ["0.5"]),
    ("ﷲ", ["الله"]),
    ("ﺑﻐﺪﺍﺩ", ["بغداد"]),
    ("خ\u200cبر", ["خبر"]),
    ("كـــم", ["كم"]),
    ("قَالَ", ["قال"]),
    ("خبر\u00a0آخر", ["خبر", "اخر"]),
    ("\ufeffخبر", ["خبر"]),
    ("\u2067قال\u2069 نعم", ["قال", "نعم"]),
    ("\u200f2024\u200f", ["2024"]),
    ("أ\r\nب", ["ا", "\n", "ب"]),
    ("أ\r\n\r\n\tب", ["ا", "\n", "ب"]),
    ("أ\u2028ب", ["ا", "\n", "ب"]),
]


@pytest.mark.parametrize(("text", "wanted"), MIXED)
def test_scripts_signs_and_addresses(text: str, wanted: list[str]) -> None:
    assert folds(text) == wanted


EMOJI = [
    "👨\u200d👩\u200d👧",
    "👍🏽",
    "❤\ufe0f",
    "🇮🇶",
    "🏴\U000e0067\U000e0062\U000e0065\U000e007f",
    "👩🏿\u200d🚒",
    "✈\ufe0f",
    "🔴",
]


@pytest.mark.parametrize("sign", EMOJI)
@pytest.mark.parametrize("before", ["", "خبر ", "خبر"])
def test_a_sign_of_several_code_points_is_one_token(sign: str, before: str) -> None:
    found = [token.raw for token in tokenize(f"{before}{sign} عاجل") if token.kind == "symbol"]
    assert found == [sign]


def test_two_flags_are_two_signs() -> None:
    assert [token.raw for token in tokenize("🇮🇶🇸🇾")] == ["🇮🇶", "🇸🇾"]


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0", "\u2009", "\u200f ", "\u3000"])
def test_a_small_gap_breaks_no_line(gap: str) -> None:
    assert [token.kind for token in tokenize(f"خبر{gap}آخر")] == ["word", "word"]


@pytest.mark.parametrize(
    "gap",
    ["\n", "\r", "\r\n", "\n\n\n", "\t", "    ", " \n ", "\n\u200f\n", "\x0b", "\x0c", "\x85", "\u2029"],
)
def test_a_line_is_broken_once(gap: str) -> None:
    assert [token.kind for token in tokenize(f"خبر{gap}آخر")] == ["word", "break", "word"]


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("قصف مدينة ١٢3,.٫\u064b\u0640\u200d\u200f\n🇮🇶"))
    )
)
def test_what_is_spoken_is_the_words_and_numbers_among_the_tokens(text: str) -> None:
    assert spoken(text) == [token.raw for token in tokenize(text) if token.kind in ("word", "number")]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("قصف ١٢3,.\u064b\u200d\u200f\n\t    🇮🇶"))))
def test_what_is_spoken_line_by_line_is_the_words_between_the_breaks(text: str) -> None:
    line, found = 0, []
    for token in tokenize(text):
        if token.kind == "break":
            line += 1
        elif token.kind in ("word", "number"):
            found.append((line, token.start, token.raw))
    assert list(spoken_lines(text)) == found


def test_what_is_spoken_stands_as_it_is_written() -> None:
    assert spoken("قُتِلَ 1,500 شخص، «هجومٌ».") == ["قُتِلَ", "1,500", "شخص", "هجومٌ"]
