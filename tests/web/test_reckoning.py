"""Figures in words."""

import pytest
from msgspec.structs import replace
from tests.flow.test_values import said

from rasid.flow.values import Contrast, Teller, contrasts
from rasid.fuse.figures.comparisons import compare
from rasid.web.manner import Manner
from rasid.web.reckoning import Reckoning
from rasid.web.words import words


def names(entity, document=None):
    return entity.upper()


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


EN, AR = (Reckoning(Manner(language), names) for language in ("en", "ar"))


@pytest.mark.parametrize(
    ("low", "high", "approx", "number"),
    [
        (15, 15, "exact", "15"),
        (15, 15, "about", "about 15"),
        (151, None, "more_than", "more than 151"),
        (5, None, "at_least", "at least 5"),
        (None, 8, "at_most", "at most 8"),
        (None, 8, "less_than", "less than 8"),
        (10, 20, "between", "10 to 20"),
        (3, None, "vague", "several (3 or more)"),
        (None, None, "vague", "several"),
    ],
)
def test_numbers(low, high, approx, number):
    assert plain(EN.number(said("q1", low, high, approx=approx))) == number


def test_who_tells_it_and_how_often():
    assert plain(EN.teller(Teller("ministry", "d1", "x", 3))) == "MINISTRY (3)"
    assert EN.teller(Teller(None, "d1", "harbour", 1)) == "HARBOUR"
    assert EN.teller(Teller(None, "d1", None, 1)) == "outlet not known"
    assert EN.voice(said("q1", 1, 1, ("agency", "ministry"))) == ["AGENCY", "MINISTRY"]


def test_since_when_it_counts():
    assert plain(EN.period(said("q1", 1, 1, period_start="2024-03"))) == "since March 2024"
    assert (
        plain(EN.period(said("q1", 1, 1, period_start="2024-03", period_end="2024-05")))
        == "March 2024 – May 2024"
    )
    assert EN.period(said("q1", 1, 1)) is None


ONE = replace(said("q1", 7, 7, outlet="المرفأ"), as_of="2024-03-03")
PAIRS = {
    "later_increment": (
        ONE,
        replace(ONE, low=9, high=9, as_of="2024-03-05"),
        "7 by 3 March 2024, 9 by 5 March 2024",
    ),
    "conflict": (
        ONE,
        replace(ONE, low=5, high=5, as_of="2024-03-05", outlet="القارب"),
        "7 by 3 March 2024, and fewer later from another source: 5 by 5 March 2024",
    ),
    "conflict_undated": (ONE, replace(ONE, low=9, high=9), "7 and 9, and which was told later is not known"),
    "revised_down": (
        ONE,
        replace(ONE, low=5, high=5, as_of="2024-03-05"),
        "7 by 3 March 2024, then 5 by 5 March 2024 from the same source",
    ),
    "same": (ONE, ONE, "both say 7"),
    "consistent": (ONE, replace(ONE, low=6, high=9, approx="between"), "7 and 6 to 9 can both be true"),
    "count": (
        ONE,
        replace(ONE, count="cumulative"),
        "they count in different ways: of one event and a total so far",
    ),
    "measure": (ONE, replace(ONE, measure="wounded"), "they count different things: killed and wounded"),
    "period": (
        ONE,
        replace(ONE, period_start="2024-01"),
        "they count from different days: unknown and January 2024",
    ),
    "unsaid": (
        replace(ONE, measure="person"),
        replace(ONE, measure="person", low=9, high=9),
        "it is not told that 7 and 9 count the same people or things",
    ),
    "as_of": (
        ONE,
        replace(ONE, as_of="2024-08-05"),
        "7 and 7 hold for days far apart: 3 March 2024 and 5 August 2024",
    ),
}


@pytest.mark.parametrize("kind", PAIRS)
def test_how_two_numbers_compare_is_told_again(kind, know):
    one, other, expected = PAIRS[kind]
    contrast = Contrast(compare(one, other, know), one, other, 1)
    assert plain(EN.contrast(contrast)) == expected
    assert AR.contrast(contrast) != EN.contrast(contrast)


def test_incidents_without_a_place_may_be_two(know):
    other = replace(ONE, low=9, high=9)
    contrast = Contrast(compare(ONE, other, know, one_event=False), ONE, other, 1)
    assert plain(EN.contrast(contrast)) == "7 and 9: no place is told, so they may count two events"


def test_every_comparison_of_a_case_has_words(desk):
    for series in desk.case("s.k.").figures():
        for contrast in contrasts(series):
            assert EN.contrast(contrast)


def test_both_languages_have_the_same_words():
    own = [{key for key in words(language) if key.startswith("figures.")} for language in ("ar", "en")]
    assert own[0] == own[1]
