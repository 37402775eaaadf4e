"""Shingles of prints."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.copies.texts import print_of

from rasid.fuse.copies.shingles import SHINGLE_BITS, sequence, shingles, words


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("a", 1), ("a b c", 1), ("a b c d e", 1), ("a b c d e f", 2)]
)
def test_a_text_has_a_shingle_at_each_word_that_four_follow(text: str, count: int) -> None:
    assert len(sequence(words(print_of(text)))) == count


def test_shingles_are_different_and_sorted() -> None:
    found = shingles(print_of("a b c d e a b c d e"))
    assert len(found) == 5
    assert found.tolist() == sorted(set(found.tolist()))


def test_order_of_words_tells() -> None:
    one, other = (shingles(print_of(text)).tolist() for text in ("a b c d e", "b a c d e"))
    assert one != other


def test_a_shingle_does_not_depend_on_what_stands_around() -> None:
    assert set(shingles(print_of("a b c d e")).tolist()) < set(shingles(print_of("x a b c d e y")).tolist())


def test_hashes_are_stable() -> None:
    assert shingles(print_of("a b c d e")).tolist() == [498229132149]


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_a_shingle_fits_its_bits(items: list[int]) -> None:
    found = sequence(np.array(items, np.uint64))
    assert all(0 <= shingle < 1 << SHINGLE_BITS for shingle in found.tolist())
    assert len(found) == (len(items) and max(1, len(items) - 4))
