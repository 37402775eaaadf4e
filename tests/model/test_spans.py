import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.words import tokenize
from rasid.model.spans import Span, cover, inside, meet, shared

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: (min(pair), max(pair)))


def test_cover_reaches_from_the_first_to_the_last() -> None:
    text = "عاد الهدوء إلى المدينة"
    first, after = cover(list(tokenize(text))[1:3])
    assert text[first:after] == "الهدوء إلى"


def test_touching_spans_do_not_meet() -> None:
    assert not meet((0, 3), (3, 5))
    assert meet((0, 4), (3, 5))


@given(SPANS, SPANS)
def test_what_is_inside_shares_all_of_itself(one: tuple[int, int], other: tuple[int, int]) -> None:
    if inside(one, other):
        assert shared(one, other) == one[1] - one[0]
    assert shared(one, other) == shared(other, one)
    assert bool(shared(one, other)) == (meet(one, other) and one[0] < one[1] and other[0] < other[1])


@pytest.mark.parametrize(
    ("one", "other", "within", "meeting", "common"),
    [
        ((0, 5), (0, 5), True, True, 5),
        ((1, 4), (0, 5), True, True, 3),
        ((0, 5), (1, 4), False, True, 3),
        ((0, 3), (2, 5), False, True, 1),
        ((0, 2), (2, 5), False, False, 0),
        ((0, 2), (3, 5), False, False, 0),
        ((2, 2), (0, 5), True, True, 0),
    ],
)
def test_how_two_spans_lie(one: Span, other: Span, within: bool, meeting: bool, common: int) -> None:
    assert (inside(one, other), meet(one, other), shared(one, other)) == (within, meeting, common)


def test_a_cover_needs_no_order() -> None:
    tokens = list(tokenize("عاد الهدوء إلى المدينة"))
    assert cover(reversed(tokens)) == cover(tokens) == (0, 22)
    with pytest.raises(ValueError, match="empty"):
        cover([])
