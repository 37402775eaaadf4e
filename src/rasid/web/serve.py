"""Serving a desk on this machine, and opening it in the browser."""

import socket
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from rasid.api.desk import Desk
from rasid.web.app import make_app


def serve(
    desk: Desk, host: str, port: int, tell: Callable[[str], None], browser: bool = True, secure: bool = False
) -> None:
    """Serve until it is stopped. `tell` gets the address to come in by once it answers; port 0 takes a free one."""
    listening = socket.create_server((host, port))
    port = listening.getsockname()[1]
    config = uvicorn.Config(
        make_app(desk),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    server = uvicorn.Server(config)
    address = f"{'https' if secure else 'http'}://{host}:{port}/"
    entry = f"{address}enter?key={desk.key}" if desk.key else address

    def ready() -> None:
        tell(entry)
        if browser:
            webbrowser.open(entry)

    threading.Timer(0.3, ready).start()
    server.run(sockets=[listening])
