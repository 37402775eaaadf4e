from collections.abc import Callable

import pytest

from rasid.read.expressions.line import Line
from rasid.read.expressions.points import point_at


def point(line: Line, at: int = 0) -> tuple[str | None, str | None, str | None] | None:
    found = point_at(line, at)
    return (found.value, found.shift, found.part) if found and found.after == line.after else None


@pytest.mark.parametrize(("text", "value", "shift", "part"), [
    ("مساء أمس الجمعة", None, "day -1 5", "TEV"),
    ("أمس (الجمعة)", None, "day -1 5", None),
    ("الجمعة الماضي", None, "weekday 5 -1", None),
    ("الجمعة من الأسبوع الماضي", None, "weekday 5 W-1", None),
    ("ليل الجمعة السبت", None, "weekday 5 near", "TNI"),
    ("ليل الجمعة - السبت", None, "weekday 5 near", "TNI"),
    ("الجمعة صباحا", None, "weekday 5 near", "TMO"),
    ("صباح يوم 31 يوليو الماضي", None, "on 7 31 -1", "TMO"),
    ("الثلاثاء 5 آذار", None, "on 3 5 near 2", None),
    ("يوم الأحد الموافق 26/7/2015", "2015-07-26", None, None),
    ("يوم الأحد (10/شوال/1436هـ) الموافق (26/7/2015م)", "2015-07-26", None, None),
    ("7 شباط 2024، 21:35", "2024-02-07", None, "T21:35"),
    ("وقت سابق السبت", None, "weekday 6 near", None),
    ("نهار الجمعة", None, "weekday 5 near", None),
    ("فجر ليلة أول أمس الخميس", None, "day -2 4", "TDA"),
])  # fmt: skip
def test_points(
    line: Callable[[str], Line], text: str, value: str | None, shift: str | None, part: str | None
) -> None:
    assert point(line(text)) == (value, shift, part)


@pytest.mark.parametrize("text", ["مساء", "النهار", "الرابعة", "فجر انتحاري", "ساعة مبكرة", "يوم"])
def test_pieces_that_place_nothing(line: Callable[[str], Line], text: str) -> None:
    assert point_at(line(text), 0) is None


def test_weekdays_in_a_row_are_two_unless_a_night_joins_them(line: Callable[[str], Line]) -> None:
    found = point_at(line("الجمعة السبت"), 0)
    assert found is not None
    assert found.after == 1


def test_a_bracket_that_does_not_close_stays_outside(line: Callable[[str], Line]) -> None:
    found = point_at(line("أمس (الجمعة في بغداد)"), 0)
    assert found is not None
    assert (found.after, found.shift) == (1, "day -1")


def test_an_earlier_time_alone_is_vague(line: Callable[[str], Line]) -> None:
    found = point_at(line("وقت سابق"), 0)
    assert found is not None
    assert (found.kind, found.value) == ("vague", "PAST_REF")
