from collections.abc import Callable

import pytest

from rasid.read.expressions.line import Line
from rasid.read.expressions.periods import period_at
from rasid.read.expressions.shares import share_of


@pytest.mark.parametrize(("text", "share", "value"), [
    ("عام 2023", "1/2", "2023-01/2023-06"),
    ("عام 2023", "4/4", "2023-10/2023-12"),
    ("آذار 2023", "1/2", "2023-03-01/2023-03-15"),
    ("شباط 2024", "2/2", "2024-02-16/2024-02-29"),
])  # fmt: skip
def test_a_share_of_a_dated_period_is_an_interval(
    line: Callable[[str], Line], text: str, share: str, value: str
) -> None:
    whole = period_at(line(text), 0)
    assert whole is not None
    found = share_of(whole, share)
    assert found is not None
    assert (found.kind, found.value) == ("interval", value)


@pytest.mark.parametrize("text", ["العام الماضي", "أيلول المقبل", "هذا الشهر"])
def test_a_share_of_a_relative_period_waits_for_the_clock(line: Callable[[str], Line], text: str) -> None:
    whole = period_at(line(text), 0)
    assert whole is not None
    found = share_of(whole, "1/2")
    assert found is not None
    assert (found.value, found.part) == (None, "1/2")


@pytest.mark.parametrize("text", ["الأسبوع الماضي", "صيف 2006", "ثمانينيات القرن الماضي"])
def test_other_periods_have_no_share(line: Callable[[str], Line], text: str) -> None:
    whole = period_at(line(text), 0)
    assert whole is not None
    assert share_of(whole, "1/2") is None
