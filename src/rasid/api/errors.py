"""Errors as the API tells them: one shape, a code and words that say what to do."""

import logging
import secrets
from collections.abc import Callable

from fastapi import Request
from fastapi.responses import JSONResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
log = logging.getLogger("rasid.desk")
CODES = {
    400: "bad-request",
    401: "not-come-in",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    409: "conflict",
    413: "too-large",
    414: "address-too-long",
    415: "unsupported-type",
    421: "wrong-host",
    422: "invalid",
    429: "too-many",
    431: "headers-too-large",
    500: "failed",
    503: "busy",
}


def shape(status: int, message: str, code: str | None = None) -> JSONResponse:
    """An error: {"error": {"status", "code", "message"}}; the code is the status in a word or two (`not-found`)."""
    words = code or CODES.get(status, "error")
    return JSONResponse({"error": {"status": status, "code": words, "message": message}}, status)


def allowed(request: Request) -> str:
    """The methods an address takes, whichever routes take them, as the header Allow has them."""
    routes = request.app.router.routes
    scopes = {method: {**request.scope, "method": method} for method in METHODS}
    taken = (m for m, scope in scopes.items() if any(r.matches(scope)[0] is Match.FULL for r in routes))
    return ", ".join(taken)


def noted(request: Request, error: BaseException) -> str:
    """Put an error of ours into the log with all that is known of it; what to tell of it, with its number there."""
    number = secrets.token_hex(4)
    log.error("error %s: %s %r", number, request.method, request.url.path, exc_info=error)
    return f"this went wrong on our side; the log has it as error {number}"


class Faults:
    """Answers with 500 where a route fails, and says no more of it than its number in the log."""

    def __init__(self, app: ASGIApp, answer: Callable[[Request, int, str], Response]) -> None:
        self.app, self.answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; answer it where nobody did."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if scope["type"] != "http" or begun:
                raise
            request = Request(scope, receive)
            await self.answer(request, 500, noted(request, error))(scope, receive, send)
