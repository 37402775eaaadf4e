from datetime import date

import pytest

from rasid.read.times.lengths import counted

TODAY = date(2024, 2, 11)


@pytest.mark.parametrize(("length", "value"), [
    ("P1Y", "2023"), ("P2M", "2023-12"), ("P1Y6M", "2022-08"), ("P1W", "2024-02-04"), ("P3D", "2024-02-08"),
    ("PT48H", "2024-02-09"), ("PT2H", "2024-02-11"), ("P9999Y", None), ("P3000000D", None), ("PXD", None),
])  # fmt: skip
def test_a_length_back_is_as_coarse_as_its_unit(length: str, value: str | None) -> None:
    assert counted(length, -1, TODAY) == value


def test_a_length_ahead() -> None:
    assert counted("P1M", 1, TODAY) == "2024-03"
