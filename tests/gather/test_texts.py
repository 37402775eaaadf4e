import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.gather.articles import Source
from rasid.gather.texts import decode, document, encoding_of
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
        document(b" \n", Source("empty.txt"))


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    try:
        assert isinstance(decode(content), str)
    except InputError as error:
        assert str(error)


def test_a_file_is_one_document_with_its_bytes() -> None:
    found = document(TEXT.encode("cp1256"), Source("a.txt", "a.txt"))
    assert found.document is not None and found.raw is not None
    assert (found.document.text, found.document.origin.path) == (TEXT, "a.txt")
    assert (found.raw.content, found.raw.media_type) == (TEXT.encode("cp1256"), "text/plain")


def test_what_is_declared_is_believed_unless_the_bytes_say_otherwise() -> None:
    assert decode(TEXT.encode(), "cp1256") == TEXT
    assert encoding_of("Москва молчит".encode("koi8-r"), "koi8-r") == "koi8-r"
    assert encoding_of(TEXT.encode("cp1256"), "no-such-encoding") == "cp1256"


def test_a_head_may_end_inside_a_letter() -> None:
    assert encoding_of(TEXT.encode()[:1], final=False) == "utf-8"


def test_an_archive_is_no_text_in_utf_16() -> None:
    with pytest.raises(InputError, match="not a text"):
        decode(b"link.txt" + bytes(92) + b"0000777" + bytes(400))
