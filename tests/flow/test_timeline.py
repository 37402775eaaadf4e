"""Timelines of a case: every occurrence is in a bar, or said to be in none and why."""

from datetime import date
from typing import get_args

import pytest

from rasid.flow.grouped import parties
from rasid.flow.selecting import Selection
from rasid.flow.timeline import FAMILIES, bar_of, family, timeline
from rasid.model.records import Modality


def counted(found):
    return sum(bar.count for bar in found.bars)


@pytest.mark.parametrize("by", ["modality", "type"])
@pytest.mark.parametrize("grain", [None, "week", "month", "year"])
def test_every_occurrence_is_accounted_for(case, grain, by):
    found = timeline(case, Selection(), grain, by)
    assert found.total == len(list(case.occurrences_bare()))
    assert found.total == counted(found) + found.wide + found.undated + found.before + found.later
    assert all(bar.count == sum(bar.parts.values()) for bar in (*found.bars, *found.stretches))
    assert {part for bar in found.bars for part in bar.parts} == set(found.parts)


def test_chosen_days_are_drawn_whole(case):
    some = next(o for o in case.occurrences_bare() if o.first_day and o.first_day == o.last_day)
    month = some.first_day[:7]
    found = timeline(case, Selection(since=month, until=month))
    assert (found.grain, found.since[:7], found.until[:7]) == ("day", month, month)
    assert some.first_day in {bar.since for bar in found.bars}
    assert (found.before, found.later) == (0, 0)
    assert all(month == bar.since[:7] for bar in found.bars)


def test_a_grain_too_fine_gives_way(case):
    found = timeline(case, Selection(since="1990", until="2030"), "day")
    assert "day" not in found.grains
    assert found.grain == "year"


def test_steps_of_processes_lie_between_the_days(case):
    found = timeline(case, Selection())
    steps = [step for course in found.processes for step in course.steps]
    assert steps
    assert all(found.since <= step.day <= found.until for step in steps)
    for step in steps:
        assert step.record in {one.id for one in case.reading(step.document).steps}


def test_nothing_is_found(case):
    found = timeline(case, Selection(words="زنزبار"))
    assert (found.total, found.bars, found.since) == (0, (), None)


def test_an_occurrence_counts_as_its_firmest_report_tells_it():
    told = (" occurred denied ", " alleged ", " planned ", " foiled ", " ")
    assert [family(one) for one in told] == ["happened", "claimed", "ahead", "denied", "claimed"]


def test_weeks_begin_on_monday():
    assert bar_of(date(2024, 8, 25), "week") == (date(2024, 8, 19), date(2024, 8, 25))
    assert bar_of(date(2024, 2, 3), "month") == (date(2024, 2, 1), date(2024, 2, 29))
    assert bar_of(date(2024, 2, 3), "day") == (date(2024, 2, 3), date(2024, 2, 3))


def test_the_end_of_the_calendar_is_no_end_of_the_drawing(case):
    found = timeline(case, Selection(since="0001", until="9999"))
    assert (found.since, found.until, found.grains) == ("0001-01-01", "9998-12-31", ("year",))
    assert found.total == counted(found) + found.wide + found.undated


@pytest.mark.parametrize("told", get_args(Modality))
def test_every_modality_is_of_one_family(told):
    assert [told in members for members in FAMILIES.values()].count(True) == 1
    assert told in FAMILIES[family(f" {told} ")]


@pytest.mark.parametrize(
    ("since", "until", "grain"),
    [
        ("2024-01-01", "2024-03-31", "day"),
        ("2022", "2024", "week"),
        ("2015", "2024", "month"),
        ("1950", "2024", "year"),
    ],
)
def test_the_finest_grain_that_reads_well_is_taken(case, since, until, grain):
    assert timeline(case, Selection(since=since, until=until)).grain == grain


def test_bars_are_of_the_grain_that_is_asked_for(case):
    found = timeline(case, Selection(), "week")
    days = [(date.fromisoformat(bar.since), date.fromisoformat(bar.until)) for bar in found.bars]
    assert days
    assert days == sorted(days)
    assert all(first.weekday() == 0 and (last - first).days == 6 for first, last in days)


def test_processes_follow_the_selection(case):
    states = {state.id: parties(state) for state in case.processes()}
    courses = timeline(case, Selection()).processes
    party = next(entity for course in courses for entity, _ in sorted(states[course.id]))
    chosen = timeline(case, Selection(actors=(party,))).processes
    assert all(party in {entity for entity, _ in states[course.id]} for course in chosen)
    assert timeline(case, Selection(outlets=("none of these",))).processes == ()
