from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.processes.conftest import assault, claimed, step

from rasid.fuse.processes.states import groups, revisit, state, timeline
from rasid.model.codec import pack, unpack
from rasid.model.fusion.links import Judgement
from rasid.model.fusion.processes import ProcessState

TOLD = claimed(
    step("accepted", "hamas", "2024-03-01"),
    step("accepted", "israel", "2024-03-02"),
    step("in_effect", None, "2024-03-03", authority="monitor", holders=("united_nations",)),
    assault("israel", "hamas", "2024-02-20"),
    assault("israel", "hamas", "2024-03-06"),
    step("suspended", "israel", "2024-03-08", known="2024-03-10"),
    broker="qatar",
)


def test_a_truce_from_day_to_day():
    found = [(one.as_of, one.condition) for one in timeline(state(TOLD))]
    assert found == [
        ("2024-03-01", "pending"), ("2024-03-02", "pending"), ("2024-03-03", "in_effect"), ("2024-03-06", "strained"),
        ("2024-03-08", "broken"),
    ]  # fmt: skip


def test_as_of_any_day():
    found = state(TOLD, "2024-03-05")
    assert {one.party: one.states for one in found.commitments} == {
        "hamas": ("accepted",),
        "israel": ("accepted",),
    }
    assert (found.condition, found.as_of, found.parties, found.brokers) == (
        "in_effect",
        "2024-03-05",
        ("hamas", "israel"),
        ("qatar",),
    )
    assert len(found.history) == 3


def test_what_was_known_by_a_day():
    assert state(TOLD, "2024-03-09", known_by="2024-03-09").condition == "strained"
    assert state(TOLD, "2024-03-09").condition == "broken"


def test_assaults_before_anybody_held_to_it_are_no_evidence():
    assert [one.day for one in state(TOLD).assaults] == ["2024-03-06"]


def test_only_assaults_make_no_process():
    assert list(groups(claimed(assault("israel", "hamas", "2024-03-06")), (), (), None)) == []
    (found,) = groups(TOLD, (), (), None)
    assert unpack(pack(found), ProcessState) == found == state(TOLD)


def test_what_people_reject_is_left_out():
    reject = Judgement(1, "processes", "reject", TOLD[-1].ref, "mona", "2024-04-01")
    (found,) = groups(TOLD, (), [reject], None)
    assert (found.condition, len(found.history)) == ("strained", 3)
    assert list(groups(TOLD[-1:], (), [reject], None)) == []


def test_a_state_has_the_id_of_its_block():
    other = claimed(step("bound", "houthis", "2024-03-01"), sides=("houthis", "yemen"))
    assert state(TOLD[:1]).id == state(TOLD).id != state(other).id


DAYS = st.integers(1, 28).map(lambda day: f"2024-03-{day:02}")
STATES = st.sampled_from(["bound", "suspended", "called_for", "accepted", "repudiated"])


@given(
    st.lists(
        st.tuples(STATES, st.sampled_from(["hamas", "israel"]), DAYS), min_size=1, max_size=8, unique=True
    ),
    DAYS,
)
def test_a_kept_state_can_be_revisited(told, day):
    claims = claimed(*(step(state_, party, when) for state_, party, when in told))
    assert revisit(state(claims), day) == state(claims, day)
    assert state(claims[::-1]) == state(claims)
