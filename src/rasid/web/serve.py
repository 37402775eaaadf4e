"""Serving a desk on this machine, and opening it in the browser."""

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from rasid.api.desk import Desk
from rasid.model.errors import InputError
from rasid.web.app import make_app
from rasid.web.patience import Prompt

CONNECTIONS = 400  # at one time; more are told to come later
HEADERS = 32 * 1024  # bytes of a request's line and headers: more are not read


def serve(
    desk: Desk, host: str, port: int, tell: Callable[[str], None], browser: bool = True, secure: bool = False
) -> None:
    """Serve until it is stopped. `tell` gets the address to come in by once it answers; port 0 takes a free one.

    Raises InputError where the port is taken, or the host is none of this machine's.
    """
    listening = _listening(host, port)
    port = listening.getsockname()[1]
    desk.secure = desk.secure or secure
    server = uvicorn.Server(configured(desk))
    address = f"{'https' if secure else 'http'}://{f'[{host}]' if ':' in host else host}:{port}/"
    entry = f"{address}enter?key={desk.key}" if desk.key else address

    def ready() -> None:
        tell(entry)
        if browser:
            webbrowser.open(entry)

    threading.Thread(target=ready, daemon=True).start()  # who comes before the server has begun waits for it
    server.run(sockets=[listening])


def configured(desk: Desk) -> uvicorn.Config:
    """How the server runs: nothing is logged, little is waited for, and of proxies only this machine's is believed.

    A proxy's X-Forwarded-For is read where the desk was said to stand behind https, and nowhere else.
    """
    return uvicorn.Config(
        make_app(desk),
        http=Prompt,
        ws="none",
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=desk.secure,
        forwarded_allow_ips=["127.0.0.1", "::1"],
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=HEADERS,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=3,
    )


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            why = (
                f"port {port} of {host} is taken; choose another with --port, or leave it out for a free one"
            )
        else:
            why = f"{host}, port {port}: {error.strerror or error}; choose another with --host and --port"
        raise InputError(why) from error
