import os
from pathlib import Path

import pytest

from rasid.gather.inputs import Input, inputs


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "news/2/d.html", "news/1/c.html", "news/1/x.png", "news/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("خبر", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*given: str) -> list[str]:
    return [f"{found.where}: {found.failure}" if found.failure else found.where for found in inputs(given)]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("a.txt", ["a.txt"]),
        ("news/1/x.png", ["news/1/x.png"]),
        ("news", ["news/e.txt", "news/1/c.html", "news/2/d.html"]),
        ("*.txt", ["a.txt", "b.txt"]),
        ("news/*", ["news/1/c.html", "news/2/d.html", "news/e.txt"]),
        ("news/**/*.html", ["news/1/c.html", "news/2/d.html"]),
        ("news/**", ["news/1/c.html", "news/1/x.png", "news/2/d.html", "news/e.txt"]),
        ("-", ["-"]),
        ("https://example.org/*", ["https://example.org/*"]),
        ("HTTP://example.org", ["HTTP://example.org"]),
        ("no.txt", ["no.txt: no such file or folder"]),
        ("no*.txt", ["no*.txt: no such file or folder, and no file of such a name"]),
        ("a\x00*", ["a\x00*: no such file or folder, and no file of such a name"]),
        ("ftp://example.org/a", ["ftp://example.org/a: no such file or folder"]),
    ],
)
def test_what_stands_behind_a_name(given: str, found: list[str]) -> None:
    assert names(given) == found


def test_names_are_taken_in_their_order() -> None:
    assert names("b.txt", "-", "a.txt") == ["b.txt", "-", "a.txt"]


def test_a_pattern_may_begin_at_the_root(folder: Path) -> None:
    assert names(f"{folder}/b*.txt") == [str(folder / "b.txt")]


def test_a_file_whose_name_looks_like_a_pattern_is_itself(folder: Path) -> None:
    (folder / "[1].txt").touch()
    assert names("[1].txt") == ["[1].txt"]


def test_a_list_names_files_patterns_and_addresses(folder: Path) -> None:
    (folder / "list.txt").write_text(
        "\ufeff# today\n\nb.txt\r\n  *.txt\nhttps://example.org/1\nno.txt\n", encoding="utf-8"
    )
    found = names("@list.txt")
    assert found[:4] == ["b.txt", "a.txt", "b.txt", "list.txt"]
    assert found[4:] == ["https://example.org/1", "no.txt: no such file or folder"]


def test_a_list_holds_no_list(folder: Path) -> None:
    (folder / "list.txt").write_text("@list.txt\n", encoding="utf-8")
    assert names("@list.txt") == ["@list.txt: no such file or folder"]


def test_a_list_that_is_not_there_is_told() -> None:
    (found,) = names("@no.txt")
    assert found.startswith("@no.txt: no list of names: ")


def test_a_file_whose_name_begins_like_a_list_is_itself(folder: Path) -> None:
    (folder / "@a.txt").touch()
    assert names("@a.txt") == ["@a.txt"]


def test_a_folder_that_may_not_be_looked_into_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("1"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names("news") == ["news/e.txt", "news/2/d.html", "news/1: Permission denied"]


def test_a_folder_of_nothing_to_read_is_told(folder: Path) -> None:
    (folder / "empty").mkdir()
    (found,) = inputs(["empty"])
    assert found == Input("empty", found.failure)
    assert "holds no file Rasid reads (.atom .csv" in (found.failure or "")
