import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

import pytest
from tests.gather.samples import PAGE

from rasid.gather import fetch
from rasid.gather.fetch import Fetcher, Fetching
from rasid.model.errors import InputError

Answer = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site(ThreadingHTTPServer):
    """A server on this machine: answers by path, each a list that is used up to its last."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {"/robots.txt": [(404, {}, b"")]}
        self.seen: list[tuple[str, dict[str, str]]] = []
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        known = self.server.answers.get(self.path, [(404, {}, b"")])
        status, headers, body = known.pop(0) if len(known) > 1 else known[0]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


class Slept(list[float]):
    """The sleeps that were asked for, and a fetcher that does not sleep."""

    def fetcher(self, **how: Any) -> Fetcher:
        return Fetcher(Fetching(**{"allowed": frozenset(("127.0.0.1",)), **how}), self.append)


@pytest.fixture
def slept() -> Slept:
    return Slept()


def test_a_page_is_fetched_with_what_its_server_says(site: Site, slept: Slept) -> None:
    site.answers["/a"] = [(200, HTML, PAGE.encode())]
    found = slept.fetcher().get(f"{site.address}/a#part")
    assert (found.content, found.url) == (PAGE.encode(), f"{site.address}/a#part")
    assert (found.media_type, found.charset) == ("text/html", "utf-8")
    assert found.retrieved.endswith("+00:00")
    agent = site.seen[-1][1]["User-Agent"]
    assert agent.startswith("Rasid/") and "robots.txt" in agent
    assert site.seen[-1][1]["Host"] == f"127.0.0.1:{site.server_port}"


def test_this_machine_is_refused_unless_a_test_allows_it(site: Site, slept: Slept) -> None:
    with pytest.raises(InputError, match="no host of the open internet"):
        slept.fetcher(allowed=frozenset()).get(f"{site.address}/a")
    assert site.seen == []


def test_each_redirection_is_checked(site: Site, slept: Slept) -> None:
    site.answers["/a"] = [(302, {"Location": "/b"}, b"")]
    site.answers["/b"] = [(200, HTML, b"x")]
    site.answers["/c"] = [(301, {"Location": f"http://127.0.0.2:{site.server_port}/b"}, b"")]
    site.answers["/d"] = [(307, {"Location": "file:///etc/passwd"}, b"")]
    site.answers["/e"] = [(302, {"Location": "/e"}, b"")]
    fetcher = slept.fetcher()
    assert fetcher.get(f"{site.address}/a").url == f"{site.address}/b"
    for path, why in (("c", "127.0.0.2"), ("d", "only http"), ("e", "more than 5 times")):
        with pytest.raises(InputError, match=why):
            fetcher.get(f"{site.address}/{path}")


def test_robots_are_asked_once_and_obeyed(site: Site, slept: Slept) -> None:
    site.answers["/robots.txt"] = [
        (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private\n")
    ]
    site.answers["/a"] = site.answers["/private/a"] = [(200, HTML, b"x")]
    fetcher = slept.fetcher()
    fetcher.get(f"{site.address}/a")
    with pytest.raises(InputError, match=r"robots.txt of the host asks programs not to read it"):
        fetcher.get(f"{site.address}/private/a")
    assert [path for path, _ in site.seen] == ["/robots.txt", "/a"]


def test_robots_are_read_whatever_their_server_calls_them(site: Site, slept: Slept) -> None:
    site.answers["/robots.txt"] = [
        (200, {"Content-Type": "application/octet-stream"}, b"User-agent: *\nDisallow: /")
    ]
    with pytest.raises(InputError, match="asks programs not to read it"):
        slept.fetcher().get(f"{site.address}/a")


def test_a_host_in_trouble_is_left_alone(site: Site, slept: Slept) -> None:
    site.answers["/robots.txt"] = [(500, {}, b"")]
    with pytest.raises(InputError, match="robots.txt of the host cannot be had"):
        slept.fetcher().get(f"{site.address}/a")


def test_a_host_is_given_time_between_two_requests(site: Site, slept: Slept) -> None:
    site.answers["/a"] = [(200, HTML, b"x")]
    fetcher = slept.fetcher(delay=2.0)
    fetcher.get(f"{site.address}/a")
    fetcher.get(f"{site.address}/a")
    assert len(slept) == 2
    assert all(1.0 < seconds <= 2.0 for seconds in slept)


def test_the_time_that_robots_ask_for_is_given(site: Site, slept: Slept) -> None:
    site.answers["/robots.txt"] = [
        (200, {"Content-Type": "text/plain"}, b"User-agent: Rasid\nCrawl-delay: 9\n")
    ]
    site.answers["/a"] = [(200, HTML, b"x")]
    slept.fetcher().get(f"{site.address}/a")
    assert 8.0 < slept[0] <= 9.0
    site.answers["/robots.txt"] = [
        (200, {"Content-Type": "text/plain"}, b"User-agent: *\nCrawl-delay: 900\n")
    ]
    with pytest.raises(InputError, match="asks for 900 s between two requests"):
        slept.fetcher().get(f"{site.address}/a")


@pytest.mark.parametrize(("status", "after", "waited"), [(429, "7", 7.0), (503, "0", 0.0)])
def test_a_server_that_asks_to_come_later_is_obeyed_once(
    site: Site, slept: Slept, status: int, after: str, waited: float
) -> None:
    site.answers["/a"] = [(status, {"Retry-After": after}, b""), (200, HTML, b"x")]
    site.answers["/b"] = [(status, {"Retry-After": after}, b"")]
    fetcher = slept.fetcher(delay=0.0)
    assert fetcher.get(f"{site.address}/a").content == b"x"
    assert waited in slept
    with pytest.raises(InputError, match=f"the server answered {status}"):
        fetcher.get(f"{site.address}/b")
    assert [path for path, _ in site.seen].count("/b") == 2


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("30", 30.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("soon", None), (None, None), ("", None)],
)
def test_when_to_come_again(said: str | None, seconds: float | None) -> None:
    assert fetch._seconds(said) == seconds


def test_a_server_that_asks_for_too_long_is_not_waited_for(site: Site, slept: Slept) -> None:
    site.answers["/a"] = [(429, {"Retry-After": "9999"}, b"")]
    with pytest.raises(InputError, match="the server answered 429"):
        slept.fetcher(delay=0.0).get(f"{site.address}/a")
    assert 9999.0 not in slept


def test_size_is_limited_packed_or_not(site: Site, slept: Slept) -> None:
    site.answers["/a"] = [(200, HTML, b"x" * (2**20 + 1))]
    site.answers["/b"] = [(200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"x" * 2**22))]
    site.answers["/c"] = [(200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode()))]
    fetcher = slept.fetcher(largest=2**20)
    for path in ("a", "b"):
        with pytest.raises(InputError, match="larger than 1 MB"):
            fetcher.get(f"{site.address}/{path}")
    assert fetcher.get(f"{site.address}/c").content == PAGE.encode()


def test_time_is_limited(site: Site, slept: Slept, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/a"] = [(200, HTML, b"x")]
    clock = count(0, 40)
    monkeypatch.setattr(fetch.time, "monotonic", lambda: float(next(clock)))
    with pytest.raises(InputError, match="took longer than 30 s"):
        slept.fetcher().get(f"{site.address}/a")


@pytest.mark.parametrize("media", ["image/png", "video/mp4", "application/octet-stream"])
def test_what_rasid_does_not_read_is_not_fetched(site: Site, slept: Slept, media: str) -> None:
    site.answers["/a"] = [(200, {"Content-Type": media}, b"x")]
    with pytest.raises(InputError, match=f"is {media}, which Rasid does not read"):
        slept.fetcher().get(f"{site.address}/a")


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://user:word@example.org/",
        "http:///a",
        "http://[::1",
        "http://a:b/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(slept: Slept, address: str) -> None:
    with pytest.raises(InputError, match="only http|not an address"):
        slept.fetcher().get(address)


def test_a_server_that_is_not_there_is_told(site: Site, slept: Slept) -> None:
    site.shutdown()
    site.server_close()
    with pytest.raises(InputError, match="could not be fetched"):
        slept.fetcher().get(f"{site.address}/a")


def test_it_connects_to_the_address_that_was_checked(slept: Slept, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    class Client:
        def send(self, request: Any, stream: bool) -> Any:
            seen.append(request)
            raise fetcher._httpx.ConnectError("enough")

        build_request = staticmethod(Fetcher(Fetching())._client.build_request)

    fetcher = slept.fetcher()
    fetcher._client = Client()
    monkeypatch.setattr(fetch, "checked", lambda host, port, allowed: "2606:4700::6810:84e5")
    with pytest.raises(InputError, match="could not be fetched: enough"):
        fetcher.get("https://مثال.example/خبر")
    (request,) = seen
    assert request.url.host == "2606:4700::6810:84e5"
    assert request.headers["Host"] == "xn--mgbh0fb.example"
    assert request.extensions["sni_hostname"] == "xn--mgbh0fb.example"
