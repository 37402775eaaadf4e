"""The pages of processes: the list, one of them as of any day, and both in a browser."""

import re

import pytest
from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot

from rasid.api.desk import Desk
from rasid.fuse.processes import revisit, timeline
from rasid.fuse.processes.states import turns
from rasid.model.fusion.processes import ProcessState
from rasid.web.manner import Manner
from rasid.web.pages.processes import last_day


def text(html: str) -> str:
    """What a page says, in single spaces."""
    return " ".join(re.sub("[\u2068\u2069]", "", re.sub("<[^>]*>", " ", html)).split())


@pytest.fixture
def contested(desk: Desk) -> ProcessState:
    """The truce of the samples that is told both ways."""
    states = desk.case("s.k.").processes()
    return next(one for one in states if one.process == "truce" and one.condition == "contested")


def test_the_list_says_what_holds_and_what_was_told_last(client: TestClient, contested: ProcessState) -> None:
    page = client.get("/processes", params={"kinds": "truce"}).text
    assert f'href="/processes/{contested.id}"' in page
    rows = [text(row) for row in page.split("<tr>")]
    (row,) = [row for row in rows if "contested" in row]
    assert "لواء النهر" in row
    assert "none pending" in row
    assert all("Truce" in row for row in rows[2:])


def test_the_list_as_of_a_day_before_everything(client: TestClient) -> None:
    page = text(client.get("/processes", params={"as_of": "2001-01-01"}).text)
    assert "Nothing was told of this process by that day" in page


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    page = text(client.get("/processes", params={"since": "2090"}).text)
    assert "Widen the dates or clear the filters" in page


def test_a_process_shows_who_holds_what(client: TestClient, contested: ProcessState) -> None:
    page = client.get(f"/processes/{contested.id}").text
    for one in contested.commitments:
        for step in one.steps:
            first, after = step.quoted.span
            assert f"/documents/{step.quoted.document}?at={first}-{after}" in page
    words = text(page)
    assert "what is told does not agree: الفجر الأخضر: reported bound" in words
    assert "reported suspended" in words
    assert "lua al nahr" not in words
    assert page.count('<tr id="step-') == len(contested.history)


def test_a_process_as_of_a_day_knows_less(client: TestClient, desk: Desk) -> None:
    now = next(one for one in desk.case("s.k.").processes() if len(timeline(one)) > 1)
    day = timeline(now)[0].as_of
    page = client.get(f"/processes/{now.id}", params={"as_of": day}).text
    assert page.count('<tr id="step-') == len(revisit(now, day).history) < len(now.history)
    assert "by everything that is known of it now" in page
    then = client.get(f"/processes/{now.id}", params={"as_of": day, "known": "then"}).text
    assert "only by what was known then" in then
    assert then.count('<tr id="step-') == len(revisit(now, day, day).history)


def test_a_process_without_steps_shows_its_deadlines(client: TestClient, desk: Desk) -> None:
    state = next(one for one in desk.case("s.k.").processes() if not one.history)
    words = text(client.get(f"/processes/{state.id}").text)
    assert f"by everything read, the last of it on {Manner('en').day(last_day(state))}" in words
    assert words.count("لواء النهر somebody not named") == len(state.deadlines)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/processes/nothing", 404), ("/processes?as_of=soon", 400), ("/processes?after=x", 400)],
)
def test_what_is_not_there_is_refused(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_a_stranger_sees_nothing(stranger: TestClient) -> None:
    assert stranger.get("/processes").status_code == 401


def test_only_days_on_which_something_turned_are_listed(contested: ProcessState) -> None:
    assert turns([contested, contested, revisit(contested, "2001-01-01")]) == [
        contested,
        revisit(contested, "2001-01-01"),
    ]
    assert last_day(contested) == "2025-01-15"
    assert last_day(revisit(contested, "2001-01-01")) is None


def test_a_process_in_a_browser(browser: webdriver.Chrome, served: Served, contested: ProcessState) -> None:
    for language, size in (("ar", "laptop"), ("ar", "phone"), ("en", "laptop"), ("en", "phone")):
        resize(browser, size)
        browser.get(f"{served.url}/processes/{contested.id}?lang={language}")
        shoot(browser, f"process-{language}-{size}")
        assert faults(browser) == []
        wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert browser.execute_script(wide) is False
    steps = browser.find_elements(By.CSS_SELECTOR, "svg.lanes a.mark")
    assert len(steps) == len(contested.history)
