from collections.abc import Callable

import pytest

from rasid.read.expressions.line import Line
from rasid.read.expressions.tense import future


@pytest.mark.parametrize(("text", "to_come"), [
    ("سيصل الوفد الخميس", True),
    ("وستعقد الجلسة الخميس", True),
    ("سوف يصل الوفد الخميس", True),
    ("من المقرر وصول الوفد الخميس", True),
    ("سيفتح السوق الخميس", True),
    ("وسيلتقي الوفدان الخميس", True),
    ("سيدخل الوفد القاعة الخميس", True),
    ("سيطروا على السوق الخميس", False),
    ("اجتاحت سيول السوق الخميس", False),
    ("الدورة تنطلق في أيلول", True),
    ("نطالب بفتح الطريق قبل الخميس", True),
    ("طالبت الجمعية بفتح الطريق الخميس", False),
    ("وصل الوفد الخميس", False),
    ("غادرت سيارة الوفد الخميس", False),
    ("قتل ستة جنود الخميس", False),
    ("سيطر الجنود الخميس", False),
    ("مضت سنوات حتى الخميس", False),
])  # fmt: skip
def test_the_words_before_tell_the_tense(line: Callable[[str], Line], text: str, to_come: bool) -> None:
    parts = line(text)
    assert future(parts, parts.after - 1) == to_come
