"""Answering a question in memory: each pair is linked once, whatever the order of the readings."""

from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.toys import NEAR, PARITY, Number, reading

from rasid.fuse.question import answer, group_all, links_among
from rasid.model.fusion.links import Judgement, Ref


def numbers(groups):
    return sorted(group.numbers for group in groups)


def test_near_numbers_go_together_across_documents_and_blocks():
    found = answer(NEAR, [reading("a", 4, 100), reading("b", 6, 8), reading("c", 30)], None)
    assert numbers(found) == [(4, 6, 8), (30,), (100,)]


def test_links_with_an_end_in_a_group_come_with_it():
    found = answer(NEAR, [reading("a", 1), reading("b", 5)], None)
    assert [(group.numbers, group.links) for group in found] == [((1,), 1), ((5,), 1)]


def test_a_question_without_links_makes_a_group_a_block():
    assert numbers(answer(PARITY, [reading("a", 1, 2), reading("b", 3)], None)) == [(1, 3), (2,)]


def test_must_link_joins_groups():
    judgement = Judgement(1, "figures", "must_link", Ref("a", "q1"), "s.k.", "2024-01-01", Ref("b", "q1"))
    assert numbers(answer(NEAR, [reading("a", 1), reading("b", 90)], None, [judgement])) == [(1, 90)]


def test_a_pair_that_meets_in_two_blocks_is_linked_once():
    one, other = Number(Ref("a", "q1"), 4), Number(Ref("b", "q1"), 5)
    filed = {"0": [one, other], "1": [one, other]}
    assert len(list(links_among(NEAR, [one, other], filed, None))) == 1


def test_groups_of_some_claims_only():
    claims = [Number(Ref("a", "q1"), 4), Number(Ref("b", "q1"), 5)]
    assert [group.numbers for group in group_all(NEAR, claims, [], [], None)] == [(4,), (5,)]


@given(st.lists(st.lists(st.integers(0, 60), max_size=4), max_size=6), st.randoms())
def test_order_of_readings_changes_nothing(documents, random):
    readings = [reading(f"d{place}", *values) for place, values in enumerate(documents)]
    found = answer(NEAR, readings, None)
    random.shuffle(readings)
    assert answer(NEAR, readings, None) == found
    assert sorted(value for group in found for value in group.numbers) == sorted(sum(documents, []))
