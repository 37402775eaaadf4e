import io
import json

import pytest

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.objects import read
from rasid.model.gathered import Gathered

ROW = {
    "id": 7,
    "title": "عنوان",
    "text": "قال متحدث إن السوق فتح.",
    "date": "2024-03-01",
    "outlet": "رأي",
    "url": "https://example.org/7",
}
CHAT = {
    "name": "المرفأ",
    "type": "public_channel",
    "id": 5,
    "messages": [{"id": 1, "type": "message", "text": "خبر"}],
}


def found(content: bytes) -> list[Gathered]:
    return list(items(read, io.BytesIO(content), Source("a.json", "a.json")))


def lines(*rows: object) -> bytes:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def texts(content: bytes) -> list[str]:
    return [item.document.text if item.document else item.failure or "" for item in found(content)]


def test_a_line_is_a_document_with_its_title_first() -> None:
    (item,) = found(lines(ROW))
    document = item.document
    assert document is not None
    assert document.text == "عنوان\n\nقال متحدث إن السوق فتح."
    assert (document.id, document.origin.date, document.origin.outlet) == ("7", "2024-03-01", "رأي")


def test_without_a_title_the_text_stands_alone() -> None:
    (item,) = found(lines({**ROW, "title": ""}))
    assert item.document is not None
    assert item.document.text.startswith("قال")
    assert item.document.origin.title is None


def test_a_line_comes_as_it_stood() -> None:
    content = lines(ROW) + b"\r\n  " + lines({"text": "خبر"}) + b"\n"
    first, second = found(content)
    assert first.raw is not None and second.raw is not None
    assert (first.raw.content, first.raw.locator) == (lines(ROW), "line 1")
    assert (second.raw.content, second.raw.locator) == (b"  " + lines({"text": "خبر"}), "line 2")


def test_a_bad_line_is_told_and_the_rest_goes_on() -> None:
    items = found(lines(ROW) + b"\n{\n\n[1]\n" + lines({"id": 1}))
    assert [bool(item.document) for item in items] == [True, False, False, False]
    assert "line 2: not JSON" in (items[1].failure or "")
    assert "--field text=NAME" in (items[3].failure or "")


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([ROW, ROW]).encode(),
        json.dumps([ROW, ROW], indent=1).encode(),
        lines(ROW, ROW),
        json.dumps([ROW, ROW], ensure_ascii=False).encode("cp1256"),
        json.dumps([ROW, ROW], ensure_ascii=False).encode("utf-16"),
    ],
    ids=["list", "tall list", "lines", "cp1256", "utf-16"],
)
def test_rows_are_found_in_every_shape(content: bytes) -> None:
    assert texts(content) == ["عنوان\n\nقال متحدث إن السوق فتح."] * 2


def test_the_rows_of_a_list_come_one_by_one() -> None:
    first, second = found(json.dumps([ROW, {"text": "خبر"}]).encode())
    assert second.raw is not None
    assert (json.loads(second.raw.content), second.raw.locator) == ({"text": "خبر"}, "item 2")


@pytest.mark.parametrize("indent", [None, 1])
def test_an_export_of_telegram_is_known_by_its_looks(indent: int | None) -> None:
    assert texts(json.dumps(CHAT, indent=indent).encode()) == ["خبر"]


def test_a_file_cut_short_is_told_once() -> None:
    (item,) = found(json.dumps(CHAT, indent=1).encode()[:-20])
    assert "not JSON: " in (item.failure or "")


def test_a_damaged_letter_is_replaced() -> None:
    assert texts(b'{"text": "\xd8\xae\xd8\xa8\xd8\xb1 \xff ' + "خبر".encode() * 20 + b'"}')[0].startswith(
        "خبر \ufffd"
    )


def test_an_endless_line_is_told_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.streams.lines.__defaults__", (100,))
    first, second = texts(b'{"text": "' + b"x" * 1000 + b'"}\n{"text": "y"}')
    assert first.startswith("line 1: a line longer than")
    assert second == "y"


def test_a_file_that_is_one_huge_value_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.objects._LARGEST", 2**20)
    assert texts(b"[" + b"1," * 2**20 + b"1]") == ["larger than 1 MB; split it"]
