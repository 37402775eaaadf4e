"""Groups as they are filed: their members and first day by type."""

import msgspec

from rasid.flow.grouped import first_day, grouped, members
from rasid.flow.questions import GROUPS
from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.framing import Framing
from rasid.model.fusion.links import Ref
from rasid.model.fusion.origins import Utterance

COPY = CopyGroup("c1", ("a", "b"), None, (), ())
SAID = Utterance("u1", "x", (Ref("a", "a1"), Ref("b", "a2")), "words", "2024-03-01", None, ())


def test_members_and_days_by_type():
    assert members(COPY) == (Ref("a"), Ref("b"))
    assert first_day(COPY) is None
    assert (members(SAID), first_day(SAID)) == (SAID.attributions, "2024-03-01")
    assert members(Framing(None, (), (), ())) == ()


def test_a_group_ready_to_be_filed():
    filed = grouped(SAID, "block")
    assert unpack(filed.body, Utterance) == SAID
    assert (filed.id, filed.members, filed.day, filed.block) == (
        "u1",
        SAID.attributions,
        "2024-03-01",
        "block",
    )


def test_every_group_of_a_case_has_members_that_are_there(case):
    for question, kind in GROUPS.items():
        for body in case.store.fusion.groups(question):
            group = unpack(body, kind)
            assert members(group)
            assert case.store.fusion.groups_with(question, members(group)[:1])


def test_how_an_occurrence_is_told_has_the_firmest_modality_first(case):
    some = next(case.occurrences_bare())
    filed = grouped(msgspec.structs.replace(some, modality={"denied": 1, "occurred": 2, "claimed": 0}))
    assert filed.told == " occurred denied "
    assert grouped(SAID).told is None
