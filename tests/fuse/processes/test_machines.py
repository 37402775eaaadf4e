import pytest

from rasid.fuse.processes.machines import machine, machines, wordings


@pytest.mark.parametrize(("process", "before", "after", "allowed"), [
    ("truce", "called_for", "accepted", True),
    ("truce", "called_for", "suspended", False),
    ("truce", "bound", "suspended", True),
    ("truce", "suspended", "bound", True),
    ("truce", "bound", "bound", True),
    ("truce", "called_for", "reported_bound", True),
    ("truce", "reported_suspended", "bound", True),
    ("truce", "in_effect", "expired", True),
    ("truce", "expired", "strained", False),
    ("negotiation", "scheduled", "round_open", True),
    ("negotiation", "broken_off", "round_closed", False),
    ("withdrawal", "begun", "completed", True),
    ("withdrawal", "completed", "begun", False),
    ("withdrawal", "unheard_of", "begun", True),
])  # fmt: skip
def test_which_state_may_follow_which(process, before, after, allowed):
    assert machine(process, after).allows(before, after) == allowed


@pytest.mark.parametrize(("process", "state", "polarity"), [
    ("truce", "reported_bound", "holds"),
    ("truce", "denies_being_bound", "breaks"),
    ("truce", "called_for", "wishes"),
    ("truce", "in_effect", "holds"),
    ("truce", "pending", "wishes"),
    ("withdrawal", "legal_basis", "wishes"),
    ("withdrawal", "unheard_of", "neither"),
])  # fmt: skip
def test_what_a_state_does_to_the_process(process, state, polarity):
    assert machine(process, state).polarity(state) == polarity


def test_every_state_that_may_follow_is_a_state():
    for one in machines():
        known = set(one.moves) | {
            state for other in machines() if other.process == one.process for state in other.moves
        }
        named = {after for afters in one.moves.values() for after in afters} | {
            *one.holds,
            *one.breaks,
            *one.wishes,
        }
        assert named <= known, one.id


def test_every_state_can_be_left_and_reached():
    for one in machines():
        reached = {after for afters in one.moves.values() for after in afters}
        assert all(one.moves.values()), one.id
        assert set(one.moves) - reached <= {"reported_bound", "reported_suspended"} | set(one.wishes), one.id


def test_words_are_found_however_spelt():
    humanitarian = wordings("ceasefires")[0]
    assert humanitarian.found("هدنة إنسانيّة") == "إنسانية"
    assert humanitarian.found("هدنة") is None
