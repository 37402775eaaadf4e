"""What is refused before any route sees it, and the headers every answer carries."""

from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rasid.api.errors import shape

MOST = 64 * 1024 * 1024  # bytes a request may bring
SAFE = ("GET", "HEAD", "OPTIONS")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Safety:
    """Refuses hosts that are not ours, changes that another site asks for, and bodies that are too big."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], most: int = MOST) -> None:
        self.app, self.hosts, self.most = app, frozenset(hosts), most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refused(scope, headers)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name not in out:
                        out[name] = value
            await send(message)

        if refused:
            await shape(*refused)(scope, receive, guarded)
            return
        await self.app(scope, _Counted(receive, self.most), guarded)

    def _refused(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "")
        if _name(host) not in self.hosts:
            return 421, "this desk is not called so; start it with --allow-host NAME"
        if int(headers.get("content-length") or 0) > self.most:
            return 413, f"at most {self.most // 2**20} MB may be sent at once"
        if scope["method"] not in SAFE and "authorization" not in headers and _foreign(headers, host):
            return 403, "asked for by another site"
        return None


class _Counted:
    """What a request brings, up to so many bytes."""

    def __init__(self, receive: Receive, most: int) -> None:
        self.receive, self.left = receive, most

    async def __call__(self) -> Any:
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            return {"type": "http.disconnect"}
        return message


def _name(host: str) -> str:
    """The host without its port."""
    head, colon, port = host.rpartition(":")
    return head if colon and port.isdigit() and not host.endswith("]") else host


def _foreign(headers: Headers, host: str) -> bool:
    """Whether a browser says that another site asks, or does not say whose page does."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return True
    if origin is not None:
        return urlsplit(origin).netloc != host
    return site is None
