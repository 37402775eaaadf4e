import json
from pathlib import Path

import pytest

from rasid.evaluate.texts import documents
from rasid.model.errors import InputError


def test_a_table_keeps_its_ids_and_a_file_has_its_name(tmp_path: Path) -> None:
    table, text = tmp_path / "a.jsonl", tmp_path / "three.txt"
    table.write_text(json.dumps({"id": "one", "text": "خبر"}), encoding="utf-8")
    text.write_text("خبر", encoding="utf-8")
    assert [document.id for document in documents([str(table), str(text)])] == ["one", "three"]


def test_a_text_that_cannot_be_read_stops_the_evaluation(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(documents([str(tmp_path / "none.txt")]))
