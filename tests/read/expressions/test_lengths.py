from collections.abc import Callable

import pytest

from rasid.read.expressions.lengths import iso, length_at, set_at
from rasid.read.expressions.line import Line

Make = Callable[[str], Line]


@pytest.mark.parametrize(("unit", "count", "value"), [
    ("D", 3, "P3D"), ("TH", 2, "PT2H"), ("E", 2, "P20Y"), ("C", 0.25, "P25Y"), ("M", None, "PXM"), ("TH", None, "PTXH"),
    ("Y", 1.5, "P1Y6M"), ("TH", 0.5, "PT30M"), ("D", 1.5, "P1DT12H"), ("C", None, "PXY"),
])  # fmt: skip
def test_iso_durations(unit: str, count: float | None, value: str) -> None:
    assert iso(unit, count) == value


@pytest.mark.parametrize(("text", "at", "value"), [
    ("ثلاثة أيام", 0, "P3D"),
    ("27 يوما", 0, "P27D"),
    ("خمس وعشرين دقيقة", 0, "PT25M"),
    ("أسبوعين", 0, "P2W"),
    ("عشرات السنوات", 0, None),
    ("نصف ساعة", 0, "PT30M"),
    ("شهر وعشرة أيام", 0, None),
    ("خلال شهر وعشرة أيام", 1, "P1M10D"),
    ("عدة ساعات", 0, "PTXH"),
    ("السنوات الخمس الماضية", 0, "P5Y"),
    ("منذ عقود", 1, "PXY"),
    ("خلال يوم", 1, "P1D"),
    ("في يوم", 1, None),
    ("أيام الحرب", 0, None),
    ("منذ أيام الحرب", 1, "PXD"),
])  # fmt: skip
def test_lengths(line: Make, text: str, at: int, value: str | None) -> None:
    found = length_at(line(text), at)
    assert (found and found.value) == value


@pytest.mark.parametrize(("text", "at", "kind", "value"), [
    ("قبل ثلاثة أيام", 1, "date", "ago P3D"),
    ("قبل نحو ثلاثة أيام", 2, "date", "ago P3D"),
    ("قبل أيام", 1, "vague", "PAST_REF"),
    ("قبل ثلاثة أيام من الهجوم", 1, "duration", "P3D"),
    ("بعد ثلاثة أيام", 1, "duration", "P3D"),
    ("سيعود بعد ثلاثة أيام", 2, "date", "ahead P3D"),
    ("سيعود بعد أيام", 2, "vague", "FUTURE_REF"),
    ("الأيام المقبلة", 0, "vague", "FUTURE_REF"),
])  # fmt: skip
def test_lengths_counted_from_now(line: Make, text: str, at: int, kind: str, value: str) -> None:
    found = length_at(line(text), at)
    assert found is not None
    assert (found.kind, found.shift or found.value) == (kind, value)


@pytest.mark.parametrize(("text", "at"), [
    ("عمره 22 عاما", 1), ("البالغ من العمر 22 عاما", 3), ("فتى (15 عاما)", 2), ("ابن 5 سنوات", 1), ("أحمد، 10 سنوات، من", 2),
])  # fmt: skip
def test_ages_are_no_lengths(line: Make, text: str, at: int) -> None:
    assert length_at(line(text), at) is None


@pytest.mark.parametrize(("text", "mod"), [
    ("أكثر من شهرين", "more_than"), ("أقل من شهرين", "less_than"), ("نحو شهرين", "approx"), ("منذ شهرين", None),
])  # fmt: skip
def test_how_exact_a_length_is(line: Make, text: str, mod: str | None) -> None:
    parts = line(text)
    found = length_at(parts, parts.after - 1)
    assert found is not None
    assert (found.value, found.mod) == ("P2M", mod)


@pytest.mark.parametrize(("text", "value"), [
    ("يوميا", "P1D"), ("كل شهر", "P1M"), ("كل ثلاثة أيام", "P3D"), ("كل جمعة", "P1W"), ("كل يوم سبت", "P1D"),
    ("كل نصف عام", "P6M"), ("كل البيوت", None),
])  # fmt: skip
def test_sets(line: Make, text: str, value: str | None) -> None:
    found = set_at(line(text), 0)
    assert (found and found.value) == value
