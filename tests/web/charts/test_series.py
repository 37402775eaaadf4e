"""A series over time: marks, steps of one source, open ends, and nothing beyond the edge."""

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace
from tests.flow.test_values import said
from tests.web.charts.test_ranges import names

from rasid.model.fusion.links import Ref
from rasid.web.charts import series
from rasid.web.charts.series import WIDTH
from rasid.web.manner import Manner
from rasid.web.reckoning import Reckoning


def on(day, figure):
    return replace(figure, as_of=day)


def drawn(*figures, language="en"):
    text = series.draw(figures, Reckoning(Manner(language), names), "s", "over time")
    return ElementTree.fromstring(text) if text else None


def marks(svg):
    return svg.findall("a")


THREE = (
    on("2024-03-03", said("q1", 7, 7, ("ministry",))),
    on("2024-03-05", said("q2", 12, 12, ("ministry",), document="d2")),
    on("2024-03-05", said("q3", 12, 12, (), "القارب", "d3")),
)


def test_equal_numbers_of_a_day_are_one_mark_that_names_all_who_tell_it():
    svg = drawn(*THREE)
    titles = [mark.find("title").text.replace("\u2068", "").replace("\u2069", "") for mark in marks(svg)]
    assert titles == ["3 March 2024: killed: 7; ministry", "5 March 2024: killed: 12; ministry, القارب"]
    small, large = (float(mark.find("circle").get("r")) for mark in marks(svg))
    assert large > small


def test_larger_is_higher_and_later_is_further_with_the_text():
    for language, way in (("en", 1), ("ar", -1)):
        first, last = (mark.find("circle") for mark in marks(drawn(*THREE, language=language)))
        assert (float(last.get("cx")) - float(first.get("cx"))) * way > 0
        assert float(last.get("cy")) < float(first.get("cy"))


def test_what_one_source_says_one_day_after_another_is_joined():
    (step,) = drawn(*THREE).findall("path[@class='step']")
    assert step.find("title").text == "ministry"
    assert drawn(*THREE[1:]).findall("path[@class='step']") == []


def test_bounds_are_a_line_and_open_ends_an_arrow():
    svg = drawn(
        on("2024-03-03", said("q1", 3, 9, approx="between")),
        on("2024-03-04", said("q2", 5, None, approx="at_least")),
        on("2024-03-05", said("q3", None, 8, approx="at_most")),
    )
    between, least, most = marks(svg)
    assert between.find("line[@class='bound']") is not None
    assert " V" in least.find("path[@class='open']").get("d")
    up, down = (
        float(one.find("path[@class='open']").get("d").split(" V")[1].split()[0]) for one in (least, most)
    )
    assert up < float(least.find("circle").get("cy"))
    assert down > float(most.find("circle").get("cy"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_reaches_beyond_the_edge_and_labels_do_not_cover_each_other(language):
    far = [
        on(f"2024-{at:02}-11", said(f"q{at}", at * 100, at * 100, (), "صحيفة المرفأ اليومية"))
        for at in range(1, 12)
    ]
    svg = drawn(*far, *THREE, language=language)
    for element in svg.iter():
        for name in ("x", "x1", "x2", "cx"):
            if element.get(name):
                assert 0 <= float(element.get(name)) <= WIDTH
    spans = []
    for text in svg.iter("text"):
        x, wide = float(text.get("x")), len(text.text) * series.LETTER
        if text.get("text-anchor") == "middle":
            left = x - wide / 2
        else:
            left = x - wide if (text.get("text-anchor") == "start") == (language == "ar") else x
        assert left >= -1
        assert left + wide <= WIDTH + 1
        if text.get("class") == "who":
            spans.append((left, left + wide, float(text.get("y"))))
    for at, (left, right, y) in enumerate(spans):
        for start, end, its in spans[at + 1 :]:
            assert abs(y - its) >= series.LINE or right <= start or end <= left
    assert spans


def test_shares_are_left_out_and_figures_without_a_day_are_no_drawing():
    share = on("2024-03-03", said("q4", 3, 3, part_of=Ref("d1", "q1")))
    assert len(marks(drawn(*THREE, share))) == 2
    assert len(marks(drawn(share))) == 1
    assert drawn(on(None, said("q1", 7, 7))) is None
