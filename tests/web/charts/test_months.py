"""Small bars by month."""

import re
from xml.etree.ElementTree import fromstring

from rasid.web.charts.months import WIDTH, between, draw
from rasid.web.manner import Manner

COUNTS = {"2023-12": 2, "2024-02": 8}


def test_months_between_two_go_over_the_year() -> None:
    assert between("2023-11", "2024-02") == ["2023-11", "2023-12", "2024-01", "2024-02"]


def test_a_bar_for_each_month_that_has_a_count() -> None:
    svg = fromstring(draw(COUNTS, Manner("en"), "m", "by month"))
    bars = [(float(one.get("x") or 0), float(one.get("height") or 0)) for one in svg.iter("rect")]
    assert bars == [(0, 15), (80, 60)]
    titles = [re.sub("[\u2068\u2069]", "", one.findtext("title") or "") for one in svg.iter("rect")]
    assert titles == ["December 2023: 2", "February 2024: 8"]


def test_in_arabic_the_first_month_is_at_the_right() -> None:
    svg = fromstring(draw(COUNTS, Manner("ar"), "m", "by month"))
    assert [float(one.get("x") or 0) for one in svg.iter("rect")] == [WIDTH - 40, WIDTH - 120]
    assert svg.get("direction") == "rtl"


def test_no_counts_no_drawing() -> None:
    assert draw({}, Manner("en"), "m", "by month") == ""
