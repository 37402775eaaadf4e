"""What people bind and part."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.parting import Ends, ends, hold, judged
from rasid.model.fusion.links import Judgement, Ref


def pair(two: str) -> Ends:
    return ends(Ref(two[0]), Ref(two[1]))


def held(ties: dict[str, float], bound: str = "", parted: str = "") -> list[str]:
    found = hold(
        {pair(two): strength for two, strength in ties.items()},
        {pair(t) for t in bound.split()},
        {pair(t) for t in parted.split()},
    )
    return ["".join(ref.document for ref in group) for group in found]


CASES = [
    ({"ab": 1.0, "bc": 0.5, "de": 1.0}, "", "", ["abc", "de"]),
    ({"ab": 1.0}, "bc de", "", ["abc", "de"]),
    ({"ab": 1.0, "bc": 0.5}, "", "ac", ["ab"]),
    ({"ab": 0.5, "bc": 1.0}, "", "ac", ["bc"]),
    ({"ab": 0.5, "bc": 1.0, "ac": 0.9}, "", "ac", ["bc"]),
    ({"ab": 1.0}, "ab", "ab", []),
    ({"ab": 1.0}, "bc", "ac", ["bc"]),
    ({}, "ab bc", "ac", ["abc"]),
    ({"ab": 1.0}, "", "xy", ["ab"]),
]  # fmt: skip


@pytest.mark.parametrize(("ties", "bound", "parted", "expected"), CASES)
def test_ties_hold_as_people_allow(
    ties: dict[str, float], bound: str, parted: str, expected: list[str]
) -> None:
    assert held(ties, bound, parted) == expected


def test_the_two_of_a_pair_are_in_order() -> None:
    one, other = Ref("a", "a1"), Ref("a")
    assert ends(one, other) == ends(other, one) == (other, one)


def test_judgements_count_for_their_question_until_revoked() -> None:
    given_ = [
        Judgement(1, "copies", "must_link", Ref("b"), "nour", "2024-03-05", Ref("a")),
        Judgement(2, "copies", "must_link", Ref("c"), "nour", "2024-03-05", Ref("a")),
        Judgement(3, "copies", "must_link", Ref("c"), "nour", "2024-03-06", Ref("a"), revokes=2),
        Judgement(4, "origins", "must_link", Ref("a"), "nour", "2024-03-06", Ref("d")),
        Judgement(5, "copies", "note", Ref("a"), "nour", "2024-03-06", words="seen"),
    ]
    assert judged(given_[:2], "copies", "must_link") == {pair("ab"), pair("ac")}
    assert judged(given_, "origins", "must_link") == {pair("ad")}
    assert judged(given_, "copies", "cannot_link") == set()
    assert pair("ab") in judged(given_, "copies", "must_link")


PAIRS = st.sampled_from([a + b for a in "abcdef" for b in "abcdef" if a < b])


@given(
    st.dictionaries(PAIRS, st.sampled_from([0.5, 0.6, 0.9])),
    st.sets(PAIRS, max_size=3),
    st.randoms(use_true_random=False),
)
def test_those_parted_are_apart_and_order_does_not_matter(
    ties: dict[str, float], parted: set[str], rng: random.Random
) -> None:
    found = held(ties, parted=" ".join(parted))
    for two in parted:
        assert not any(two[0] in group and two[1] in group for group in found)
    items = list(ties.items())
    rng.shuffle(items)
    assert held(dict(items), parted=" ".join(parted)) == found
