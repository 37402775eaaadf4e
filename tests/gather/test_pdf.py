import pytest
from tests.gather.samples import NEWS, pdf

from rasid.gather.articles import Source
from rasid.gather.pdf import DEGRADED, document, logical
from rasid.model.document import Document
from rasid.model.errors import InputError

LONG = "قال متحدث باسم بلدية النهر إن عمالا أصيبوا في انهيار"


def of(content: bytes) -> Document:
    found = document(content, Source("a.pdf", "a.pdf"))
    assert found.document is not None and found.raw is not None and found.raw.content == content
    return found.document


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("نهنلا يف 71 حرج", "جرح 71 في النهن"),
        ("2024 بآ 26", "26 آب 2024"),
        (".«ىلتق ال» لاقو", "وقال «لا قتلى»."),
        ("ىلتق \ufefb لاقو", "وقال لا قتلى"),
        ("(قرش) رهنلا", "النهر (شرق)"),
        ("12.5 وحن Alnahr ةلاكو", "وكالة Alnahr نحو 12.5"),
        ("\ufeae\ufe92\ufea7", "خبر"),
        ("", ""),
    ],
)
def test_a_line_as_it_is_seen_is_turned_into_one_that_is_read(seen: str, read: str) -> None:
    assert logical(seen) == read


def test_a_pdf_is_read_and_marked() -> None:
    found = of(pdf(NEWS[::-1]))
    assert found.text == NEWS
    assert found.origin.degraded == DEGRADED == "degraded-pdf"


def test_lines_are_joined_until_one_is_short() -> None:
    lines = [line[::-1] for line in (LONG, LONG, "ثم انتهى", LONG)]
    assert of(pdf(*lines)).text == f"{LONG} {LONG} ثم انتهى\n{LONG}"


def test_a_wide_gap_parts_paragraphs() -> None:
    assert of(pdf(LONG[::-1], LONG[::-1], "", LONG[::-1])).text == f"{LONG} {LONG}\n{LONG}"


def test_numbers_keep_their_digits() -> None:
    assert of(pdf("150 لصأ نم 71 حرج")).text == "جرح 71 من أصل 150"


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "not a PDF"), (NEWS.encode(), "not a PDF"), (pdf(), "no words")]
)
def test_what_gives_no_words_is_told(content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        document(content, Source("a.pdf"))


def test_a_locked_file_is_told() -> None:
    locked = pdf(NEWS[::-1]).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"00" * 32
        + b"> /U <"
        + b"00" * 32
        + b"> >>",
    )
    with pytest.raises(InputError, match="locked by a password"):
        document(locked, Source("a.pdf"))
