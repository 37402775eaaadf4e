"""The filter form in a browser: a name is completed, picked, and chosen by its id; the address stays short."""

from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, shoot, until

OFFERED = "return [...document.querySelectorAll('#filter-actors-names option')].map(one => one.value)"


def test_a_name_is_completed_and_chosen(browser: webdriver.Chrome, served: Served) -> None:
    browser.get(f"{served.url}/occurrences?lang=ar")
    field = browser.find_element(By.ID, "filter-actors")
    field.send_keys("الفجر الأخ")
    name = until(lambda: browser.execute_script(OFFERED))[0]
    field.clear()
    field.send_keys(name, "\t")
    chip = until(lambda: browser.find_elements(By.CSS_SELECTOR, ".chip input[name=actors]"))[0]
    assert chip.is_selected()
    browser.find_element(By.CSS_SELECTOR, "#filter-kinds-now").click()
    browser.find_element(By.CSS_SELECTOR, "input[name=kinds][value=ACCUSE]").click()
    shoot(browser, "filters-ar-laptop")
    browser.find_element(By.CSS_SELECTOR, ".filters button.main").click()
    until(lambda: "kinds=ACCUSE" in browser.current_url)
    query = browser.current_url.partition("?")[2]
    assert "actors=" in query
    assert not {"words=", "least=", "since="} & {part.partition("=")[0] + "=" for part in query.split("&")}
    assert browser.find_element(By.CSS_SELECTOR, ".chip bdi").text == name
