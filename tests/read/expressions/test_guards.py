from collections.abc import Callable

import pytest

from rasid.read.expressions import drafts
from rasid.read.expressions.line import Line


@pytest.mark.parametrize(("text", "times"), [
    ("نقلت صحيفة «اليوم» ذلك", 0),
    ("نقل «اليوم» ذلك", 0),
    ("اليوم السابع للمعركة", 0),
    ("ثورة 25 يناير", 0),
    ("وثورة 25 يناير", 0),
    ("ثورة 25 يناير 2011", 1),
    ("خطبة الجمعة", 0),
    ("قناة روسيا اليوم", 0),
    ("وصل اليوم", 1),
])  # fmt: skip
def test_names_are_no_times(line: Callable[[str], Line], text: str, times: int) -> None:
    assert len(drafts(line(text))) == times
