import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.export.strategies import records_of

from rasid.export import Readings, export
from rasid.export.columns import JSON, unflatten
from rasid.export.layers import OF_READINGS, TABLES, rows
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.model.records import Quantity

Make = Callable[..., Any]


def read(path: Path, name: str) -> list[dict[str, Any]]:
    found = duckdb.sql(f"FROM '{path}'")
    lines = [dict(zip(found.columns, values, strict=True)) for values in found.fetchall()]
    nested = [column.name for column in TABLES[name].columns if column.type == JSON]
    for line in lines:
        line.update({key: msgspec.json.decode(line[key]) for key in nested if line[key] is not None})
    return lines


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_read_back(name: str, source: Make, tmp_path: Path) -> None:
    export("parquet", source(), tmp_path / "out")
    want = [values for table, values in rows(source()) if table == name]
    found = read(tmp_path / "out" / f"{name}.parquet", name)
    assert [list(line.values()) for line in found] == msgspec.json.decode(msgspec.json.encode(want))


@pytest.mark.parametrize("name", OF_READINGS)
def test_records_are_equal_after_the_round(
    name: str, corpus: Readings, readings: list[Reading], tmp_path: Path
) -> None:
    export("parquet", corpus, tmp_path / "out")
    found = [unflatten(line, OF_READINGS[name]) for line in read(tmp_path / "out" / f"{name}.parquet", name)]
    assert found == [record for reading in readings for record in getattr(reading, name)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(quantities=st.lists(records_of(Quantity), min_size=1, max_size=3))
def test_any_quantities_come_back(
    quantities: list[Quantity], small: Reading, source: Make, tmp_path: Path
) -> None:
    reading = msgspec.structs.replace(small, quantities=tuple(quantities))
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    export("parquet", source(readings=[reading]), folder)
    found = [unflatten(line, Quantity) for line in read(folder / "quantities.parquet", "quantities")]
    assert found == quantities


def test_columns_have_types(corpus: Readings, tmp_path: Path) -> None:
    export("parquet", corpus, tmp_path / "out")
    told = duckdb.sql(
        f"SELECT actor, low FROM '{tmp_path}/out/events.parquet', '{tmp_path}/out/quantities.parquet'"
    )
    assert [str(kind) for kind in told.types] == ["VARCHAR[]", "DOUBLE"]


def test_arabic_is_found_by_sql(corpus: Readings, tmp_path: Path) -> None:
    export("parquet", corpus, tmp_path / "out")
    found = duckdb.sql(
        f"SELECT kind FROM '{tmp_path}/out/mentions.parquet' WHERE text = 'لواء النهر'"
    ).fetchall()
    assert set(found) == {("armed_group",)}


def test_nothing_is_left_beside_it(corpus: Readings, tmp_path: Path) -> None:
    export("parquet", corpus, tmp_path / "it's")
    assert [path.name for path in tmp_path.iterdir()] == ["it's"]
    assert {path.suffix for path in (tmp_path / "it's").iterdir()} == {".parquet"}


def test_without_duckdb_it_says_what_to_install(
    corpus: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(InputError, match=r'pip install "rasid\[export\]"'):
        export("parquet", corpus, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
