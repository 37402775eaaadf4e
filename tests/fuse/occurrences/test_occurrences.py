"""The question as a whole: a story of three papers, its tolls, and a neighbour that stays outside."""

from tests.fuse.occurrences.stories import attribution, event, refs, story

from rasid.fuse.occurrences import QUESTION
from rasid.fuse.question import answer
from rasid.model.codec import pack, unpack
from rasid.model.fusion.occurrences import Occurrence

READINGS = [
    story(
        "morning",
        event("e1", place=["aden"], recipient=["security_belt_forces"], killed=7, day="2031-05-06TMO"),
        event("e2", "الانفجار", same_as="e1"),
        event("e3", "أدان", "ACCUSE", "disapprove", actor=["egypt"]),
        published="2031-05-06",
    ),
    story(
        "noon",
        event("e1", "تفجير", mode="suicide-attack", place=["aden_airport"], killed=9),
        published="2031-05-06",
    ),
    story(
        "next",
        event(
            "e1",
            "الهجوم",
            mode=None,
            place=["aden"],
            recipient=["security_belt_forces"],
            killed=9,
            day="2031-05-06",
        ),
        event("e2", "اغتيال", mode="firearms", place=["aden"], day="2031-05-07", killed=1),
        event("e3", "هجوم", modality="threatened", place=["aden"], day="2031-05-06"),
        published="2031-05-07",
        attributions=[attribution("a1", "yemen_government")],
    ),
]


def test_three_papers_and_one_explosion(know):
    found = answer(QUESTION, READINGS, know)
    assert refs(found) == [["morning/e1", "morning/e2", "next/e1", "noon/e1"], ["morning/e3"], ["next/e2"]]
    blast = max(found, key=lambda group: len(group.reports))
    assert (blast.first_day, blast.where.entity, blast.recipients) == (
        "2031-05-06", "aden_airport", ("security_belt_forces",),
    )  # fmt: skip
    assert len(blast.casualties) == 3


def test_claims_and_groups_survive_the_store(know):
    claims = [claim for reading in READINGS for claim in QUESTION.claims(reading, know)]
    assert [unpack(pack(claim), QUESTION.claim) for claim in claims] == claims
    found = answer(QUESTION, READINGS, know)
    assert [unpack(pack(group), Occurrence) for group in found] == found
