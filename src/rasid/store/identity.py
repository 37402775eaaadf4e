"""Which documents are one: what identifies a document, whichever way and how often it comes in."""

import os
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from rasid.model.document import Document, Origin
from rasid.model.gathered import Raw

PORTS = {"http": 80, "https": 443}
BY_PATH = "path:"
LONGEST = 500  # characters of what is indexed: PostgreSQL takes 2,704 bytes


def key_of(document: Document, raw: Raw | None) -> str:
    """What identifies a document: its own id within its outlet, else its URL, else its path, else its text.

    A path identifies only what is a whole file: not a line, a message or a page of one.
    """
    key = storable_words(_key(document, document.origin, raw))
    return key if len(key) <= LONGEST else f"{key[:LONGEST]}#{sha256(key.encode()).hexdigest()}"


def _key(document: Document, origin: Origin, raw: Raw | None) -> str:
    if origin.id:
        return f"id:{origin.outlet or ''}:{origin.id}"
    if origin.url:
        return f"url:{normal_url(origin.url)}"
    if origin.path and raw is not None and raw.locator is None:
        path = storable_words(origin.path)
        return f"{BY_PATH}{os.path.abspath(path)}"  # noqa: PTH100 - resolve() would follow links
    return f"text:{document.sha256}"


def id_of(key: str) -> str:
    """The id of the document with this key: 16 hexadecimal digits."""
    return sha256(key.encode()).hexdigest()[:16]


def normal_url(url: str) -> str:
    """A URL without what does not tell pages apart: case of scheme and host, default port, fragment, utm_*."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        return url
    if not scheme or not host:
        return url
    if ":" in host:
        host = f"[{host}]"
    user = parts.netloc.rpartition("@")[0]
    place = (f"{user}@" if user else "") + host + ("" if port in (None, PORTS.get(scheme)) else f":{port}")
    return urlunsplit((scheme, place, parts.path or "/", _query(parts.query), "")).strip()


def _query(query: str) -> str:
    """The query without utm_*; left as it was written where there is none."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not name.lower().startswith("utm_")]
    return query if len(kept) == len(pairs) else urlencode(kept)


def storable(origin: Origin) -> Origin:
    """The origin in words that every database takes: no NUL, no lone surrogates (of undecodable file names)."""
    return Origin(*(_storable(getattr(origin, name)) for name in Origin.__struct_fields__))


def storable_words(words: str) -> str:
    """The words without NUL and lone surrogates; � in their place."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "�")


def indexable(words: str | None) -> str | None:
    """As much of some words as an index takes, for filters; all of them are kept elsewhere."""
    return None if words is None else storable_words(words)[:LONGEST]


def _storable(words: str | None) -> str | None:
    return None if words is None else storable_words(words)


def filled(known: Origin, new: Origin) -> Origin:
    """What is known of a text, its empty title, outlet, date, author and language filled from elsewhere."""
    fields = ("title", "outlet", "date", "author", "language")
    values = {name: getattr(known, name) for name in Origin.__struct_fields__}
    return Origin(**values | {name: values[name] or getattr(new, name) for name in fields})
