"""What is packed comes out again, and what is damaged says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.model.errors import StoreError
from rasid.store.packing import pack, pack_text, unpack, unpack_text


@given(st.binary())
def test_bytes_come_out_as_they_went_in(content: bytes) -> None:
    assert unpack(pack(content)) == content


@given(st.text(st.characters()))
def test_texts_come_out_as_they_went_in_whatever_is_in_them(text: str) -> None:
    assert unpack_text(pack_text(text)) == text


def test_words_said_again_take_little_room() -> None:
    assert len(pack_text("قال المتحدث " * 500)) < 200


@pytest.mark.parametrize("damaged", [b"", b"plain bytes", pack(b"some words")[:-3]])
def test_damage_is_told_with_what_to_do(damaged: bytes) -> None:
    with pytest.raises(StoreError, match="rasid case verify"):
        unpack(damaged)


def test_a_text_that_is_no_text_is_told() -> None:
    with pytest.raises(StoreError, match="damaged text"):
        unpack_text(pack(b"\xff\xfe\xfd"))
