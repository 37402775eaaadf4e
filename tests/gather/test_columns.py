"""Which columns a file has."""

from pathlib import Path

import pytest

from rasid.gather.columns import MOST, columns

FILES = [
    ("table", "عنوان,نص,تاريخ\nأ,ب,ج\n", ("عنوان", "نص", "تاريخ")),
    ("table", "\ufeffhead;body\n1;2\n", ("head", "body")),
    ("table", '"a ""b""",c\n', ('a "b"', "c")),
    ("table", "", ()),
    ("json", '{"body": "نص", "when": null}\n{"other": 1}', ("body", "when")),
    ("json", '[{"body": {"deep": 1}}]', ("body",)),
    ("json", '{"body": "not closed', ()),
    ("json", "[" * 100_000, ()),
    ("json", '{"a":' * 10_000, ()),
    ("text", "a,b,c", ()),
    (None, "a,b,c", ()),
]


@pytest.mark.parametrize(("kind", "content", "names"), FILES, ids=lambda value: str(value)[:30])
def test_the_names(kind: str | None, content: str, names: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(content, "utf-8")
    assert columns(path, kind) == names


def test_of_very_many_the_first(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(",".join(f"c{number}" for number in range(100_000)), "utf-8")
    assert columns(path, "table") == tuple(f"c{number}" for number in range(MOST))


def test_what_is_no_text_has_none(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"\x00" * 100)
    assert columns(path, "table") == columns(path, "json") == ()
