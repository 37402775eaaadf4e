from collections.abc import Callable

import pytest

from rasid.read.expressions import drafts
from rasid.read.expressions.intervals import join
from rasid.read.expressions.line import Line


@pytest.mark.parametrize(("text", "value"), [
    ("من 3 آذار إلى 5 نيسان 2021", "2021-03-03/2021-04-05"),
    ("من آذار حتى نيسان 2021", "2021-03/2021-04"),
    ("بين 3 آذار 2021 و5 نيسان 2022", "2021-03-03/2022-04-05"),
    ("1 أيار 2021 - 5 أيار 2021", "2021-05-01/2021-05-05"),
    ("من مساء الأحد وحتى ظهر أمس", "weekday 7 near @TEV .. day -1 @TMI"),
    ("السبت والأحد", "weekday 6 near .. weekday 7 near"),
    ("الأحد والاثنين", "weekday 7 near .. weekday 1 near"),
    ("من 3 آذار إلى 5 نيسان المقبل", "on 3 3 +1 .. on 4 5 +1"),
])  # fmt: skip
def test_two_points_make_an_interval(line: Callable[[str], Line], text: str, value: str) -> None:
    parts = line(text)
    assert [draft.value or draft.shift for draft in join(parts, drafts(parts))] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "3 آذار إلى 5 نيسان",
        "بين أمس في بغداد واليوم",
        "أمس، اليوم",
        "عام 2021 - 5 أيار 2022",
        "السبت والثلاثاء",
    ],
)
def test_other_points_stay_two(line: Callable[[str], Line], text: str) -> None:
    parts = line(text)
    assert len(join(parts, drafts(parts))) == 2


def test_the_word_for_both_days_is_in_the_span(line: Callable[[str], Line]) -> None:
    parts = line("وصلوا يومي السبت والأحد")
    assert [(draft.first, draft.after) for draft in join(parts, drafts(parts))] == [(1, 4)]
