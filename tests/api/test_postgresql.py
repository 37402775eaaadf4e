"""The API over a case in PostgreSQL, which refuses what SQLite takes: NUL in words, numbers past its columns."""

from collections.abc import Iterator
from importlib.resources import as_file, files

import pytest
from fastapi.testclient import TestClient
from tests.databases import drop_database, empty_database
from tests.desks import client_of

from rasid.api.desk import Desk
from rasid.flow.case import Case

HUGE = 10**30
LISTS = (
    "documents", "occurrences", "figures", "processes", "utterances", "copies", "judgements", "search?words=هجوم",
    "kwic?words=هجوم", "entities?q=ال", "actors", "audit", "review/queue",
)  # fmt: skip


@pytest.fixture(scope="module")
def client(server: str) -> Iterator[TestClient]:
    url = empty_database(server)
    with (
        Case.create(url, who="tests") as case,
        as_file(files("rasid") / "samples" / "articles.jsonl") as samples,
    ):
        list(case.add(samples))
        case.read()
        case.fuse()
    desk = Desk(url, who="s.k.")
    with client_of(desk) as made:
        yield made
    desk.close()
    drop_database(server, url)


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_paged_to_their_end(client: TestClient, path: str) -> None:
    found, address = [], f"/api/v1/{path}{'&' if '?' in path else '?'}most=40"
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found += [str(item) for item in page["items"]]
        address = page["next_url"]
    assert len(set(found)) == len(found)
    assert page["total"] in (len(found), None) or path.startswith("kwic")


@pytest.mark.parametrize(
    "path",
    [
        "documents/a%00b", "documents/none/text?version=9999999", "entities?q=a%00", "entities/a%00", "occurrences/%00",
        "occurrences?kinds=a%00", "occurrences?after=2024~%00", "occurrences?words=%00", "search?words=a%00",
        "search?outlets=%00", f"judgements/{HUGE}", "judgements/-1", f"judgements?after={HUGE}",
        f"actors?after={HUGE}~a", f"documents?most={HUGE}", "explain?what=%00", "origins?id=%00", "framing?actor=%00",
        "judgements?who=%00", "audit?after=x", f"tokens/{HUGE}", f"jobs/{HUGE}", "documents?after=%00~%00",
    ],
)  # fmt: skip
def test_what_no_database_holds_is_refused(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code in (400, 404, 405, 422), answer.text
    assert answer.json()["error"]["status"] == answer.status_code


@pytest.mark.parametrize("word", ["a\\u0000b", "\\ud800"])
def test_words_that_no_database_holds_are_refused(client: TestClient, word: str) -> None:
    for body in (
        f'{{"question": "events", "verdict": "note", "one": "a/e1", "words": "{word}"}}',
        f'{{"question": "{word}", "verdict": "note", "one": "a/e1"}}',
        f'{{"question": "events", "verdict": "correct", "one": "a/e1", "value": {{"{word}": 1}}}}',
    ):
        answer = client.post("/api/v1/judgements", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid")


def test_a_judgement_is_kept_seen_and_taken_back(client: TestClient) -> None:
    report = client.get("/api/v1/occurrences?least=2").json()["items"][0]["reports"][0]
    given = {"question": "events", "verdict": "reject", "one": report["event"]}
    made = client.post("/api/v1/judgements", json=given).json()
    back = client.post(f"/api/v1/judgements/{made['number']}/revocation")
    assert (back.status_code, back.json()["revokes"]) == (201, made["number"])
    assert client.get("/api/v1/judgements").json()["items"][0]["number"] == back.json()["number"]
