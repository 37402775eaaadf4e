"""HTML pages: the article and the publisher's metadata, by trafilatura."""

from collections.abc import Iterator, Mapping

from rasid.gather.tables import iso_date
from rasid.gather.texts import decode
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError


def documents(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document]:
    """One document of one page: title, a blank line, body. A page without an article is an InputError."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - a second of start-up that only pages need

    page = bare_extraction(
        decode(content),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        raise InputError("no article found in the page")
    title, text = (page.title or "").strip(), page.text or ""
    origin = Origin(
        path=None if where == "-" else where,
        url=page.url,
        outlet=page.sitename,
        title=title or None,
        date=iso_date(page.date),
        author=page.author,
        language=page.language,
    )
    yield Document(f"{title}\n\n{text}" if title else text, origin)
