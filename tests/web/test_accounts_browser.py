"""Logging in and what follows, in a real browser, in both languages."""

from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, serving, shoot, until
from tests.teams import PASSWORD

from rasid.api.desk import Desk
from rasid.model.fusion.links import Ref
from rasid.web.words import words


@pytest.fixture
def crowd(team: Desk) -> Iterator[Served]:
    """The desk of the team at an address."""
    yield from serving(team)


@pytest.fixture
def door(driver: webdriver.Chrome, crowd: Served) -> Iterator[webdriver.Chrome]:
    """A browser before the door; nothing in it may go wrong but what is refused on purpose."""
    resize(driver, "laptop")
    driver.delete_all_cookies()
    driver.get_log("browser")
    yield driver
    wrong = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert [
        message for message in wrong if "status of 401" not in message and "status of 403" not in message
    ] == []


def log_in(door: webdriver.Chrome, name: str, password: str) -> None:
    """Fill the form in and send it."""
    for field, value in (("name", name), ("password", password)):
        box = door.find_element(By.CSS_SELECTOR, f"main input[name={field}]")
        box.clear()
        box.send_keys(value)
    door.find_element(By.CSS_SELECTOR, "main form button").click()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_logging_in(door: webdriver.Chrome, crowd: Served, language: str) -> None:
    said = words("ar" if language == "ar" else "en")
    door.get(f"{crowd.url}/login?lang={language}&next=/preferences")
    shoot(door, f"login-{language}")
    assert faults(door) == []
    log_in(door, "نور", "not the one at all")
    wrong = until(lambda: door.find_elements(By.CSS_SELECTOR, "[role=alert]"))[0]
    assert wrong.text == said["login.wrong"]
    shoot(door, f"login-{language}-wrong")
    assert faults(door) == []
    log_in(door, "نور", PASSWORD)
    until(lambda: door.current_url == f"{crowd.url}/preferences")
    assert door.find_element(By.CSS_SELECTOR, ".top .who").text == "نور"
    links = [
        link.get_attribute("href").removeprefix(crowd.url)
        for link in door.find_elements(By.CSS_SELECTOR, ".side a")
    ]
    assert "/review" in links
    assert not {"/users", "/audit", "/import", "/jobs"} & set(links)
    door.get(f"{crowd.url}/users?lang={language}")
    assert "403" in door.find_element(By.TAG_NAME, "h1").text
    door.get(f"{crowd.url}/preferences")
    door.find_element(By.CSS_SELECTOR, "form[action='/leave'] button").click()
    until(lambda: door.current_url == f"{crowd.url}/login")


def test_what_an_admin_sees(door: webdriver.Chrome, crowd: Served) -> None:
    case = crowd.desk.case("نور")
    id = next(id for id in crowd.desk.store.documents.ids() if (found := case.reading(id)) and found.events)
    event = case.reading(id).events[0]  # type: ignore[union-attr]
    case.judge(
        "events", "correct", Ref(id, event.id), value={"modality": "claimed"}, words="الخبر ينقل قول طرف واحد"
    )
    case.judge("events", "accept", Ref(id, event.id))
    crowd.desk.tokens.make("sana", "أرقام الأسبوع", ["read"], 90)
    door.get(f"{crowd.url}/login")
    log_in(door, "sana", PASSWORD)
    until(lambda: door.find_elements(By.CSS_SELECTOR, ".side a[href='/audit']"))
    for page in ("users", "tokens", "preferences", "audit"):
        for language in ("ar", "en"):
            for size in ("laptop", "phone"):
                resize(door, size)
                door.get(f"{crowd.url}/{page}?lang={language}")
                shoot(door, f"{page}-{language}-{size}")
                wide = door.execute_script(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )
                assert wide <= 0, f"{page} in {language} is wider than a {size}"
            assert faults(door) == []


def test_preferences_are_seen_at_once(door: webdriver.Chrome, crowd: Served) -> None:
    door.get(f"{crowd.url}/login")
    log_in(door, "yara", PASSWORD)
    until(lambda: door.find_elements(By.CSS_SELECTOR, ".top .who"))
    door.get(f"{crowd.url}/preferences")
    line = door.find_element(By.ID, "preview")
    assert line.text == "\u206820 August 2031\u2069: 12,406 articles"
    for name, value in (("language", "ar"), ("digits", "arab"), ("months", "levant"), ("theme", "dark")):
        door.find_element(By.CSS_SELECTOR, f"input[name={name}][value={value}]").click()
    until(lambda: line.text == "\u2068٢٠ آب ٢٠٣١\u2069: ١٢٬٤٠٦ مقالات")
    assert door.execute_script("return document.documentElement.dataset.theme") == "dark"
    door.find_element(By.CSS_SELECTOR, "#look button").click()
    until(lambda: door.find_element(By.TAG_NAME, "html").get_attribute("lang") == "ar")
    assert door.find_element(By.CSS_SELECTOR, "[role=status].good").text == words("ar")["desk.saved"]
    shoot(door, "preferences-ar-dark")
    assert faults(door) == []
