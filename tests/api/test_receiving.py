"""Forms as they come in."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import HTTPException, Request

from rasid.api import receiving
from rasid.api.receiving import Received, pasted, receive
from rasid.flow import uploads
from rasid.flow.uploads import Upload, Uploads

EDGE = b"edge"


@pytest.fixture
def upload(tmp_path: Path) -> Iterator[Upload]:
    made = Uploads(tmp_path)
    yield made.open("سناء")
    made.close()


def part(name: str, content: bytes, filename: str | None = None) -> bytes:
    named = "" if filename is None else f'; filename="{filename}"'
    head = f'Content-Disposition: form-data; name="{name}"{named}\r\nContent-Type: image/png\r\n\r\n'
    return b"--" + EDGE + b"\r\n" + head.encode() + content + b"\r\n"


END = b"--" + EDGE + b"--\r\n"


def came(
    upload: Upload, body: bytes, kind: str = "multipart/form-data; boundary=edge", size: int = 7
) -> Received:
    """What comes of a body that comes in small pieces."""

    async def asked() -> Received:
        pieces = [body[at : at + size] for at in range(0, len(body), size)]

        async def pull() -> dict[str, object]:
            return {
                "type": "http.request",
                "body": pieces.pop(0) if pieces else b"",
                "more_body": bool(pieces),
            }

        scope = {"type": "http", "method": "POST", "headers": [(b"content-type", kind.encode())]}
        return await receive(Request(scope, pull), upload)

    return asyncio.run(asked())


def test_files_and_fields_come_apart(upload: Upload) -> None:
    body = (
        part("text", "نص".encode())
        + part("files", b"\x00\r\n--edg", "../خبر.txt")
        + part("files", b"", "")
        + END
    )
    found = came(upload, body)
    assert found.fields == {"text": ["نص"]}
    assert [(file.label, file.size) for file in found.files] == [("../خبر.txt", 8)]
    (kept,) = upload.files()
    assert (upload.folder / kept.name).read_bytes() == b"\x00\r\n--edg"


def test_one_that_is_too_big_is_refused_and_the_others_are_kept(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads.Incoming.__init__, "__defaults__", (10, 25))
    body = (
        part("files", b"12345", "a.txt")
        + part("files", b"x" * 11, "b.txt")
        + part("files", b"678", "c.txt")
        + END
    )
    found = came(upload, body)
    assert [file.label for file in found.files] == ["a.txt", "c.txt"]
    assert [label for label, _ in found.refused] == ["b.txt"]
    assert "larger than" in found.refused[0][1]


BROKEN = [
    (part("files", b"123", "a.txt"), "multipart/form-data; boundary=edge", "ended before its end"),
    (b"nothing of the kind", "multipart/form-data; boundary=edge", "damaged"),
    (part("files", b"123", "a.txt") + END, "multipart/form-data", "with a boundary"),
    (b"{}", "application/json", "send a form"),
]


@pytest.mark.parametrize(("body", "kind", "why"), BROKEN)
def test_what_is_no_whole_form_keeps_no_half_file(upload: Upload, body: bytes, kind: str, why: str) -> None:
    with pytest.raises(HTTPException, match=why) as refused:
        came(upload, body[:-3] if "before" in why else body, kind)
    assert refused.value.status_code == 400
    assert upload.files() == []
    assert [path.name for path in upload.folder.iterdir() if path.suffix == ".txt"] == []


def test_a_field_is_no_way_around_the_limits_of_files(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "FIELD", 8)
    with pytest.raises(HTTPException, match="send it as a file"):
        came(upload, part("text", b"x" * 9) + END)
    monkeypatch.setattr(receiving, "FIELDS", 2)
    with pytest.raises(HTTPException, match="at most 2 fields"):
        came(upload, part("text", b"x") * 3 + END)


def test_a_pasted_text_is_a_file_with_what_is_known_of_it() -> None:
    fields = {"text": [" وصلت السفن. "], "title": ["خبر"], "date": ["2024-08-26"], "outlet": [""]}
    ((name, body),) = pasted(Received(fields, [], []))
    assert name == "خبر.json"
    assert body.decode() == '{"title":"خبر","text":"وصلت السفن.","date":"2024-08-26"}'
    assert list(pasted(Received({"text": ["  "]}, [], []))) == []
