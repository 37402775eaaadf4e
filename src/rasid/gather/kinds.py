"""The table of kinds: which reader takes which file, by its name, else by its first bytes."""

from functools import partial
from pathlib import PurePath

from rasid.gather import docx, feeds, mail, objects, packs, pages, parquet, pdf, tables, texts, warc
from rasid.gather.items import Kind, single

TEXT = single("text", texts.document, guarded=False)
JSON = Kind("json", objects.read, guarded=False)
TABLE = Kind("table", tables.rows, guarded=False)
PAGE = single("page", pages.document)
PDF = single("pdf", pdf.document)
DOCX = single("docx", docx.document)
MAIL = single("mail", mail.document)
FEED = Kind("feed", feeds.read)
WARC = Kind("warc", warc.read)
PARQUET = Kind("parquet", parquet.read)

READERS: dict[str, Kind] = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".jsonl": JSON,
    ".ndjson": JSON,
    ".json": JSON,
    ".csv": TABLE,
    ".tsv": TABLE,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
    ".pdf": PDF,
    ".docx": DOCX,
    ".eml": MAIL,
    ".rss": FEED,
    ".atom": FEED,
    ".xml": FEED,
    ".warc": WARC,
    ".warc.gz": WARC,
    ".parquet": PARQUET,
}


def by_name(name: str) -> Kind | None:
    """The kind of a file by the ending of its name."""
    return READERS.get(ending(name))


def ending(name: str) -> str:
    """The ending of a name that tells its kind, in small letters; empty where none does."""
    suffixes = PurePath(name.lower()).suffixes
    ends = ("".join(suffixes[-many:]) for many in (2, 1))
    return next((end for end in ends if end in READERS), "")


def by_look(head: bytes) -> Kind:
    """The kind of what has no telling name, by its first bytes: a text when nothing else."""
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1024].lower()
    if start.startswith(b"<?xml"):
        return PAGE if b"<html" in start else FEED
    if start.startswith(b"[") and start[1:].lstrip().startswith(b"{"):
        return JSON
    return next((kind for mark, kind in _LOOKS if start.startswith(mark)), TEXT)


def chosen(name: str, head: bytes) -> Kind | None:
    """The kind by name, else by look where there is something to look at."""
    return by_name(name) or (by_look(head) if head else None)


ZIP = Kind("zip", partial(packs.unzipped, chosen))
GZIP = Kind("gzip", partial(packs.gunzipped, chosen))
READERS |= {".zip": ZIP, ".gz": GZIP}

_MARKS = (
    (b"%PDF-", PDF),
    (b"PAR1", PARQUET),
    (b"WARC/", WARC),
    (b"\x1f\x8b", GZIP),
    (b"PK\x03\x04", ZIP),
)
_LOOKS = (
    (b"{", JSON),
    (b"<!doctype html", PAGE),
    (b"<html", PAGE),
    (b"<rss", FEED),
    (b"<feed", FEED),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in READERS.values()}
