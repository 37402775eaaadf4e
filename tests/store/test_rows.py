"""Rows: refs and their columns, lists in parts."""

from hypothesis import given
from hypothesis import strategies as st

from rasid.model.fusion.links import Ref
from rasid.store.rows import MANY, chunks, ref, row

WORDS = st.text("abc/", min_size=1)


@given(WORDS, st.none() | WORDS)
def test_a_ref_comes_back_from_its_columns(document, record):
    there = row(Ref(document, record))
    assert ref(there["document"], there["record"]) == Ref(document, record)


@given(st.integers(0, 3 * MANY))
def test_chunks_hold_everything_in_order(count):
    parts = list(chunks(range(count)))
    assert [item for part in parts for item in part] == list(range(count))
    assert all(0 < len(part) <= MANY for part in parts)
