import io
import zipfile

import docx as words
import pytest
from tests.gather.samples import NEWS, TITLE, docx, pack

from rasid.gather.articles import Source
from rasid.gather.docx import document
from rasid.model.errors import InputError


def text(content: bytes) -> str:
    found = document(content, Source("a.docx"))
    assert found.document is not None and found.raw is not None and found.raw.content == content
    return found.document.text


def test_paragraphs_follow_their_title() -> None:
    assert text(docx(NEWS, "", NEWS, title=TITLE)) == f"{TITLE}\n\n{NEWS}\n{NEWS}"


def test_without_a_title_the_paragraphs_stand_alone() -> None:
    assert text(docx(NEWS, NEWS)) == f"{NEWS}\n{NEWS}"
    assert text(docx(title=TITLE)) == TITLE


def test_a_table_stands_where_it_stood() -> None:
    made = words.Document()
    made.add_paragraph("قبل")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "أ", "ب"
    made.add_paragraph("بعد")
    stream = io.BytesIO()
    made.save(stream)
    assert text(stream.getvalue()) == "قبل\nأ\tب\nبعد"


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for part in range(3):
            made.writestr(f"word/{part}.xml", b"\0" * 2**25)
    with pytest.raises(InputError, match="unpacks to more than 64 MB"):
        document(stream.getvalue(), Source("a.docx"))


@pytest.mark.parametrize("content", [b"", NEWS.encode(), docx(NEWS)[:500]])
def test_what_is_no_word_document_is_told(content: bytes) -> None:
    with pytest.raises(InputError, match="not a .docx file, or a damaged one"):
        document(content, Source("a.docx"))


def test_an_empty_one_is_told() -> None:
    with pytest.raises(InputError, match="holds no text"):
        document(docx(), Source("a.docx"))


def test_a_pack_of_something_else_is_no_word_document() -> None:
    with pytest.raises(KeyError):
        document(pack(a__txt=b"a"), Source("a.docx"))
