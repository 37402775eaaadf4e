import unicodedata

from rasid.arabic.script import MARKS, TABLE


def test_folding_a_letter_gives_letters_that_fold_to_themselves() -> None:
    for text in TABLE.values():
        assert text is None or text.translate(TABLE) == text


def test_every_range_of_marks_holds_marks() -> None:
    for low, high in zip(MARKS[::3], MARKS[2::3], strict=True):
        assert low <= high
        assert unicodedata.category(low)[0] == "M"
