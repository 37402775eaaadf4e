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


def serve(
    desk: Desk, host: str, port: int, tell: Callable[[str], None], browser: bool = True, secure: bool = False
) -> None:
    """Serve until it is stopped. `tell` gets the address to come in by once it answers; port 0 takes a free one.

    Raises InputError where the port is taken, or the host is none of this machine's.
    """
    listening = _listening(host, port)
    port = listening.getsockname()[1]
    config = uvicorn.Config(
        make_app(desk),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    server = uvicorn.Server(config)
    address = f"{'https' if secure else 'http'}://{f'[{host}]' if ':' in host else host}:{port}/"
    entry = f"{address}enter?key={desk.key}" if desk.key else address

    def ready() -> None:
        tell(entry)
        if browser:
            webbrowser.open(entry)

    threading.Timer(0.3, ready).start()
    server.run(sockets=[listening])


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
