"""Web archives (WARC), as Common Crawl's CC-NEWS has them: a document a page that was answered."""

from collections.abc import Iterator
from functools import partial
from typing import IO, Any

import msgspec

from rasid.gather import pages
from rasid.gather.articles import Source
from rasid.gather.extras import extra
from rasid.gather.items import Found, failure
from rasid.gather.streams import whole
from rasid.model.errors import InputError

_PAGES = ("text/html", "application/xhtml+xml")


def read(stream: IO[bytes], source: Source) -> Iterator[Found]:
    """The pages of an archive, packed by gzip or not; what is no page, or was not found, is passed over."""
    warc = extra("fastwarc.warc")
    records = warc.ArchiveIterator(stream, record_types=warc.WarcRecordType.response, auto_decode="all")
    for record in records:
        if record.http_headers and record.http_headers.status_code == 200 and _is_page(record):
            yield _page(record, source)


def _is_page(record: Any) -> bool:
    return (record.http_content_type or "").lower() in _PAGES


def _page(record: Any, source: Source) -> Found:
    place = f"record {record.record_id or record.headers.get('WARC-Target-URI')}"
    try:
        content = whole(record.reader)
    except (InputError, OSError) as error:
        return failure(source, error, place)
    found = msgspec.structs.replace(
        source,
        url=record.headers.get("WARC-Target-URI"),
        charset=record.http_charset,
        retrieved=record.headers.get("WARC-Date"),
    )
    return partial(pages.document, content, found, place)
