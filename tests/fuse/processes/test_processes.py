from rasid.fuse.processes import QUESTION, ProcessClaim, describe, revisit
from rasid.fuse.question import answer
from rasid.model.codec import pack, unpack

DAY = "2024-03-05"
REPORT = """أعلنت حركة النجباء أنها ليست ملزمة بالهدنة مع واشنطن.

وقال مسؤول حكومي إن بغداد اتفقت مع الفصائل العراقية على الالتزام بالهدنة. وذكر مصدر في تنسيقية المقاومة العراقية أن التنسيقية قررت إلغاء الهدنة مع واشنطن.
"""


def test_a_truce_held_by_some_left_by_others_and_denied_by_one(know, reading_of):
    earlier = reading_of(
        "أعلنت المقاومة الإسلامية في العراق تعليق عملياتها ضد القوات الأميركية.", "2024-02-01"
    )
    (found,) = answer(QUESTION, [earlier, reading_of(REPORT, DAY)], know)
    held = {one.party: one for one in revisit(found, DAY).commitments}
    assert found.parties == ("iraqi_resistance", "united_states")
    assert held["nujaba"].states == ("denies_being_bound",)
    assert held["iraqi_resistance"].states == ("reported_bound",)
    assert held["iraqi_resistance_coordination"].states == ("reported_suspended",)
    assert (found.condition, found.contested, found.brokers) == ("contested", True, ("iraq",))
    assert all(step.quoted.text in REPORT for one in held.values() for step in one.steps if step.known == DAY)
    assert any("Harakat Hezbollah al-Nujaba (own commitment)" in line for line in describe(found))
    assert revisit(found, "2024-02-10").condition != "contested"


def test_claims_pack_and_are_filed_by_process_and_sides(know, reading_of):
    claims = list(QUESTION.claims(reading_of(REPORT, DAY), know))
    assert [unpack(pack(claim), ProcessClaim) for claim in claims] == claims
    assert {block for claim in claims for block in QUESTION.blocks(claim)} == {
        "truce|iraqi_resistance|united_states"
    }
    assert QUESTION.near(claims[0]) == QUESTION.blocks(claims[0])


def test_documents_one_by_one_give_the_same_as_all_at_once(know, reading_of):
    texts = [(REPORT, DAY), ("أعلنت كتائب حزب الله استئناف عملياتها ضد القوات الأميركية.", "2024-03-07")]
    readings = [reading_of(text, day) for text, day in texts]
    assert answer(QUESTION, readings, know) == answer(QUESTION, readings[::-1], know)
