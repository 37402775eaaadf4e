"""Where each input is read: here, in the child process, or after it was fetched."""

import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import urlsplit

import msgspec

from rasid.gather.articles import Source, is_address
from rasid.gather.child import Limits
from rasid.gather.fetch import MEDIA, Fetcher, Fetching
from rasid.gather.inputs import Input
from rasid.gather.items import Kind, failure, items
from rasid.gather.kinds import FEED, READERS, by_look, by_name
from rasid.gather.sandbox import Sandbox
from rasid.gather.streams import headed
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

_OFF = "fetching is switched off: --fetch"


class Route(NamedTuple):
    """How an input is read: the name of its kind where it has one, and its items."""

    kind: str | None
    items: Iterator[Gathered]


class Router:
    """Reads one input after the other with one child process and one client of the web. Close it."""

    def __init__(
        self,
        names: Mapping[str, str],
        stdin: IO[bytes] | None,
        fetching: Fetching | None,
        limits: Limits | None,
    ) -> None:
        self._names, self._stdin, self._fetching = names, stdin, fetching
        self._sandbox = Sandbox(limits)
        self._fetcher: Fetcher | None = None

    def close(self) -> None:
        """End the child and the client."""
        self._sandbox.close()
        if self._fetcher:
            self._fetcher.close()

    def read(self, given: Input, follow: bool = True) -> Route:
        """The items of an input, or the failure that it is; `follow` not a feed that a feed leads to."""
        source = Source(given.where, names=self._names)
        try:
            kind, found = self._route(given, source, follow)
        except (InputError, OSError) as error:
            return Route(None, iter((failure(source, error),)))
        return Route(kind, _told(found, source))

    def _route(self, given: Input, source: Source, follow: bool) -> Route:
        if given.failure:
            raise InputError(given.failure)
        if given.where == "-":
            return self._stream(self._stdin or BytesIO(), source)
        if is_address(given.where):
            return self._address(given.where, source, follow)
        return self._file(Path(given.where), msgspec.structs.replace(source, path=given.where))

    def _file(self, path: Path, source: Source) -> Route:
        kind = by_name(path.name)
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe can be read only once
            return Route("stream", self._piped(path, source))
        if kind is None:
            with path.open("rb") as stream:
                kind = by_look(stream.read(1024))
        if kind.guarded:
            return Route(kind.name, self._sandbox.read(kind, str(path), source))
        return Route(kind.name, _opened(kind, path.open("rb"), source))

    def _piped(self, path: Path, source: Source) -> Iterator[Gathered]:
        with path.open("rb") as stream:
            yield from self._stream(stream, source).items

    def _stream(self, stream: IO[bytes], source: Source) -> Route:
        head, stream = headed(stream)
        kind = by_look(head)
        return Route(
            kind.name,
            self._copied(kind, stream, source) if kind.guarded else items(kind.read, stream, source),
        )

    def _copied(self, kind: Kind, stream: IO[bytes], source: Source) -> Iterator[Gathered]:
        """What only the child reads, by way of a file."""
        with tempfile.NamedTemporaryFile(prefix="rasid-") as copy:
            shutil.copyfileobj(stream, copy)
            copy.flush()
            yield from self._sandbox.read(kind, copy.name, source)

    def _address(self, address: str, source: Source, follow: bool) -> Route:
        if self._fetching is None:
            raise InputError(_OFF)
        self._fetcher = self._fetcher or Fetcher(self._fetching)
        found = self._fetcher.get(address)
        kind = _kind(found.media_type, found.url, found.content)
        source = msgspec.structs.replace(
            source, url=found.url, charset=found.charset, retrieved=found.retrieved
        )
        read = self._copied(kind, BytesIO(found.content), source)
        return Route(
            kind.name, self._followed(read) if kind is FEED and self._fetching.follow and follow else read
        )

    def _followed(self, entries: Iterator[Gathered]) -> Iterator[Gathered]:
        """The pages that the entries of a feed lead to."""
        for entry in list(entries):  # the child reads one file at a time
            url = entry.document.origin.url if entry.document else None
            yield from self.read(Input(url), follow=False).items if url and is_address(url) else (entry,)


def _kind(media_type: str, url: str, content: bytes) -> Kind:
    """The kind of what was fetched: servers are vague about XML and plain text."""
    kind = READERS[MEDIA[media_type]]
    if media_type == "text/plain":
        return by_name(urlsplit(url).path) or kind
    return by_look(content[:1024]) if kind is FEED else kind


def _opened(kind: Kind, stream: IO[bytes], source: Source) -> Iterator[Gathered]:
    with stream:
        yield from items(kind.read, stream, source)


def _told(found: Iterator[Gathered], source: Source) -> Iterator[Gathered]:
    """The items; a disk that is full on the way, or a file that is gone, is a failure among them."""
    try:
        yield from found
    except (InputError, OSError) as error:
        yield failure(source, error)
