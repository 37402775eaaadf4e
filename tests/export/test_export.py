"""Every format with the twelve samples and with groups, and how files come to be."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rasid.export import FORMATS, Counts, Options, Readings, Source, export, export_to, format_named
from rasid.export.formats import Format
from rasid.model.errors import InputError

Make = Callable[..., Any]


def whole(path: Path) -> str:
    """All text of a file or of a folder's files (Parquet as it is, byte by byte)."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return "".join(file.read_bytes().decode("utf-8", "replace") for file in files)


@pytest.mark.parametrize("name", FORMATS)
def test_arabic_stays_arabic(name: str, source: Make, readings: Any, tmp_path: Path) -> None:
    export(name, source(readings=readings), tmp_path / "out")
    words = "بغداد" if name in ("geojson", "acled", "ucdp") else "لواء النهر"
    if name != "parquet":  # compressed; test_parquet reads it
        assert words in whole(tmp_path / "out")


@pytest.mark.parametrize("name", FORMATS)
def test_equal_sources_give_equal_bytes(name: str, source: Make, tmp_path: Path) -> None:
    export(name, source(), tmp_path / "one")
    export(name, source(), tmp_path / "other")
    assert whole(tmp_path / "one") == whole(tmp_path / "other")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_export_is_a_whole_file_too(name: str, know: Any, tmp_path: Path) -> None:
    counts = export(name, Readings([], know), tmp_path / "out")
    assert (tmp_path / "out").exists()
    assert set(counts.written.values()) <= {0}
    assert not counts.left_out


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(InputError, match="no format is called 'xls'; there are csv, jsonl, parquet, geojson"):
        format_named("xls")


def test_a_folder_with_something_in_it_is_not_touched(corpus: Readings, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(InputError, match="name a new or empty one"):
        export("csv", corpus, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_taken(corpus: Readings, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    export("jsonl", corpus, tmp_path / "out")
    assert (tmp_path / "out" / "readings.jsonl").exists()


def test_a_file_is_not_written_over_a_folder_nor_into_none(corpus: Readings, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; name a file"):
        export("csl", corpus, tmp_path)
    with pytest.raises(InputError, match="make it first"):
        export("csl", corpus, tmp_path / "none" / "x.json")


def test_a_file_is_replaced_once_the_new_one_is_whole(
    corpus: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.json"
    out.write_text("old")

    def broken(source: Source, path: Path, options: Options) -> Counts:
        path.write_text("half")
        raise InputError("the disk is full")

    monkeypatch.setitem(FORMATS, "csl", Format("csl", ".json", ("citations",), "Broken.", broken))
    with pytest.raises(InputError, match="disk is full"):
        export("csl", corpus, out)
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert out.read_text() == "old"
    monkeypatch.undo()
    export("csl", corpus, out)
    assert out.read_text("utf-8").startswith("[")


def test_a_stream_gets_a_file_as_it_is_and_a_folder_as_a_zip(corpus: Readings, tmp_path: Path) -> None:
    one, many = io.BytesIO(), io.BytesIO()
    export_to("csl", corpus, one)
    counts = export_to("csv", corpus, many)
    export("csl", corpus, tmp_path / "x.json")
    assert one.getvalue() == (tmp_path / "x.json").read_bytes()
    with zipfile.ZipFile(many) as archive:
        assert {name for name in archive.namelist() if name.endswith(".csv")} == set(counts.written)


def test_the_example_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "use" / "export.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.S)
    exec(block, {})
    assert capsys.readouterr().out == "1\n"
