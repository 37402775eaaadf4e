"""The page in a real browser: what is marked, what a click finds, and that nothing goes wrong in it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.desks import resize
from tests.web.test_page import HOSTILE, TEXT, found, reading

from rasid.web.page import page

MARKED = "return [...(CSS.highlights.get(arguments[0]) || [])].map((range) => range.toString())"
AT = """
const range = document.createRange();
const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const at = node.data.indexOf(arguments[0]);
  if (at < 0) continue;
  range.setStart(node, at); range.setEnd(node, at + arguments[0].length);
  node.parentNode.scrollIntoView({block: "center"});
  const box = range.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}"""
Open = Callable[[str], Any]


@pytest.fixture
def opened(driver: webdriver.Chrome, tmp_path: Path) -> Iterator[Open]:
    resize(driver, "laptop")
    driver.get_log("browser")

    def show(html: str) -> webdriver.Chrome:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        driver.get(path.as_uri())
        driver.execute_script("localStorage.clear()")
        driver.refresh()
        return driver

    yield show
    assert [line["message"] for line in driver.get_log("browser")] == []


def marked(driver: Any, name: str) -> list[str]:
    """The words under a highlight."""
    return list(driver.execute_script(MARKED, name))


def click_text(driver: Any, words: str) -> None:
    """Click in the middle of some words of the article's body."""
    x, y = driver.execute_script(AT, words)
    mouse = webdriver.ActionChains(driver)
    mouse.w3c_actions.pointer_action.move_to_location(int(x), int(y))
    mouse.click().perform()


def card(driver: Any, name: str) -> Any:
    tab = {"a": "attributions", "e": "events", "t": "times", "q": "quantities", "p": "steps"}[name[0]]
    driver.find_element(By.ID, f"tab-{tab}").click()
    return driver.find_element(By.CSS_SELECTOR, f'[data-tab="{tab}"][data-id="{name}"]')


def chosen(driver: Any) -> str:
    return str(driver.find_element(By.CSS_SELECTOR, ".card.on").get_attribute("data-id"))


def test_every_layer_is_marked_on_its_words(opened: Open) -> None:
    driver = opened(page([reading()]))
    assert marked(driver, "cue") == ["قال"]
    assert marked(driver, "source") == ["متحدث باسم بلدية النخلتين"]
    assert marked(driver, "content") == ["أربعة أشخاص قتلوا في انفجار قرب السوق"]
    assert marked(driver, "trigger") == ["انفجار"]
    assert marked(driver, "time") == ["يوم الأحد"]
    assert marked(driver, "quantity") == ["أربعة أشخاص"]
    assert marked(driver, "step") == ["الهدنة مع لواء النهر معلقة"]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("t1", ["يوم الأحد"]),
        ("q1", ["أربعة أشخاص"]),
        ("p1", ["الهدنة مع لواء النهر معلقة"]),
        ("e1", ["انفجار"]),
        ("a1", ["أربعة أشخاص قتلوا في انفجار قرب السوق", "متحدث باسم بلدية النخلتين", "قال"]),
    ],
)
def test_a_record_leads_to_its_words(opened: Open, record: str, words: list[str]) -> None:
    driver = opened(page([reading()]))
    card(driver, record).find_element(By.CLASS_NAME, "id").click()
    assert marked(driver, "flash") == words
    assert marked(driver, "selected") == words
    assert chosen(driver) == record


def test_a_field_leads_to_its_own_words(opened: Open) -> None:
    driver = opened(page([reading()]))
    card(driver, "a1").find_element(By.CSS_SELECTOR, ".chain button").click()
    assert marked(driver, "flash") == ["متحدث باسم بلدية النخلتين"]


@pytest.mark.parametrize(("words", "record"), [("يوم الأحد", "t1"), ("قال", "a1"), ("الهدنة", "p1")])
def test_words_lead_to_their_record(opened: Open, words: str, record: str) -> None:
    driver = opened(page([reading()]))
    click_text(driver, words)
    assert chosen(driver) == record


