import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.export.strategies import WORDS, records_of

from rasid.export import Options, Readings, csv_files, export
from rasid.export.columns import unflatten
from rasid.export.csv_files import LONGEST_CELL, TOO_LONG, cell, write_row
from rasid.export.formats import Counts
from rasid.export.layers import TABLES, rows
from rasid.model.reading import Reading
from rasid.model.records import Event

Make = Callable[..., Any]


def line(*values: Any, excel: bool = False) -> str:
    out = io.StringIO()
    write_row(out, values, Options(excel=excel), Counts())
    return out.getvalue()


def typed(row: dict[str, str | None], name: str) -> dict[str, Any]:
    """The values of a row of text: all but words are JSON."""
    return {
        column.name: row[column.name]
        if column.type == "VARCHAR" or row[column.name] is None
        else msgspec.json.decode(str(row[column.name]))
        for column in TABLES[name].columns
    }


def by_duckdb(path: Path) -> list[dict[str, str | None]]:
    found = duckdb.sql(
        f"FROM read_csv('{path}', header=true, all_varchar=true, nullstr='', allow_quoted_nulls=false, quote='\"', "
        "escape='\"', delim=',', new_line='\\r\\n', auto_detect=false, columns="
        + str(dict.fromkeys(path.open(encoding="utf-8").readline().strip().split(","), "VARCHAR"))
        + ")"
    )
    return [dict(zip(found.columns, values, strict=True)) for values in found.fetchall()]


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_reads_every_table_back(
    name: str, source: Make, readings: list[Reading], tmp_path: Path
) -> None:
    made = source(readings=readings)
    export("csv", made, tmp_path / "out")
    want = [values for table, values in rows(made) if table == name]
    found = [typed(row, name) for row in by_duckdb(tmp_path / "out" / f"{name}.csv")]
    assert [list(row.values()) for row in found] == msgspec.json.decode(msgspec.json.encode(want))


def test_records_are_equal_after_the_round(corpus: Readings, readings: list[Reading], tmp_path: Path) -> None:
    export("csv", corpus, tmp_path / "out")
    found = [unflatten(typed(row, "events"), Event) for row in by_duckdb(tmp_path / "out" / "events.csv")]
    assert found == [event for reading in readings for event in reading.events]


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_the_standard_library_reads_any_words(words: list[str]) -> None:
    assert next(csv.reader(io.StringIO(line(*words), newline=""), strict=True)) == words


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_taking_off_one_apostrophe_gives_the_words_back(words: list[str]) -> None:
    read = next(csv.reader(io.StringIO(line(*words, excel=True), newline=""), strict=True))
    assert [text.removeprefix("'") for text in read] == words
    assert not any(text.startswith(("=", "+", "-", "@", "\t", "\r")) for text in read)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(events=st.lists(records_of(Event), max_size=3))
def test_any_events_come_back(events: list[Event], small: Reading, source: Make, tmp_path: Path) -> None:
    reading = msgspec.structs.replace(small, events=tuple(events))
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    export("csv", source(readings=[reading]), folder)
    with (folder / "events.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file, strict=True))
    assert found[1:] == [
        [("" if value is None else value if isinstance(value, str) else msgspec.json.encode(value).decode())
         for value in values]
        for table, values in rows(source(readings=[reading])) if table == "events"
    ]  # fmt: skip


def test_null_and_empty_are_told_apart() -> None:
    assert line(None, "", "x") == ',"",x\r\n'


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (3.5, "3.5"), (True, "true"), (("a", "b"), '"[""a"",""b""]"'), ({}, "{}"), (-4, "-4")],
)
def test_what_is_no_word_is_json(value: object, text: str) -> None:
    assert cell(value) == text
    assert cell(value, excel=True) == text


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+966", "-5%", "@x", "\tx", "＝1"])
def test_a_formula_is_only_escaped_for_spreadsheets(text: str) -> None:
    assert cell(text).strip('"') == text
    assert cell(text, excel=True).strip('"') == f"'{text}"


def test_a_spreadsheet_gets_a_byte_order_mark(corpus: Readings, tmp_path: Path) -> None:
    export("csv", corpus, tmp_path / "plain")
    export("csv", corpus, tmp_path / "excel", Options(excel=True))
    assert (tmp_path / "plain" / "events.csv").read_bytes()[:3] != b"\xef\xbb\xbf"
    assert (tmp_path / "excel" / "events.csv").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_cells_that_excel_would_cut_are_counted(small: Reading, source: Make, tmp_path: Path) -> None:
    part = msgspec.structs.replace(small.document, text="س" * (LONGEST_CELL + 1))
    long = source(readings=[msgspec.structs.replace(small, document=part)])
    counts = export("csv", long, tmp_path / "out", Options(excel=True))
    assert counts.left_out[TOO_LONG] == 1
    assert "س" * (LONGEST_CELL + 1) in (tmp_path / "out" / "documents.csv").read_text("utf-8-sig")
    assert not export("csv", long, tmp_path / "plain").left_out


def test_empty_layers_have_their_header(corpus: Readings, tmp_path: Path) -> None:
    counts = export("csv", corpus, tmp_path / "out")
    assert counts.written["occurrences.csv"] == 0
    assert (tmp_path / "out" / "occurrences.csv").read_text("utf-8").startswith("id,type,mode,reports")


def test_a_line_for_spreadsheets_is_read_back_cell_by_cell() -> None:
    values = ["=1+1", None, 3, -2.5, {"a": "=x"}, 'نص, و"اقتباس"', "two\nlines", True]
    (found,) = csv.reader(io.StringIO(csv_files.line(values), newline=""))
    assert found == ["'=1+1", "", "3", "-2.5", '{"a":"=x"}', 'نص, و"اقتباس"', "two\nlines", "true"]
    assert csv_files.line(values).endswith("\r\n")
