"""Places of one passage."""

import pytest

from rasid.fuse.origins.passages import Copied
from rasid.model.fusion.copies import CopyGroup, Pair, Passage
from rasid.model.fusion.links import Quoted


def group(*documents: str, pairs: tuple[Pair, ...] = ()) -> CopyGroup:
    return CopyGroup("g" + documents[0], documents, None, pairs, ())


def pair(one: str, other: str, first: tuple[int, int], second: tuple[int, int]) -> Pair:
    return Pair(one, other, "wholly_derived", 1, 1, 1, None, (Passage(first, second, 50),), ())


def at(document: str, place: int, text: str = "hit") -> Quoted:
    return Quoted(document, (place, place + 3), text)


COPIED = Copied(
    [
        group(
            "a", "b", "c", pairs=(pair("a", "b", (100, 600), (0, 500)), pair("b", "c", (0, 500), (50, 550)))
        ),
        group("x", "y"),
    ]
)
PLACES = [
    (at("a", 300), at("b", 200), True),
    (at("b", 200), at("a", 300), True),
    (at("a", 300), at("b", 230), True),
    (at("a", 300), at("b", 400), False),
    (at("a", 50), at("b", 0), False),
    (at("a", 300), at("a", 300), False),
    (at("a", 300), at("c", 250), True),
    (at("a", 300), at("c", 250, "shot"), False),
    (at("a", 50), at("c", 250), False),
    (at("a", 300), at("x", 200), False),
    (at("z", 1), at("z2", 1), False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "alike"), PLACES)
def test_the_same_place_of_a_passage_is_the_same_words(one: Quoted, other: Quoted, alike: bool) -> None:
    assert COPIED.alike(one, other) is alike
