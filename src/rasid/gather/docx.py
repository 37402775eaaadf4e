"""Word documents: paragraphs and tables in their order."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from rasid.gather.articles import Source, article, holds_text
from rasid.gather.extras import extra
from rasid.gather.streams import LARGEST
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TITLES = ("Title", "Heading 1")


def document(content: bytes, source: Source) -> Gathered:
    """The document of a .docx file; a first paragraph in the style of a title is its title."""
    reader = extra("docx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile as error:
        raise InputError("not a .docx file, or a damaged one; save it again as .docx") from error
    if size > LARGEST:
        raise InputError(f"unpacks to more than {LARGEST >> 20} MB; save its text alone")
    blocks = list(_blocks(reader.Document(io.BytesIO(content))))
    if not blocks:
        raise InputError("holds no text")
    title = blocks.pop(0)[1] if len(blocks) > 1 and blocks[0][0] in _TITLES else None
    return article(source, "\n".join(text for _, text in blocks), Raw(content, _TYPE), title)


def _blocks(word: Any) -> Iterator[tuple[str | None, str]]:
    """The style and text of each paragraph, and of each row of a table with its cells parted by tabs."""
    for block in word.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield None, "\t".join(cell.text for cell in row.cells)
        elif holds_text(block.text):
            yield block.style.name if block.style else None, block.text
