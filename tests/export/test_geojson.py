from collections.abc import Callable
from pathlib import Path
from typing import Any

import geojson
import pytest

from rasid.export import export
from rasid.export.geojson import feature
from rasid.model.fusion.occurrences import Where

Make = Callable[..., Any]
UNPLACED = Where("somewhere", "مكان مجهول", None, None, None, "unknown")


def read(path: Path) -> Any:
    return geojson.loads(path.read_text("utf-8"))


def test_geojson_reads_it_and_finds_it_valid(source: Make, occurrence: Make, tmp_path: Path) -> None:
    found = [occurrence(), occurrence(id="occ2", where=UNPLACED)]
    counts = export("geojson", source(occurrences=found), tmp_path / "x.geojson")
    made = read(tmp_path / "x.geojson")
    assert isinstance(made, geojson.FeatureCollection)
    assert made.is_valid
    assert [each["id"] for each in made["features"]] == ["occ1", "occ2"]
    assert counts.written == {"features": 2, "of them without coordinates (null geometry)": 1}


def test_longitude_stands_first(source: Make, occurrence: Make) -> None:
    assert feature(occurrence(), source())["geometry"] == {"type": "Point", "coordinates": [44.4009, 33.3406]}


def test_what_has_no_place_keeps_a_null_geometry(source: Make, occurrence: Make) -> None:
    made = feature(occurrence(where=UNPLACED), source())
    assert made["geometry"] is None
    assert (made["properties"]["place"], made["properties"]["precision"]) == ("مكان مجهول", "unknown")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("precision", "city"),
        ("place", "بغداد"),
        ("country", "Iraq"),
        ("actors", ["United States"]),
        ("recipients", ["Kata'ib Hezbollah"]),
        ("outlets", ["رويترز"]),
        ("reports", 2),
        ("origins_low", 1),
        ("origins_high", 2),
        ("modality", {"occurred": 1, "claimed": 1}),
        ("words", ["قُصف", "قُصف"]),
    ],
)
def test_properties(name: str, value: object, source: Make, occurrence: Make) -> None:
    assert feature(occurrence(), source())["properties"][name] == value


def test_origins_that_were_not_counted_are_null(source: Make, occurrence: Make) -> None:
    assert feature(occurrence(origins=None), source())["properties"]["origins_low"] is None
