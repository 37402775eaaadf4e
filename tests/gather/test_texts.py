import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.gather.texts import decode, documents
from rasid.model.errors import InputError

TEXT = "قال المتحدث باسم البلدية إن الهدوء عاد إلى المدينة مساء أمس، وإن السوق سيفتح غدا كما كان من قبل."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256", "iso8859_6"])
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_damaged_text_is_told() -> None:
    with pytest.raises(InputError, match="damaged utf-16"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8\x00")


def test_an_empty_file_holds_no_text() -> None:
    with pytest.raises(InputError, match="holds no text"):
        list(documents(b" \n", "empty.txt", {}))


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    try:
        assert isinstance(decode(content), str)
    except InputError as error:
        assert str(error)
