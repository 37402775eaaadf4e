"""Bytes as they were gathered, shown so that nothing in them runs, is fetched, or leads away."""

import json
import re
import unicodedata
from urllib.parse import quote

import nh3

from rasid.gather.texts import decode
from rasid.model.errors import InputError

POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'"
)
TAGS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "section", "article", "header", "footer",
    "main", "aside", "nav", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr",
    "th", "td", "blockquote", "q", "cite", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "pre",
    "code", "figure", "figcaption", "time", "bdi", "bdo", "abbr", "a", "address",
}  # fmt: skip
ATTRIBUTES = {"*": {"dir", "lang"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}
_FRAME = (
    '<!doctype html><html dir="auto"><meta charset="utf-8"><style>body{{font:1.05rem/1.9 serif;margin:1rem auto;'
    "max-width:48rem;padding:0 1rem}}table{{border-collapse:collapse}}td,th{{border:1px solid;padding:.2rem .5rem}}"
    "</style><body>{}</body></html>"
)
_LONGEST = 120  # characters of a file's name


def shown(content: bytes, media_type: str) -> tuple[bytes, str] | None:
    """What may be shown of some bytes, with its media type: cleaned HTML or plain text; None for anything else."""
    try:
        if media_type in ("text/html", "application/xhtml+xml"):
            clean = nh3.clean(decode(content), tags=TAGS, attributes=ATTRIBUTES, link_rel=None)
            return _FRAME.format(clean).encode("utf-8"), "text/html; charset=utf-8"
        if media_type == "application/json":
            written = json.dumps(json.loads(content), ensure_ascii=False, indent=1)
            return written.encode("utf-8", "replace"), "text/plain; charset=utf-8"
        if media_type.startswith("text/") or media_type == "message/rfc822":
            return decode(content).encode("utf-8", "replace"), "text/plain; charset=utf-8"
    except (InputError, ValueError, RecursionError):
        return None
    return None


def disposition(name: str) -> str:
    """A Content-Disposition that saves under a name: one of plain ASCII, and the whole one by RFC 5987.

    Folders, control characters and bidi controls in the name are left out.
    """
    last = re.split(r"[/\\]", name)[-1]
    whole = "".join(one for one in last if unicodedata.category(one)[0] != "C").strip(" .")[-_LONGEST:]
    stem, dot, suffix = whole.rpartition(".") if "." in whole else (whole, "", "")
    plain = (_ascii(stem) or "original") + dot + _ascii(suffix)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(whole or plain, safe='')}"


def _ascii(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text).strip("._")
