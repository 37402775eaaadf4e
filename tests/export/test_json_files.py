import json
from pathlib import Path

from rasid.export.json_files import known, write_array, write_listing


def test_a_listing_is_one_object(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    assert (
        write_listing(path, {"type": "FeatureCollection"}, "features", iter([{"a": "عربي"}, {"a": None}]))
        == 2
    )
    assert json.loads(path.read_text("utf-8")) == {
        "type": "FeatureCollection",
        "features": [{"a": "عربي"}, {"a": None}],
    }


def test_a_listing_of_nothing_is_json_too(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    assert write_listing(path, {}, "@graph", []) == 0
    assert json.loads(path.read_text("utf-8")) == {"@graph": []}


def test_an_array(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    assert write_array(path, (number for number in (1, 2, 3))) == 3
    assert json.loads(path.read_text("utf-8")) == [1, 2, 3]
    assert write_array(path, []) == 0
    assert json.loads(path.read_text("utf-8")) == []


def test_known_leaves_out_what_is_empty_and_keeps_zero() -> None:
    assert known(a=None, b="", c=[], d=0, e=False, f="x") == {"d": 0, "e": False, "f": "x"}
