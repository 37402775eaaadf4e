"""What is sent to the server as bytes: what no client library would send, and what is sent slowly."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn
from tests.desks import HOST
from tests.teams import PASSWORD, quick

from rasid.api.desk import Desk
from rasid.web import patience
from rasid.web.serve import configured

ABOUT = b"Host: 127.0.0.1\r\n"
CHANGE = b"POST /login HTTP/1.1\r\n" + ABOUT + b"Sec-Fetch-Site: same-origin\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"


@contextmanager
def running(case: Path, **how: Any) -> Iterator[tuple[Desk, int]]:
    """A server as `rasid desk` runs it, and its port."""
    desk = Desk(case, **how)
    server = uvicorn.Server(configured(desk))
    listening = socket.create_server((HOST, 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield desk, int(listening.getsockname()[1])
    server.should_exit = True
    thread.join(10)
    desk.close()


@pytest.fixture(scope="module")
def port(empty_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server."""
    with running(shutil.copy(empty_case, tmp_path_factory.mktemp("served") / "case.rasid")) as (_, port):
        yield port


def said(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """All that the server answers until it ends the connection."""
    with socket.create_connection((HOST, port), timeout=10) as line:
        found = b""
        try:
            for part in parts:
                line.sendall(part)
                time.sleep(pause)
            while piece := line.recv(65536):
                found += piece
        except (ConnectionResetError, BrokenPipeError):
            pass
        return found


def head(path: bytes, about: bytes = ABOUT, method: bytes = b"GET") -> bytes:
    """A request after which the connection ends."""
    return method + b" " + path + b" HTTP/1.1\r\n" + about + b"Connection: close\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "sent", "status"),
    [
        ("ours", head(b"/login"), 200),
        ("no host", head(b"/login", b""), 400),
        ("two hosts", head(b"/login", ABOUT + b"Host: evil.example\r\n"), 400),
        ("a whole address", head(b"http://evil.example/login"), 400),
        ("a whole address of ours", head(b"http://127.0.0.1/login"), 400),
        ("no path", head(b"*"), 400),
        ("a path without its stroke", head(b"login"), 400),
        ("upwards as it is", head(b"/static/../../../etc/passwd"), 400),
        ("upwards, encoded", head(b"/static/%2e%2e%2f%2e%2e%2fetc/passwd"), 400),
        ("upwards, encoded twice", head(b"/static/%252e%252e%252fetc/passwd"), 404),
        ("upwards, no UTF-8", head(b"/static/%c0%ae%c0%ae/etc/passwd"), 404),
        ("TRACE", head(b"/login", method=b"TRACE"), 405),
        ("another protocol", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 9, 400),
        ("HTTP/2 at once", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 405),
        ("a header in two lines", head(b"/login", ABOUT + b"X-A: b\r\n c\r\n"), 200),
        ("a header with a blank in its name", head(b"/login", ABOUT + b"X A: b\r\n"), 400),
        ("headers without an end", b"GET / HTTP/1.1\r\n" + b"X-A: b\r\n" * 8000, 400),
        ("two lengths", CHANGE + FORM + b"Content-Length: 1\r\nContent-Length: 9\r\n\r\nx", 400),
        ("a websocket", head(b"/login", ABOUT + b"Upgrade: websocket\r\n").replace(b"close", b"Upgrade, close"), 200),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_said_in_bytes(port: int, name: str, sent: bytes, status: int) -> None:
    answer = said(port, sent)
    assert answer.startswith(b"HTTP/1.1 %d " % status), answer[:200]
    assert b"server:" not in answer.lower()
    assert b"root:" not in answer


def test_what_is_too_much_is_refused_and_not_read(port: int) -> None:
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    start = CHANGE + FORM + b"Transfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection((HOST, port), timeout=10) as line:
        line.sendall(start)
        sent = 0
        try:
            for _ in range(400):
                line.sendall(chunk)
                sent += 1
            answer = line.recv(65536)
        except (ConnectionResetError, BrokenPipeError):
            answer = b""
    assert sent < 200, "26 MB were read"
    assert not answer or b" 413 " in answer


def test_the_refusal_is_told(port: int) -> None:
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    answer = said(port, CHANGE + FORM + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 16 + b"1\r\nx\r\n")
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"connection: close" in answer.lower() and b"content-security-policy" in answer.lower()


def test_two_ways_to_tell_a_length_do_not_hide_a_second_request(port: int) -> None:
    hidden = b"0\r\n\r\nGET /static/theme.css HTTP/1.1\r\n" + ABOUT + b"\r\n"
    both = FORM + b"Content-Length: %d\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" % len(
        hidden
    )
    assert said(port, CHANGE + both + hidden).count(b"HTTP/1.1 ") == 1


def test_who_does_not_say_what_they_want_is_left(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SECONDS", 0.3)
    start = time.monotonic()
    assert said(port) == b""
    assert said(port, *(b"GET / HTTP/1.1\r\n", *[b"X-A: b\r\n"] * 8), pause=0.1) == b""
    assert time.monotonic() - start < 3


def test_a_request_in_good_time_is_answered_and_so_is_the_next(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SECONDS", 0.3)
    line = HTTPConnection(HOST, port, timeout=10)
    line.connect()
    kept = line.sock
    for _ in range(2):
        line.request("GET", "/static/desk/icon.svg")
        answer = line.getresponse()
        assert (answer.status, answer.read()[:4]) == (200, b"<svg")
        time.sleep(0.4)
    assert line.sock is kept
    line.close()


def test_a_body_that_does_not_come_is_not_waited_for(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.api.safety.PATIENCE", 0.2)
    answer = said(port, CHANGE + FORM + b"Content-Length: 9\r\n\r\nname=")
    assert answer.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize(
    ("secure", "address", "cookie"), [(False, HOST, ""), (True, "203.0.113.9", "__Host-")]
)
def test_a_proxy_is_believed_where_it_was_said_that_there_is_one(
    empty_case: Path, tmp_path: Path, secure: bool, address: str, cookie: str
) -> None:
    case = Path(shutil.copy(empty_case, tmp_path / "case.rasid"))
    with running(case, secure=secure) as (desk, port):
        quick(desk.users).add("sana", PASSWORD, "admin", "setup")
        line = HTTPConnection(HOST, port, timeout=10)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin",
            "X-Forwarded-For": "203.0.113.9",
            "X-Forwarded-Proto": "https",
        }
        for password in ("not the one at all", PASSWORD):
            line.request("POST", "/login", urlencode({"name": "sana", "password": password}), headers)
            answer = line.getresponse()
            answer.read()
        line.close()
        failed = next(row for row in desk.store.audit.rows() if row.what == "refused")
    assert failed.detail == {"address": address}
    assert (answer.status, answer.headers["Set-Cookie"].startswith(f"{cookie}rasid-session-{port}=")) == (
        303,
        True,
    )
    assert ("Secure" in answer.headers["Set-Cookie"]) is secure
