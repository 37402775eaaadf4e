import json

import pytest

from rasid.gather.tables import iso_date, json_lines, rows
from rasid.model.document import Document
from rasid.model.errors import InputError

ROW = {
    "id": 7,
    "title": "عنوان",
    "text": "قال متحدث إن السوق فتح.",
    "date": "2024-03-01",
    "outlet": "رأي",
    "url": "https://example.org/7",
}


def lines(*found: object) -> bytes:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in found).encode()


def test_a_line_is_a_document_with_its_title_first() -> None:
    (document,) = json_lines(lines(ROW), "a.jsonl", {})
    assert isinstance(document, Document)
    assert document.text == "عنوان\n\nقال متحدث إن السوق فتح."
    assert (document.id, document.origin.date, document.origin.outlet) == ("7", "2024-03-01", "رأي")


def test_without_a_title_the_text_stands_alone() -> None:
    (document,) = json_lines(lines({**ROW, "title": ""}), "a.jsonl", {})
    assert isinstance(document, Document)
    assert document.text.startswith("قال")
    assert document.origin.title is None


def test_a_bad_line_is_told_and_the_rest_goes_on() -> None:
    found = list(json_lines(lines(ROW) + b"\n{\n\n[1]\n" + lines({"id": 1}), "a.jsonl", {}))
    assert [type(item) for item in found] == [Document, InputError, InputError, InputError]
    assert "line 2: not JSON" in str(found[1])
    assert "--field text=NAME" in str(found[3])


def test_columns_may_have_other_names() -> None:
    (document,) = json_lines(
        lines({"body": "خبر", "when": "2020-01-02"}), "a.jsonl", {"text": "body", "date": "when"}
    )
    assert isinstance(document, Document)
    assert (document.text, document.origin.date) == ("خبر", "2020-01-02")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_rows_of_any_common_delimiter(mark: str) -> None:
    content = f"id{mark}title{mark}text\n1{mark}عنوان{mark}خبر أول\n2{mark}عنوان{mark}خبر ثان\n".encode()
    found = list(rows(content, "a.csv", {}))
    assert [document.id for document in found if isinstance(document, Document)] == ["1", "2"]


def test_a_quoted_cell_may_hold_lines() -> None:
    (document,) = rows('id,text\n1,"سطر\nسطر، آخر"\n'.encode(), "a.csv", {})
    assert isinstance(document, Document)
    assert document.text == "سطر\nسطر، آخر"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2017-02-17T07:19:00+01:00", True),
        ("2015-07-24", True),
        ("21:24 · 20 Ordibehesht", False),
        ("", False),
        (None, False),
    ],
)
def test_only_iso_dates_are_taken(value: str | None, kept: bool) -> None:
    assert iso_date(value) == (value if kept else None)
