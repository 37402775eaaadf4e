"""The drawing of a timeline: bars as high as their count, right to left in Arabic, all escaped."""

import re
from xml.etree import ElementTree

import pytest

from rasid.flow.timeline import Bar, Course, Move, Timeline
from rasid.web.charts.timeline import draw, looks
from rasid.web.manner import Manner

BARS = (
    Bar("2024-08-01", "2024-08-01", 2, {"happened": 1, "claimed": 1}),
    Bar("2024-08-09", "2024-08-09", 4, {"happened": 4}),
)
WIDE = Bar("2024-08-01", "2024-08-31", 3, {"claimed": 3})
STEP = Move("2024-08-05", "declared", None, "d" * 16, "p1")
FOUND = Timeline(
    "day", ("day",), "modality", "2024-08-01", "2024-08-10", BARS, ("happened", "claimed"), 9, 0, (WIDE,), 3, 0, 0,
    (Course("t1", "truce", (), (STEP,)),),
)  # fmt: skip


def drawn(language: str = "en", name: str = "Truce") -> ElementTree.Element:
    m = Manner.of({"language": language})
    found = draw(FOUND, m, lambda a, b: f"/zoom?{a}", lambda a, b: f"/list?{a}&{b}", lambda course: name)
    return ElementTree.fromstring(found)


def bars(svg: ElementTree.Element) -> list[list[ElementTree.Element]]:
    return [link.findall("rect") for link in svg.findall("a") if link.get("class") == "bar"]


def test_bars_are_as_high_as_their_counts_and_parts_stand_on_each_other() -> None:
    first, second = bars(drawn())
    low, high = (float(part.get("height", 0)) for part in first)
    assert low == high == float(second[0].get("height", 0)) / 4
    assert float(first[1].get("y", 0)) + high == pytest.approx(float(first[0].get("y", 0)), abs=0.2)
    assert [part.get("class") for part in first] == ["happened", "claimed"]


def test_time_runs_as_the_text_does() -> None:
    for language, ahead in (("en", True), ("ar", False)):
        first, second = (float(parts[0].get("x", 0)) for parts in bars(drawn(language)))
        assert (first < second) == ahead


def test_a_bar_tells_its_parts_and_leads_to_its_list() -> None:
    link = next(one for one in drawn().findall("a") if one.get("class") == "bar")
    assert link.get("href") == "/list?2024-08-01&2024-08-01"
    assert re.sub("[\u2068\u2069]", "", link.findtext("title") or "").splitlines() == [
        "1 August 2024: 2 occurrences",
        "told as having happened: 1",
        "only claimed or alleged: 1",
    ]


def test_stretches_and_steps_stand_below() -> None:
    found = {link.get("class"): link.get("href") for link in drawn().findall("a")}
    assert found["stretch"] == "/list?2024-08-01&2024-08-31"
    assert found["step"] == f"/documents/{'d' * 16}#p1"


def test_names_are_escaped() -> None:
    svg = drawn(name='<script>"&')
    assert '<script>"&' in {text.text for text in svg.iter("text")}
    assert svg.find(".//script") is None


def test_types_beyond_the_first_share_a_colour() -> None:
    found = looks([f"T{n}" for n in range(8)], "type")
    assert found["T0"] == "part-0"
    assert found["T6"] == found["T7"] == "part-other"
