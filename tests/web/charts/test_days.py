"""The scale of days: in order, quiet stretches short, mirrored for Arabic."""

from datetime import date

import pytest

from rasid.web.charts.days import Days

DAYS = [date(2020, 1, 5), date(2024, 8, 24), date(2024, 8, 25), date(2024, 8, 26)]


def test_days_lie_in_order_and_fill_the_width() -> None:
    days = Days(DAYS, 600)
    starts = [days.start(day) for day in DAYS]
    assert starts[0] == 0
    assert starts == sorted(starts)
    assert days.end(DAYS[-1]) == pytest.approx(600)


def test_four_years_take_no_more_than_a_dozen_days() -> None:
    days = Days(DAYS, 600)
    assert 1 < days.columns[DAYS[0]] / days.columns[DAYS[1]] < 13
    assert days.gaps == {DAYS[0]: 1693}


def test_a_day_with_words_has_room_for_them() -> None:
    days = Days(DAYS, 600, roomy=(DAYS[-1],), room=200)
    assert days.columns[DAYS[-1]] == 200
    assert days.end(DAYS[-1]) == pytest.approx(600)
    assert Days(DAYS[:1], 600, roomy=DAYS[:1], room=200).end(DAYS[0]) == 600


def test_time_runs_from_the_right_in_arabic() -> None:
    days = Days(DAYS, 600, from_right=True)
    assert days.x(0) == 600
    assert days.left(100, 250) == 350
    assert Days(DAYS, 600).left(100, 250) == 100


def test_a_day_that_has_no_column_begins_with_the_next() -> None:
    days = Days(DAYS, 600)
    assert days.start(date(2022, 1, 1)) == days.start(DAYS[1])
    assert days.start(date(2025, 1, 1)) == 600


def test_labels_keep_their_distance_and_the_last_day_has_one() -> None:
    days = Days(DAYS, 600)
    assert days.labelled(1) == DAYS
    assert days.labelled(300) == [DAYS[0], DAYS[-1]]
