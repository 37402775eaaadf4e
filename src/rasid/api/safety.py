"""What is refused before any route sees it, and the headers every answer carries."""

import asyncio
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rasid.api.errors import shape

MOST = 2 * 1024**3  # bytes that a form with documents may bring: it goes to the disk as it comes
LITTLE = 1024**2  # bytes that any other request may
LINE, HEAD = 8 * 1024, 16 * 1024  # bytes of an address with its query, and of all headers
PATIENCE = 30.0  # seconds that the next part of a body may take
SAFE = ("GET", "HEAD", "OPTIONS")
METHODS = (*SAFE, "POST", "PUT", "PATCH", "DELETE")
BODIES = (
    "application/json",
    "multipart/form-data",
)  # what the API takes: no page elsewhere sends the first unasked
FORMS = (*BODIES, "application/x-www-form-urlencoded")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers hide the origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
_ROOMY = re.compile(r"/(?:import|api/v1/imports)(?:/[\w-]+/files)?")  # where documents are sent
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:@/\s]+)(?::([0-9]{1,5}))?")
_PATH = re.compile(r"[\x00-\x1f\x7f\\]|(?:^|/)\.\.?(?:/|$)")  # what no address of ours has, decoded

Refusal = tuple[int, str]


class Safety:
    """Refuses hosts that are not ours, changes that another site asks for, odd requests, and bodies too big."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], most: int = MOST, little: int = LITTLE) -> None:
        self.app, self.hosts = app, frozenset(host.lower() for host in hosts)
        self.most, self.little = most, little

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        roomy = _ROOMY.fullmatch(scope["path"]) and _kind(headers) == "multipart/form-data"
        most = self.most if roomy else self.little
        refused = next(self._refusals(scope, headers, most), None)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name not in out:
                        out[name] = value
                if message["status"] == 413:  # what else they send is not read
                    out["Connection"] = "close"
            await send(message)

        if refused:
            await shape(*refused)(scope, receive, guarded)
            return
        await self.app(scope, _Counted(receive, most), guarded)

    def _refusals(self, scope: Scope, headers: Headers, most: int) -> Iterator[Refusal]:
        """Why a request is not passed on."""
        yield from _odd(scope, headers)
        host = headers["host"].lower()
        found = _HOST.fullmatch(host)
        if found is None or int(found[2] or 0) > 0xFFFF or found[1] not in self.hosts:
            yield 421, "this desk is not called so; start it with --allow-host NAME"
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()):
            yield 400, "Content-Length is no number"
        elif int(length[:20]) > most:
            yield _too_much(most)
        if scope["method"] not in SAFE:
            yield from _unasked(scope, headers, host)


def _odd(scope: Scope, headers: Headers) -> Iterator[Refusal]:
    """What no browser or honest program sends."""
    if scope["method"] not in METHODS:
        yield 405, "there is no such method here"
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LINE:
        yield 414, f"an address has at most {LINE // 1024} kB"
    if sum(len(name) + len(value) for name, value in headers.raw) > HEAD:
        yield 431, f"all headers together have at most {HEAD // 1024} kB"
    for name in ("host", "authorization", "content-length", "content-type", "origin", "sec-fetch-site"):
        count = len(headers.getlist(name))
        if count > 1 or (name == "host" and count == 0):
            yield 400, f"there is to be one {name} header, not {count}"
    if not scope["path"].startswith("/") or _PATH.search(scope["path"]):
        yield 400, "there is no such address"


def _unasked(scope: Scope, headers: Headers, host: str) -> Iterator[Refusal]:
    """Why a change is refused: another site asks for it, or it is not told what it brings.

    A token is sent by no browser of itself, so a request with one may come from anywhere.
    """
    by_token = headers.get("authorization", "").lower().startswith("bearer ")
    if not by_token and _foreign(headers, host, scope["scheme"]):
        yield 403, "asked for by another site"
    brings = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    taken = BODIES if scope["path"].startswith("/api/") else FORMS
    if brings and _kind(headers) not in taken:
        yield 415, f"send {' or '.join(taken)}"


class _Counted:
    """What a request brings, up to so many bytes, each part in good time; what is over is refused and not read."""

    def __init__(self, receive: Receive, most: int) -> None:
        self.receive, self.most, self.left, self.more = receive, most, most, True

    async def __call__(self) -> Any:
        try:
            message = await asyncio.wait_for(self.receive(), PATIENCE if self.more else None)
        except TimeoutError:
            raise HTTPException(
                408, f"nothing came for {PATIENCE:g} seconds", {"Connection": "close"}
            ) from None
        self.more = message.get("more_body", False)
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            raise HTTPException(*_too_much(self.most))
        return message


def _kind(headers: Headers) -> str:
    """The media type of what a request brings."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _too_much(most: int) -> Refusal:
    return 413, f"at most {most / 2**20:g} MB may be sent at once"


def _foreign(headers: Headers, host: str, scheme: str) -> bool:
    """Whether a browser says that another site asks, or does not say whose page does."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return True
    if origin is not None:
        return not _same(origin, host, scheme)
    return site is None


def _same(origin: str, host: str, scheme: str) -> bool:
    try:
        found = urlsplit(origin)
    except ValueError:
        return False
    return found.netloc.lower() == host and (found.scheme == scheme or found.scheme == "https")
