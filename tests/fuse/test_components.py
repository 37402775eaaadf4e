"""Components: joined by links that say `same` and by must_link, whatever the order."""

from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.components import components, standing
from rasid.model.fusion.links import Judgement, Link, Ref

A, B, C, D = (Ref(letter) for letter in "abcd")


def must(number: int, one: Ref, other: Ref, revokes: int | None = None) -> Judgement:
    return Judgement(number, "occurrences", "must_link", one, "s.k.", "2024-01-01", other, revokes=revokes)


def test_same_links_join_and_chain():
    found = components([A, B, C, D], [Link(A, B, "same", 1.0), Link(B, C, "same", 0.9)])
    assert found == [[A, B, C], [D]]


def test_maybe_and_different_join_nothing():
    assert components([A, B], [Link(A, B, "maybe", 0.5)]) == [[A], [B]]
    assert components([A, B], [Link(A, B, "different", 0.1)]) == [[A], [B]]


def test_must_link_joins_what_nothing_else_does():
    assert components([A, B, C], [], [must(1, A, C)]) == [[A, C], [B]]


def test_a_revoked_judgement_joins_nothing():
    assert components([A, C], [], [must(1, A, C), must(2, A, C, revokes=1)]) == [[A, C]]
    taken_back = Judgement(2, "occurrences", "note", A, "s.k.", "2024-01-02", words="no", revokes=1)
    assert components([A, C], [], [must(1, A, C), taken_back]) == [[A], [C]]
    assert standing([must(1, A, C), taken_back]) == [taken_back]


def test_links_to_claims_that_are_not_there_are_passed_over():
    assert components([A], [Link(A, B, "same", 1.0)]) == [[A]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20), st.randoms())
def test_order_changes_nothing_and_nobody_is_lost(ends, random):
    refs = [Ref(str(number)) for number in range(10)]
    links = [Link(refs[min(pair)], refs[max(pair)], "same", 1.0) for pair in ends if pair[0] != pair[1]]
    found = components(refs, links)
    shuffled_refs, shuffled_links = list(refs), list(links)
    random.shuffle(shuffled_refs)
    random.shuffle(shuffled_links)
    assert components(shuffled_refs, shuffled_links) == found
    assert sorted(ref for component in found for ref in component) == refs
    where = {ref: number for number, component in enumerate(found) for ref in component}
    assert all(where[link.one] == where[link.other] for link in links)
