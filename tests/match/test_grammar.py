import pytest

from rasid.arabic.words import tokenize
from rasid.match import grammar

DAY = grammar.satisfy(lambda token: token.kind == "number")
MONTH = grammar.lookup({"شباط": 2, "اذار": 3})
DATE = grammar.then(DAY, MONTH)


def parse(parser: grammar.Parser[object], text: str) -> object:
    found = parser(list(tokenize(text)), 0)
    return found and found[0]


def test_two_in_a_row() -> None:
    found = DATE(list(tokenize("7 شباط")), 0)
    assert found is not None
    (day, month), after = found
    assert (day.fold, month, after) == ("7", 2, 2)
    assert DATE(list(tokenize("شباط 7")), 0) is None


def test_alternatives_and_options() -> None:
    either = grammar.first_of(grammar.word("نعم"), grammar.word("لا"))
    assert parse(grammar.apply(either, lambda token: token.fold), "لا") == "لا"
    assert parse(grammar.optional(MONTH), "خبر") is None
    assert grammar.optional(MONTH)(list(tokenize("خبر")), 0) == (None, 0)


def test_as_many_as_there_are() -> None:
    assert parse(grammar.apply(grammar.many(DAY), len), "1 2 3 خبر") == 3
    assert grammar.many(DAY, least=2)(list(tokenize("1 خبر")), 0) is None


@pytest.mark.parametrize(
    ("parser", "text", "after"),
    [
        (grammar.word("في", "من"), "من المدينة", 1),
        (grammar.word("في", "من"), "إلى المدينة", None),
        (grammar.word("في"), "", None),
        (MONTH, "آذار 2024", 1),
        (MONTH, "أيلول", None),
        (DATE, "7 شباط", 2),
        (DATE, "7", None),
        (grammar.then(DAY, grammar.optional(MONTH)), "7 خبر", 1),
        (grammar.then(DAY, grammar.optional(MONTH)), "7 شباط", 2),
        (grammar.many(DAY), "خبر", 0),
        (grammar.many(DAY), "1 2 خبر 3", 2),
        (grammar.many(DAY, least=3), "1 2", None),
        (grammar.many(grammar.optional(DAY)), "خبر", 0),
        (grammar.first_of(DATE, DAY), "7 خبر", 1),
        (grammar.first_of(DATE, DAY), "7 شباط", 2),
        (grammar.first_of(), "7", None),
    ],
)
def test_how_far_a_parser_goes(parser: grammar.Parser[object], text: str, after: int | None) -> None:
    found = parser(list(tokenize(text)), 0)
    assert (found and found[1]) == after


def test_a_value_that_is_nothing_like_zero_is_still_found() -> None:
    assert grammar.lookup({"صفر": 0})(list(tokenize("صفر")), 0) == (0, 1)
