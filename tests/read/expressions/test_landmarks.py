from collections.abc import Callable

import pytest

from rasid.read.expressions.line import Line
from rasid.read.expressions.points import point_at


@pytest.mark.parametrize(("text", "shift"), [
    ("24 فبراير بدأ الغزو", "on 2 24 near y2022"),
    ("24 فبراير بدأ المهرجان", "on 2 24 near"),
    ("24 فبراير الماضي بدأ الغزو", "on 2 24 -1"),
    ("25 فبراير بدأ الغزو", "on 2 25 near"),
])  # fmt: skip
def test_a_well_known_day_is_told_by_its_sentence(line: Callable[[str], Line], text: str, shift: str) -> None:
    found = point_at(line(text), 0)
    assert found is not None
    assert found.shift == shift
