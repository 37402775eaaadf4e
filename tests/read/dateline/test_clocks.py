from datetime import date

from rasid.model.records import Expression, Publication
from rasid.read.dateline.clocks import clock, day_of, told_weekday


def says(shift: str) -> Expression:
    return Expression((0, 5), shift, "date", None, "deictic", shift=shift)


def test_yesterdays_weekday_tells_todays() -> None:
    told = told_weekday([says("day -1 7")])
    assert told is not None
    assert told.weekday == 1


def test_todays_weekday_counts_before_yesterdays() -> None:
    told = told_weekday([says("day -1 7"), says("weekday 3 near"), says("day 0 2")])
    assert told is not None
    assert told.weekday == 2


def test_no_weekday_is_told() -> None:
    assert told_weekday([says("day 0"), says("weekday 3 near")]) is None


def test_the_clock_moves_to_the_weekday_of_the_text() -> None:
    sunday = Publication("2024-02-11", "metadata")
    assert clock(sunday, []) == date(2024, 2, 11)
    assert clock(sunday, [says("day 0 6")]) == date(2024, 2, 10)


def test_a_window_is_no_clock() -> None:
    assert clock(Publication("2024-02/..", "inferred"), []) is None
    assert clock(None, []) is None
    assert day_of("2024-02-31") is None
