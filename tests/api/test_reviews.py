"""Reviewing over the API."""

import io
import zipfile
from pathlib import Path

from fastapi.testclient import TestClient

from rasid.api.desk import Desk
from rasid.api.reviews import asked_query, reading_address
from rasid.flow.reviewing import Asked, Item
from rasid.model.fusion.links import Ref

API = "/api/v1/review"


def following(client: TestClient, **asked: object) -> dict:
    answer = client.get(f"{API}/next", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def decide(client: TestClient, item: dict, verdict: str = "accept", **more: object) -> None:
    given = {"question": item["layer"], "verdict": verdict, "one": item["one"], "apply": False, **more}
    assert client.post("/api/v1/judgements", json=given).status_code == 201


def test_from_one_record_to_the_next_until_all_are_done(client: TestClient) -> None:
    asked, seen, after = {"layers": "steps", "order": "text"}, [], ""
    while (item := following(client, **asked, **({"after": after} if after else {}))["item"]) is not None:
        assert item["words"]
        decide(client, item)
        seen.append(after := item["one"])
    steps = next(one for one in client.get(f"{API}/progress").json() if one["layer"] == "steps")
    assert len(seen) == len(set(seen)) == steps["all"] == steps["mine"] > 0
    assert following(client, **asked) == {"item": None, "address": None}


def test_the_address_leads_into_the_text_and_keeps_what_was_asked_for(client: TestClient) -> None:
    found = following(client, layers=["events", "steps"], disputed="false", under="0.9")
    document, _, record = found["item"]["one"].partition("/")
    assert found["address"] == f"/documents/{document}?review=1&layers=events&layers=steps&under=0.9#{record}"


def test_an_address_without_anything_asked_for() -> None:
    item = Item(Ref("a b", "e1"), "events", None, None, None, (0, 1), "", "x", "", None, None, None, 0)
    assert reading_address(item, Asked()) == "/documents/a%20b?review=1#e1"
    assert asked_query(Asked(stage="all", disputed=True)) == "stage=all&disputed=true"


def test_the_queue_has_pages(client: TestClient) -> None:
    first = client.get(f"{API}/queue", params={"layers": "events", "most": 3}).json()
    second = client.get(first["next_url"]).json()
    assert len(first["items"]) == 3 and first["total"] == second["total"] > 3
    assert not {one["one"] for one in first["items"]} & {one["one"] for one in second["items"]}


def test_how_far_people_agree_and_what_settles_it(client: TestClient, desk: Desk) -> None:
    items = client.get(f"{API}/queue", params={"layers": "events", "most": 4}).json()["items"]
    for item in items:
        document, _, record = item["one"].partition("/")
        decide(client, item)
        desk.case("h.n.").judge("events", "reject" if item is items[0] else "accept", Ref(document, record))
    rows = {(row["layer"], row["field"]): row["agreement"] for row in client.get(f"{API}/agreement").json()}
    assert (rows["events", None]["alpha"], rows["events", None]["units"]) == (0, 4)
    assert rows["events", "modality"]["units"] == 3
    assert rows["steps", None] == {
        "alpha": None,
        "low": None,
        "high": None,
        "units": 0,
        "coders": 0,
        "values": 0,
    }
    (found,) = client.get(f"{API}/disagreements").json()["items"]
    assert [(side["who"], side["verdict"]) for side in found["sides"]] == [
        ("h.n.", "reject"),
        ("s.k.", "accept"),
    ]
    made = client.post(f"{API}/adjudications", json={"layer": "events", "one": found["one"], "side": "h.n."})
    assert (made.status_code, made.json()["words"], made.json()["verdict"]) == (201, "adjudicated", "reject")
    assert client.get(f"{API}/disagreements").json()["items"] == []
    (settled,) = client.get(f"{API}/disagreements", params={"settled": True}).json()["items"]
    assert settled["settled"]["who"] == "s.k."


def test_what_cannot_be_asked_for(client: TestClient, stranger: TestClient) -> None:
    assert client.get(f"{API}/queue", params={"layers": "mentions"}).status_code == 400
    assert client.get(f"{API}/queue", params={"stage": "everything"}).status_code == 422
    given = {"layer": "events", "one": "gone/e1", "side": "h.n."}
    answer = client.post(f"{API}/adjudications", json=given)
    assert (answer.status_code, "nobody disagrees" in answer.text) == (400, True)


def finish(client: TestClient, layer: str) -> str:
    """Accept all records of a layer in a document with several; its id."""
    items = client.get(f"{API}/queue", params={"layers": layer, "order": "text", "most": 500}).json()["items"]
    documents = [item["one"].partition("/")[0] for item in items]
    document = max(set(documents), key=documents.count)
    for item in items:
        if item["one"].startswith(f"{document}/"):
            decide(client, item)
    return document


def test_reviewed_documents_are_fetched_as_gold(client: TestClient) -> None:
    document = finish(client, "events")
    answer = client.get(f"{API}/gold", params={"document": document, "layers": "events"})
    assert answer.status_code == 200 and f"\ndoc: {document}\n" in answer.text
    assert f"{document}.yaml" in answer.headers["content-disposition"]
    whole = client.get(f"{API}/gold.zip", params={"layers": "events"})
    with zipfile.ZipFile(io.BytesIO(whole.content)) as archive:
        assert archive.namelist() == [f"articles/{document}.yaml", f"texts/{document}.jsonl"]
        assert archive.read(f"articles/{document}.yaml").decode() == answer.text
    unfinished = client.get(f"{API}/gold", params={"document": document})
    assert (unfinished.status_code, "still to be reviewed" in unfinished.text) == (400, True)


def test_names_are_learnt_or_not(client: TestClient, desk: Desk, tmp_path: Path) -> None:
    desk.folder = tmp_path / "mine"
    desk.folder.mkdir()
    reading = next(iter(desk.case("h.n.").readings()))
    one = reading.mentions[0]
    for words in ("ضفة الرجال", "أهل الضفة"):
        desk.store.aliases.add(words, "iraq", reading.document.id, one.id, "h.n.")
    first = client.get(f"{API}/aliases", params={"most": 1}).json()
    assert (first["total"], first["items"][0]["words"]) == (2, "ضفة الرجال")
    (second,) = client.get(first["next_url"]).json()["items"]
    assert client.post(f"{API}/aliases/{first['items'][0]['id']}", json={"accept": True}).status_code == 204
    assert client.post(f"{API}/aliases/{second['id']}", json={"accept": False}).status_code == 204
    assert "ضفة الرجال" in (desk.folder / "world" / "aliases.yaml").read_text("utf-8")
    again = client.post(f"{API}/aliases/{second['id']}", json={"accept": True})
    assert (again.status_code, "was rejected" in again.text) == (400, True)
