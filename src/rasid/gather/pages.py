"""HTML pages: the article and the publisher's metadata, by trafilatura."""

import re

from rasid.gather.articles import Source, article, iso_date
from rasid.gather.texts import decode
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def document(content: bytes, source: Source, locator: str | None = None) -> Gathered:
    """The document of one page: title, a blank line, body. A page without an article is an InputError."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - a second of start-up that only pages need

    page = bare_extraction(
        decode(content, source.charset or _charset(content)),
        url=source.url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        raise InputError("no article found in the page")
    title, text = (page.title or "").strip(), page.text or ""
    first, _, rest = text.partition("\n")  # the headline often opens the article too
    return article(
        source,
        rest if rest and first.strip() == title else text,
        Raw(content, "text/html", locator),
        title,
        url=source.url or page.url,
        outlet=page.sitename,
        date=iso_date(page.date),
        author=page.author,
        language=page.language,
    )


def _charset(content: bytes) -> str | None:
    """The encoding that a page says it has."""
    found = _CHARSET.search(content[:4096])
    return found[1].decode("ascii", "replace") if found else None
