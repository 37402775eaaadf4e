from rasid.fuse.framing import QUESTION, WHOLE
from rasid.fuse.question import answer
from rasid.knowledge import Knowledge
from rasid.model.codec import pack, unpack
from rasid.model.document import Origin
from rasid.model.fusion.framing import Framing
from rasid.read.reading import read_text

ARTICLES = {
    "north": "نفت حركة حماس قصف الميناء.\n\nقالت حركة حماس يوم الأحد إن «حماس لم تقصف الميناء».",
    "east": "قال متحدث باسم الحكومة إن حركة حماس قصفت الميناء يوم الأحد.",
}
TITLES = {"north": "نفت حركة حماس قصف الميناء."}


def answered(know: Knowledge) -> dict[str | None, Framing]:
    readings = [
        read_text(text, know, Origin(outlet=outlet, date="2024-03-05", title=TITLES.get(outlet)))
        for outlet, text in ARTICLES.items()
    ]
    return {group.actor: group for group in answer(QUESTION, readings, know)}


def test_an_actor_through_readings_to_counts(know: Knowledge) -> None:
    found = answered(know)["hamas"]
    assert {naming.outlet for naming in found.namings} == {"north", "east"}
    assert {naming.voice for naming in found.namings if naming.outlet == "east"} == {"indirect"}
    assert {"headline", "narrator"} <= {n.voice for n in found.namings if n.outlet == "north"}
    assert any(verb.outlet == "north" and verb.act == "deny" for verb in found.verbs)
    assert next(share for share in found.shares if share.outlet == "east").attributions == 0


def test_totals_come_as_a_group_without_actor(know: Knowledge) -> None:
    found = answered(know)[None]
    assert found.id == WHOLE
    assert all(share.attributions == share.of > 0 for share in found.shares)


def test_groups_come_back_from_their_bytes(know: Knowledge) -> None:
    assert all(unpack(pack(group), Framing) == group for group in answered(know).values())


def test_the_question_groups_by_actor_when_it_is_asked() -> None:
    assert QUESTION.link is None and QUESTION.late and QUESTION.name == "framing"
