from collections.abc import Callable

import pytest

from rasid.read.expressions.clocks import clock_at
from rasid.read.expressions.line import Line


@pytest.mark.parametrize(("text", "part", "value"), [
    ("21:30", None, "T21:30"),
    ("الساعة 21:30", None, "T21:30"),
    ("الساعة 9", "TEV", "T21:00"),
    ("الساعة 9", "TMO", "T09:00"),
    ("الساعة 2130", None, "T21:30"),
    ("الساعة 8,30", "TMO", "T08:30"),
    ("الساعة (11:59)", "TEV", "T23:59"),
    ("الرابعة", "TAF", "T16:00"),
    ("الثانية عشرة", "TNI", "T00:00"),
    ("الثانية عشرة", "TMI", "T12:00"),
    ("الواحدة", "TMI", "T13:00"),
    ("الثانية", "TNI", "T02:00"),
    ("العاشرة والنصف", "TNI", "T22:30"),
    ("الساعة الثالثة والربع", "TAF", "T15:15"),
    ("الساعة 3 و18 دقيقة", "TMO", "T03:18"),
    ("الواحدة والدقيقة 20", "TMI", "T13:20"),
])  # fmt: skip
def test_hours(line: Callable[[str], Line], text: str, part: str | None, value: str) -> None:
    found = clock_at(line(text), 0)
    assert found is not None
    assert found.iso(part) == value


@pytest.mark.parametrize(
    "text", ["حوالي الساعة 9", "نحو الرابعة", "في حدود الساعة الرابعة", "الساعة نحو التاسعة"]
)
def test_approximate_hours(line: Callable[[str], Line], text: str) -> None:
    found = clock_at(line(text), 0)
    assert found is not None
    assert found.approx


@pytest.mark.parametrize("text", ["9", "3-2", "25:30", "20:30 ت غ", "الثالث", "رابعة", "3 : 2"])
def test_no_hours(line: Callable[[str], Line], text: str) -> None:
    assert clock_at(line(text), 0) is None


def test_a_bare_rank_is_not_sure_to_be_an_hour(line: Callable[[str], Line]) -> None:
    found = [clock_at(line(text), 0) for text in ("الرابعة", "الساعة الرابعة", "4:00")]
    assert [clock and clock.sure for clock in found] == [False, True, True]
