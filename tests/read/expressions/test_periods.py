from collections.abc import Callable

import pytest

from rasid.read.expressions.line import Line
from rasid.read.expressions.periods import period_at


@pytest.mark.parametrize(("text", "value", "mod"), [
    ("الأسبوع الماضي", "period W -1", None),
    ("الشهر قبل الماضي", "period M -2", None),
    ("العام المقبل", "period Y +1", None),
    ("هذا القرن", "period C +0", None),
    ("العقد الماضي", "period E -1", None),
    ("نهاية الأسبوع", "period W +0", "end"),
    ("منتصف العام الماضي", "period Y -1", "mid"),
    ("مطلع العام 2004", "2004", "start"),
    ("أواخر أيار", "on 5 0 near", "end"),
    ("الشهر نفسه", "same M", None),
    ("ذلك العام", "same Y", None),
    ("اليوم التالي", "same D +1", None),
    ("عام 2019", "2019", None),
    ("عام 1436هـ", "2014-10-25/2015-10-13", None),
    ("رمضان 1436هـ", "2015-06-18/2015-07-16", None),
    ("صيف 2006", "2006-SU", None),
    ("الشتاء المقبل", "season WI +1", None),
    ("خريف العام الماضي", "season FA Y-1", None),
    ("ثمانينيات القرن التاسع عشر", "188X", None),
    ("وقت سابق من الشهر الحالي", "period M +0", None),
])  # fmt: skip
def test_periods(line: Callable[[str], Line], text: str, value: str, mod: str | None) -> None:
    found = period_at(line(text), 0)
    assert found is not None
    assert (found.value or found.shift, found.mod) == (value, mod)


@pytest.mark.parametrize(
    "text", ["الشهر", "العام", "عام 20", "اليوم الماضي", "ثمانينيات", "صيف", "2019", "نهاية المعركة"]
)
def test_no_periods(line: Callable[[str], Line], text: str) -> None:
    assert period_at(line(text), 0) is None


@pytest.mark.parametrize(("text", "at", "found"), [
    ("الأمين العام الحالي", 1, False), ("خلال العام الحالي", 1, True), ("منذ 2014", 1, True), ("في 2014.", 1, True),
    ("في 2014 قرية", 1, False), ("(2014)", 1, True), ("قتل 2014 منهم", 1, False),
])  # fmt: skip
def test_what_stands_before_decides(line: Callable[[str], Line], text: str, at: int, found: bool) -> None:
    assert (period_at(line(text), at) is not None) == found


def test_two_years_are_an_interval_after_between(line: Callable[[str], Line]) -> None:
    apart, joined = period_at(line("في عامي 2006 و2009"), 1), period_at(line("بين عامي 2006 و2009"), 1)
    assert [found and found.value for found in (apart, joined)] == ["2006", "2006/2009"]
