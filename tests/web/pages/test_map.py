"""The map's page: a list without scripts, a picture as SVG, and the map itself in a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.cases import made_of
from tests.desks import Served, faults, resize, shoot, until

from rasid.api.desk import Desk
from rasid.model.records import Name
from rasid.web.charts.countries import Country
from rasid.web.manner import Manner
from rasid.web.pages.map import called

TEXTS = (
    ("2031-05-06", "قصفت طائرات مدينة عدن أمس الاثنين."),
    ("2031-07-06", "انفجرت سيارة مفخخة في عدن أمس الأحد."),
    ("2031-09-06", "قتل مسلحون ثلاثة جنود في محافظة الأنبار أمس الجمعة."),
    ("2031-10-06", "هاجم مسلحون حافلة في العراق أمس الأحد."),
    ("2031-11-06", "قتل مسلحون ثلاثة جنود أمس الأربعاء."),
)


@pytest.fixture(scope="module")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of attacks in a town, a province, a country and nowhere in particular."""
    return made_of(tmp_path_factory.mktemp("attacks"), TEXTS, ["occurrences"])


@pytest.fixture
def desk(attacks: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over it."""
    made = Desk(shutil.copy(attacks, tmp_path / "case.rasid"), who="s.k.", language="en")
    yield made
    made.close()


def test_places_are_listed_with_how_narrow_they_are(client: TestClient) -> None:
    page = client.get("/map", params={"kinds": "ASSAULT"}).text
    assert 'href="/occurrences?kinds=ASSAULT&amp;places=iraq"><bdi>Iraq</bdi>' in page
    assert "<td>whole country</td>" in page
    assert "no place told:" in page
    assert '<img src="/map.svg?kinds=ASSAULT"' in page


def test_only_the_map_loads_what_it_is_drawn_with(client: TestClient) -> None:
    assert "maplibre-gl" in client.get("/map").text
    for other in ("/", "/timeline", "/graph", "/occurrences"):
        assert "maplibre-gl" not in client.get(other).text


def test_its_picture_is_an_svg_that_stands_alone(client: TestClient) -> None:
    answer = client.get("/map.svg", params={"lang": "ar"})
    assert answer.headers["content-type"] == "image/svg+xml"
    svg = ElementTree.fromstring(answer.text)
    assert svg.get("direction") == "rtl"
    assert "العراق" in answer.text


def test_a_place_is_called_in_the_language_of_the_page() -> None:
    iraq, none = Country("Iraq", "iraq", Name("العراق", "Iraq")), Country("", "x", Name("الوادي"))
    assert [called(iraq, Manner.of({"language": language})) for language in ("ar", "en")] == [
        "العراق",
        "Iraq",
    ]
    assert called(none, Manner.of({"language": "en"})) == "الوادي"


def test_it_is_drawn_and_tells_what_is_at_a_place(browser: webdriver.Chrome, served: Served) -> None:
    for language, size in (("ar", "laptop"), ("en", "phone")):
        resize(browser, size)
        browser.get(f"{served.url}/map?lang={language}")
        until(lambda: browser.find_elements(By.CSS_SELECTOR, "#map[data-ready]"), 40)
        assert faults(browser) == []
        browser.find_element(By.CSS_SELECTOR, "[data-place=iraq] button").click()
        until(lambda: browser.find_elements(By.CSS_SELECTOR, "#spot li a"))
        shoot(browser, f"map-{language}-{size}")
    assert "Iraq" in browser.find_element(By.ID, "spot").text
    link = browser.find_element(By.CSS_SELECTOR, "#spot h3 + a")
    assert "/occurrences?places=iraq" in (link.get_attribute("href") or "")
