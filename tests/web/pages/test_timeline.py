"""The timeline's page: drawn without scripts, in both directions, its numbers as a table; one look in a browser."""

from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot, until

from rasid.flow.timeline import Bar, Timeline
from rasid.web.manner import Manner
from rasid.web.pages.timeline import legend


def test_it_is_drawn_in_the_page(client: TestClient) -> None:
    page = client.get("/timeline", params={"grain": "month", "split": "type"}).text
    assert '<svg id="timeline"' in page
    assert 'href="/api/v1/timeline?grain=month&amp;split=type&amp;' in page
    assert '<option value="month" selected>' in page
    assert 'href="/timeline?split=type&amp;since=2024' in page


def test_filters_stay_in_every_address(client: TestClient) -> None:
    page = client.get("/timeline", params={"kinds": "ASSAULT", "since": "2024-11", "until": "2024-11"}).text
    assert 'href="/occurrences?kinds=ASSAULT&amp;since=2024-11-' in page
    assert 'href="/timeline?kinds=ASSAULT"' in page  # all of it


def test_nothing_is_said_to_be_nothing(client: TestClient) -> None:
    page = client.get("/timeline", params={"since": "1901", "until": "1902"}).text
    assert "No occurrences here" in page
    assert "<svg id=" not in page


def test_a_grain_there_is_not_is_passed_over(client: TestClient) -> None:
    assert '<svg id="timeline"' in client.get("/timeline", params={"grain": "hour"}).text


def test_the_legend_counts_what_the_bars_hold() -> None:
    parts = {f"T{n}": 10 - n for n in range(8)}
    bars = (Bar("2024", "2024", sum(parts.values()), parts),)
    found = Timeline(
        "year", ("year",), "type", "2024-01-01", "2024-12-31", bars, tuple(parts), 52, 0, (), 0, 0, 0, ()
    )
    told = legend(found, Manner.of({"language": "en"}))
    assert told[0] == ("part-0", "T0", 10)
    assert told[-1] == ("part-other", "other kinds", 4 + 3)


def test_it_can_be_read_and_clicked(browser: webdriver.Chrome, served: Served) -> None:
    for language, size in (("ar", "laptop"), ("en", "phone")):
        resize(browser, size)
        browser.get(f"{served.url}/timeline?lang={language}&grain=month")
        assert browser.find_element(By.CSS_SELECTOR, ".chart .bar rect").is_displayed()
        shoot(browser, f"timeline-{language}-{size}")
        assert faults(browser) == []
    resize(browser, "laptop")
    browser.find_element(By.CSS_SELECTOR, ".chart .bar rect").click()
    until(lambda: "/occurrences?" in browser.current_url)
    assert "since=" in browser.current_url
