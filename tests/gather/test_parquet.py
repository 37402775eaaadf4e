import io
import json
from pathlib import Path

import pytest
from tests.gather.samples import NEWS, parquet

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.parquet import read
from rasid.model.gathered import Gathered


def found(content: bytes, names: dict[str, str] | None = None) -> list[Gathered]:
    return list(items(read, io.BytesIO(content), Source("a.parquet", "a.parquet", names or {})))


def test_a_row_is_a_document() -> None:
    (item,) = found(parquet())
    assert item.document is not None and item.raw is not None
    assert item.document.text == NEWS
    assert (item.document.id, item.document.origin.date) == ("1", "2024-08-26")
    assert json.loads(item.raw.content) == {"date": "2024-08-26", "id": 1, "text": NEWS}
    assert item.raw.locator == "row 1"


def test_many_rows_come_in_order_and_bad_ones_are_told() -> None:
    rows = "SELECT i AS id, CASE WHEN i = 3 THEN NULL ELSE 'خبر ' || i END AS body FROM range(200) t(i)"
    items = found(parquet(rows), {"text": "body"})
    assert [item.document.id if item.document else None for item in items][:5] == ["0", "1", "2", None, "4"]
    assert "row 4: no 'body' field with words" in (items[3].failure or "")
    assert len(items) == 200


def test_a_cell_of_any_type_is_kept() -> None:
    query = (
        "SELECT 'خبر' AS text, [1, 2] AS a, {'b': 1.5::DECIMAL(3,1)} AS c, '\\x00'::BLOB AS d, uuid() AS e"
    )
    (item,) = found(parquet(query))
    assert item.raw is not None
    assert set(json.loads(item.raw.content)) == {"a", "c", "d", "e", "text"}


def test_a_name_with_signs_of_a_pattern_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a[1]*.parquet"
    path.write_bytes(parquet())
    with path.open("rb") as stream:
        (item,) = items(read, stream, Source(str(path)))
    assert item.document is not None


@pytest.mark.parametrize("content", [b"", b"PAR1", parquet()[:-9], NEWS.encode()])
def test_a_damaged_file_is_told(content: bytes) -> None:
    (item,) = found(content)
    assert "damaged, or not of the kind its name says" in (item.failure or "")
