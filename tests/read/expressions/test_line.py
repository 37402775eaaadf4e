from collections.abc import Callable

from rasid.read.expressions.line import Line, definite


def test_words_of_time_are_found_by_role(line: Callable[[str], Line]) -> None:
    found = line("وصل مساء السبت")
    assert found.atom(1, "part").entry.part == "TEV"
    assert found.atom(2, "weekday").entry.number == 6
    assert found.atom(2, "month") is None


def test_a_word_with_the_article_is_definite(line: Callable[[str], Line]) -> None:
    found = line("شهر الشهر للشهر")
    assert [definite(match) for match in found.atoms.values()] == [False, True, True]


def test_outside_the_sentence_there_is_nothing(line: Callable[[str], Line]) -> None:
    found = line("عام 2019")
    assert found.fold(-1) == found.fold(2) == ""
    assert found.digits(2) is None
    assert found.numeral(2) is None
    assert found.ordinal(-1) is None


def test_digits_up_to_a_bound(line: Callable[[str], Line]) -> None:
    found = line("31 32 3.5 20194")
    assert [found.digits(at, 31) for at in range(4)] == [31, None, None, None]


def test_tight_tokens(line: Callable[[str], Line]) -> None:
    found = line("21:30 مساء")
    assert [found.tight(at) for at in range(4)] == [True, True, False, False]


def test_expressions_start_at_words_of_time_digits_and_their_numbers(line: Callable[[str], Line]) -> None:
    assert line("قتل جندي منذ ثلاثة أيام عام 2019").starts() == [3, 4, 5, 6]
