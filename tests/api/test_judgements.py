"""Judging over the API: decided, seen at once, taken back, refused."""

import pytest
from fastapi.testclient import TestClient

from rasid.api.desk import Desk


@pytest.fixture
def report(client: TestClient) -> dict:
    """A report of an occurrence of at least two."""
    found = client.get("/api/v1/occurrences", params={"least": 2}).json()["items"][0]
    return found["reports"][0]


def decide(client: TestClient, **given: object) -> dict:
    answer = client.post("/api/v1/judgements", json=given)
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_a_correction_is_seen_at_once_and_taken_back(client: TestClient, report: dict) -> None:
    document, _, event = report["event"].partition("/")
    value = "denied" if report["modality"] != "denied" else "claimed"

    def modality() -> str:
        reading = client.get(f"/api/v1/documents/{document}/reading").json()
        return next(one for one in reading["events"] if one["id"] == event)["modality"]

    before = modality()
    made = decide(
        client,
        question="events",
        verdict="correct",
        one=report["event"],
        value={"modality": value},
        words="w",
    )
    assert (made["one"], made["who"], made["words"]) == (report["event"], "s.k.", "w")
    assert modality() == value
    back = client.post(f"/api/v1/judgements/{made['number']}/revocation", json={"words": "a slip"})
    assert back.status_code == 201
    assert (back.json()["revokes"], back.json()["words"]) == (made["number"], "a slip")
    assert modality() == before


def test_groups_are_made_again_unless_told_to_wait(client: TestClient, report: dict) -> None:
    def among() -> bool:
        found = client.get("/api/v1/occurrences", params={"most": 500}).json()["items"]
        return any(report["event"] == one["event"] for group in found for one in group["reports"])

    assert among()
    given = {"question": "events", "verdict": "reject", "one": report["event"]}
    made = decide(client, **given, apply=False)
    assert among()
    assert client.post(f"/api/v1/judgements/{made['number']}/revocation").status_code == 201
    decide(client, **given)
    assert not among()


def test_a_judgement_is_taken_back_once(client: TestClient, report: dict) -> None:
    made = decide(client, question="events", verdict="accept", one=report["event"])
    address = f"/api/v1/judgements/{made['number']}/revocation"
    back = client.post(address).json()
    again = client.post(address)
    assert (again.status_code, "before" in again.json()["error"]["message"]) == (400, True)
    assert client.post(f"/api/v1/judgements/{back['number']}/revocation").status_code == 400
    assert client.post("/api/v1/judgements/999/revocation").status_code == 404


def test_judgements_are_listed_by_what_they_are_of(client: TestClient, report: dict) -> None:
    document = report["event"].partition("/")[0]
    numbers = [
        decide(client, question="events", verdict=verdict, one=report["event"])["number"]
        for verdict in ("accept", "reject", "accept")
    ]
    listed = "/api/v1/judgements"
    page = client.get(listed, params={"document": document, "question": "events", "most": 2}).json()
    assert [one["number"] for one in page["items"]] == numbers[:0:-1]
    rest = client.get(page["next_url"]).json()
    assert ([one["number"] for one in rest["items"]], rest["next_url"]) == (numbers[:1], None)
    assert client.get(listed, params={"who": "nobody"}).json()["items"] == []
    assert client.get(f"{listed}/{numbers[0]}").json()["verdict"] == "accept"
    assert client.get(f"{listed}/99").status_code == 404


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"question": "events", "verdict": "accept", "one": "nothing/e1"}, 400),
        ({"question": "weather", "verdict": "accept", "one": "nothing/e1"}, 400),
        ({"question": "events", "verdict": "perhaps", "one": "nothing/e1"}, 422),
        ({"question": "events", "verdict": "accept", "one": "/e1"}, 422),
        ({"question": "events", "verdict": "accept", "one": "a/e1", "who": "another"}, 422),
        ({"question": "events", "verdict": "accept", "one": "a/e1", "revokes": 7}, 400),
        ({"question": "events", "verdict": "accept", "one": "a/e1", "revokes": 10**30}, 422),
        ({"question": "events", "verdict": "accept", "one": "a/e1", "apply": "yes"}, 422),
        ({"question": "events", "verdict": "accept", "one": "a/e\0"}, 422),
    ],
)
def test_what_does_not_fit_is_refused(client: TestClient, given: dict, status: int) -> None:
    answer = client.post("/api/v1/judgements", json=given)
    assert answer.status_code == status
    assert answer.json()["error"]["status"] == status


def test_only_who_may_review_judges(stranger: TestClient, desk: Desk) -> None:
    given = {"question": "events", "verdict": "accept", "one": "a/e1"}
    assert stranger.post("/api/v1/judgements", json=given).status_code == 401
    assert desk.store.judgements.all() == []
