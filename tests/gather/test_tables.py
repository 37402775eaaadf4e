import io
import json
from datetime import date, datetime

import pytest

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.tables import canonical, of_row, rows, words
from rasid.model.gathered import Gathered


def read(content: str | bytes, names: dict[str, str] | None = None) -> list[Gathered]:
    stream = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    return list(items(rows, stream, Source("a.csv", "a.csv", names or {})))


def texts(found: list[Gathered]) -> list[str | None]:
    return [item.document.text if item.document else None for item in found]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_rows_of_any_common_delimiter(mark: str) -> None:
    found = read(f"id{mark}title{mark}text\n1{mark}عنوان{mark}خبر أول\n2{mark}عنوان{mark}خبر ثان\n")
    assert [item.document.id for item in found if item.document] == ["1", "2"]


def test_a_quoted_cell_may_hold_lines() -> None:
    assert texts(read('id,text\n1,"سطر\nسطر، آخر"\n')) == ["سطر\nسطر، آخر"]


def test_a_row_comes_as_json_with_its_place() -> None:
    (found,) = read('text,id\n"خبر، طويل",7\n')
    assert found.raw is not None
    assert json.loads(found.raw.content) == {"id": "7", "text": "خبر، طويل"}
    assert (found.raw.media_type, found.raw.locator) == ("application/json", "line 2")


def test_a_file_without_end_is_read_a_row_at_a_time() -> None:
    class Endless(io.RawIOBase):
        begun = False

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            piece = ("خبر\n" * 10_000).encode()[: len(buffer)] if self.begun else b"text\n"
            self.begun = True
            buffer[: len(piece)] = piece
            return len(piece)

    found = items(rows, io.BufferedReader(Endless()), Source("a.csv"))
    first = [next(found).document for _ in range(1000)]
    assert all(document and document.text.startswith("خبر") for document in first)


def test_a_cell_that_is_never_closed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.tables.LARGEST", 1000)
    found = read('text\nخبر\n"' + "سطر\n" * 1000)
    assert found[0].document is not None
    assert "field larger than field limit" in (found[1].failure or "")


def test_a_line_that_is_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.streams.lines.__defaults__", (100,))
    found = read("text\nخبر\n" + "س" * 1000 + "\nخبر ثان\n")
    assert texts(found) == ["خبر", None, "خبر ثان"] or texts(found) == [None, "خبر", "خبر ثان"]
    assert any("line 3: a line longer than" in (item.failure or "") for item in found)


def test_columns_may_have_other_names() -> None:
    (found,) = read("body,when\nخبر,2020-01-02\n", {"text": "body", "date": "when"})
    assert found.document is not None
    assert (found.document.text, found.document.origin.date) == ("خبر", "2020-01-02")


def test_equal_rows_are_equal_bytes() -> None:
    assert canonical({"a": 1, "b": date(2024, 1, 2)}) == canonical({"b": date(2024, 1, 2), "a": 1})
    assert canonical({"a": "\ud800"}) == b'{"a":"?"}'


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ([], "not an object with fields"),
        ({"text": []}, "'text' holds no words but a list"),
        ({"body": "خبر"}, "no 'text' field with words among body; name the column with --field text=NAME"),
    ],
)
def test_a_row_that_is_no_article_says_why(row: object, why: str) -> None:
    assert of_row(row, Source("a"), "row 1", b"").failure == f"row 1: {why}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("خبر", "خبر"),
        (7, "7"),
        (date(2024, 1, 2), "2024-01-02"),
        (datetime(2024, 1, 2, 3), "2024-01-02T03:00:00"),
        (True, None),
        (None, None),
        ({}, None),
    ],
)
def test_words_of_a_cell(value: object, text: str | None) -> None:
    assert words(value) == text
