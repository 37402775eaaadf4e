import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.export.conftest import report

from rasid.export import Options
from rasid.export.incidents import (
    Incident,
    Row,
    deaths,
    deaths_told,
    not_happened,
    put_origins,
    write_table,
)
from rasid.model.fusion.links import Ref
from rasid.model.fusion.occurrences import Occurrence, Where

Make = Callable[..., Any]


@pytest.fixture
def incident(occurrence: Make, source: Make) -> Make:
    return lambda **changes: Incident(occurrence(**changes), source())


def test_a_row_says_why_a_column_is_null() -> None:
    row = Row()
    row.put("not told", a=1, b=None)
    row.put("not told", c=None)
    row.put("no place", d=None)
    assert row.whole() == {
        "a": 1,
        "b": None,
        "c": None,
        "d": None,
        "null_reasons": "b, c: not told; d: no place",
    }


def test_a_whole_row_has_no_reasons() -> None:
    row = Row()
    row.put("not told", a=0)
    assert row.whole() == {"a": 0, "null_reasons": None}


@pytest.mark.parametrize(
    ("modality", "why"),
    [
        ({"occurred": 1, "denied": 3}, None),
        ({"ongoing": 2}, None),
        ({"claimed": 1, "alleged": 2}, "told only as alleged, claimed"),
        ({"threatened": 1, "occurred": 0}, "told only as occurred, threatened"),
    ],
)
def test_what_happened(modality: dict[str, int], why: str | None, occurrence: Make) -> None:
    assert not_happened(occurrence(modality=modality)) == why


def test_of_a_clash_told_with_its_actors_the_first_stands_against_the_others(incident: Make) -> None:
    clash = incident(actors=("iraq", "kataib_hezbollah", "united_states"), recipients=())
    assert clash.sides == (("iraq",), ("kataib_hezbollah", "united_states"))
    assert incident().sides == (("united_states",), ("kataib_hezbollah",))


def test_armed_is_when_all_are(incident: Make) -> None:
    assert incident().armed()
    assert not incident(recipients=("baghdad",)).armed()
    assert not incident(recipients=()).armed()
    assert not incident(recipients=("nobody_known",)).armed()


def test_parties_that_one_document_knows(incident: Make) -> None:
    found = incident(actors=("masaf",))
    assert found.names(found.told.actors) == ["مسعف"]
    assert found.kinds(found.told.actors) == {"anonymous_group"}


def test_a_place_is_called_as_its_document_calls_it(incident: Make) -> None:
    folded = Where("sanabl", "السنابل", None, None, None, "unknown")
    assert incident().place() == "بغداد"
    assert incident(where=folded).place() == "السنابل"
    known = Where("al_sanabl", "حي السنابل مطويا", None, None, None, "unknown")
    assert incident(where=known).place() == "حي السنابل"


@pytest.mark.parametrize(
    ("first", "last", "width"),
    [
        ("2024-02-04", "2024-02-04", 1),
        ("2024-02-04", None, 1),
        ("2024-02-28", "2024-03-02", 4),
        ("2024-02", None, None),
        ("2024-02-31", None, None),
        (None, None, None),
    ],
)
def test_how_many_days_it_may_have_been(
    first: str | None, last: str | None, width: int | None, incident: Make
) -> None:
    assert incident(first_day=first, last_day=last).width() == width


def test_notes_quote_each_sentence_once(incident: Make) -> None:
    assert (
        incident(reports=(report(1), report(1))).notes()
        == "رويترز, 2024-02-04, occurred: «قُصف حي السنابل فجر الأحد.»"
    )


def test_many_notes_are_counted(incident: Make) -> None:
    many = tuple(report(number, published=f"2024-02-{number:02}") for number in range(1, 14))
    assert incident(reports=many).notes().endswith("(and 3 more sentences)")


def test_without_a_text_the_trigger_is_quoted(incident: Make) -> None:
    made = incident(reports=(report(event=Ref("0000000000000007", "e1")),))
    assert made.notes() == "رويترز, 2024-02-04, occurred: «قُصف»"


def test_outlets_else_documents(incident: Make) -> None:
    made = incident(reports=(report(), report(2), report(3, outlet=None)))
    assert made.outlets() == ["رويترز", "0000000000000001"]


