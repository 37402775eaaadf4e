"""Passages two texts share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.copies.texts import print_of

from rasid.fuse.copies.passages import passages, unpack

CASES = [
    ("a b c d e", "x a b c d e y", ["a b c d e"]),
    ("a b c d", "x a b c d y", []),
    ("a b c d e f X g h i j", "a b c d e f Y g h i j", ["a b c d e f X g h i j"]),
    ("a b c d e f g h i j", "a b c d e f NEW g h i j", ["a b c d e f g h i j"]),
    ("a b c d e X Y f g h", "a b c d e f g h", ["a b c d e X Y f g h"]),
    ("a b c d e 1 2 3 4 f g h i j", "a b c d e 5 6 7 8 f g h i j", ["a b c d e", "f g h i j"]),
    ("f g h i j a b c d e", "a b c d e f g h i j", ["f g h i j", "a b c d e"]),
    ("a b c d e a b c d e f", "a b c d e f", ["a b c d e", "a b c d e f"]),
    ("", "a b c d e", []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_passages_by_their_words(one: str, other: str, expected: list[str]) -> None:
    found = passages(unpack(print_of(one)), unpack(print_of(other)))
    assert [" ".join(one.split()[slice(*passage.one)]) for passage in found] == expected


def test_words_that_differ_are_not_counted() -> None:
    found = passages(unpack(print_of("a b c d e X f g h")), unpack(print_of("a b c d e Y f g h")))
    assert [passage.words for passage in found] == [8]


def test_of_several_places_the_longest_run_counts() -> None:
    other = "a b c d e x x x x a b c d e f g"
    found = passages(unpack(print_of("a b c d e f g")), unpack(print_of(other)))
    assert [passage.other for passage in found] == [(9, 16)]


def test_a_print_is_unpacked_to_its_places() -> None:
    text = unpack(print_of("ab cde"))
    assert (text.starts, text.ends) == ([0, 3], [2, 6])
    assert len(text.sequence) == 1 and list(text.at.values()) == [[0]]


TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
def test_passages_hold_the_words_they_say(one: str, other: str) -> None:
    left, right = unpack(print_of(one)), unpack(print_of(other))
    last = 0
    for passage in passages(left, right):
        (first, after), (start, end) = passage.one, passage.other
        assert last <= first < after <= len(left.words) and 0 <= start < end <= len(right.words)
        assert left.words[first : first + 5] == right.words[start : start + 5]
        assert min(5, len(left.words)) <= passage.words <= min(after - first, end - start)
        last = after


@given(TEXTS)
def test_a_text_is_one_passage_of_itself(text: str) -> None:
    found = passages(unpack(print_of(text)), unpack(print_of(text)))
    size = len(text.split())
    assert [passage.one for passage in found] == ([(0, size)] if size else [])
