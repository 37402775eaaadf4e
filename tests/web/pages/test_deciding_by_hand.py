"""Occurrences in a real browser: merge and split with undo, seen at once; both languages, sizes and colours."""

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from tests.desks import Served, faults, resize, shoot, until


def rows(browser: webdriver.Chrome) -> list[str]:
    return [
        row.get_attribute("value") for row in browser.find_elements(By.CSS_SELECTOR, "input[name=record]")
    ]


def click(browser: webdriver.Chrome, css: str) -> None:
    """Click what may be out of sight, and wait for the page it leads to."""
    one = browser.find_element(By.CSS_SELECTOR, css)
    page = browser.find_element(By.TAG_NAME, "html")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", one)
    until(lambda: _gone(page))


def _gone(page) -> bool:
    try:
        page.is_enabled()
    except Exception:  # noqa: BLE001 - the driver has several for a page that is no more
        return True
    return False


def test_split_merge_and_undo(browser: webdriver.Chrome, served: Served) -> None:
    case = served.desk.case("s.k.")
    one = max(case.occurrences_bare(), key=lambda o: len(o.reports))
    browser.get(f"{served.url}/occurrences/{one.id}?lang=en")
    before = rows(browser)
    assert not browser.find_element(By.ID, "splitting").is_enabled()
    browser.find_elements(By.NAME, "record")[0].click()
    assert browser.find_element(By.ID, "chosen").text == "1 chosen"
    click(browser, "#splitting")
    assert sorted(rows(browser)) == sorted(before[1:])
    assert "Split." in browser.find_element(By.CSS_SELECTOR, ".notice p").text
    shoot(browser, "occurrence-split-en-laptop")
    click(browser, ".notice button")
    assert rows(browser) == before

    other = next(o for o in case.occurrences_bare() if o.type != one.type)
    browser.get(f"{served.url}/occurrences/{one.id}?find={other.id}#merging")
    click(browser, ".found button")
    assert len(rows(browser)) == len(before) + len(other.reports)
    assert "Merged." in browser.find_element(By.CSS_SELECTOR, ".notice p").text
    shoot(browser, "occurrence-merged-en-laptop")
    click(browser, ".notice button")
    assert rows(browser) == before


def test_why_is_fetched_when_it_is_opened_and_names_are_completed(
    browser: webdriver.Chrome, served: Served
) -> None:
    one = max(served.desk.case("s.k.").occurrences_bare(), key=lambda o: len(o.reports))
    browser.get(f"{served.url}/occurrences/{one.id}?lang=en")
    browser.execute_script("document.querySelector('#explanation > summary').click()")
    assert until(lambda: browser.find_elements(By.CSS_SELECTOR, "#why .links li"))
    browser.execute_script("document.querySelector('#correcting summary').click()")
    assert (
        Select(browser.find_element(By.NAME, "type")).first_selected_option.get_attribute("value") == one.type
    )
    browser.find_element(By.NAME, "place").clear()
    browser.find_element(By.NAME, "place").send_keys("Bagh")
    names = until(lambda: browser.find_elements(By.CSS_SELECTOR, "#names-place option"))
    assert "Baghdad" in [name.get_attribute("value") for name in names]


def test_both_languages_sizes_and_colours(browser: webdriver.Chrome, served: Served) -> None:
    case = served.desk.case("s.k.")
    one = max((o for o in case.occurrences_bare() if o.casualties), key=lambda o: len(o.reports))
    series = max(case.figures(), key=lambda s: len(s.figures))
    pages = {
        "occurrences": "/occurrences",
        "occurrence": f"/occurrences/{one.id}",
        "figure": f"/figures/{series.id}",
    }
    for name, path in pages.items():
        for language, size, theme in (("ar", "laptop", "light"), ("en", "phone", "dark")):
            resize(browser, size)
            browser.get(f"{served.url}{path}?lang={language}")
            browser.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
            wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert browser.execute_script(wide) == 0
            shoot(browser, f"{name}-{language}-{size}")
            assert faults(browser) == []
