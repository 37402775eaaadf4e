"""Feeds: a document an entry of RSS or Atom, with its content where the feed holds it, else its summary."""

import io
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import IO, Any

import msgspec

from rasid.gather.articles import Source, article, holds_text, is_address, iso_date
from rasid.gather.extras import extra
from rasid.gather.fragments import text_of
from rasid.gather.items import Found, failure
from rasid.gather.streams import whole
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

_KEPT = ("id", "link", "title", "summary", "author", "published", "updated", "content")


def read(stream: IO[bytes], source: Source) -> Iterator[Found]:
    """The entries of a feed. Raises InputError where it is none, or defines entities of its own."""
    content = whole(stream)
    _check(content)
    found = extra("feedparser").parse(io.BytesIO(content))
    if not found.get("version") and not found.entries:
        raise InputError("not a feed of RSS or Atom")
    for number, entry in enumerate(found.entries, start=1):
        yield _entry(entry, found.feed, source, f"entry {number}")


def _check(content: bytes) -> None:
    """Refuse what grows when it is parsed; what is merely malformed is left to the feed reader."""
    safe = extra("defusedxml.common")
    try:
        extra("defusedxml.ElementTree").fromstring(content)
    except safe.DefusedXmlException as error:
        raise InputError("defines XML entities of its own, which may grow without end: refused") from error
    except Exception:  # malformed: the reader of feeds is lenient
        return


def _entry(entry: Any, feed: Any, source: Source, place: str) -> Gathered:
    contents = [part.get("value", "") for part in entry.get("content", ())]
    text = text_of("\n".join(contents) or entry.get("summary", ""))
    title = text_of(entry.get("title", "")).replace("\n", " ")
    if not holds_text(text + title):
        return failure(source, InputError("no words"), place)
    link = entry.get("link") or ""
    link = link if is_address(link) else None
    published, updated = (_moment(entry, name) for name in ("published", "updated"))
    return article(
        source,
        text,
        Raw(_canonical(entry), "application/json", place),
        title,
        id=None if link else entry.get("id"),
        url=link,
        outlet=feed.get("title"),
        author=entry.get("author"),
        language=feed.get("language"),
        date=published or updated,
        edited=updated if published and updated != published else None,
    )


def _canonical(entry: Any) -> bytes:
    """What the feed said in an entry, as JSON."""
    return msgspec.json.encode(
        {name: entry[name] for name in _KEPT if name in entry}, enc_hook=str, order="sorted"
    )


def _moment(entry: Any, name: str) -> str | None:
    """A date of an entry on the clock it was written by, else in UTC."""
    if name not in entry:  # the parser would answer with another date
        return None
    written, parsed = entry.get(name), entry.get(f"{name}_parsed")
    if iso_date(written):
        return iso_date(written)
    try:
        return parsedate_to_datetime(written or "").isoformat()
    except (TypeError, ValueError):
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
