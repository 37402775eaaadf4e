"""Settling what was judged without being applied."""

from fastapi.testclient import TestClient

from rasid.api.desk import Desk


def test_what_was_put_off_is_done(client: TestClient, desk: Desk) -> None:
    occurrence = next(iter(desk.case("s.k.").occurrences()))
    report = occurrence.reports[0].event
    body = {"question": "events", "verdict": "reject", "one": str(report), "apply": False}
    assert client.post("/api/v1/judgements", json=body).status_code == 201
    held = desk.store.fusion.groups_with("occurrences", [report])
    assert held
    assert client.post("/api/v1/settlement").json() == {"settled": True}
    assert desk.store.fusion.groups_with("occurrences", [report]) == []


def test_a_stranger_may_not_settle(stranger: TestClient) -> None:
    assert stranger.post("/api/v1/settlement").status_code == 401
