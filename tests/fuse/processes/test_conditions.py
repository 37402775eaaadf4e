from tests.fuse.processes.conftest import assault, reported, step

from rasid.fuse.processes.commitments import commitments, in_order
from rasid.fuse.processes.conditions import binding, condition

HELD = step("bound", "hamas", "2024-03-01"), step("bound", "israel", "2024-03-01")
EFFECT = step("in_effect", None, "2024-03-02", authority="monitor", holders=("united_nations",))


def now(*steps, assaults=(), process="truce"):
    ordered = in_order(steps)
    return condition(process, ordered, commitments(process, ordered), assaults)


def test_pledges_alone_are_pending():
    found = now(*HELD)
    assert (found.state, found.reasons[0].words) == (
        "pending",
        "pledged; nobody says that it holds on the ground",
    )


def test_somebody_says_that_it_holds():
    assert now(*HELD, EFFECT).state == "in_effect"


def test_assaults_strain_it_and_break_it_when_the_attacker_has_left():
    strike = assault("israel", "hamas", "2024-03-04")
    strained = now(*HELD, EFFECT, assaults=[strike])
    assert strained.state == "strained"
    assert strained.reasons[-1].words == "1 assaults told after it was first held to: 2024-03-04"
    assert strained.reasons[-1].evidence == (strike.quoted,)
    assert now(*HELD, EFFECT, step("repudiated", "israel", "2024-03-03"), assaults=[strike]).state == "broken"


def test_assaults_before_it_held_again_are_past():
    again = step(
        "in_effect", None, "2024-03-06", authority="monitor", holders=("united_nations",), document="d2"
    )
    assert now(*HELD, EFFECT, again, assaults=[assault("israel", "hamas", "2024-03-04")]).state == "in_effect"


def test_who_has_left_it_strains_it():
    found = now(*HELD, EFFECT, step("suspended", "israel", "2024-03-05"))
    assert (found.state, found.reasons[-1].words) == (
        "strained",
        "israel suspended on 2024-03-05; no assault is told since",
    )


def test_one_side_at_odds_is_contested():
    found = now(
        step("denies_being_bound", "kataib_hezbollah", "2024-03-05", side="iraqi_resistance"),
        reported("reported_bound", "iraqi_resistance", "2024-03-05", "m1"),
    )
    assert found.state == "contested"
    assert "iraqi resistance reported bound, kataib hezbollah denies being bound" in found.reasons[-1].words


def test_over_and_yet_held_to_is_contested():
    over = step("expired", None, "2024-03-05", authority="reporter", holders=())
    assert now(over, step("bound", "hamas", "2024-03-05")).state == "contested"
    assert now(over, step("suspended", "hamas", "2024-03-05")).state == "expired"


def test_wishes_and_silence():
    assert now(step("called_for", "hamas", "2024-03-05")).state == "proposed"
    assert now().state == "unknown"


def test_talks_stand_where_they_were_told_last():
    opened = step("round_open", None, "2024-03-01", authority="mediator", holders=("qatar",))
    closed = step("round_closed", None, "2024-03-03", authority="mediator", holders=("qatar",))
    assert now(opened, closed, process="negotiation").state == "round_closed"


def test_a_withdrawal_told_both_ways_is_contested():
    one = step("announced", "united_states", "2024-03-01", authority="other_party", holders=("iraq",))
    other = step("denied", "united_states", "2024-03-02", authority="anonymous", holders=("m1",))
    assert now(one, other, process="withdrawal").state == "contested"
    assert now(step("demanded", "iraq", "2024-03-01"), process="withdrawal").state == "proposed"


def test_the_first_that_binds():
    assert binding([step("called_for", "hamas", "2024-03-01"), HELD[0]]) == HELD[0]
    assert binding([]) is None
