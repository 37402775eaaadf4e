"""The question as a whole: umbrella, coordination and members of one story, told apart and tied."""

from tests.fuse.occurrences.stories import event, story

from rasid.fuse.identities import QUESTION
from rasid.fuse.question import answer
from rasid.model.codec import pack, unpack
from rasid.model.fusion.identities import Identity

NAMES = [
    "iraqi_resistance", "islamic_resistance_in_iraq", "iraqi_resistance_coordination", "kataib_hezbollah", "nujaba",
    "kataib_sayyid_al_shuhada", "ashab_al_kahf",
]  # fmt: skip


def test_umbrella_coordination_and_members(know):
    found = answer(
        QUESTION, [story("a", event("e1", actor=NAMES)), story("b", event("e1", actor=NAMES[:3]))], know
    )
    assert {one.id for one in found} == set(NAMES)
    tied = {(tie.one, tie.belonging, tie.other) for one in found for tie in one.ties}
    assert {("islamic_resistance_in_iraq", "umbrella_of", member) for member in NAMES[3:]} <= tied
    assert ("iraqi_resistance_coordination", "coordination_of", "iraqi_resistance") in tied
    assert all(tie.reasons for one in found for tie in one.ties)


def test_a_bearer_is_filed_where_it_looks(know):
    for claim in QUESTION.claims(story("a", event("e1", actor=NAMES)), know):
        assert QUESTION.blocks(claim) == QUESTION.near(claim) == (f"={claim.ref.record}",)
        assert unpack(pack(claim), QUESTION.claim) == claim


def test_identities_survive_the_store(know):
    found = answer(QUESTION, [story("a", event("e1", actor=NAMES))], know)
    assert [unpack(pack(one), Identity) for one in found] == found
