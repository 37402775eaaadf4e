"""In a real browser: documents added and seen, searched by facets, exported."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot, until

TEXTS = [
    "قال متحدث باسم بلدية النهر إن ثلاثة عمال أصيبوا في انهيار جدار قرب السوق القديم صباح أمس.",
    "نفى لواء النهر أن يكون مقاتلوه قصفوا ميناء صافر يوم الأحد.",
]


def click(browser: webdriver.Chrome, css: str) -> None:
    """Click what stands there."""
    until(lambda: browser.find_elements(By.CSS_SELECTOR, css))[0].click()


def text(browser: webdriver.Chrome, css: str = "main") -> str:
    """What is read there."""
    found: str = browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", css)
    return found


def test_files_are_chosen_seen_taken_in_and_read(
    browser: webdriver.Chrome, served: Served, tmp_path: Path
) -> None:
    good, bad = tmp_path / "أخبار.jsonl", tmp_path / "تالف.pdf"
    good.write_text("\n".join(json.dumps({"text": text}) for text in TEXTS), "utf-8")
    bad.write_bytes(b"no")
    browser.get(f"{served.url}/import?lang=en")
    assert faults(browser) == []
    browser.find_element(By.CSS_SELECTOR, "input[name=files]").send_keys(f"{good}\n{bad}")
    assert "Files chosen: 2" in text(browser)
    shoot(browser, "import-form-en-laptop")
    click(browser, ".sending button.main")
    until(lambda: "Documents: 2, in files: 2" in text(browser), 30)
    assert "not a PDF" in text(browser)
    shoot(browser, "import-preview-en-laptop")
    assert faults(browser) == []
    click(browser, "form[action$='/take'] button")
    until(lambda: "New: 2." in text(browser), 60)
    assert [one.text for one in browser.find_elements(By.CSS_SELECTOR, ".steps .done .name")] == [
        "Taking in",
        "Reading",
        "Grouping reports",
    ]
    shoot(browser, "import-done-en-laptop")
    assert faults(browser) == []
    click(browser, "ul.new a")
    until(lambda: "/documents/" in browser.current_url)
    until(lambda: any(words[:20] in text(browser) for words in TEXTS))


DROP = """
const done = arguments[arguments.length - 1];
const carried = new DataTransfer();
carried.items.add(new File(["وصلت السفن إلى ميناء صافر."], "مسحوب.txt", {type: "text/plain"}));
const event = new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: carried});
document.getElementById("drop").dispatchEvent(event);
setTimeout(done, 300);
"""


def test_files_are_dropped_on_a_phone_in_arabic(browser: webdriver.Chrome, served: Served) -> None:
    resize(browser, "phone")
    browser.get(f"{served.url}/import?lang=ar")
    shoot(browser, "import-form-ar-phone")
    assert faults(browser) == []
    browser.execute_async_script(DROP)
    assert "ملفات مختارة: 1" in text(browser)
    click(browser, ".sending button.main")
    until(lambda: "/import/" in browser.current_url, 20)
    browser.get(f"{browser.current_url}?lang=ar")
    until(lambda: "وثائق: 1" in text(browser), 30)
    shoot(browser, "import-preview-ar-phone")
    assert faults(browser) == []


def test_a_search_is_narrowed_by_a_facet_and_exported(
    browser: webdriver.Chrome, served: Served, tmp_path: Path
) -> None:
    browser.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    browser.get(f"{served.url}/search?lang=en")
    box = browser.find_element(By.CSS_SELECTOR, ".asking input[name=q]")
    box.send_keys("قال\n")
    until(lambda: "q=" in browser.current_url)
    everything = int(text(browser, ".total").split()[-1])
    (facet,) = [
        one for one in browser.find_elements(By.CSS_SELECTOR, ".facets a") if one.text.startswith("deny")
    ]
    count = int(facet.text.split()[-1])
    facet.click()
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".chips"))
    assert int(text(browser, ".total").split()[-1]) == count < everything
    assert browser.find_elements(By.CSS_SELECTOR, "mark")
    assert faults(browser) == []
    click(browser, ".bar > .button")
    until(lambda: f"Documents: {count}" in text(browser))
    shoot(browser, "export-en-laptop")
    assert faults(browser) == []
    click(browser, "form[action='/export/file'] button.main")
    (made,) = until(lambda: list(tmp_path.glob("rasid-*.zip")), 20)
    with zipfile.ZipFile(made) as pack:
        rows = list(csv.reader(io.StringIO(pack.read("documents.csv").decode())))
    assert len(rows) - 1 == count


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_in_every_size(browser: webdriver.Chrome, served: Served, language: str) -> None:
    for size in ("laptop", "phone"):
        resize(browser, size)
        for name, address in (
            ("search", "/search?q=قال"), ("search-kwic", "/search?q=قال&view=kwic"), ("search-none", "/search?q=زرافة"),
            ("search-records", "/search?types=ASSAULT"), ("export", "/export"), ("jobs", "/jobs"), ("import", "/import"),
        ):  # fmt: skip
            browser.get(f"{served.url}{address}{'&' if '?' in address else '?'}lang={language}")
            shoot(browser, f"{name}-{language}-{size}")
            assert faults(browser) == [], (name, size)
            assert not browser.execute_script("return document.documentElement.scrollWidth > innerWidth"), (
                name,
                size,
            )