def test_deaths_are_those_told_last(occurrence: Make, figure: Make, series: Make, source: Make) -> None:
    later = figure(ref=Ref("0000000000000002", "q1"), low=7, high=7, as_of="2024-02-06")
    index = deaths_told(source(figures=[series(figure(), later)]))
    assert deaths(occurrence(), index)[:3] == (7, 7, 7)


def test_figures_told_last_may_differ(occurrence: Make, figure: Make, series: Make, source: Make) -> None:
    other = figure(ref=Ref("0000000000000002", "q1"), low=4, high=6)
    index = deaths_told(source(figures=[series(figure(), other)]))
    assert deaths(occurrence(), index) == (3, None, 6, None, "figures told last differ")


def test_an_open_figure_has_no_high(occurrence: Make, figure: Make, series: Make, source: Make) -> None:
    index = deaths_told(source(figures=[series(figure(high=None, approx="at_least"))]))
    assert deaths(occurrence(), index) == (3, None, None, None, "only a lower bound is told")


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": "wounded"},
        {"count": "cumulative"},
        {"modality": "denied"},
        {"modality": "claimed"},
        {"part_of": Ref("0000000000000001", "q9")},
    ],
)
def test_what_is_no_count_of_its_dead(
    changes: dict[str, Any], occurrence: Make, figure: Make, series: Make, source: Make
) -> None:
    index = deaths_told(source(figures=[series(figure(**changes))]))
    assert deaths(occurrence(), index).why == "no figure of deaths is told"


def test_a_part_is_not_counted_beside_the_whole_it_was_added_to(
    occurrence: Make, figure: Make, series: Make, source: Make
) -> None:
    part = figure(of="iraq", event="e1")
    whole = figure(ref=Ref("0000000000000001", "q1+q2"), low=8, high=8, parts=(part.ref,), event="e1")
    index = deaths_told(source(figures=[series(part, whole, occurrence=None)]))
    assert deaths(occurrence(), index).best == 8


def test_a_total_stands_before_the_count_of_a_group(
    occurrence: Make, figure: Make, series: Make, source: Make
) -> None:
    group = figure(ref=Ref("0000000000000001", "q2"), of="iraq", low=2, high=2)
    index = deaths_told(source(figures=[series(figure(), group)]))
    assert deaths(occurrence(), index)[:4] == (3, 3, 3, None)


def test_several_groups_are_not_added_up(occurrence: Make, figure: Make, series: Make, source: Make) -> None:
    groups = figure(of="iraq"), figure(ref=Ref("0000000000000001", "q2"), of="kataib_hezbollah")
    index = deaths_told(source(figures=[series(*groups)]))
    assert deaths(occurrence(), index).why.startswith("several groups")


def test_deaths_of_another_event_are_not_its_own(
    occurrence: Make, figure: Make, series: Make, source: Make
) -> None:
    index = deaths_told(source(figures=[series(occurrence=Ref("f", "e9"))]))
    other = occurrence(casualties=(), reports=(report(event=Ref("b", "e1")),))
    assert deaths(other, index).low is None


def test_origins_are_a_range(occurrence: Make) -> None:
    row = Row()
    put_origins(row, occurrence())
    assert row.values == {"origins_low": 1, "origins_high": 2}
    put_origins(row, occurrence(origins=None))
    assert row.nulls == {
        "origins_low": "origins were not counted",
        "origins_high": "origins were not counted",
    }


def test_a_table_counts_what_has_no_row(occurrence: Make, source: Make, tmp_path: Path) -> None:
    found: list[Occurrence] = [
        occurrence(), occurrence(id="occ2", type="CONSULT"), occurrence(modality={"denied": 1}),
    ]  # fmt: skip
    counts = write_table(
        source(occurrences=found),
        tmp_path / "x.csv",
        Options(),
        ("id",),
        lambda incident, index: {"id": incident.told.id} if incident.told.type == "ASSAULT" else "no assault",
    )
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["id"], ["occ1"]]
    assert counts.written == {"rows": 1}
    assert counts.left_out == {"no assault": 1, "told only as denied": 1}
