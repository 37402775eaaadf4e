from collections.abc import Callable

import pytest

from rasid.read.expressions.digits import digits_at
from rasid.read.expressions.line import Line


@pytest.mark.parametrize(("text", "value"), [
    ("26/8/2024", "2024-08-26"),
    ("8/26/2024", "2024-08-26"),
    ("11/02/2024", "2024-02-11"),
    ("2024-08-26", "2024-08-26"),
    ("2024/8/26", "2024-08-26"),
    ("26.08.2024", "2024-08-26"),
    ("2024.01.16", "2024-01-16"),
    ("٢٦ / ٨ / ٢٠٢٤", "2024-08-26"),
    ("26-8-2024م", "2024-08-26"),
    ("10/10/1436هـ", "2015-07-26"),
    ("1436/10/10", "2015-07-26"),
])  # fmt: skip
def test_days_in_digits(line: Callable[[str], Line], text: str, value: str) -> None:
    found = digits_at(line(text), 0)
    assert found is not None
    assert found[0] == value


@pytest.mark.parametrize("text", [
    "26/8", "26/13/2024", "1/2/3", "26/8-2024", "2024", "1.2.3", "31/2/2024", "26/8/2024/3", "26/8/9999", "2024/2025/3",
])  # fmt: skip
def test_no_days(line: Callable[[str], Line], text: str) -> None:
    assert digits_at(line(text), 0) is None
