from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.processes.conftest import reported, step

from rasid.fuse.processes.commitments import commitment, commitments, day_of, holder, in_order, noted, stand


def states(*steps):
    return commitment("truce", "hamas", in_order(steps)).states


def test_a_party_s_last_word_stands():
    assert states(step("bound", "hamas", "2024-03-01"), step("suspended", "hamas", "2024-03-04")) == (
        "suspended",
    )


def test_reports_stand_beside_one_another_until_the_party_speaks():
    one = reported("reported_bound", "hamas", "2024-03-01", "m1")
    other = reported("reported_suspended", "hamas", "2024-03-03", "m2", document="d2")
    found = commitment("truce", "hamas", [one, other])
    assert (found.states, found.contested) == (("reported_bound", "reported_suspended"), True)
    assert states(one, other, step("bound", "hamas", "2024-03-05")) == ("bound",)


def test_a_report_after_its_word_stands_beside_it():
    found = commitment(
        "truce",
        "hamas",
        [step("bound", "hamas", "2024-03-01"), reported("reported_suspended", "hamas", "2024-03-03", "m1")],
    )
    assert (found.states, found.contested) == (("bound", "reported_suspended"), True)
    assert [reason.rule for reason in found.reasons] == ["own-commitment", "anonymous"]


def test_contradictions_of_one_day_are_both_kept():
    assert states(step("bound", "hamas", "2024-03-01"), step("suspended", "hamas", "2024-03-01")) == (
        "bound",
        "suspended",
    )


def test_the_last_report_of_a_holder_counts_and_old_ones_give_way():
    first = step("reported_bound", "hamas", "2024-03-01", authority="other_party", holders=("qatar",))
    again = step("reported_suspended", "hamas", "2024-03-03", authority="other_party", holders=("qatar",))
    assert states(first, again) == ("reported_suspended",)
    late = step("reported_suspended", "hamas", "2024-04-03", authority="other_party", holders=("egypt",))
    assert states(first, late) == ("reported_suspended",)


def test_a_wish_takes_nothing_back():
    assert states(step("bound", "hamas", "2024-03-01"), step("called_for", "hamas", "2024-03-04")) == (
        "bound",
    )
    assert states(step("called_for", "hamas", "2024-03-04")) == ("called_for",)


def test_a_later_report_revises_the_past():
    bound = step("bound", "hamas", "2024-03-04")
    late = step("suspended", "hamas", "2024-03-02", known="2024-03-06")
    assert states(late, bound) == ("bound",)
    assert [one.note for one in noted("truce", [bound, late])] == [
        "told late: known on 2024-03-06, after later steps",
        None,
    ]


def test_what_is_no_allowed_move_is_kept_and_says_so():
    found = noted(
        "truce", [step("called_for", "hamas", "2024-03-01"), step("suspended", "hamas", "2024-03-04")]
    )
    assert [one.note for one in found] == [None, "out of order: suspended does not follow called_for"]
    same = noted(
        "truce", [step("called_for", "hamas", "2024-03-01"), step("suspended", "hamas", "2024-03-01")]
    )
    assert same[1].note == "contested: called_for by north (own commitment), 2024-03-01"


def test_each_party_has_its_own():
    found = commitments(
        "truce",
        [
            step("bound", "hamas", "2024-03-01"),
            step("suspended", "israel", "2024-03-02"),
            step("in_effect", None, "2024-03-01"),
        ],
    )
    assert [(one.party, one.states) for one in found] == [("hamas", ("bound",)), ("israel", ("suspended",))]


def test_who_holds_it():
    assert holder(step("bound", "hamas", "2024-03-01")) == ("hamas",)
    assert holder(reported("reported_bound", "hamas", "2024-03-01", "m1")) == ("d2024-03-01", "m1")
    assert holder(step("bound", "hamas", "2024-03-01", holders=())) == ("north", "")
    assert day_of(step("bound", "hamas", None, known="2024-03")) == date(2024, 3, 1)


STATES = st.sampled_from(
    ["bound", "suspended", "called_for", "reported_bound", "reported_suspended", "rejected"]
)


@given(st.lists(st.tuples(STATES, st.integers(1, 28)), min_size=1, max_size=8, unique=True))
def test_no_step_is_dropped_and_something_always_stands(told):
    steps = [step(state, "hamas", f"2024-03-{day:02}") for state, day in told]
    assert len(noted("truce", steps)) == len(steps)
    standing = stand("truce", in_order(steps))
    assert standing and set(standing) <= set(steps)
    assert noted("truce", steps) == noted("truce", steps[::-1])
