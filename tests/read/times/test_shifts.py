from datetime import date

import pytest

from rasid.read.times.shifts import Scene, known_day, period, resolve

SUNDAY = date(2024, 2, 11)
NEWS = Scene(SUNDAY, "2023-10-07", future=False)
PLANS = Scene(SUNDAY, None, future=True)


@pytest.mark.parametrize(("shift", "value"), [
    ("day -1", "2024-02-10"),
    ("day 0 6", "2024-02-10"),
    ("weekday 7 near", "2024-02-11"),
    ("weekday 7 -1", "2024-02-04"),
    ("weekday 7 +1", "2024-02-18"),
    ("weekday 7 W-1", "2024-02-04"),
    ("on 10 7 near", "2023-10-07"),
    ("on 2 11 near", "2024-02-11"),
    ("on 2 15 near", "2024-02-15"),
    ("on 2 0 -1", "2023-02"),
    ("on 2 0 near", "2024-02"),
    ("on 10 0 Y-1", "2023-10"),
    ("on 10 7 near 6", "2023-10-07"),
    ("on 2 30 near", None),
    ("on 2 24 near y2022", "2022-02-24"),
        ("on 2 24 near y2025", "2023-02-24"),
        ("hijri 9 0 near", "2023-03-23/2023-04-20"),
    ("hijri 9 0 +1", "2024-03-11/2024-04-09"),
    ("hijri 8 1 near", "2024-02-11"),
    ("monthday 5 -1", "2024-01-05"),
    ("monthday 31 0", None),
    ("period C -1", "19XX"),
    ("season WI -1", "2022-WI"),
    ("season WI 0", "2023-WI"),
    ("ago P2W", "2024-01-28"),
    ("ago P3M", "2023-11"),
    ("ago PT72H", "2024-02-08"),
    ("same", "2023-10-07"),
    ("same M", "2023-10"),
    ("weekday 4 near .. day 0", "2024-02-08/2024-02-11"),
    ("=2023 .. day 0 @TEV", "2023/2024-02-11TEV"),
    ("never 1", None),
])  # fmt: skip
def test_news_looks_back(shift: str, value: str | None) -> None:
    assert resolve(shift, NEWS) == value


@pytest.mark.parametrize(("shift", "value"), [
    ("weekday 4 near", "2024-02-15"),
    ("on 10 7 near", "2024-10-07"),
    ("on 1 0 near", "2025-01"),
    ("hijri 9 1 near", "2024-03-11"),
    ("ahead P3D", "2024-02-14"),
    ("same", "2024-02-11"),
])  # fmt: skip
def test_plans_look_ahead(shift: str, value: str) -> None:
    assert resolve(shift, PLANS) == value


def test_a_day_of_a_month_after_since_is_past_even_when_close() -> None:
    assert resolve("on 2 15 near", NEWS._replace(since=True)) == "2023-02-15"


def test_a_well_known_day_needs_no_clock() -> None:
    assert known_day("on 2 24 near y2022") == "2022-02-24"
    assert known_day("on 2 24 near") is None


def test_a_period_may_start_from_any_day() -> None:
    assert period("M", 1, date(2023, 12, 31)) == "2024-01"
