"""Files and fields of a form as they come in: each file goes straight to where it is kept, none into memory."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from fastapi import HTTPException, Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from rasid.flow.uploads import File, Incoming, Upload, labelled
from rasid.model.errors import InputError

FIELD = 4 * 2**20  # bytes of a field that is no file
FIELDS = 200
FILES = "files"


class Received(NamedTuple):
    """What came: the fields by name, the files that are kept, and those that are not, with why."""

    fields: dict[str, list[str]]
    files: list[File]
    refused: list[tuple[str, str]]

    def one(self, name: str) -> str:
        """The last value of a field, empty where there is none."""
        return self.fields.get(name, [""])[-1].strip()


async def receive(request: Request, upload: Upload) -> Received:
    """Everything that a request with a form brings; its files go into the upload.

    Raises a 400 when it is no form or ends before its end; then the upload is to be thrown away.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or b"boundary" not in options:
        raise HTTPException(400, "send a form: multipart/form-data with a boundary")
    form = _Form(upload)
    try:
        parser = MultipartParser(options[b"boundary"], form.callbacks())
        async for piece in request.stream():
            parser.write(piece)
        parser.finalize()
    except FormParserError as error:
        raise HTTPException(400, f"the form is damaged: {error}") from error
    finally:
        form.give_up()
    if not form.ended:
        raise HTTPException(400, "the form ended before its end; send it again")
    return Received(form.fields, form.files, form.refused)


class _Form:
    """What the parser of a form tells, part by part."""

    def __init__(self, upload: Upload) -> None:
        self.upload, self.ended = upload, False
        self.fields: dict[str, list[str]] = {}
        self.files: list[File] = []
        self.refused: list[tuple[str, str]] = []
        self._incoming: Incoming | None = None
        self._header, self._value, self._headers = bytearray(), bytearray(), dict[str, bytes]()
        self._name, self._field = "", bytearray()

    def callbacks(self) -> Any:
        """What the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._header_end,
            "on_headers_finished": self._part,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._over,
        }

    def give_up(self) -> None:
        """Drop a file that did not come whole."""
        if self._incoming is not None:
            self._incoming.__exit__(HTTPException)
            self._incoming = None

    def _begin(self) -> None:
        self._headers, self._name, self._is_file = {}, "", False
        self._field.clear()

    def _header_end(self) -> None:
        self._headers[self._header.decode("latin-1").lower()] = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _part(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        name = options.get(b"filename", b"").decode("utf-8", "surrogateescape")
        self._is_file = b"filename" in options
        if self._is_file and name:
            self._begin_file(name)

    def _begin_file(self, name: str) -> None:
        try:
            self._incoming = Incoming(self.upload, name)
        except InputError as error:
            self.refused.append(_told(name, error))

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._incoming is not None:
            try:
                self._incoming.write(data[start:end])
            except InputError as error:
                self.refused.append(_told(self._incoming.file.label, error))
                self.give_up()
        elif not self._is_file:
            self._field += data[start:end]
            if len(self._field) > FIELD:
                raise HTTPException(413, f"{self._name}: at most {FIELD >> 20} MB; send it as a file")

    def _end(self) -> None:
        if self._incoming is not None:
            self._incoming.__exit__(None)
            self.files.append(self._incoming.file)
            self._incoming = None
        elif not self._is_file:
            if sum(map(len, self.fields.values())) >= FIELDS:
                raise HTTPException(413, f"at most {FIELDS} fields")
            self.fields.setdefault(self._name, []).append(self._field.decode("utf-8", "replace"))

    def _over(self) -> None:
        self.ended = True


def _told(name: str, error: InputError) -> tuple[str, str]:
    label = labelled(name)
    return label, str(error).removeprefix(f"{label}: ")


def pasted(received: Received) -> Iterator[tuple[str, bytes]]:
    """A text that was typed into the form, as a file with what was said of it."""
    if not received.one("text"):
        return
    known = {name: received.one(name) for name in ("title", "text", "outlet", "date", "url", "author")}
    body = msgspec.json.encode({name: value for name, value in known.items() if value})
    yield f"{received.one('title')[:80] or received.one('text')[:40]}.json", body
