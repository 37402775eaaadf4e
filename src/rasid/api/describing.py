"""The published schema of the API, made from the routes and the records they give."""

from collections.abc import Iterable
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from rasid.api.answering import JSON
from rasid.version import __version__

PREFIX = "/api/v1"
AT = "#/components/schemas/{name}"
REFERENCE = {
    "type": "string",
    "title": "Ref",
    "description": "A document of the case, or a record of it, as DOCUMENT/RECORD.",
    "examples": ["3f2a9c0d51e84b76/e3"],
}
_KINDS: dict[str, Any] = {}


class ErrorPart(msgspec.Struct, frozen=True):
    """What went wrong: `code` is the status in words, `message` says what, where, and what to do."""

    status: int
    code: str
    message: str


class Error(msgspec.Struct, frozen=True):
    """The one shape of every error."""

    error: ErrorPart


def gives(kind: Any, status: int = 200) -> dict[str, Any]:
    """What a route that answers with records of msgspec says of itself: `@router.get(..., **gives(Page[Series]))`.

    `kind` may be any type msgspec can describe, or a media type ("text/plain").
    """
    if isinstance(kind, str):
        content: dict[str, Any] = {kind: {"schema": {"type": "string"}}}
    else:
        (schema,), _ = msgspec.json.schema_components([kind], ref_template=AT)
        _KINDS[str(kind)] = kind
        content = {JSON: {"schema": schema}}
    told = {status: {"description": "As asked for.", "content": content}}
    return {"status_code": status, "response_model": None, "responses": told}


def components(kinds: Iterable[Any]) -> dict[str, Any]:
    """The schemas of records by name, references as text."""
    _, found = msgspec.json.schema_components(list(kinds), ref_template=AT)
    return found | ({"Ref": REFERENCE} if "Ref" in found else {})


def published(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description of the API's routes (the pages' are left out)."""
    routes = [route for route in app.routes if getattr(route, "path", "").startswith(PREFIX)]
    made = get_openapi(title="Rasid", version=__version__, routes=routes)
    schemas = made.setdefault("components", {}).setdefault("schemas", {})
    schemas.update(components([*_KINDS.values(), Error]))
    return made
