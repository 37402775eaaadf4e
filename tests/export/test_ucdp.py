import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.export.conftest import report

from rasid.export import export
from rasid.export.incidents import Incident, deaths_told
from rasid.export.ucdp import COLUMNS, OURS, grid_cell, row
from rasid.model.fusion.occurrences import Where

Make = Callable[..., Any]


@pytest.fixture
def made(occurrence: Make, source: Make) -> Make:
    """The row of the occurrence with these changes; `figures` may be given."""

    def make(figures: Any = None, **changes: Any) -> Any:
        told = source() if figures is None else source(figures=figures)
        return row(Incident(occurrence(**changes), told), deaths_told(told))

    return make


def test_a_row_in_their_columns(source: Make, tmp_path: Path) -> None:
    export("ucdp", source(), tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    assert tuple(found[0]) == COLUMNS + OURS
    assert len(COLUMNS) == 49
    told = {name: found[0][name] for name in (
        "id", "type_of_violence", "side_a", "side_b", "dyad_name", "where_prec", "geom_wkt", "priogrid_gid", "country_id",
        "region", "date_prec", "gwnoa", "gwnob", "source_original",
    )}  # fmt: skip
    assert told == {
        "id": "occ1",
        "type_of_violence": "1",
        "side_a": "United States",
        "side_b": "Kata'ib Hezbollah",
        "dyad_name": "United States - Kata'ib Hezbollah",
        "where_prec": "1",
        "geom_wkt": "POINT (44.4009 33.3406)",
        "priogrid_gid": "177569",
        "country_id": "645",
        "region": "Middle East",
        "date_prec": "1",
        "gwnoa": "2",
        "gwnob": "",
        "source_original": "Iraq",
    }


@pytest.mark.parametrize(
    ("actors", "recipients", "kind"),
    [
        (("united_states",), ("kataib_hezbollah",), 1),
        (("islamic_resistance_in_iraq",), ("kataib_hezbollah",), 2),
        (("kataib_hezbollah",), ("arabs",), 3),
        (("kataib_hezbollah",), (), None),
        ((), ("arabs",), None),
        (("united_states",), ("baghdad",), None),
    ],
)
def test_types_of_violence(
    actors: tuple[str, ...], recipients: tuple[str, ...], kind: int | None, made: Make
) -> None:
    assert made(actors=actors, recipients=recipients)["type_of_violence"] == kind


@pytest.mark.parametrize(
    ("last", "precision", "clarity"),
    [
        ("2024-02-04", 1, 1),
        ("2024-02-09", 2, 1),
        ("2024-02-10", 3, 2),
        ("2024-02-29", 4, 2),
        ("2024-12-31", 5, 2),
    ],
)
def test_date_precision_is_how_many_days_it_may_be(
    last: str, precision: int, clarity: int, made: Make
) -> None:
    found = made(last_day=last)
    assert (found["date_prec"], found["event_clarity"], found["date_end"]) == (precision, clarity, last)


@pytest.mark.parametrize(
    ("precision", "code"),
    [
        ("facility", 1),
        ("city", 1),
        ("district", 3),
        ("province", 4),
        ("region", 5),
        ("country", 6),
        ("unknown", None),
    ],
)
def test_where_precision(precision: Any, code: int | None, made: Make) -> None:
    assert made(where=Where("baghdad", "بغداد", "iraq", 33.3, 44.4, precision))["where_prec"] == code


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"type": "PROTEST", "mode": "demo"}, "not a use of armed force: PROTEST demo"),
        ({"mode": "abduct"}, "not a use of armed force: ASSAULT abduct"),
        ({"first_day": None, "last_day": None}, "told without days; UCDP needs a date"),
    ],
)
def test_what_has_no_row_is_told(changes: dict[str, Any], why: str, made: Make) -> None:
    assert made(**changes) == why


def test_deaths_are_an_interval(made: Make, figure: Make, series: Make) -> None:
    found = made(figures=[series(figure(low=3, high=5, approx="between"))])
    assert (found["low"], found["best"], found["high"]) == (3, None, 5)
    assert "best, deaths_unknown: figures told last differ" in found["null_reasons"]


@pytest.mark.parametrize(
    ("of", "column"),
    [
        (None, "deaths_unknown"),
        ("united_states", "deaths_a"),
        ("kataib_hezbollah", "deaths_b"),
        ("arabs", "deaths_civilians"),
        ("iraq", "deaths_unknown"),
    ],
)
def test_whose_deaths(of: str | None, column: str, made: Make, figure: Make, series: Make) -> None:
    found = made(figures=[series(figure(of=of))])
    told = {name: found[name] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")}
    assert told == {**dict.fromkeys(told), column: 3}
    assert (found["low"], found["best"], found["high"]) == (3, 3, 3)


def test_articles_are_cited_one_by_one(made: Make) -> None:
    found = made(reports=(report(), report(2, outlet="afp", published="2024-02-05")))
    assert found["source_article"] == '"رويترز,2024-02-04,";"فرانس برس,2024-02-05,"'
    assert found["number_of_sources"] == 2
    assert found["source_date"] == "2024-02-04; 2024-02-05"


def test_what_ucdp_gives_is_null(made: Make) -> None:
    found = made()
    assert found["conflict_new_id"] is None
    assert "conflict_new_id" in found["null_reasons"]
    assert "given by UCDP" in found["null_reasons"]


def test_every_null_has_a_reason(made: Make) -> None:
    found = made(
        where=Where(None, None, None, None, None, "unknown"),
        actors=(),
        recipients=(),
        origins=None,
        figures=[],
    )
    reasons = found["null_reasons"]
    assert all(name in reasons for name, value in found.items() if value is None and name != "null_reasons")


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [
        (-90, -180, 1),
        (-89.75, -179.75, 1),
        (-89.75, -179.25, 2),
        (-89.25, -179.75, 721),
        (90, 180, 259200),
        (None, 1, None),
    ],
)
def test_grid_cells(lat: float | None, lon: float, cell: int | None) -> None:
    assert grid_cell(lat, lon) == cell
