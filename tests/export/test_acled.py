import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rasid.export import Options, export
from rasid.export.acled import COLUMNS, OURS, row
from rasid.export.incidents import Incident, deaths_told
from rasid.model.fusion.occurrences import Where

Make = Callable[..., Any]
NOWHERE = Where(None, None, None, None, None, "unknown")


@pytest.fixture
def made(occurrence: Make, source: Make) -> Make:
    """The row of the occurrence with these changes."""
    return lambda **changes: row(Incident(occurrence(**changes), source()), deaths_told(source()))


def test_a_row_in_their_columns(occurrence: Make, source: Make, tmp_path: Path) -> None:
    counts = export("acled", source(), tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    assert tuple(found[0]) == COLUMNS + OURS
    assert counts.written["rows"] == len(found) == 1
    told = {name: found[0][name] for name in (
        "event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type", "actor1", "inter1",
        "actor2", "iso", "region", "country", "location", "geo_precision", "fatalities",
    )}  # fmt: skip
    assert told == {
        "event_id_cnty": "IRQocc1",
        "event_date": "2024-02-04",
        "year": "2024",
        "time_precision": "1",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": "United States",
        "inter1": "External/Other forces",
        "actor2": "Kata'ib Hezbollah",
        "iso": "368",
        "region": "Middle East",
        "country": "Iraq",
        "location": "بغداد",
        "geo_precision": "1",
        "fatalities": "5",
    }


def test_notes_quote_the_reports(made: Make) -> None:
    assert "«قُصف حي السنابل فجر الأحد.»" in made()["notes"]
    assert made()["source"] == "رويترز"
    assert made()["modality"] == "claimed 1, occurred 1"


@pytest.mark.parametrize(
    ("last", "precision"),
    [("2024-02-04", 1), ("2024-02-05", 2), ("2024-02-10", 2), ("2024-02-11", 3), ("2024-03-05", 3)],
)
def test_time_precision_is_how_many_days_it_may_be(last: str, precision: int, made: Make) -> None:
    assert made(last_day=last)["time_precision"] == precision


@pytest.mark.parametrize("changes", [{"first_day": None, "last_day": None}, {"last_day": "2024-12-31"}])
def test_without_a_date_there_is_no_row(changes: dict[str, Any], made: Make) -> None:
    assert made(**changes) == "told without a day, week or month; ACLED needs a date"


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"mode": "firearms"}, ("Battles", "Armed clash")),
        ({"mode": None}, ("Battles", "Armed clash")),
        ({"mode": "firearms", "recipients": ("arabs",)}, ("Violence against civilians", "Attack")),
        (
            {"mode": "heavy-weapons", "recipients": ()},
            ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
        ),
        ({"type": "PROTEST", "mode": "demo"}, ("Protests", "Peaceful protest")),
        ({"type": "PROTEST", "mode": "riot"}, ("Riots", "Violent demonstration")),
        ({"type": "COERCE", "mode": "arrest"}, ("Strategic developments", "Arrests")),
        ({"type": "AGREE", "mode": None}, ("Strategic developments", "Agreement")),
    ],
)
def test_types(changes: dict[str, Any], kind: tuple[str, str], made: Make) -> None:
    assert (made(**changes)["event_type"], made(**changes)["sub_event_type"]) == kind


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"type": "CONSULT", "mode": "visit"}, "ACLED has no type for CONSULT visit"),
        ({"type": "REQUEST", "mode": None}, "ACLED has no type for REQUEST"),
        (
            {"mode": "firearms", "recipients": ()},
            "ACLED's type for ASSAULT firearms depends on who was hit, which is not told",
        ),
    ],
)
def test_what_has_no_type_is_told(changes: dict[str, Any], why: str, made: Make) -> None:
    assert made(**changes) == why


def test_a_sub_type_that_the_words_do_not_tell_is_null(made: Make) -> None:
    found = made(type="PROTEST", mode="obstruct")
    assert found["sub_event_type"] is None
    assert "sub_event_type: the words do not tell" in found["null_reasons"]


def test_classes_of_actors(made: Make) -> None:
    assert made(actors=("iraq",))["inter1"] == "State forces"
    assert made()["inter2"] is None
    both = made(actors=("iraq",), recipients=("arabs",))
    assert both["interaction"] == "State forces-Civilians"
    assert both["civilian_targeting"] == "Civilian targeting"


def test_others_on_a_side_are_associates(made: Make) -> None:
    found = made(actors=("united_states", "iraq", "united_kingdom"))
    assert (found["actor1"], found["assoc_actor_1"]) == ("United States", "Iraq; United Kingdom")


def test_an_event_without_place_keeps_its_row(made: Make) -> None:
    found = made(where=NOWHERE)
    assert [found[name] for name in ("country", "location", "latitude", "geo_precision")] == [None] * 4
    assert found["event_id_cnty"] == "XXXocc1"
    assert "geo_precision: ACLED has no code for «unknown»" in found["null_reasons"]
    assert "latitude, longitude: the place has no coordinates" in found["null_reasons"]


def test_a_province_is_told_as_one(made: Make) -> None:
    found = made(where=Where("anbar", "الأنبار", "iraq", 33.4, 43.3, "province"))
    assert (found["admin1"], found["admin2"], found["geo_precision"]) == ("الأنبار", None, 3)


def test_every_null_has_a_reason(made: Make) -> None:
    found = made(where=NOWHERE, actors=(), recipients=(), origins=None, casualties=())
    reasons = found["null_reasons"]
    assert all(name in reasons for name, value in found.items() if value is None and name != "null_reasons")


def test_the_variant_for_spreadsheets(source: Make, tmp_path: Path) -> None:
    export("acled", source(), tmp_path / "x.csv", Options(excel=True))
    assert (tmp_path / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfevent_id_cnty,")
