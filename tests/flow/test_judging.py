"""Judgements are brought in once, with what they touch, also when a run was killed in between."""

import msgspec

from rasid.flow.judging import bring_in
from rasid.model.fusion.links import Judgement, Ref
from rasid.store.fusion import Claimed
from rasid.store.groups import Grouped

A, B = Ref("a", "e1"), Ref("b", "e1")
Q = "occurrences"


def judged(number, question=Q, one=A, other=None, verdict="must_link", revokes=None):
    return Judgement(number, question, verdict, one, "s.k.", "2024", other, revokes=revokes)


def filed(store):
    with store.fusion.transaction() as connection:
        store.fusion.file(connection, Q, "1", {"a": (1, [Claimed("e1", ("x", "y"), b"")])})


def test_both_ends_are_grouped_again_and_only_once(store):
    bring_in(store.fusion, Q, False, [judged(1, other=B)])
    assert sorted(store.fusion.dirty(Q)) == [A, B]
    with store.fusion.transaction() as connection:
        store.fusion.clean(connection, Q, [A, B])
    bring_in(store.fusion, Q, False, [judged(1, other=B)])
    assert store.fusion.dirty(Q) == []


def test_what_is_taken_back_is_made_again_too(store):
    bring_in(store.fusion, Q, False, [judged(1, other=B)])
    with store.fusion.transaction() as connection:
        store.fusion.clean(connection, Q, [A, B])
    bring_in(store.fusion, Q, False, [judged(1, other=B), judged(2, revokes=1, verdict="note")])
    assert sorted(store.fusion.dirty(Q)) == [A, B]


def test_a_judgement_on_a_group_bears_on_its_members(store):
    with store.fusion.transaction() as connection:
        store.fusion.regroup(connection, Q, [], [Grouped("g1", b"", (A, B))])
    bring_in(store.fusion, Q, False, [judged(1, one=Ref("g1"), verdict="reject")])
    assert set(store.fusion.dirty(Q)) >= {A, B}


def test_of_questions_by_block_the_blocks_are_made_again(store):
    filed(store)
    bring_in(store.fusion, Q, True, [judged(1)])
    assert sorted(store.fusion.dirty(Q)) == [Ref("x"), Ref("y")]


def test_a_corrected_document_is_filed_again(store):
    filed(store)
    bring_in(store.fusion, Q, False, [judged(1, "events", verdict="correct")])
    assert store.fusion.filed_documents(Q) == [("a", -1)]
    assert store.fusion.dirty(Q) == []


def test_judgements_on_other_questions_change_nothing(store):
    bring_in(store.fusion, Q, False, [judged(1, "copies")])
    assert store.fusion.dirty(Q) == []
    assert store.fusion.judged(Q) == 1


def test_an_added_event_is_a_report_like_any_other(case):
    event = next(case.occurrences_bare()).reports[0].event
    found = next(e for e in case.reading(event.document).events if e.id == event.record)
    value = {**msgspec.to_builtins(found), "type": "PROTEST", "mode": None}
    made = case.judge("events", "add", Ref(event.document), value=value)
    assert "id" not in made.value
    case.fuse()
    told = {report.event: one.type for one in case.occurrences_bare() for report in one.reports}
    assert told[made.one] == "PROTEST"
    case.judge("events", "note", made.one, revokes=made.number)
    case.fuse()
    assert made.one not in {report.event for one in case.occurrences_bare() for report in one.reports}
