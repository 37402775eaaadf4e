import pytest

from rasid.fuse.voices import names_of, voice
from rasid.model.records import Attribution, Entity, Evidence, Hop, Name

NAMES = names_of([Entity("north", "agency", Name("الشمال", "North")), Entity("m1", "office", Name("وزير"))])


def said(*chain):
    hops = tuple(Hop(name, "speaker", None) for name in chain)
    cue = Evidence((0, 3), "قال")
    return Attribution(
        "a1", cue, None, None, (), "indirect", "assert", None, None, None, hops, "office", None, "test"
    )


def test_who_is_known_to_one_document_keeps_its_arabic_name():
    names = names_of([Entity("m2", "person", Name("وزير", "wazir"), local=True)])
    assert voice(said("m2"), names) == "وزير"


@pytest.mark.parametrize(("chain", "words"), [
    (("north", "m1"), "وزير, via North"),
    (("m1",), "وزير"),
    (("unknown", None), None),
    ((), None),
])  # fmt: skip
def test_a_chain_in_words(chain, words):
    assert voice(said(*chain), NAMES) == words


def test_the_outlet_itself_has_none():
    assert voice(None, NAMES) is None
