"""PDF: the lines as they are seen, turned from visual into logical order. What comes of it is degraded."""

import io
import unicodedata
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import Any

from rasid.gather.articles import Source, article
from rasid.gather.extras import extra
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

DEGRADED = "degraded-pdf"
_GAP = 1.5  # of the usual distance of lines: a wider one parts paragraphs
_SHORT = 0.85  # of the widest line: a shorter one ends a paragraph


def document(content: bytes, source: Source) -> Gathered:
    """The document of a PDF, marked `degraded-pdf`. Pictures of words and locked files are InputErrors."""
    if b"%PDF-" not in content[:1024]:
        raise InputError("not a PDF, whatever its name says")
    reader, passwords = extra("pdfplumber"), extra("pdfminer.pdfdocument").PDFPasswordIncorrect
    try:
        with reader.open(io.BytesIO(content)) as pdf:
            pages = ["\n".join(_paragraphs(_lines(page))) for page in pdf.pages]
    except Exception as error:
        if passwords in (type(error), *map(type, error.args)):
            raise InputError("locked by a password; save it without one") from error
        raise
    text = "\n".join(page for page in pages if page)
    if not text:
        raise InputError("holds pictures but no words; run it through a reader of pictures (OCR) first")
    return article(source, text, Raw(content, "application/pdf"), degraded=DEGRADED)


def _lines(page: Any) -> list[dict[str, Any]]:
    """The lines of a page from top to bottom: `text` in visual order, and where they stand."""
    found: list[dict[str, Any]] = page.extract_text_lines(strip=True, return_chars=False)
    page.close()
    return [line for line in found if line["text"]]


def _paragraphs(lines: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Lines joined, until one is short or far from the next: a line's end would end a sentence."""
    if not lines:
        return
    gaps = [after["top"] - before["top"] for before, after in zip(lines, lines[1:], strict=False)]
    usual, widest = median_low(gaps or [0]), max(line["x1"] - line["x0"] for line in lines)
    parts: list[str] = []
    for line, gap in zip(lines, [*gaps, 0], strict=True):
        parts.append(logical(line["text"]))
        if gap > _GAP * usual or line["x1"] - line["x0"] < _SHORT * widest:
            yield " ".join(parts)
            parts = []
    if parts:
        yield " ".join(parts)


def logical(line: str) -> str:
    """A line in visual order as it is read: runs reordered from the right, joined forms as plain letters."""
    turned: str = extra("bidi.algorithm").get_display(line, base_dir="R")
    return unicodedata.normalize("NFKC", turned)
