import pytest

from rasid.arabic.numerals import numeral_at, ordinal_at
from rasid.arabic.words import tokenize

CARDINALS = {
    1: ["واحد", "واحدة"],
    2: ["اثنان", "اثنتين", "٢"],
    3: ["ثلاثة", "ثلاث", "بثلاثة", "وثلاثة", "الثلاثة"],
    8: ["ثماني", "ثمانية", "ثمان"],
    10: ["عشرة", "عشر"],
    11: ["أحد عشر", "إحدى عشرة", "لأحد عشر"],
    12: ["اثنا عشر", "اثنتي عشرة", "الاثني عشر"],
    17: ["سبعة عشر", "سبع عشرة"],
    20: ["عشرون", "وعشرين"],
    25: ["خمسة وعشرين", "خمس و عشرون", "الخمسة والعشرين"],
    178: ["مئة وثمانية وسبعون", "مائة وثمانية وسبعين", "178", "۱۷۸"],
    200: ["مئتان", "مائتي", "مئتا"],
    300: ["ثلاثمئة", "ثلاث مئة", "ثلاثمائة"],
    1000: ["ألف", "ألفاً", "1,000", "١٬٠٠٠", "1.000"],
    2000: ["ألفان", "ألفين", "ألفا", "ألفي"],
    3500: ["ثلاثة آلاف وخمسمئة", "3 آلاف و500", "3500"],
    11_000: ["أحد عشر ألفا", "11 ألفاً", "11 000"],
    150_000: ["150 ألف", "مئة وخمسين ألف"],
    1_500_000: ["1.5 مليون", "١٫٥ مليون", "مليون ونصف المليون", "مليون و500 ألف"],
    2_000_000_000: ["ملياران", "ملياري", "2 مليار"],
    3.5: ["3.5", "٣٫٥"],
}
VAGUE = {10: ["عشرات", "بعشرات"], 100: ["المئات"], 1000: ["آلاف"], 10_000: ["عشرات الآلاف", "عشرات آلاف"]}
ORDINALS = {
    1: ["الأول", "الأولى", "لأول"],
    2: ["الثاني", "للثانية"],
    11: ["الحادي عشر", "الحادية عشرة"],
    14: ["الرابع عشر", "رابع عشر"],
    20: ["العشرون", "العشرين"],
    31: ["الحادي والثلاثون", "الواحد والثلاثين"],
}
NOTHING = ["لست", "11.9.2001", "نصف", "الاثنين", "والد", "كتاب", "،"]


def _pairs(table):
    return [(value, text) for value, texts in table.items() for text in texts]


@pytest.mark.parametrize(("value", "text"), _pairs(CARDINALS))
def test_reads_cardinals_to_their_end(value, text):
    tokens = list(tokenize(text))
    found = numeral_at(tokens, 0)
    assert found is not None and (found.value, found.after, found.kind) == (value, len(tokens), "cardinal")


@pytest.mark.parametrize(("value", "text"), _pairs(VAGUE))
def test_reads_vague_numbers_at_their_least(value, text):
    tokens = list(tokenize(text))
    found = numeral_at(tokens, 0)
    assert found is not None and (found.value, found.after, found.kind) == (value, len(tokens), "vague")


@pytest.mark.parametrize(("value", "text"), _pairs(ORDINALS))
def test_reads_ordinals(value, text):
    tokens = list(tokenize(text))
    found = ordinal_at(tokens, 0)
    assert found is not None and (found.value, found.after, found.kind) == (value, len(tokens), "ordinal")


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_other_words_alone(text):
    assert numeral_at(list(tokenize(text)), 0) is None


@pytest.mark.parametrize(("text", "value", "words"), [
    ("عشرين وثلاثة", 20, 1),
    ("5 و6", 5, 1),
    ("مئة ومئتان", 100, 1),
    ("عشرة رجال", 10, 1),
    ("12 50", 12, 1),
])  # fmt: skip
def test_stops_where_another_number_begins(text, value, words):
    found = numeral_at(list(tokenize(text)), 0)
    assert found is not None and (found.value, found.after) == (value, words)


def test_says_how_many_letters_stand_before_the_number():
    found = numeral_at(list(tokenize("وبخمسة")), 0)
    assert found is not None and found.skip == 2 and not found.definite


def test_a_cardinal_without_article_is_no_ordinal():
    assert ordinal_at(list(tokenize("ثلاثة")), 0) is None


def test_whole_values_are_ints():
    found = numeral_at(list(tokenize("1.5 مليون")), 0)
    assert found is not None and isinstance(found.value, int)


def test_a_rank_beyond_a_hundred():
    found = ordinal_at(list(tokenize("الثاني بعد المئة")), 0)
    assert found is not None and (found.value, found.after) == (102, 3)
