from tests.fuse.processes.conftest import claimed, step

from rasid.fuse.processes.machines import plain
from rasid.fuse.processes.rows import rows, steps
from rasid.fuse.processes.states import state
from rasid.model.fusion.links import Quoted

FOUND = state(
    claimed(
        step("accepted", "hamas", "2024-03-01", quoted=Quoted("d1", (0, 9), "قبول هدنة إنسانية")),
        step("in_effect", None, "2024-03-03TEV", authority="monitor", holders=("united_nations",)),
        step("suspended", "hamas", "2024-03", document="d2"),
        broker="qatar",
    ),
    "2024-03-20",
)


def test_a_row_a_party_in_the_codebook_s_fields():
    (row,) = rows(FOUND)
    assert (row["cf_dec_yr"], row["cf_dec_month"], row["cf_dec_day"]) == (2024, 3, 1)
    assert (row["cf_effect_yr"], row["cf_effect_month"], row["cf_effect_day"]) == (2024, 3, 3)
    assert (row["end_yr"], row["end_month"], row["end_day"]) == (2024, 3, None)
    assert (row["evidence_cf_dec"], row["evidence_end"]) == ("قبول هدنة إنسانية", "suspended")
    assert (row["purpose_1"], row["ceasefire_class"], row["mediator_nego"]) == (
        "humanitarian",
        "cessation",
        "qatar",
    )
    assert (row["actor_name"], row["side_a"], row["side_b"], row["as_of"]) == (
        "hamas",
        "hamas",
        "israel",
        "2024-03-20",
    )


def test_names_are_given_by_whoever_shows_them():
    assert rows(FOUND, str.upper)[0]["actor_name"] == "HAMAS"
    assert plain("united_states") == "united states"


def test_what_nothing_tells_is_none():
    (row,) = rows(
        state(claimed(step("demanded", "iraq", "2024-03-01"), process="withdrawal", sides=("iraq",)))
    )
    assert [
        row[name]
        for name in ("cf_dec_yr", "end_day", "purpose_1", "ceasefire_class", "mediator_nego", "side_b")
    ] == [None] * 6


def test_steps_have_the_day_they_hold_for_and_the_day_they_were_known():
    late = state(claimed(step("suspended", "hamas", "2024-03-02", known="2024-03-06")))
    (row,) = steps(late)
    assert (row["valid"], row["known"], row["state"], row["authority"]) == (
        "2024-03-02",
        "2024-03-06",
        "suspended",
        "own_commitment",
    )
    assert steps(FOUND)[-1]["actor_name"] is None
