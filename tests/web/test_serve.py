"""Serving: the address to come in by is told once the desk answers there."""

import threading
from urllib.request import urlopen

import pytest
import uvicorn

from rasid.api.desk import Desk
from rasid.web.serve import serve


def test_it_answers_at_the_address_it_tells(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    servers: list[uvicorn.Server] = []
    run = uvicorn.Server.run

    def kept(server: uvicorn.Server, sockets: object = None) -> None:
        servers.append(server)
        run(server, sockets)  # type: ignore[arg-type]

    monkeypatch.setattr(uvicorn.Server, "run", kept)
    ready = threading.Event()

    def tell(address: str) -> None:
        told.append(address)
        ready.set()

    thread = threading.Thread(target=serve, args=(desk, "127.0.0.1", 0, tell), kwargs={"browser": False})
    thread.start()
    assert ready.wait(10)
    with urlopen(told[0].partition("?")[0].replace("/enter", "/static/desk/icon.svg")) as answer:
        assert answer.status == 200
    servers[0].should_exit = True
    thread.join(10)
    assert told[0].endswith(f"/enter?key={desk.key}")
