from pathlib import Path

import pytest

from rasid.evaluate.gate import Floors, digest, fallen, load_floors, write_floors
from rasid.evaluate.scores import Score
from rasid.model.errors import InputError

HIGH = Floors("d", 1, {"times": 0.9})
LOW = Floors("d", 1, {"times": 0.8})


def test_a_measure_under_its_floor_is_told() -> None:
    assert fallen(HIGH, {"times": Score(10, 10, 8)}) == ["times: 0.8000 is under its floor of 0.9000"]
    assert fallen(HIGH, {"times": Score(10, 10, 9)}) == []


def test_a_row_that_is_gone_has_fallen() -> None:
    assert fallen(HIGH, {}) != []


def test_floors_rise_and_do_not_sink(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(path, "own", LOW)
    write_floors(path, "own", HIGH)
    with pytest.raises(InputError, match="--allow-regression"):
        write_floors(path, "own", LOW)
    assert load_floors(path)["own"] == HIGH
    write_floors(path, "own", LOW, allow_regression=True)
    assert load_floors(path)["own"] == LOW


def test_other_gold_under_the_floors_is_told(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(path, "own", LOW)
    with pytest.raises(InputError, match="gold of 'own' has changed"):
        write_floors(path, "own", Floors("e", 1, {"times": 0.9}))


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="not a floors file"):
        load_floors(path)


def test_the_digest_follows_the_gold(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("doc: a", encoding="utf-8")
    before = digest(tmp_path, ["a"])
    (tmp_path / "a.yaml").write_text("doc: b", encoding="utf-8")
    assert digest(tmp_path, ["a"]) != before
