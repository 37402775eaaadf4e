"""Fetching an address: only where it is switched on, only from the open internet, and politely."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.robotparser import RobotFileParser

import msgspec

from rasid.gather.addresses import checked
from rasid.gather.extras import extra
from rasid.model.errors import InputError
from rasid.version import __version__

MEDIA = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_HOPS = 5
_PATIENCE = 120.0  # seconds a server may make us wait before a request
_RULES = "/robots.txt"
_ROBOTS = 512 * 2**10  # bytes of robots.txt that are looked at
_MOVED = (301, 302, 303, 307, 308)
_LATER = (429, 503)


class Fetching(msgspec.Struct, frozen=True):
    """How to fetch: seconds between two requests to a host, seconds and bytes one answer may take.

    `follow` fetches the pages that a feed leads to. `agent` is what we say we are: put an address of yours
    into it. `allowed` addresses are not checked, which only tests should want.
    """

    delay: float = 1.0
    seconds: float = 30.0
    largest: int = 20 * 2**20
    follow: bool = False
    agent: str = f"Rasid/{__version__} (reads single articles; honours robots.txt)"
    allowed: frozenset[str] = frozenset()


class Fetched(NamedTuple):
    """What a server answered, from which address in the end, as what, and when."""

    content: bytes
    url: str
    media_type: str
    charset: str | None
    retrieved: str


class _Answer(NamedTuple):
    status: int
    headers: Any
    content: bytes


class Fetcher:
    """A client that keeps to the rules of each host: one request at a time, with a delay between two."""

    def __init__(self, fetching: Fetching, sleep: Callable[[float], None] = time.sleep) -> None:
        self._how, self._sleep, self._httpx = fetching, sleep, extra("httpx", "fetch")
        self._client = self._httpx.Client(
            trust_env=False,  # a proxy would connect to what we have not checked
            timeout=fetching.seconds,
            headers={"User-Agent": fetching.agent, "Accept-Encoding": "gzip"},
            limits=self._httpx.Limits(max_keepalive_connections=0),
        )
        self._last: dict[str, float] = {}
        self._rules: dict[str, RobotFileParser] = {}

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, address: str) -> Fetched:
        """What an address holds, after at most five redirections. Raises InputError with the reason."""
        url, answer = self._followed(address, self._allowed)
        if answer.status != 200:
            raise InputError(f"the server answered {answer.status}")
        said = answer.headers.get("content-type", "text/html")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Fetched(answer.content, url, _media(said), _charset(said), now)

    def _followed(self, address: str, allow: Callable[[Any], None]) -> tuple[str, _Answer]:
        """The answer after all redirections, each of which is checked like the first address."""
        url = self._url(address)
        for _ in range(_HOPS + 1):
            allow(url)
            answer = self._patient(url)
            if answer.status not in _MOVED or "location" not in answer.headers:
                return str(url), answer
            url = self._url(str(url.join(answer.headers["location"])))
        raise InputError(f"redirected more than {_HOPS} times")

    def _url(self, address: str) -> Any:
        try:
            url = self._httpx.URL(address)
        except (self._httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise InputError(f"not an address: {error}") from error
        if url.scheme not in ("http", "https") or not url.host or url.userinfo:
            raise InputError("only http:// and https:// addresses without a password are fetched")
        return url

    def _patient(self, url: Any) -> _Answer:
        """The answer to a request; a server that asks us to come later is obeyed once."""
        answer = self._request(url)
        if answer.status in _LATER:
            seconds = _seconds(answer.headers.get("retry-after"))
            if seconds is not None and seconds <= _PATIENCE:
                self._sleep(seconds)
                answer = self._request(url)
        return answer

    def _request(self, url: Any) -> _Answer:
        host, port = url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80)
        address = checked(host.strip("[]"), port, self._how.allowed)
        self._wait(url)
        request = self._client.build_request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": host},
        )
        try:
            answer = self._client.send(request, stream=True)
            try:
                return _Answer(answer.status_code, answer.headers, self._content(answer))
            finally:
                answer.close()
        except self._httpx.HTTPError as error:
            raise InputError(f"could not be fetched: {error or type(error).__name__}") from error
        finally:
            self._last[_site(url)] = time.monotonic()

    def _content(self, answer: Any) -> bytes:
        """The body of an answer that is one we want, within the limits of size and time."""
        kind = _media(answer.headers.get("content-type", "text/html"))
        if answer.status_code != 200:
            return b""
        if kind not in MEDIA and answer.request.url.path != _RULES:
            raise InputError(f"is {kind}, which Rasid does not read")
        until, content = time.monotonic() + self._how.seconds, bytearray()
        for piece in answer.iter_bytes():
            content += piece
            if len(content) > self._how.largest:
                raise InputError(f"larger than {self._how.largest >> 20} MB")
            if time.monotonic() > until:
                raise InputError(f"took longer than {self._how.seconds:g} s")
        return bytes(content)

    def _wait(self, url: Any) -> None:
        """Leave a host its time between two requests."""
        site = _site(url)
        rules = self._rules.get(site)
        delay = max(self._how.delay, float((rules and rules.crawl_delay("Rasid")) or 0))
        if delay > _PATIENCE:
            raise InputError(f"the host asks for {delay:g} s between two requests: not fetched")
        if site in self._last:
            self._sleep(max(0.0, self._last[site] + delay - time.monotonic()))

    def _allowed(self, url: Any) -> None:
        """Raise InputError where the host's robots.txt asks programs to stay away."""
        site = _site(url)
        if site not in self._rules:
            self._rules[site] = self._robots(site)
        if not self._rules[site].can_fetch("Rasid", str(url)):
            raise InputError("robots.txt of the host asks programs not to read it: not fetched")

    def _robots(self, site: str) -> RobotFileParser:
        """The rules of a host: none where it has no robots.txt; a host in trouble is left alone (RFC 9309)."""
        _, answer = self._followed(site + _RULES, lambda url: None)
        if answer.status >= 500:
            raise InputError(f"robots.txt of the host cannot be had (the server answered {answer.status})")
        rules = RobotFileParser()
        rules.parse(answer.content[:_ROBOTS].decode("utf-8", "replace").splitlines())
        return rules


def _site(url: Any) -> str:
    """A host as its robots.txt speaks for it: with scheme and port."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _media(said: str) -> str:
    return said.partition(";")[0].strip().lower()


def _charset(said: str) -> str | None:
    """The encoding a content type names."""
    _, _, rest = said.lower().partition("charset=")
    return rest.partition(";")[0].strip(" \"'") or None


def _seconds(said: str | None) -> float | None:
    """What Retry-After asks for: seconds, or a date."""
    try:
        return float(int(said or ""))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(said or "").timestamp() - time.time())
    except (TypeError, ValueError):
        return None
