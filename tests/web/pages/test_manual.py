"""The API's manual as a page."""

import re

from fastapi.testclient import TestClient


def test_it_tells_every_operation_and_record_without_help_from_elsewhere(client: TestClient) -> None:
    page = client.get("/api/v1/docs").text
    assert '<div id="judge">' in page
    assert "/api/v1/judgements/{number}/revocation" in page
    named = set(re.findall(r'href="#([A-Za-z]+)"', page))
    assert {"Judgement", "main"} <= named
    assert named <= set(re.findall(r'id="([^"]+)"', page))
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_it_is_arabic_around_english_descriptions(client: TestClient, stranger: TestClient) -> None:
    page = client.get("/api/v1/docs", params={"lang": "ar"}).text
    assert "<h1>واجهة البرمجة</h1>" in page
    assert '<p dir="ltr" lang="en">' in page
    assert stranger.get("/api/v1/docs").status_code == 401
