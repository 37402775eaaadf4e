"""Exports by the API."""

import csv
import io
import zipfile

import pytest
from fastapi.testclient import TestClient
from tests.api.test_imports import over

from rasid.api import exports
from rasid.api.desk import Desk
from rasid.export import FORMATS


def test_the_formats_are_told(client: TestClient) -> None:
    assert [one["name"] for one in client.get("/api/v1/exports").json()] == list(FORMATS)


def test_a_file_holds_all_that_is_chosen_and_nothing_is_left_behind(client: TestClient, desk: Desk) -> None:
    answer = client.get("/api/v1/exports/csv", params={"view": "search", "acts": "deny", "words": "قال"})
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as pack:
        documents = list(csv.DictReader(io.StringIO(pack.read("documents.csv").decode())))
    found = client.get("/api/v1/search", params={"acts": "deny", "words": "قال"}).json()["total"]
    assert len(documents) == found == int(answer.headers["x-records"]) > 0
    assert 'filename="rasid-search-csv-20' in answer.headers["content-disposition"]
    assert list(desk.background.uploads.folder.glob("export-*")) == []


def test_a_big_one_is_a_job_whose_file_is_fetched(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "AT_ONCE", 1)
    answer = client.get("/api/v1/exports/geojson", params={"view": "occurrences", "least": "2"})
    assert answer.status_code == 202
    done = over(client, answer.json())
    assert done["state"] == "done", done
    made = client.get(f"/api/v1/exports/jobs/{done['id']}")
    chosen = client.get("/api/v1/occurrences", params={"least": "2"}).json()["total"]
    assert len(made.json()["features"]) == done["report"]["file"]["chosen"] == chosen
    assert client.get("/api/v1/exports/jobs/9999").status_code == 404


WRONG = [
    ("none", {}, "no format is called"),
    ("csv", {"view": "search", "words": '"'}, "not closed"),
    ("csv", {"since": "yesterday"}, "not a day"),
    ("geojson", {"excel": "1"}, "excel goes with"),
]


@pytest.mark.parametrize(("form", "params", "why"), WRONG)
def test_wrong_exports_say_what_to_do(
    client: TestClient, desk: Desk, form: str, params: dict[str, str], why: str
) -> None:
    answer = client.get(f"/api/v1/exports/{form}", params=params)
    assert answer.status_code == 400
    assert why in answer.json()["error"]["message"]
    assert list(desk.background.uploads.folder.glob("export-*")) == []


def test_a_view_there_is_not_is_told(client: TestClient) -> None:
    assert client.get("/api/v1/exports/csv", params={"view": "stars"}).status_code == 422
