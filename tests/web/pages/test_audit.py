"""The audit page."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from rasid.api.desk import Desk
from rasid.flow.adjudicating import adjudicate
from rasid.flow.learning import refuse
from rasid.model.fusion.links import Ref
from rasid.store.engines import writing
from rasid.web.pages import audit


@pytest.fixture
def event(desk: Desk) -> Ref:
    """An event whose modality is corrected."""
    case = desk.case("sana")
    for id in desk.store.documents.ids():
        reading = case.reading(id)
        for one in reading.events if reading else ():
            if one.modality == "occurred":
                ref = Ref(id, one.id)
                case.judge(
                    "events", "correct", ref, value={"modality": "claimed"}, words="<b>only they</b> say"
                )
                return ref
    raise AssertionError("no event")


def numbers(page: str) -> list[int]:
    """The rows on a page."""
    return [int(one) for one in re.findall(r'<td class="number">(\d+)</td>', page)]


def test_a_correction_is_read_with_before_and_after(client: TestClient, event: Ref) -> None:
    page = client.get("/audit", params={"what": "judge"}).text
    assert len(numbers(page)) == 1
    assert f'href="/documents/{event.document}#{event.record}"' in page
    assert re.search(r"<del><bdi>occurred</bdi></del> became <ins><bdi>[^<]*claim[^<]*</bdi></ins>", page)
    assert "&lt;b&gt;only they&lt;/b&gt; say" in page


def test_who_is_meant_is_named_and_a_settlement_is_told(client: TestClient, desk: Desk, event: Ref) -> None:
    entity = next(id for id, one in desk.know.world.entries.items() if one.name.en)
    name = desk.know.world.entries[entity].name.en
    desk.case("omar").judge("events", "correct", event, value={"actor": [entity]})
    adjudicate(desk.case("sana"), "events", event, "omar", "he is named above", True)
    desk.store.aliases.add("بلاد السهلين", entity, event.document, event.record, "omar")
    refuse(desk.case("sana"), 1, "sana")
    page = client.get("/audit", params={"lang": "en"}).text
    assert page.count(f"<bdi>{name}</bdi>") >= 2
    assert "settles a disagreement" in page and "he is named above" in page
    assert "adjudicated" not in page
    assert "Refused" in page or "refused" in page


def test_rows_come_newest_first_a_page_at_a_time(
    client: TestClient, event: Ref, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "MOST", 2)
    first = client.get("/audit").text
    found = numbers(first)
    (more,) = re.findall(r'rel="next" href="([^"]+)"', first)
    assert more == f"/audit?before={found[-1]}"
    assert [*found, *numbers(client.get(more).text)] == list(range(found[0], found[0] - 4, -1))


def test_it_is_filtered(client: TestClient, event: Ref) -> None:
    assert len(numbers(client.get("/audit", params={"who": "sana"}).text)) == 1
    assert "Nothing here" in client.get("/audit", params={"since": "2999-01-01"}).text
    page = client.get("/audit", params={"who": "sana", "what": ""}).text
    assert "<option selected>sana</option>" in page
    assert "/api/v1/audit/rows?format=csv&amp;who=sana" in page


def test_the_chain_is_verified_on_demand(client: TestClient, desk: Desk, event: Ref) -> None:
    page = client.post("/audit/verification").text
    assert desk.store.audit.head()[1] in page and "are as they were written" in page
    with writing(desk.store.engine) as connection:
        connection.execute(text("UPDATE judgements SET body = CAST(body || x'00' AS BLOB)"))
    page = client.post("/audit/verification").text
    assert "some are not as they were written" in page
    assert "judgement 1 was changed since" in page
    with writing(desk.store.engine) as connection:
        connection.execute(text("UPDATE judgements SET body = CAST(x'ff' AS TEXT)"))
    assert "could not be checked to the end" in client.post("/audit/verification").text
