import io
from pathlib import Path

import pytest
from tests.gather.samples import FILES, NEWS, TITLE, pack

from rasid.gather import Limits, gather, preview


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


def test_names_of_columns_reach_every_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("body\nخبر\n", encoding="utf-8")
    (tmp_path / "b.zip").write_bytes(pack(c__jsonl=b'{"body": "x"}'))
    found = gather([str(tmp_path)], {"text": "body"})
    assert [item.document and item.document.text for item in found] == ["خبر", "x"]


def test_the_same_input_gives_the_same_items(tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    first, second = (
        [(item.where, item.document and item.document.sha256, item.raw) for item in gather([str(tmp_path)])]
        for _ in range(2)
    )
    assert first == second


def test_a_limit_of_time_is_the_callers(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(FILES["a.html"])
    (item,) = gather([str(tmp_path)], limits=Limits(seconds=0.0))
    assert (item.failure or "").startswith("took longer than 0 s")


def test_a_preview_is_one_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(FILES["a.html"])
    (tmp_path / "b.jsonl").write_text(f'{{"text": "{NEWS}"}}\n{{\n', encoding="utf-8")
    page, lines, missing = preview([str(tmp_path), "nowhere"])
    assert (page.kind, page.items, page.failed, page.titles) == ("page", 1, 0, (TITLE,))
    assert (lines.kind, lines.items, lines.failed, lines.titles) == ("json", 1, 1, (NEWS,))
    assert lines.failures[0].startswith("line 2: not JSON")
    assert (missing.kind, missing.items, missing.failures) == (None, 0, ("no such file or folder",))
