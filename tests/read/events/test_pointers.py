"""Words that point back at a deed."""

import pytest

from rasid.read.events.pointers import deed, points
from rasid.read.events.scene import Scene


@pytest.fixture
def pointed(document_of, know):
    def read(text):
        document = document_of(text)
        scene = Scene(document, know)
        (event,) = [event for event in document._layers["events"] if event.type == "ASSAULT"]
        at = deed(scene, event)
        return (scene.tokens[at].raw, points(scene, at)) if at is not None else None

    return read


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("استنكر الرئيس الهجوم على حلب.", ("الهجوم", False)),
        ("استنكر الرئيس هذا الهجوم على حلب.", ("الهجوم", True)),
        ("استنكر الرئيس الجريمة النكراء التي استهدفت حافلة في حلب.", ("الجريمة", False)),
        ("استنكر الرئيس هذه الجريمة التي استهدفت حافلة في حلب.", ("الجريمة", True)),
        ("وقع هجوم في حلب.", None),
        ("هاجم مسلحون حافلة في حلب.", None),
        ("المسلحون الذين استهدفوا حافلة في حلب.", None),
    ],
)
def test_the_noun_that_takes_up_a_deed(pointed, text, noun):
    assert pointed(text) == noun
