"""What each person decided, and where they differ."""

from rasid.flow.deciding import Decision, units
from rasid.model.fusion.links import Judgement, Ref

ONE, TWO = Ref("a", "e1"), Ref("b", "e1")


def judged(number, who, verdict, one=ONE, question="events", value=None, words=None, revokes=None):
    return Judgement(
        number, question, verdict, one, who, f"day {number}", value=value, words=words, revokes=revokes
    )


def test_everybody_has_their_last_decision():
    (found,) = units([judged(1, "a", "accept"), judged(2, "b", "reject"), judged(3, "a", "reject")])
    assert found.decisions == (Decision("a", "reject", {}, "day 3"), Decision("b", "reject", {}, "day 2"))
    assert not found.disputed


def test_corrections_of_one_person_add_up_until_they_decide_otherwise():
    given = [
        judged(1, "a", "correct", value={"mode": "drone"}),
        judged(2, "a", "correct", value={"type": "AID"}),
    ]
    assert units(given)[0].decisions[0].value == {"mode": "drone", "type": "AID"}
    given += [judged(3, "a", "accept"), judged(4, "a", "correct", value={"type": "COERCE"})]
    assert units(given)[0].decisions[0].value == {"type": "COERCE"}
    assert units([*given, judged(5, "a", "reject")])[0].decisions[0].value == {}


def test_people_disagree_by_verdict_or_by_what_is_to_be_read():
    assert units([judged(1, "a", "accept"), judged(2, "b", "reject")])[0].disputed
    one, same = (
        judged(1, "a", "correct", value={"mode": "drone"}),
        judged(2, "b", "correct", value={"mode": "drone"}),
    )
    assert not units([one, same])[0].disputed
    assert units([one, judged(2, "b", "correct", value={"mode": None})])[0].disputed


def test_what_was_taken_back_is_none():
    assert units([judged(1, "a", "accept"), judged(2, "a", "note", revokes=1)]) == []


def test_only_records_of_layers_that_were_decided_of():
    given = [
        judged(1, "a", "note"),
        judged(2, "a", "reject", Ref("a")),
        judged(3, "a", "reject", question="copies"),
    ]
    assert units([*given, judged(4, "a", "add", value={"mode": None})]) == []


def test_what_settled_it_is_no_decision():
    given = [judged(1, "a", "accept"), judged(2, "b", "reject"), judged(3, "c", "accept", TWO)]
    assert [unit.settled for unit in units(given)] == [None, None]
    settled = units([*given, judged(4, "c", "reject", words="adjudicated: no attack is told")])
    assert (len(settled[0].decisions), settled[0].disputed, settled[0].settled.who) == (2, True, "c")
