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
    arabic = Manner("ar").listed(["أ", "ب"])
    assert arabic == f"{FSI}أ{PDI}، {FSI}ب{PDI}"
    assert Manner("ar").listed([f"{FSI}أ{PDI} (4)", "ب"]) == f"{FSI}أ{PDI} (4)، {FSI}ب{PDI}"
    assert Manner("ar").word("occurrences.onto", who=arabic) == f"على {arabic}"  # in the order of the page


def test_values_have_words_and_unknown_ones_are_shown_as_they_are() -> None:
    manner = Manner("ar")
    assert manner.value("modality", "denied") != "denied"
    assert manner.value("modality", "half_sure") == "half sure"
    assert manner.value("modality", None) == "غير معروف"


def test_arabic_runs_from_right_to_left() -> None:
    assert (Manner("ar").direction, Manner("en").direction) == ("rtl", "ltr")


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_has_the_names_that_are_wanted(number: int) -> None:
    levant, egypt = Manner("ar", months="levant").month(number), Manner("ar", months="egypt").month(number)
    assert Manner("ar").month(number) == f"{levant}/{egypt}"
    assert levant != egypt
    assert Manner("en", months="levant").month(number).isascii()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-3, "-3"),
        (1_000_000, "1,000,000"),
        (2.5, "2.5"),
        (1200.0, "1,200"),
        (0.126, "0.13"),
        (100.0, "100"),
    ],
)
def test_numbers_have_no_more_places_than_they_need(value: float, written: str) -> None:
    assert Manner("en").number(value) == written


def test_signs_of_numbers_change_with_their_digits() -> None:
    assert Manner("ar", digits="arab").digit("12.5%") == "١٢٫٥٪"
    assert Manner("ar").digit("12.5%") == "12.5%"


def test_a_word_without_values_is_left_as_it_is_and_one_there_is_not_is_an_error() -> None:
    assert "{count}" in Manner("en").word("desk.found")
    with pytest.raises(KeyError, match="desk.no_such_key"):
        Manner("en").word("desk.no_such_key")


def test_numbers_in_words_are_in_the_chosen_digits() -> None:
    assert "٣" in Manner("ar", digits="arab").word("desk.found", count=3)


def test_no_entity_is_unknown_and_other_values_keep_their_words() -> None:
    assert Manner("en").value("entity", None) == "unknown"
    assert Manner("en").value("no such kind", "some_value") == "some value"
