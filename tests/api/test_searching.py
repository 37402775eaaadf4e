"""Search over the API: hits, counts, context, origins, reasons."""

import pytest
from fastapi.testclient import TestClient

WORD = "هجوم"


def get(client: TestClient, path: str, **asked: object) -> dict:
    answer = client.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_hits_tell_where_the_words_are(client: TestClient) -> None:
    found = get(client, "search", words=WORD, order="best")
    hit = found["items"][0]
    text = client.get(f"/api/v1/documents/{hit['document']}/text").text
    assert found["total"] == len(found["items"]) > 1
    assert all(text[slice(*place["span"])] == place["text"] for place in hit["places"])
    assert "text" not in hit


@pytest.mark.parametrize("order", ["newest", "oldest", "best"])
@pytest.mark.parametrize("words", [WORD, ""])
def test_pages_give_what_one_page_gives(client: TestClient, order: str, words: str) -> None:
    whole = [hit["document"] for hit in get(client, "search", words=words, order=order)["items"]]
    parts, page = [], get(client, "search", words=words, order=order, most=2)
    while True:
        parts += [hit["document"] for hit in page["items"]]
        if page["next_url"] is None:
            break
        page = client.get(page["next_url"]).json()
    assert parts == whole


def test_filters_name_records(client: TestClient) -> None:
    found = get(client, "search", types="ASSAULT", modalities="claimed")
    records = [record for hit in found["items"] for record in hit["records"]]
    assert {(one["kind"], one["modality"]) for one in records} == {("ASSAULT", "claimed")}
    assert all("/" in one["ref"] for one in records)


def test_facets_count_what_a_search_finds(client: TestClient) -> None:
    found = get(client, "search", words=WORD, most=1)["total"]
    counted = get(client, "facets", words=WORD)
    assert sum(counted["months"].values()) == found
    assert set(counted) == {"outlets", "months", "acts", "types", "modalities"}


def test_words_stand_in_their_context(client: TestClient) -> None:
    found = get(client, "kwic", words=WORD, size=2, sort="after")["items"]
    assert all(WORD in line["keyword"] for line in found)
    assert max(len(line["after"].split()) for line in found) <= 3


@pytest.mark.parametrize(
    ("path", "asked", "status", "words"),
    [
        ("search", {"words": '"مفتوح'}, 400, "this quotation mark is not closed"),
        ("search", {"since": "yesterday"}, 400, "not a day, month or year"),
        ("search", {"actors": "لا أحد"}, 400, "nobody in the case is called so"),
        ("search", {"after": "forged"}, 400, "next_url"),
        ("search", {"types": "DANCE"}, 422, "types"),
        ("search", {"most": 0}, 422, "most"),
        ("search", {"words": "a\0"}, 400, "NUL"),
        ("origins", {"id": "none"}, 400, "neither an occurrence"),
        ("explain", {"what": "none"}, 400, "neither a group"),
    ],
)
def test_what_is_wrong_is_told(client: TestClient, path: str, asked: dict, status: int, words: str) -> None:
    answer = client.get(f"/api/v1/{path}", params=asked)
    assert (answer.status_code, answer.json()["error"]["status"]) == (status, status)
    assert words in answer.json()["error"]["message"]


def test_an_occurrence_is_counted_and_explained(client: TestClient) -> None:
    one = get(client, "occurrences", least=2)["items"][0]
    whole = get(client, f"occurrences/{one['id']}")
    assert get(client, "origins", id=one["id"]) == whole["origins"]
    steps = get(client, "explain", what=one["id"])
    assert steps[0]["depth"] == 0
    assert one["id"] in steps[0]["words"]


def test_the_case_is_counted(client: TestClient) -> None:
    counted = get(client, "status")
    assert counted["documents"] == get(client, "documents")["total"]
    assert counted["unread"] == 0