def test_several_records_at_one_place_are_offered(opened: Open) -> None:
    driver = opened(page([reading()]))
    click_text(driver, "انفجار")
    assert chosen(driver) == "e1"
    choices = driver.find_elements(By.CSS_SELECTOR, "#chooser button")
    assert len(choices) == 2
    choices[1].click()
    assert chosen(driver) == "a1"


def test_a_point_on_the_line_of_time_leads_to_its_event(opened: Open) -> None:
    driver = opened(page([reading()]))
    driver.find_element(By.CSS_SELECTOR, '[data-key="events/e1"]').click()
    assert chosen(driver) == "e1"
    assert marked(driver, "flash") == ["انفجار"]


def test_keys_walk_and_switch(opened: Open) -> None:
    driver = opened(page([reading()]))
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys("j")
    assert chosen(driver) == "a1"
    body.send_keys("2")
    assert marked(driver, "trigger") == []
    body.send_keys("2", "5")
    assert len(marked(driver, "mention")) == 3
    body.send_keys("?")
    assert driver.find_element(By.ID, "help").is_displayed()
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not driver.find_element(By.ID, "help").is_displayed()


def test_the_interface_speaks_english(opened: Open) -> None:
    driver = opened(page([reading()]))
    driver.find_element(By.ID, "language").click()
    root = driver.find_element(By.TAG_NAME, "html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("en", "ltr")
    assert "Sayings" in driver.find_element(By.ID, "tabs").text
    assert driver.find_element(By.ID, "text").get_attribute("dir") == "rtl"
    assert marked(driver, "cue") == ["قال"]


def test_the_theme_changes(opened: Open) -> None:
    driver = opened(page([reading()]))
    colour = "return getComputedStyle(document.body.parentNode).backgroundColor"
    before = driver.execute_script(colour)
    driver.find_element(By.ID, "theme").click()
    assert driver.execute_script(colour) != before


def test_hostile_words_are_shown_and_do_nothing(opened: Open) -> None:
    driver = opened(page([reading(f"{HOSTILE}\n\n{TEXT}", title=HOSTILE, town=HOSTILE)]))
    assert driver.find_elements(By.TAG_NAME, "img") == []
    assert driver.find_element(By.TAG_NAME, "h1").text.startswith("</script><img")
    assert marked(driver, "time") == [found("يوم الأحد").text]


def test_many_documents_are_searched_and_opened_at_once(opened: Open) -> None:
    other = reading(TEXT + "\n\nوعاد الهدوء إلى الميناء.", name="port")
    driver = opened(page([*(reading(name=f"t{i}") for i in range(500)), other]))
    driver.find_element(By.ID, "search").send_keys("الميناء")
    rows = [row for row in driver.find_elements(By.CSS_SELECTOR, "#list li") if row.is_displayed()]
    assert len(rows) == 1
    began = time.perf_counter()
    rows[0].find_element(By.TAG_NAME, "button").click()
    assert "الميناء" in driver.find_element(By.ID, "text").text
    assert time.perf_counter() - began < 2


def test_without_highlights_the_words_are_cut_into_spans(opened: Open, driver: webdriver.Chrome) -> None:
    script = driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.Highlight; delete CSS.highlights;"}
    )
    try:
        opened(page([reading()]))
        text = driver.find_element(By.ID, "text")
        assert "".join(p.text for p in text.find_elements(By.CLASS_NAME, "mark-time")) == "يوم الأحد"
        click_text(driver, "يوم الأحد")
        assert chosen(driver) == "t1"
        assert driver.find_element(By.CLASS_NAME, "mark-flash").text == "يوم الأحد"
    finally:
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_a_mark_that_begins_at_the_alif_of_a_lam_takes_the_whole_sign(opened: Open) -> None:
    text = TEXT.replace("منذ يوم", "لإنذار سابق منذ يوم")
    whole = reading(text)
    moved = msgspec.structs.replace(whole.times[0], span=found("إنذار", text).span, text="إنذار")
    driver = opened(page([msgspec.structs.replace(whole, times=(moved,))]))
    assert marked(driver, "time") == ["لإنذار"]
