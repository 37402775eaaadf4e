import io
from pathlib import Path

import pytest

from rasid.gather import gather


def test_a_folder_gives_its_files_in_order_and_tells_what_failed(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("خبر ثان", encoding="utf-8")
    (tmp_path / "a.txt").write_text("خبر أول", encoding="utf-8")
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    (tmp_path / "d.bin").write_bytes(b"\x00")
    found = list(gather([str(tmp_path)]))
    assert [item.document and item.document.text for item in found] == ["خبر أول", "خبر ثان", None]
    assert found[2].failure == "holds no text"


def test_what_does_not_exist_is_told() -> None:
    (found,) = gather(["/nowhere/at/all"])
    assert found.failure == "no such file or folder"


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    (found,) = gather([str(tmp_path)])
    assert "holds no file" in (found.failure or "")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("خبر عاجل", "خبر عاجل"),
        ('{"text": "خبر من سطر"}', "خبر من سطر"),
    ],
)
def test_standard_input_is_known_by_its_looks(content: str, text: str) -> None:
    (found,) = gather(["-"], stdin=io.BytesIO(content.encode()))
    assert found.document is not None
    assert found.document.text == text
    assert found.document.origin.path is None
