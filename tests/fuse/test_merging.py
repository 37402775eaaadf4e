"""Merging best first: firm bonds hold, groups that are refused stay apart, order changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.merging import Bond, merge
from rasid.model.fusion.links import Ref


def names(*letters):
    return {Ref(letter): frozenset(letter) for letter in letters}


def bond(one, other, score, firm=False):
    return Bond(Ref(one), Ref(other), score, firm)


def never(*pair):
    return lambda one, other: f"{pair} are apart" if set(pair) <= one | other else None


def grouped(members, bonds, refuse=lambda one, other: None):
    groups, refused = merge(members, bonds, frozenset.union, refuse)
    return ["".join(ref.document for ref in group) for group in groups], [why for _, why in refused]


def test_what_is_bonded_is_one():
    assert grouped(names("a", "b", "c", "d"), [bond("a", "b", 1), bond("b", "c", 1)]) == (["abc", "d"], [])


def test_the_best_bond_goes_first_and_the_rest_gives_way():
    bonds = [bond("a", "b", 1), bond("b", "c", 2)]
    assert grouped(names("a", "b", "c"), bonds, never("a", "c")) == (["a", "bc"], ["('a', 'c') are apart"])


def test_a_firm_bond_is_not_asked():
    assert grouped(names("a", "b"), [bond("a", "b", 0, firm=True)], never("a", "b")) == (["ab"], [])


def test_a_firm_bond_goes_before_any_score():
    bonds = [bond("a", "b", 99), bond("b", "c", 0, firm=True)]
    assert grouped(names("a", "b", "c"), bonds, never("a", "c"))[0] == ["a", "bc"]


def test_nobody_is_nobody():
    assert grouped({}, []) == ([], [])


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("ghijkl"), st.integers(0, 5)), max_size=20),
    st.randoms(),
)
def test_order_of_bonds_changes_nothing(triples, random):
    members = names(*"abcdefghijkl")
    bonds = [bond(*triple) for triple in triples]
    refuse = never("a", "g")
    found = grouped(members, bonds, refuse)
    random.shuffle(bonds)
    again = grouped(members, bonds, refuse)
    assert found[0] == again[0]
    assert not any({"a", "g"} <= set(group) for group in found[0])
    assert sorted("".join(found[0])) == sorted("abcdefghijkl")
