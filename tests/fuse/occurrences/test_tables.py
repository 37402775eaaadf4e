"""Coded tables: a small one of our own, and MELTT's where it lies."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from rasid.fuse.occurrences.evidence import AGAINST
from rasid.fuse.occurrences.tables import Row, Window, compare, match_rows
from rasid.model.fusion.links import Ref

MELTT = Path(__file__).parents[4] / "shared/benchmarks/meltt"
WINDOW = Window(days=2, km=4)


def row(name, first, lat=13.0, kind=("rocket", "attack"), last=None):
    table, number = name
    return Row(Ref(table, number), first, last or first, lat, 45.0, {"kind": kind})


def matched(*rows):
    return ["".join(ref.document + ref.record for ref in group) for group in match_rows(rows, WINDOW)]


def test_near_rows_of_two_tables_are_one():
    assert matched(row("a1", 10), row("b1", 12), row("b2", 30)) == ["a1b1", "b2"]


def test_two_rows_of_one_table_are_never_one():
    assert matched(row("a1", 10), row("a2", 10), row("b1", 10)) == ["a1b1", "a2"]


def test_the_finest_agreement_goes_first():
    rows = [row("a1", 10, kind=("mortar", "attack")), row("a2", 10), row("b1", 10)]
    assert matched(*rows) == ["a1", "a2b1"]


def test_no_agreement_is_no_match():
    assert matched(row("a1", 10), row("b1", 10, kind=("march", "protest"))) == ["a1", "b1"]


@pytest.mark.parametrize(
    "other", [row("b1", 13), row("b1", 10, lat=13.05), row("b1", 10, last=12)], ids=["late", "far", "episode"]
)
def test_outside_the_window_is_no_match(other):
    assert matched(row("a1", 10), other) == ["a1", "b1"]


def test_episodes_match_by_both_ends():
    assert matched(row("a1", 10, last=14), row("b1", 11, last=15)) == ["a1b1"]
    assert matched(row("a1", 10, last=14), row("b1", 11, last=17)) == ["a1", "b1"]


def test_the_parts_of_the_score():
    assert compare(row("a1", 10), row("b1", 10, kind=("mortar", "attack")), WINDOW) == {
        "time": 0.0, "place": 0.0, "kind": 0.5,
    }  # fmt: skip
    assert compare(row("a1", 10), row("b1", 20), WINDOW) == {"time": AGAINST, "place": AGAINST, "kind": 1.0}


@pytest.mark.skipif(not MELTT.is_dir(), reason="MELTT's tables are not here")
def test_meltts_crashes():
    codes = {}
    for taxonomy in ("model_tax", "color_tax", "damage_tax"):
        for source, base, *levels in csv.reader((MELTT / f"taxonomy_{taxonomy}.csv").open()):
            codes[taxonomy, source, base] = tuple(levels)
    rows = [
        Row(
            Ref(path.stem, f"{int(given['event']):04}"), int(float(given["date"])), int(float(given["enddate"])),
            float(given["latitude"]), float(given["longitude"]),
            {name: codes[name, path.stem, given[name]] for name in given if name.endswith("_tax")},
        )
        for path in sorted(MELTT.glob("crash_data?.csv"))
        for given in csv.DictReader(path.open())
    ]  # fmt: skip
    groups = match_rows(rows, WINDOW)
    matches = [group for group in groups if len(group) > 1]
    assert (len(rows), len(groups), len(matches), len(rows) - len(groups)) == (195, 140, 34, 55)
    assert sorted(Counter(len(group) for group in matches).items()) == [(2, 13), (3, 21)]
