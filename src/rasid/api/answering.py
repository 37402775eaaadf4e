"""Records as JSON: every answer of the API is written here, references as text (`DOC/e3`)."""

from functools import cache
from hashlib import blake2b
from typing import Any, Generic, TypeVar

import msgspec
from fastapi import Request
from fastapi.responses import Response

from rasid.model.fusion.links import Ref

T = TypeVar("T")
JSON = "application/json"


class Page(msgspec.Struct, Generic[T], frozen=True):
    """A page of a list: `next_url` is the next page's address, null at the end; `total` counts the whole list."""

    items: list[T]
    next_url: str | None
    total: int | None


def answer(request: Request, what: Any, status: int = 200) -> Response:
    """Records, lists or objects of them as JSON, with an ETag; 304 to who has the same already."""
    return tagged(request, msgspec.json.encode(plain(what)), JSON, status)


def tagged(request: Request, body: bytes, kind: str, status: int = 200) -> Response:
    """A body of a media type with its ETag; 304 to who has the same already."""
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    if request.method in ("GET", "HEAD"):
        known = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
        if tag in known or "*" in known:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, status, {"ETag": tag}, kind)
    return Response(body, status, media_type=kind)


def plain(what: Any) -> Any:
    """What msgspec can write: a reference becomes its text, a named tuple an object."""
    if isinstance(what, Ref):
        return str(what)
    if isinstance(what, msgspec.Struct):
        if not _refers(type(what)):
            return what
        fields = zip(what.__struct_encode_fields__, what.__struct_fields__, strict=True)
        return {name: plain(getattr(what, field)) for name, field in fields}
    if isinstance(what, dict):
        return {name: plain(value) for name, value in what.items()}
    if isinstance(what, tuple) and hasattr(what, "_asdict"):
        return plain(what._asdict())
    if isinstance(what, list | tuple):
        return [plain(one) for one in what]
    return what


@cache
def _refers(kind: type[msgspec.Struct]) -> bool:
    """Whether records of this type hold references."""
    return Ref.__name__ in msgspec.json.schema_components([kind])[1]
