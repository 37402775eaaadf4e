"""Tables in memory: the same rows as the records, typed, and nothing asked for that is not needed."""

import sys

import msgspec
import pytest

from rasid.export.frames import to_arrow, to_pandas
from rasid.export.layers import TABLES
from rasid.export.source import Readings
from rasid.model.document import Origin
from rasid.model.errors import InputError
from rasid.read.reading import read_text

TEXT = "قال مصدر أمني إن ثلاثة أشخاص قتلوا في انفجار قرب السوق، وأضاف أن خمسة جرحوا."


@pytest.fixture(scope="module")
def source(know):
    return Readings(
        [read_text(TEXT, know, Origin(id=name, outlet="إذاعة القارب")) for name in ("d1", "d2")], know
    )


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_its_columns_also_when_empty(source, table):
    found = to_arrow(source, table)
    assert found.column_names == [column.name for column in TABLES[table].columns]


def test_rows_are_the_records(source):
    found = to_arrow(source, "quantities").to_pylist()
    told = [(r.document.id, q.id, q.low) for r in source.readings() for q in r.quantities]
    assert [(row["document"], row["id"], row["low"]) for row in found] == told
    assert {row["low"] for row in found} == {3, 5}


def test_lists_are_lists_and_what_is_nested_is_json(source):
    row = to_arrow(source, "attributions").to_pylist()[0]
    assert msgspec.json.decode(row["chain"])[0]["role"] == "speaker"
    assert isinstance(to_arrow(source, "events").to_pylist()[0]["actor"], list)


def test_a_frame_has_the_same_rows(source):
    frame = to_pandas(source, "documents")
    assert list(frame["id"]) == ["d1", "d2"]
    assert set(frame["outlet"]) == {"إذاعة القارب"}


def test_nothing_else_is_asked_for(source):
    class Narrow(Readings):
        def occurrences(self):
            raise AssertionError("not needed")

    narrow = Narrow(list(source.readings()), source.know)
    assert to_arrow(narrow, "figures").num_rows == 0


def test_an_unknown_table_and_a_missing_library(source, monkeypatch):
    with pytest.raises(InputError, match="rumours: there are the tables documents"):
        to_arrow(source, "rumours")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"rasid\[arrow\]"):
        to_arrow(source, "events")
