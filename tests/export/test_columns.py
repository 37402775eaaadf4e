import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.export.strategies import records_of

from rasid.export.columns import columns, flatten, unflatten
from rasid.export.layers import TABLES
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.records import Attribution, Event, Evidence, Problem, Quantity

KINDS = sorted({table.kind for table in TABLES.values()}, key=lambda kind: kind.__name__)


def names(kind: type[msgspec.Struct]) -> list[str]:
    return [column.name for column in columns(kind)]


def test_parts_become_columns_of_their_own() -> None:
    assert names(Event)[:4] == ["id", "trigger_start", "trigger_end", "trigger_text"]
    assert {"where_lat", "where_precision", "origins_low"} <= set(names(Occurrence))


def test_a_span_is_start_and_end() -> None:
    assert names(Evidence) == ["start", "end", "text"]
    assert names(Problem) == ["code", "message", "start", "end"]


@pytest.mark.parametrize(
    ("kind", "column", "type_"),
    [
        (Quantity, "low", "DOUBLE"),
        (Quantity, "cumulative", "BOOLEAN"),
        (Quantity, "start", "BIGINT"),
        (Event, "actor", "VARCHAR[]"),
        (Event, "weapon", "JSON"),
        (Attribution, "act", "VARCHAR"),
        (Occurrence, "modality", "JSON"),
    ],
)
def test_types_in_sql(kind: type[msgspec.Struct], column: str, type_: str) -> None:
    assert {found.name: found.type for found in columns(kind)}[column] == type_


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_two_columns_of_a_table_have_one_name(kind: type[msgspec.Struct]) -> None:
    assert len(set(names(kind))) == len(names(kind))


def test_what_is_missing_is_null_in_every_column_of_it() -> None:
    row = dict(zip(names(Problem), flatten(Problem("no-date", "بلا تاريخ")), strict=True))
    assert row == {"code": "no-date", "message": "بلا تاريخ", "start": None, "end": None}
    assert unflatten(row, Problem).span is None


def test_a_row_of_another_kind_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        unflatten({"code": 1, "message": "x", "start": None, "end": None}, Problem)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_record_comes_back(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    record = data.draw(records_of(kind))
    values = dict(zip(names(kind), flatten(record), strict=True))
    assert unflatten(values, kind) == record
