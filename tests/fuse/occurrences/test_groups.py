"""What goes together, and what a document, a day, a place or a person holds apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuse.occurrences.stories import event, ref, refs, story

from rasid.fuse.occurrences import QUESTION
from rasid.fuse.occurrences.groups import groups
from rasid.fuse.question import answer
from rasid.model.fusion.links import Judgement

ADEN = {
    "place": ["aden"],
    "actor": ["houthis"],
    "recipient": ["yemen_army"],
    "day": "2031-05-06",
    "killed": 7,
}


def told(know, *readings, judgements=()):
    return answer(QUESTION, readings, know, judgements)


def judged(verdict, one, other=None, question="occurrences", number=1, **rest):
    return Judgement(
        number, question, verdict, ref(one), "s.k.", "2031-06-01", ref(other) if other else None, **rest
    )


def why(found):
    return [reason.words for group in found for reason in group.reasons if reason.rule == "apart"]


def test_reports_of_one_event_are_one(know):
    found = told(
        know,
        story("a", event("e1", **ADEN)),
        story("b", event("e1", **ADEN)),
        story("c", event("e1", **ADEN | {"place": ["taiz"]})),
    )
    assert refs(found) == [["a/e1", "b/e1"], ["c/e1"]]


def test_two_events_that_a_document_tells_apart_stay_apart(know):
    vague = ADEN | {"killed": None, "mode": None, "actor": []}
    two = story(
        "b", event("e1", **vague | {"mode": "explosives"}), event("e2", **vague | {"mode": "firearms"})
    )
    found = told(know, story("a", event("e1", **vague)), two)
    assert len(found) == 2
    assert "b tells e1 and e2 apart" in why(found)[0]


def test_two_of_one_document_that_nothing_tells_apart_come_together_by_another(know):
    found = told(know, story("a", event("e1", **ADEN)), story("b", event("e1", **ADEN), event("e2", **ADEN)))
    assert refs(found) == [["a/e1", "b/e1", "b/e2"]]


def test_two_of_one_document_are_two_without_another(know):
    assert refs(told(know, story("b", event("e1", **ADEN), event("e2", **ADEN)))) == [["b/e1"], ["b/e2"]]


def test_a_repeat_comes_with_its_first_mention(know):
    found = told(
        know,
        story("a", event("e1", **ADEN), event("e2", "الانفجار", same_as="e1")),
        story("b", event("e1", **ADEN)),
    )
    assert refs(found) == [["a/e1", "a/e2", "b/e1"]]


def test_a_chain_of_days_does_not_become_one_event(know):
    strike = {"place": ["aden"], "actor": ["houthis"], "recipient": ["yemen_army"], "mode": "drone"}
    days = [f"2031-05-{day:02}" for day in range(1, 8)]
    found = told(
        know, *(story(f"{letter}{day}", event("e1", day=day, **strike)) for day in days for letter in "ab")
    )
    assert all(len({report.event.document[1:] for report in group.reports}) <= 2 for group in found)
    assert len(found) >= 4


def test_another_state_stays_outside_though_a_placeless_report_knows_both(know):
    unit = {"recipient": ["saudi_special_emergency_forces"], "day": "2031-05-06", "killed": 7}
    readings = [
        story(name, event("e1", **unit, place=[p] if p else []))
        for name, p in zip("abc", ("abha", "", "kuwait"), strict=True)
    ]
    found = told(know, *readings)
    assert ["a/e1", "c/e1"] not in [members[::2] for members in refs(found)]
    assert why(found) == ["one is told of saudi_arabia, the other of kuwait"] * 2


def test_cannot_link_parts_and_says_who(know):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    found = told(know, *readings, judgements=[judged("cannot_link", "a/e1", "b/e1")])
    assert refs(found) == [["a/e1"], ["b/e1"]]
    assert why(found) == ["s.k. judged that a/e1 and b/e1 are not one"] * 2


def test_a_revoked_judgement_holds_no_longer(know):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    judgements = [judged("cannot_link", "a/e1", "b/e1"), judged("note", "a/e1", number=2, revokes=1)]
    assert refs(told(know, *readings, judgements=judgements)) == [["a/e1", "b/e1"]]


def test_must_link_joins_what_nothing_else_would(know):
    readings = [story("a", event("e1", **ADEN)), story("b", event("e1", place=["taiz"], day="2031-05-30"))]
    assert len(told(know, *readings)) == 2
    assert refs(told(know, *readings, judgements=[judged("must_link", "a/e1", "b/e1")])) == [["a/e1", "b/e1"]]


def test_judgements_of_another_question_are_not_ours(know):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    other = judged("cannot_link", "a/e1", "b/e1", question="figures")
    assert refs(told(know, *readings, judgements=[other])) == [["a/e1", "b/e1"]]


def test_a_rejected_event_is_in_no_occurrence(know):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    assert refs(told(know, *readings, judgements=[judged("reject", "a/e1")])) == [["b/e1"]]


def test_a_rejected_occurrence_is_made_and_left_to_views(know):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    (found,) = told(know, *readings)
    assert told(know, *readings, judgements=[judged("reject", found.id)]) == [found]


def test_undecided_links_lead_out(know):
    coarse = ADEN | {"place": [], "killed": None}
    found = told(know, story("a", event("e1", **ADEN | {"killed": None})), story("b", event("e1", **coarse)))
    assert [[(str(link.one), str(link.other), link.decision) for link in group.maybe] for group in found] == [
        [("a/e1", "b/e1", "maybe")], [("a/e1", "b/e1", "maybe")],
    ]  # fmt: skip


def test_links_to_claims_that_are_not_there_are_borne(know):
    claims = list(QUESTION.claims(story("a", event("e1", **ADEN)), know))
    beyond = list(QUESTION.claims(story("b", event("e1", **ADEN)), know))
    link = QUESTION.link(*claims, *beyond, know)
    (alone,) = groups(claims, [link], (), know)
    assert refs([alone]) == [["a/e1"]]


EVENTS = st.fixed_dictionaries(
    {
        "place": st.sampled_from([["aden"], ["aden_airport"], ["taiz"], []]),
        "day": st.sampled_from(["2031-05-06", "2031-05-07", None]),
        "mode": st.sampled_from(["explosives", "drone", None]),
        "killed": st.sampled_from([7, 40, None]),
        "recipient": st.sampled_from([["security_belt_forces"], ["yemen_army"], []]),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(EVENTS, min_size=1, max_size=3), min_size=1, max_size=5), st.randoms())
def test_order_changes_nothing_and_everything_is_somewhere_once(know, documents, random):
    readings = [
        story(
            f"d{place}", *(event(f"e{number}", **details) for number, details in enumerate(events, start=1))
        )
        for place, events in enumerate(documents)
    ]
    found = told(know, *readings)
    random.shuffle(readings)
    assert told(know, *readings) == found
    members = [report.event for group in found for report in group.reports]
    assert len(members) == len(set(members)) == sum(map(len, documents))
    assert len({group.id for group in found}) == len(found)


@pytest.mark.parametrize("verdict", ["accept", "note"])
def test_accepting_and_noting_change_no_group(know, verdict):
    readings = [story(name, event("e1", **ADEN)) for name in "ab"]
    assert refs(told(know, *readings, judgements=[judged(verdict, "a/e1")])) == [["a/e1", "b/e1"]]
