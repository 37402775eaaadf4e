"""One gathered item: a document with its origin and the bytes it was made from."""

import re
from collections.abc import Mapping
from datetime import datetime

import msgspec

from rasid.model.document import Document, Origin
from rasid.model.gathered import Gathered, Raw

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Source(msgspec.Struct, frozen=True):
    """Where bytes come from, and what is known of them before they are read.

    `names` maps our field names to those of a table's columns; `charset` and `retrieved` are what a server
    said of its answer and when it did.
    """

    where: str
    path: str | None = None
    names: Mapping[str, str] = {}
    url: str | None = None
    charset: str | None = None
    retrieved: str | None = None


def article(source: Source, text: str, raw: Raw, title: str | None = None, **known: str | None) -> Gathered:
    """A document of a text under its title, with what else is `known` of its origin (fields of Origin).

    Its address is the source's, unless one is among what is known: the rows of a table have none or their own.
    NUL and halves of surrogate pairs, which no database keeps, become U+FFFD.
    """
    title = storable(title or "").strip()
    origin = Origin(
        path=source.path,
        url=storable(known.pop("url", source.url) or "") or None,
        title=title or None,
        retrieved=source.retrieved,
        **{field: storable(value) or None for field, value in known.items() if value is not None},
    )
    body = storable(text)
    return Gathered(source.where, Document(f"{title}\n\n{body}" if title else body, origin), raw=raw)


def storable(text: str) -> str:
    """The text with U+FFFD for each NUL and surrogate."""
    return _UNSTORABLE.sub("\ufffd", text)


def holds_text(text: str) -> bool:
    """Whether there is anything to see in a text: spaces and controls are nothing."""
    return any(char.isprintable() and not char.isspace() for char in text)


def is_address(name: str) -> bool:
    """Whether a name is an address on the web."""
    return name.lower().startswith(("http://", "https://"))


def iso_date(value: str | None) -> str | None:
    """A date or datetime as ISO 8601, kept as it stands; None when it is neither (metadata is often wrong)."""
    try:
        datetime.fromisoformat((value or "").strip())
    except ValueError:
        return None
    return (value or "").strip()
