"""What drawings show, as data: JSON as the schema says, CSV of just the rows that are drawn."""

import csv
import io

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from rasid.api.drawings import table

CSV = "text/csv; charset=utf-8"


def rows(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(f"/api/v1{address}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, CSV)
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    return list(csv.DictReader(answer.text.splitlines()))


def test_the_timeline(client: TestClient) -> None:
    found = client.get("/api/v1/timeline", params={"grain": "month", "split": "type"}).json()
    assert (found["grain"], found["by"]) == ("month", "type")
    assert sum(bar["count"] for bar in found["bars"]) > 0
    table = rows(client, "/timeline?grain=month&split=type&format=csv")
    assert [(row["since"], int(row["count"])) for row in table] == [
        (bar["since"], bar["count"]) for bar in found["bars"]
    ]
    assert int(table[0]["ASSAULT"]) == found["bars"][0]["parts"].get("ASSAULT", 0)


def test_the_map(client: TestClient) -> None:
    found = client.get("/api/v1/map").json()
    table = rows(client, "/map?format=csv")
    assert [(row["place"], int(row["count"])) for row in table] == [
        (one["id"], one["count"]) for one in found["places"]
    ]
    assert found["total"] == client.get("/api/v1/occurrences").json()["total"]


def test_the_graph(client: TestClient) -> None:
    found = client.get("/api/v1/graph", params={"most": 5}).json()
    assert len(found["deeds"]) == 5
    table = rows(client, "/graph?most=5&format=csv")
    assert [row["actor"] for row in table] == [one["actor"] for one in found["deeds"]]
    tie = found["deeds"][0]
    answer = client.get("/api/v1/occurrences", params={"by": tie["actor"], "upon": tie["recipient"]}).json()
    assert answer["total"] == tie["count"]


@pytest.mark.parametrize("name", ["timeline", "map", "graph"])
def test_filters_hold_and_what_is_wrong_is_told(client: TestClient, name: str) -> None:
    none = client.get(f"/api/v1/{name}", params={"since": "1901", "until": "1902"}).json()
    assert none.get("total", none.get("pairs")) == 0
    assert client.get(f"/api/v1/{name}", params={"since": "soon"}).status_code == 400
    assert client.get(f"/api/v1/{name}", params={"format": "xml"}).status_code == 422
    assert client.get(f"/api/v1/{name}", params={"places": "لا مكان"}).status_code == 400


@pytest.mark.parametrize("name", ["timeline", "map", "graph"])
def test_strangers_see_nothing(stranger: TestClient, name: str) -> None:
    assert stranger.get(f"/api/v1/{name}").status_code == 401


@pytest.mark.parametrize("name", ["=1+1", "+قصف", "-1", "@x", '=HYPERLINK("http://x")', "\t=1", "＝1"])
def test_a_table_is_safe_to_open_in_a_spreadsheet(name: str) -> None:
    request = Request({"type": "http", "method": "GET", "headers": []})
    made = table(request, ("name", "count", "lat"), [(name, 3, None), ("النهر", -2, 33.5)], "graph")
    head, first, second = csv.reader(io.StringIO(bytes(made.body).decode(), newline=""))
    assert (head, first[0], first[1:]) == (["name", "count", "lat"], f"'{name}", ["3", ""])
    assert second == ["النهر", "-2", "33.5"]
    assert made.headers["content-disposition"] == 'attachment; filename="graph.csv"'


def test_a_table_is_not_sent_twice(client: TestClient) -> None:
    first = client.get("/api/v1/map", params={"format": "csv"})
    again = client.get(
        "/api/v1/map", params={"format": "csv"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")


def test_a_timeline_to_the_end_of_the_calendar(client: TestClient) -> None:
    found = client.get("/api/v1/timeline", params={"since": "0001", "until": "9999"}).json()
    assert (found["grain"], found["until"]) == ("year", "9998-12-31")
    assert client.get("/timeline", params={"since": "0001", "until": "9999"}).status_code == 200
