"""Lanes: states over time, those that hold at once beside each other, silence told apart from saying so."""

from datetime import date

from tests.fuse.processes.conftest import assault, claimed, reported, step

from rasid.fuse.processes.lanes import lanes, spells, stages
from rasid.fuse.processes.states import revisit, state

TOLD = state(
    claimed(
        step("accepted", "hamas", "2024-03-01"),
        step("accepted", "israel", "2024-03-02"),
        step("in_effect", None, "2024-03-03", authority="monitor", holders=("united_nations",)),
        assault("israel", "hamas", "2024-03-06"),
        reported("reported_suspended", "israel", "2024-03-08", "official"),
        reported("reported_bound", "israel", "2024-03-08", "envoy"),
        reported("reported_bound", "israel", "2024-03-10", "envoy"),
    )
)


def drawn(now=TOLD, most=30):
    return {
        lane.party: [(one.state, one.first.day, one.last and one.last.day, one.row) for one in lane.stretches]
        for lane in lanes(now, stages(now, most))
    }


def test_the_joint_lane_comes_first_then_parties_as_they_are_heard_of():
    assert list(drawn()) == [None, "hamas", "israel"]
    assert drawn()[None] == [
        ("pending", 1, 3, 0),
        ("in_effect", 3, 6, 0),
        ("strained", 6, 8, 0),
        ("contested", 8, None, 0),
    ]


def test_states_that_hold_at_once_lie_beside_each_other():
    assert drawn()["israel"] == [
        ("accepted", 2, None, 0),
        ("reported_bound", 8, None, 1),
        ("reported_suspended", 8, None, 2),
    ]
    assert [lane.rows for lane in lanes(TOLD, stages(TOLD))] == [1, 1, 3]


def test_a_stretch_knows_the_last_day_somebody_said_it():
    israel = lanes(TOLD, stages(TOLD))[-1]
    assert [(one.state, one.said and one.said.day, len(one.steps)) for one in israel.stretches] == [
        ("accepted", 2, 1),
        ("reported_bound", 10, 2),
        ("reported_suspended", 8, 1),
    ]


def test_a_condition_that_only_follows_has_no_day_on_which_it_was_said():
    joint = lanes(TOLD, stages(TOLD))[0]
    assert [(one.state, one.said and one.said.day) for one in joint.stretches] == [
        ("pending", None),
        ("in_effect", 3),
        ("strained", None),
        ("contested", None),
    ]


def test_what_only_wishes_is_loose():
    now = state(claimed(step("declared", "hamas", "2024-03-01"), step("called_for", "hamas", "2024-03-02")))
    (_, hamas) = lanes(now, stages(now))
    assert [one.state for one in hamas.stretches] == ["declared"]
    assert [one.state for one in hamas.loose] == ["called_for"]


def test_only_so_many_days_are_looked_back_on():
    assert drawn(most=2)["israel"][0] == ("accepted", 8, None, 0)
    assert [one.as_of for one in stages(TOLD, 2)] == ["2024-03-08", "2024-03-10"]


def test_a_state_as_of_an_earlier_day_has_the_lanes_of_that_day():
    assert drawn(revisit(TOLD, "2024-03-04"))["israel"] == [("accepted", 2, None, 0)]


def test_a_state_that_comes_back_has_two_spells():
    days = [date(2024, 3, day) for day in (1, 2, 3)]
    assert spells(days, [("a",), ("b",), ("a",)]) == [
        ("a", days[0], days[1]),
        ("b", days[1], days[2]),
        ("a", days[2], None),
    ]


def test_nothing_told_makes_no_lanes():
    now = revisit(TOLD, "2020-01-01")
    assert lanes(now, stages(now)) == []
