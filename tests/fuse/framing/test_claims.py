import pytest
from tests.fuse.framing.conftest import ACTOR, GUARD, HALL, PORT, Make

from rasid.fuse.framing.claims import WHOLE, FramingClaim, blocks, claims, speakers
from rasid.knowledge import Knowledge
from rasid.model.codec import pack, unpack
from rasid.model.fusion.links import Ref
from rasid.model.records import Hop

BODY = "قالت البلدية إن «اللواء انسحب من الميناء». وعاد اللواء ليلاً، بحسب حارس."
MENTIONS = [
    ("اللواء", ACTOR, "name"),
    ("البلدية", HALL, "role"),
    ("الميناء", PORT, "name"),
    ("حارس", GUARD, "role"),
]
SAID = [
    {"cue": "قالت", "content": "«اللواء انسحب من الميناء»", "source": HALL, "form": "direct"},
    {"cue": "بحسب", "content": "وعاد اللواء ليلاً", "source": GUARD, "identification": "anonymous"},
]


@pytest.fixture
def found(make: Make, know: Knowledge) -> dict[str | None, FramingClaim]:
    """The claims of one article by actor."""
    return {claim.ref.record: claim for claim in claims(make([("body", BODY)], MENTIONS, SAID), know)}


def test_one_claim_an_actor_and_one_of_totals(found: dict[str, FramingClaim]) -> None:
    assert list(found) == [WHOLE, "river_brigade", "town_hall"]


def test_names_by_voice_with_every_place(found: dict[str, FramingClaim]) -> None:
    named = [(n.voice, n.speaker, n.words) for n in found["river_brigade"].named]
    assert named == [("direct", "town_hall", "اللواء"), ("indirect", None, "اللواء")]
    assert [BODY[a:b] for n in found["river_brigade"].named for a, b in n.spans] == ["اللواء", "اللواء"]


def test_the_verbs_that_give_the_word(found: dict[str, FramingClaim]) -> None:
    assert [(said.words, said.act) for said in found["town_hall"].said] == [("قالت", "assert")]
    assert found["river_brigade"].said == ()


def test_totals_of_the_document_and_of_an_actor(found: dict[str, FramingClaim]) -> None:
    counts = {
        actor: (claim.attributions, claim.direct, claim.anonymous, claim.of) for actor, claim in found.items()
    }
    assert counts == {WHOLE: (2, 1, 1, 2), "river_brigade": (0, 0, 0, 2), "town_hall": (1, 1, 0, 2)}
    assert found[WHOLE].said == found[WHOLE].named == ()


def test_a_name_within_a_longer_one_of_the_same_actor_counts_once(make: Make, know: Knowledge) -> None:
    mentions = [("قائد البلدية", HALL, "role"), ("البلدية", HALL, "name")]
    reading = make([("body", "وصل قائد البلدية ثم غادر البلدية")], mentions)
    (named,) = [claim.named for claim in claims(reading, know) if claim.ref.record == "town_hall"]
    assert [one.words for one in named] == ["قائد البلدية", "البلدية"]


def test_white_space_in_a_name_is_one_space(make: Make, know: Knowledge) -> None:
    reading = make([("body", "وصل لواء  النهر")], [("لواء  النهر", ACTOR, "name")])
    assert [c.named[0].words for c in claims(reading, know) if c.named] == ["لواء النهر"]


def test_a_spokesman_speaks_for_his_principal(make: Make) -> None:
    hops = (Hop("agency", "agency", None), Hop("n1", "spokesperson", None, "town_hall"))
    reading = make(
        [("body", "بحسب متحدث عاد الهدوء")], said=[{"cue": "بحسب", "content": "عاد الهدوء", "hops": hops}]
    )
    assert speakers(reading.attributions[0]) == {"n1", "town_hall"}


def test_a_claim_is_filed_under_its_actor(found: dict[str, FramingClaim]) -> None:
    assert blocks(found["town_hall"]) == ("town_hall",)
    assert blocks(found[WHOLE]) == (WHOLE,)
    assert found["town_hall"].ref == Ref("d1", "town_hall")


def test_a_claim_comes_back_from_its_bytes(found: dict[str, FramingClaim]) -> None:
    claim = found["river_brigade"]
    assert unpack(pack(claim), FramingClaim) == claim
