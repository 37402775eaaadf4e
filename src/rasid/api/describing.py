"""The published description of the API (OpenAPI 3.1), made from its routes and from the records they give."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response
from starlette.routing import BaseRoute

from rasid.api.answering import JSON
from rasid.version import __version__

AT = "#/components/schemas/{name}"
MARK = "x-kind"  # in place of a schema, until all kinds are known
ABOUT = """\
Everything the desk shows and does, as JSON.

- **Who you are**: send `Authorization: Bearer TOKEN`; tokens are made on the page *Tokens* of the desk, each with
  the scopes it is to have. A browser that has come in sends its session's cookie instead.
- **Lists** come in pages: follow `next_url` until it is null. `most` is how many items a page has.
- **Errors** have one shape: `{"error": {"status": 404, "code": "not-found", "message": "…"}}`. A 500 has a number
  under which the server's log tells more.
- **References** to records are words: `DOCUMENT/e3`. Spans are half-open, in code points of the document's text.
- **Answers** carry an `ETag`; send it back as `If-None-Match` and get 304 when nothing has changed.
"""
TAGS = {
    "documents": "What was gathered, and what was read in it.",
    "groups": "What fusion made of many readings: occurrences, figures, processes, sayings, copies.",
    "search": "Words, counts, context, origins, reasons.",
    "actors": "Who acts and speaks, and in whose words.",
    "drawings": "The data of the map, the timeline and the graph.",
    "entities": "Who and what is named.",
    "judgements": "What people decide, and taking it back.",
    "review": "What is to be checked, by whom, and how far people agree.",
    "import": "Taking documents in.",
    "jobs": "Long work, its progress, and stopping it.",
    "export": "What the case holds, in files of other tools.",
    "accounts": "Users, sessions, tokens, preferences, and the audit log.",
}
REFERENCE = {
    "type": "string",
    "title": "Ref",
    "description": "A document of the case, or a record of it, as DOCUMENT/RECORD.",
    "examples": ["3f2a9c0d51e84b76/e3"],
}
ERRORS = {
    "400": "It cannot be meant so: the message says what is wrong and what to do.",
    "401": "Come in first: log in, or send a token.",
    "403": "You may not do this.",
    "404": "There is no such thing in the case.",
    "422": "A field has a wrong value, is missing, or is not known.",
    "500": "It went wrong on our side; the message has its number in the log.",
    "default": "Any other error: too large (413), an unknown type (415), too many (429), busy (503).",
}
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": "A token of the desk."},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "rasid-session",
        "description": "A browser's session; the port, if there is one, ends the name (`rasid-session-8000`).",
    },
}
_KINDS: dict[str, Any] = {}


class ErrorPart(msgspec.Struct, frozen=True):
    """What went wrong: `code` is the status in a word or two, `message` says what, where, and what to do."""

    status: int
    code: str
    message: str


class Error(msgspec.Struct, frozen=True):
    """The one shape of every error."""

    error: ErrorPart


def gives(kind: Any, status: int = 200, *others: str) -> dict[str, Any]:
    """What a route that answers with records of msgspec says of itself: `@router.get(..., **gives(Page[Series]))`.

    `kind` may be any type msgspec can describe, or a media type ("text/plain"); `others` are media types as well.
    """
    content = {media: {"schema": {MARK: ""}} for media in others}
    if isinstance(kind, str):
        content[kind] = {"schema": {MARK: ""}}
    else:
        content[JSON] = {"schema": {MARK: repr(kind)}}
        _KINDS[repr(kind)] = kind
    told = {status: {"description": "As asked for.", "content": content}}
    return {"status_code": status, "response_model": None, "response_class": Response, "responses": told}


def published(routes: Sequence[BaseRoute]) -> dict[str, Any]:
    """The description of these routes."""
    tags = [{"name": name, "description": words} for name, words in TAGS.items()]
    made = get_openapi(title="Rasid", version=__version__, description=ABOUT, routes=routes, tags=tags)
    made["info"]["license"] = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    schemas, records = msgspec.json.schema_components([*_KINDS.values(), str, Error], ref_template=AT)
    found = made.setdefault("components", {})
    *kinds, error = schemas
    known = dict(zip((*_KINDS, ""), kinds, strict=True))
    for method, operation in _operations(made):
        _say(method, operation, known)
    found["schemas"] = {
        **{
            name: schema for name, schema in found.get("schemas", {}).items() if "ValidationError" not in name
        },
        **records,
        "Ref": REFERENCE,
    }
    found["responses"] = {
        name: {"description": words, "content": {JSON: {"schema": error}}} for name, words in ERRORS.items()
    }
    found["securitySchemes"] = SCHEMES
    made["security"] = [{name: []} for name in SCHEMES]
    return made


def _operations(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((method, operation) for path in made["paths"].values() for method, operation in path.items())


def _say(method: str, operation: dict[str, Any], known: dict[str, Any]) -> None:
    """Put the schemas of records and every error into an operation's answers."""
    operation["summary"] = operation["operationId"].replace("_", " ").capitalize()
    answers = operation["responses"]
    for answer in answers.values():
        for content in answer.get("content", {}).values():
            kind = content.get("schema", {}).get(MARK)
            if kind is not None:
                content["schema"] = known[kind]
                if method == "get":
                    answers = answers | {"304": {"description": "You have it already (`If-None-Match`)."}}
    errors = {name: {"$ref": f"#/components/responses/{name}"} for name in ERRORS}
    if "security" in operation:
        operation["security"].append({"session": []})
    operation["responses"] = dict(sorted((answers | errors).items()))
