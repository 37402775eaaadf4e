"""The desk in a real browser: its frame."""

from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot


def test_the_first_page_in_both_languages_and_sizes(browser: webdriver.Chrome, served: Served) -> None:
    for language in ("ar", "en"):
        for size in ("laptop", "phone"):
            resize(browser, size)
            browser.get(f"{served.url}/?lang={language}")
            assert browser.find_element(By.TAG_NAME, "h1").text
            shoot(browser, f"overview-{language}-{size}")
            assert faults(browser) == []
