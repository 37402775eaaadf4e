"""The page that exports."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from rasid.export import FORMATS
from rasid.web.words import words


def test_it_says_how_many_and_offers_what_fits(client: TestClient) -> None:
    page = client.get("/export", params={"view": "occurrences", "kinds": "ASSAULT"}).text
    total = client.get("/api/v1/occurrences", params={"kinds": "ASSAULT"}).json()["total"]
    assert f"Occurrences: {total}" in page
    assert 'value="acled"' in page
    assert '<input type="hidden" name="kinds" value="ASSAULT">' in page
    assert 'value="acled"' not in client.get("/export", params={"view": "search"}).text


def test_the_form_gives_the_file(client: TestClient) -> None:
    params = {"form": "csl", "view": "search", "q": "قال"}
    answer = client.get("/export/file", params=params)
    found = client.get("/api/v1/search", params={"words": "قال"}).json()["total"]
    assert answer.status_code == 200 and len(answer.json()) == found


def test_a_big_one_leads_to_its_job(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.api.exports.AT_ONCE", 0)
    answer = client.get("/export/file", params={"form": "csl", "view": "search"})
    assert answer.status_code == 303 and answer.headers["location"].startswith("/jobs/")


def test_the_recipe_gives_the_same(client: TestClient) -> None:
    page = client.get("/export", params={"view": "search", "q": "قال", "acts": "deny"}).text
    found = re.search(r'"http[^"]*(/api/v1/exports/csv\?[^"]*)"</pre>', unescape(page))
    assert found
    total = re.search(r"Documents: (\d+)", page)
    assert total and client.get(found[1]).headers["x-records"] == total[1]


def test_nothing_to_export_says_so(client: TestClient) -> None:
    page = client.get("/export", params={"view": "occurrences", "since": "1900", "until": "1901"}).text
    assert "holds nothing to export" in page and "/export/file" not in page


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_format_has_its_words(language: str) -> None:
    known = words(language)  # type: ignore[arg-type]
    assert [
        name for name in FORMATS if f"format.{name}" not in known or f"format.about.{name}" not in known
    ] == []


def test_a_value_is_no_markup(client: TestClient) -> None:
    page = client.get("/export", params={"view": "occurrences", "x": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in page


def test_what_was_chosen_is_told_in_words(client: TestClient) -> None:
    page = client.get(
        "/export?view=occurrences&kinds=ASSAULT&modalities=denied&since=2024-02&actors=hamas"
    ).text
    told = page.split('<ul class="items">')[1].split("</ul>")[0]
    assert [word in told for word in ("Assault", "denied", "February 2024", "Hamas")] == [True] * 4


def test_figures_are_offered_in_no_format_of_occurrences(client: TestClient) -> None:
    page = client.get("/export?view=figures").text
    assert 'value="csv"' in page
    assert 'value="acled"' not in page
    assert 'value="acled"' in client.get("/export?view=occurrences").text
