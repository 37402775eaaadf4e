"""Manners: numbers, days and months as each person wants them."""

import pytest

from rasid.web.manner import FSI, PDI, Manner


def test_what_was_chosen_holds_and_the_rest_is_usual() -> None:
    assert Manner.of({"digits": "arab", "months": "levant"}) == Manner("ar", "arab", "levant", "auto")


def test_a_choice_there_is_not_is_passed_over() -> None:
    assert Manner.of({"language": "fr", "theme": "pink"}, "en") == Manner("en")


@pytest.mark.parametrize(
    ("manner", "day"),
    [
        (Manner("en"), "5 February 2031"),
        (Manner("ar", months="levant"), "5 شباط 2031"),
        (Manner("ar", months="egypt", digits="arab"), "٥ فبراير ٢٠٣١"),
        (Manner("ar"), "5 شباط/فبراير 2031"),
    ],
)
def test_a_day(manner: Manner, day: str) -> None:
    assert manner.day("2031-02-05") == day


def test_less_than_a_day_is_said_as_far_as_it_is_known() -> None:
    en = Manner("en")
    assert [en.day(value) for value in ("2031", "2031-02", "2031-01-30/2031-02", "/2031", None, "P3D")] == [
        "2031",
        "February 2031",
        "30 January 2031 – February 2031",
        "unknown – 2031",
        "unknown",
        "P3D",
    ]


def test_an_end_left_open_is_left_out() -> None:
    assert Manner("en").day("2031-01-30/..") == "30 January 2031 –"
    assert Manner("en").day("../2031") == "– 2031"


def test_numbers_are_parted_and_in_the_chosen_digits() -> None:
    assert Manner("en").number(12345) == "12,345"
    assert Manner("ar", digits="arab").number(12345.5) == "١٢٬٣٤٥٫٥"
    assert Manner("ar", digits="arab").number(None) == "غير معروف"


def test_a_word_is_filled_and_what_is_put_in_is_isolated() -> None:
    manner = Manner("en")
    assert manner.word("desk.found", count=1200) == "1,200 found"
    assert manner.word("desk.failed", why="السبب") == f"That failed: {FSI}السبب{PDI}"


def test_names_in_a_row_keep_their_directions() -> None:
    assert Manner("en").listed(["المرفأ", "harbour"]) == f"{FSI}المرفأ{PDI}, {FSI}harbour{PDI}"
    assert Manner("ar").listed(["أ", "ب"]) == f"{FSI}أ{PDI}، {FSI}ب{PDI}"


def test_values_have_words_and_unknown_ones_are_shown_as_they_are() -> None:
    manner = Manner("ar")
    assert manner.value("modality", "denied") != "denied"
    assert manner.value("modality", "half_sure") == "half sure"
    assert manner.value("modality", None) == "غير معروف"


def test_arabic_runs_from_right_to_left() -> None:
    assert (Manner("ar").direction, Manner("en").direction) == ("rtl", "ltr")
