from collections.abc import Callable

import pytest

from rasid.read.expressions.dates import date_at, day_at, month_at, year_at
from rasid.read.expressions.line import Line

Make = Callable[[str], Line]


@pytest.mark.parametrize(("text", "day"), [
    ("7", (7, 0)), ("السابع", (7, 0)), ("الحادي والعشرين", (21, 0)), ("أول", (1, 0)), ("27th", (27, 0)),
    ("5-10", (5, 10)), ("5 إلى 10", (5, 10)), ("5 و6", (5, 6)), ("5 و9", (5, 0)), ("10-5", (10, 0)),
])  # fmt: skip
def test_days(line: Make, text: str, day: tuple[int, int]) -> None:
    found = day_at(line(text), 0)
    assert found is not None
    assert found[:2] == day


@pytest.mark.parametrize("text", ["32", "0", "عشرات", "مساء"])
def test_no_days(line: Make, text: str) -> None:
    assert day_at(line(text), 0) is None


@pytest.mark.parametrize(("text", "value"), [
    ("7 تشرين الأول/أكتوبر 2023", "2023-10-07"),
    ("7 تشرين الأول (أكتوبر) 2023", "2023-10-07"),
    ("7 من شهر أكتوبر عام 2023", "2023-10-07"),
    ("7 جويلية 2023", "2023-07-07"),
    ("7 شتنبر 2023", "2023-09-07"),
    ("7 مارس 2023م", "2023-03-07"),
    ("5 شعبان 1436هـ", "2015-05-23"),
    ("10/شوال / 1436هـ", "2015-07-26"),
    ("Jan. 26, 2024", "2024-01-26"),
    ("26 January 2024", "2024-01-26"),
])  # fmt: skip
def test_dates_with_a_year(line: Make, text: str, value: str) -> None:
    found = date_at(line(text), 0)
    assert found is not None
    assert found.iso() == value


@pytest.mark.parametrize(("text", "shift"), [
    ("7 أكتوبر", "on 10 7 near"),
    ("7 أكتوبر الماضي", "on 10 7 -1"),
    ("7 أكتوبر المقبل", "on 10 7 +1"),
    ("7 أكتوبر من العام الماضي", "on 10 7 Y-1"),
    ("7 أكتوبر من العام نفسه", "on 10 7 same"),
    ("7 من الشهر الماضي", "monthday 7 -1"),
    ("7 من هذا الشهر", "monthday 7 0"),
    ("7 رمضان", "hijri 9 7 near"),
])  # fmt: skip
def test_dates_without_a_year(line: Make, text: str, shift: str) -> None:
    found = date_at(line(text), 0)
    assert found is not None
    assert found.shift() == shift


@pytest.mark.parametrize("text", ["31 حزيران", "7 أيام", "سبعة جنود", "7 من الجنود"])
def test_no_dates(line: Make, text: str) -> None:
    assert date_at(line(text), 0) is None


def test_a_month_beside_another_month_keeps_its_own(line: Make) -> None:
    found = date_at(line("7 أكتوبر (نوفمبر)"), 0)
    assert found is not None
    assert (found.month, found.after) == (10, 2)


@pytest.mark.parametrize(("text", "place", "found"), [
    ("في آب", 1, True), ("في إب", 1, False), ("في اب", 1, False), ("آب", 0, False), ("آب 2014", 0, True),
    ("شهر آب", 0, True), ("مارس ضغوطا", 0, False), ("في مارس", 1, True), ("مارس آذار", 0, True),
    ("رمضان", 0, False), ("شهر رمضان", 0, True), ("يناير", 0, True), ("شعبان المقبل", 0, True),
])  # fmt: skip
def test_doubtful_months_need_company(line: Make, text: str, place: int, found: bool) -> None:
    assert (month_at(line(text), place) is not None) == found


@pytest.mark.parametrize(("text", "calendar", "year"), [
    ("2021", "gregorian", 2021), ("عام 2021", "gregorian", 2021), ("من عام 2021", "gregorian", 2021),
    ("1436", "hijri", 1436), ("1436", "gregorian", None), ("21", "gregorian", None), ("2021", "hijri", 2021),
])  # fmt: skip
def test_years(line: Make, text: str, calendar: str, year: int | None) -> None:
    found = year_at(line(text), 0, calendar)
    assert (found and found[0]) == year
