"""Exporting exactly what is chosen."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.flow import exporting
from rasid.flow.case import Case
from rasid.flow.exporting import Chosen, View, fitting, total, write
from rasid.flow.selecting import Selection
from rasid.model.errors import InputError
from rasid.store.filters import Query
from rasid.store.search import search


@pytest.fixture
def case(fused: Path) -> Iterator[Case]:
    with Case.open(fused) as opened:
        yield opened


def rows(path: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table in a zip of CSV."""
    with zipfile.ZipFile(path) as pack:
        return list(csv.DictReader(io.StringIO(pack.read(name).decode("utf-8-sig"))))


def test_documents_that_are_found_are_all_written_and_no_others(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "PAGE", 2)
    query = Query(acts=("deny",))
    found = {hit.document for hit in search(case.store.engine, query)}
    made = write(case, Chosen("search", query), "csv", tmp_path / "out")
    assert {row["id"] for row in rows(tmp_path / "out", "documents.csv")} == found
    assert made.chosen == len(found) == total(case, Chosen("search", query)) > 2
    assert rows(tmp_path / "out", "occurrences.csv") == []
    assert made.name.startswith("rasid-search-csv-20") and made.name.endswith(".zip")


def test_groups_that_are_chosen_come_with_the_documents_that_tell_of_them(case: Case, tmp_path: Path) -> None:
    chosen = Chosen("occurrences", selection=Selection(kinds=("ASSAULT",)))
    made = write(case, chosen, "csv", tmp_path / "out")
    written = rows(tmp_path / "out", "occurrences.csv")
    assert {row["type"] for row in written} == {"ASSAULT"}
    assert len(written) == made.chosen == total(case, chosen)
    told = {row["event_document"] for row in rows(tmp_path / "out", "reports.csv")}
    assert {row["id"] for row in rows(tmp_path / "out", "documents.csv")} == told


def test_one_group_by_its_id(case: Case, tmp_path: Path) -> None:
    one = next(case.occurrences_bare())
    made = write(case, Chosen("occurrences", ids=(one.id,)), "jsonl", tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "out") as pack:
        (line,) = pack.read("occurrences.jsonl").splitlines()
    assert (made.chosen, json.loads(line)["id"]) == (1, one.id)


@pytest.mark.parametrize("view", ["figures", "processes", "copies", "map", "search"])
def test_every_format_that_fits_a_view_can_be_written(case: Case, view: View, tmp_path: Path) -> None:
    for form in fitting(view):
        made = write(case, Chosen(view), form.name, tmp_path / form.name)
        assert (tmp_path / form.name).is_file()
        assert made.name.isascii()


WRONG = [
    (Chosen("search"), "geojson", False, "holds nothing of this view"),
    (Chosen("search"), "none", False, "no format is called"),
    (Chosen("occurrences"), "geojson", True, "excel goes with csv, acled, ucdp"),
]


@pytest.mark.parametrize(("chosen", "form", "excel", "why"), WRONG)
def test_what_does_not_fit_is_told(
    case: Case, chosen: Chosen, form: str, excel: bool, why: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=why):
        write(case, chosen, form, tmp_path / "out", excel)
    assert list(tmp_path.iterdir()) == []


def test_less_than_was_chosen_is_no_export(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "total", lambda case, chosen: 10_000)
    with pytest.raises(InputError, match="10000 were chosen and"):
        write(case, Chosen("search"), "csl", tmp_path / "out")
