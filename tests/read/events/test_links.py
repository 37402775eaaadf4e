"""How a party hangs on a trigger."""

import pytest

from rasid.read.events.links import linked
from rasid.read.events.triggers import triggers


@pytest.fixture
def links(scene_of):
    def read(text):
        scene = scene_of(text)
        sentence = scene.sentences[0]
        trigger = next(iter(triggers(scene, sentence)))
        return {one.party.mention.text: one.link for one in linked(scene, trigger, sentence.after)}

    return read


@pytest.mark.parametrize(
    ("line", "name", "link"),
    [
        ("هجمات حركة حماس كثيرة.", "حركة حماس", "owner"),
        ("هجوم على إسرائيل.", "إسرائيل", "against"),
        ("هجوم ضد إسرائيل.", "إسرائيل", "against"),
        ("هجوم شنته إسرائيل.", "إسرائيل", "by"),
        ("هجوم من قبل إسرائيل.", "إسرائيل", "by"),
        ("غارة في حلب.", "حلب", "at"),
        ("غارة بمدينة حلب.", "مدينة حلب", "at"),
        ("مباحثات مع تركيا.", "تركيا", "with"),
        ("هجوم لحركة حماس.", "حركة حماس", "for"),
        ("هجوم على مواقع لحركة حماس.", "حركة حماس", "against"),
        ("هجوم في سفارة إسرائيل.", "سفارة إسرائيل", "at"),
        ("هجوم في مسجد الشرطة العراقية.", "الشرطة العراقية", "against"),
        ("مباحثات بشأن تركيا.", "تركيا", "other"),
        ("هجمات تتعرض لها إسرائيل.", "إسرائيل", "against"),
    ],
)
def test_the_word_before_a_party_links_it(links, line, name, link):
    assert links(line)[name] == link


def test_a_coordinated_party_takes_the_link_of_the_first(links):
    assert links("هجوم على إسرائيل وتركيا.") == {"إسرائيل": "against", "تركيا": "against"}


def test_all_sides_of_a_clash_are_between(links):
    found = links("اشتباكات بين الجيش السوري وحركة حماس في حلب.")
    assert found["الجيش السوري"] == found["حركة حماس"] == "between"
    assert found["حلب"] == "at"
