"""The graph's page: ties as a table without scripts, and the graph itself in a browser."""

from urllib.parse import urlencode

from fastapi.testclient import TestClient
from markupsafe import escape
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot, until

from rasid.flow.network import Actor
from rasid.model.records import Name
from rasid.web.manner import Manner
from rasid.web.pages.graph import called

MOST = {"most": 500}
DATA = "return JSON.parse(document.getElementById('graph-data').textContent)"


def test_ties_are_a_table_that_leads_to_their_occurrences(client: TestClient) -> None:
    tie = client.get("/api/v1/graph").json()["deeds"][0]
    page = client.get("/graph").text
    link = f"/occurrences?{urlencode({'by': tie['actor'], 'upon': tie['recipient']}).replace('&', '&amp;')}"
    assert f'href="{link}"' in page
    assert f">{tie['count']}</a>" in page
    listed = client.get(link.replace("&amp;", "&")).text
    assert 'name="by" value="' in listed  # the filter is shown, to be taken off


def test_actors_lead_to_their_pages_and_those_of_one_document_say_whose(client: TestClient) -> None:
    actors, page = (
        client.get("/api/v1/graph", params=MOST).json()["actors"],
        client.get("/graph", params=MOST).text,
    )
    assert any(one["local"] for one in actors)
    for one in actors:
        assert f'href="/actors/{one["id"]}"' in page
        own = client.get(f"/api/v1/documents/{one['id'].partition('/')[0]}").json() if one["local"] else None
        outlet = own["origin"]["outlet"] if own else None
        lead = f'href="/actors/{one["id"]}"><bdi>{escape(one["name"]["en"] or one["name"]["ar"])}</bdi></a>'
        assert (f"{lead}<small" in page) == bool(outlet)


def test_as_many_ties_as_are_asked_for(client: TestClient) -> None:
    page = client.get("/graph", params={"most": 3, "since": "2024"}).text
    assert page.count("<tr><td>") == 3
    assert '<option value="3" selected>' in page
    assert "/api/v1/graph?most=3&amp;since=2024" in page


def test_nothing_is_said_to_be_nothing(client: TestClient) -> None:
    page = client.get("/graph", params={"since": "1901", "until": "1902"}).text
    assert "No ties here" in page
    assert 'id="graph"' not in page


def test_an_actor_is_called_in_the_language_of_the_page() -> None:
    actor = Actor("x", Name("لواء الندى", "Dew Brigade"), "armed_group", False, 1)
    assert [called(actor, Manner.of({"language": one})) for one in ("ar", "en")] == [
        "لواء الندى",
        "Dew Brigade",
    ]


def test_it_is_drawn_and_a_tie_tells_its_occurrences(browser: webdriver.Chrome, served: Served) -> None:
    for language, size in (("ar", "laptop"), ("en", "phone")):
        resize(browser, size)
        browser.get(f"{served.url}/graph?lang={language}")
        until(lambda: browser.find_elements(By.CSS_SELECTOR, "#graph[data-ready] canvas"), 20)
        shoot(browser, f"graph-{language}-{size}")
        assert faults(browser) == []
    assert browser.find_element(By.ID, "save-png").is_displayed()
    assert len(browser.execute_script(DATA)["deeds"]) == len(
        browser.find_elements(By.CSS_SELECTOR, "tbody tr")
    )
