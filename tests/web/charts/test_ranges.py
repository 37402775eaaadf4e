"""Figures side by side: marks, words, and nothing beyond the edge."""

import re
from xml.etree import ElementTree

import pytest
from tests.flow.test_values import compared, said, series

from rasid.flow.values import values
from rasid.model.fusion.links import Ref
from rasid.web.charts import ranges
from rasid.web.charts.ranges import LETTER, WIDTH, fitted
from rasid.web.manner import Manner
from rasid.web.reckoning import Reckoning

SVG = "{http://www.w3.org/2000/svg}"


def names(entity, document=None):
    return entity


def told(language="en"):
    return Reckoning(Manner(language), names)


def drawn(*figures, language="en", comparisons=()):
    text = ranges.draw(values(series(figures, comparisons)), told(language), "r", "all numbers")
    return ElementTree.fromstring(text)


def rows(svg):
    return svg.findall("a")


def test_a_row_a_number_from_the_lowest_with_who_tells_it():
    svg = drawn(
        said("q1", 9, 9), said("q2", 7, 7, ("ministry",)), said("q3", 7, 7, ("ministry",), document="d2")
    )
    assert ["".join(row.find("text").itertext()).replace("\u2068", "").replace("\u2069", "") for row in rows(svg)] == [
        "7  ministry (2)", "9  المرفأ",
    ]  # fmt: skip
    assert rows(svg)[0].get("href") == "/documents/d1?at=0-1"


def test_what_is_closed_is_a_dot_a_range_a_bar_and_what_is_open_an_arrow():
    svg = drawn(said("q1", 7, 7), said("q2", 3, 9, approx="between"), said("q3", 5, None, approx="at_least"))
    by_words = {row.find("title").text.split(":")[0].strip("\u2068\u2069"): row for row in rows(svg)}
    assert by_words["7"].find("circle") is not None
    assert by_words["3 to 9"].find("rect[@class='bar']") is not None
    assert len(by_words["at least 5"].findall("path[@class='open']")) == 2


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("ar", -1)])
def test_larger_numbers_and_arrows_go_with_the_text(language, way):
    svg = drawn(said("q1", 7, 7), said("q2", 9, 9), said("q3", 8, None, approx="at_least"), language=language)
    dots = [float(circle.get("cx")) for circle in svg.iter("circle")]
    assert (dots[1] - dots[0]) * way > 0
    arrow = next(path.get("d") for path in svg.iter("path"))
    assert float(re.search(r"h(-?[\d.]+)", arrow).group(1)) * way > 0
    assert svg.get("direction") == Manner(language).direction


def test_a_row_looks_as_its_relation_and_says_it():
    seven, nine = said("q1", 7, 7), said("q2", 9, 9)
    svg = drawn(seven, nine, comparisons=[compared(seven, nine, "conflict")])
    assert [row.get("class") for row in rows(svg)] == ["range conflict"] * 2
    assert "in conflict" in rows(svg)[0].find("title").text


def test_a_share_is_said_to_be_one():
    svg = drawn(said("q1", 7, 7), said("q2", 3, 3, part_of=Ref("d1", "q1")))
    assert "of them" in "".join(rows(svg)[1].find("text").itertext())
    assert rows(svg)[1].get("class").endswith("share")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_reaches_beyond_the_edge(language):
    many = [
        said(f"q{at}", 7, 7, (f"وزارة الشؤون العامة في الوادي {at}",), document=f"d{at}") for at in range(40)
    ]
    far = [
        said("x", 100_000, None, ("هيئة " * 60,), approx="more_than"),
        said("y", None, 12, approx="at_most"),
    ]
    svg = drawn(*many, *far, language=language)
    for element in svg.iter():
        for name in ("x", "x1", "x2", "cx"):
            if element.get(name):
                assert 0 <= float(element.get(name)) <= WIDTH
    for text in svg.iter("text"):
        assert len("".join(text.itertext())) * LETTER <= WIDTH + 20
    for path in svg.iter("path"):
        start, step = re.match(r"M([\d.]+) [\d.]+ (?:h|l)(-?[\d.]+)", path.get("d")).groups()
        assert 0 <= float(start) + float(step) <= WIDTH


def test_as_many_names_as_fit_and_how_many_more():
    words = (
        fitted(["one", "two", "three", "four"], 18 * LETTER, told())
        .replace("\u2068", "")
        .replace("\u2069", "")
    )
    assert words == "one, two, 2 more"
    assert fitted(["a very long name indeed"], 10 * LETTER, told()) == "\u2068a very lon…\u2069"


def test_no_numbers_are_no_drawing():
    assert ranges.draw([], told(), "r", "all numbers") == ""
