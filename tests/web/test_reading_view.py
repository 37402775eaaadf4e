"""The reading view in a real browser: what is drawn, what a click finds, and correcting by keyboard."""

import re
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from tests.desks import Served, faults, resize, shoot, until
from tests.web.test_browser import MARKED, click_text

from rasid.flow.adjudicating import adjudicate
from rasid.fuse.components import standing
from rasid.model.document import Document, Origin
from rasid.model.fusion.links import Judgement, Ref
from rasid.model.gathered import Gathered, Raw
from rasid.model.reading import Reading
from rasid.web.manner import Manner

TELEGRAM = "عاجل | مراسل نبض السهل"
BOMB = "النخلتين (جمهورية الوادي)"
CHAIN = "كشفت صحيفة"
SELECT = """
const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const at = node.data.indexOf(arguments[0]);
  if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);
}"""


class Opened:
    """A sample opened in the browser."""

    def __init__(self, browser: webdriver.Chrome, served: Served, words: str) -> None:
        documents = served.desk.store.documents
        self.browser, self.served, self.case = browser, served, served.desk.case("s.k.")
        self.document = next(id for id in documents.ids() if words in documents.text(id))

    def go(self, rest: str = "") -> None:
        self.browser.get("about:blank")
        self.browser.get(f"{self.served.url}/documents/{self.document}{rest}")
        self.browser.find_element(By.CSS_SELECTOR, "#cards .card")

    @property
    def reading(self) -> Reading:
        found = self.case.store.readings.of(self.document)
        assert found is not None
        return found

    def marked(self, name: str) -> list[str]:
        return list(self.browser.execute_script(MARKED, name))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)

    def chosen(self) -> str:
        return str(self.browser.execute_script("return document.querySelector('.card.on')?.dataset.id"))

    def judged(self) -> list[Judgement]:
        return [one for one in standing(self.case.judgements()) if one.verdict != "note"]


def opening(browser: webdriver.Chrome, served: Served, words: str, rest: str) -> Iterator[Opened]:
    opened = Opened(browser, served, words)
    opened.go(rest)
    yield opened
    browser.get("about:blank")  # what it had put off is sent while somebody answers


@pytest.fixture
def telegram(browser: webdriver.Chrome, served: Served) -> Iterator[Opened]:
    yield from opening(browser, served, TELEGRAM, "")


@pytest.fixture
def bomb(browser: webdriver.Chrome, served: Served) -> Iterator[Opened]:
    yield from opening(browser, served, BOMB, "?show=attributions.events.times#e1")


def test_words_are_marked_right_behind_emoji(telegram: Opened) -> None:
    reading = telegram.reading
    assert telegram.marked("trigger") == [one.trigger.text for one in reading.events]
    assert telegram.marked("quantity") == [one.text for one in reading.quantities]
    assert telegram.marked("cue") == [one.cue.text for one in reading.attributions]
    assert telegram.marked("mention") == []
    telegram.press("5", "2")
    assert telegram.marked("mention") == [one.text for one in reading.mentions]
    assert telegram.marked("trigger") == []
    telegram.go()
    assert len(telegram.marked("mention")) == len(reading.mentions)
    telegram.go("?show=events")
    assert (telegram.marked("mention"), len(telegram.marked("trigger"))) == ([], len(reading.events))


def test_a_click_on_either_side_finds_the_other(bomb: Opened) -> None:
    event = next(one for one in bomb.reading.events if one.id == "e1")
    assert bomb.marked("selected") == [event.trigger.text]
    time = next(one for one in bomb.reading.times if "الأحد" in one.text)
    click_text(bomb.browser, time.text)
    assert bomb.chosen() == time.id
    assert bomb.browser.current_url.endswith(f"#{time.id}")
    inner = next(
        e for e in bomb.reading.events if e.attribution and bomb.marked("trigger").count(e.trigger.text) == 1
    )
    click_text(bomb.browser, inner.trigger.text)
    choices = bomb.browser.find_elements(By.CSS_SELECTOR, "#chooser button")
    assert bomb.chosen() == inner.id
    assert inner.attribution in {choice.text.split()[-1] for choice in choices}
    bomb.browser.find_element(By.CSS_SELECTOR, ".card.on .trigger").click()
    assert bomb.marked("flash") == [inner.trigger.text]


def test_a_correction_is_kept_shown_and_undone(bomb: Opened) -> None:
    was = bomb.reading.events[0].modality
    now = "alleged" if was != "alleged" else "claimed"
    bomb.press("e")
    Select(bomb.browser.find_element(By.ID, "field-modality")).select_by_value(now)
    bomb.browser.find_element(By.ID, "field-value").send_keys(Keys.ENTER)
    changed = until(lambda: bomb.browser.find_elements(By.CSS_SELECTOR, "[data-id=e1] .changes"))
    english = Manner("en")
    assert changed[0].text == f"Modality: {english.value('modality', was)} → {english.value('modality', now)}"
    assert [(one.verdict, str(one.one.record), one.value) for one in bomb.judged()] == [
        ("correct", "e1", {"modality": now})
    ]
    assert bomb.chosen() == "e2"
    bomb.press("u")
    until(lambda: not bomb.browser.find_elements(By.CSS_SELECTOR, "[data-id=e1] .changes"))
    assert (bomb.judged(), bomb.chosen()) == ([], "e1")


def test_keys_decide_and_go_on(bomb: Opened) -> None:
    bomb.press("a", "r")
    until(lambda: len(bomb.judged()) == 2)
    assert [(one.verdict, str(one.one.record)) for one in bomb.judged()] == [
        ("accept", "e1"),
        ("reject", "e2"),
    ]
    assert bomb.chosen() == "e3"
    struck = bomb.reading.events[1].trigger
    until(lambda: bomb.browser.find_elements(By.CSS_SELECTOR, "[data-id=e2][data-verdict=reject] .decisions"))
    assert len(bomb.marked("trigger")) == len(bomb.reading.events) - 1
    assert (
        "rejected (you) · s.k." in bomb.browser.find_element(By.CSS_SELECTOR, "[data-id=e2] .decisions").text
    )
    bomb.press(Keys.CONTROL + "z")
    until(lambda: len(bomb.judged()) == 1)
    until(lambda: len(bomb.marked("trigger")) == len(bomb.reading.events))
    assert struck.text in bomb.marked("trigger")


def test_what_a_third_settled_holds_over_ones_own_decision(bomb: Opened, served: Served) -> None:
    one = Ref(bomb.document, "e1")
    served.desk.case("s.k.").judge("events", "accept", one)
    served.desk.case("omar").judge("events", "reject", one)
    adjudicate(served.desk.case("sana"), "events", one, "omar", None, True)
    bomb.go("#e2")
    card = bomb.browser.find_element(By.CSS_SELECTOR, ".card[data-tab=events][data-id=e1]")
    assert card.get_attribute("data-verdict") == "reject"
    assert len(bomb.marked("trigger")) == len(bomb.reading.events) - 1


def test_a_missed_record_is_added_by_its_words(bomb: Opened) -> None:
    browser = bomb.browser
    browser.execute_script(SELECT, "السائق")
    bomb.press("n")
    Select(browser.find_element(By.ID, "field-layer")).select_by_value("mentions")
    box = browser.find_element(By.CSS_SELECTOR, "[data-field=entity] input")
    box.send_keys("وزارة")
    until(lambda: browser.find_elements(By.CSS_SELECTOR, "[data-field=entity] [role=option]"))
    box.send_keys(Keys.ENTER)
    until(lambda: browser.find_elements(By.CSS_SELECTOR, "[data-field=entity] .chip"))
    browser.find_element(By.CSS_SELECTOR, "#editor .main").click()
    (added,) = until(bomb.judged)
    text = bomb.case.text(bomb.document)
    assert (added.verdict, added.question) == ("add", "mentions")
    assert text[slice(*added.value["span"])] == added.value["text"] == "السائق"
    until(lambda: "السائق" in bomb.marked("selected"))


def test_what_is_refused_stands_at_its_field(bomb: Opened) -> None:
    bomb.go("#q1")
    bomb.press("e")
    low = bomb.browser.find_element(By.ID, "field-low")
    low.clear()
    low.send_keys("many", Keys.ENTER)
    told = until(lambda: bomb.browser.find_element(By.CSS_SELECTOR, "[data-field=low] .error").text)
    assert "low" in told
    assert bomb.judged() == []
    bomb.browser.get_log("browser")


def test_words_are_chosen_again_and_a_chain_is_mended(bomb: Opened, served: Served) -> None:
    opened = Opened(bomb.browser, served, CHAIN)
    attribution = next(one for one in opened.reading.attributions if len(one.chain) > 1)
    opened.go(f"#{attribution.id}")
    opened.press("e")
    browser = opened.browser
    browser.execute_script(SELECT, "حركة")
    browser.execute_script("document.activeElement.blur()")
    opened.press("s")
    assert browser.find_element(By.CSS_SELECTOR, "[data-field=cue] .words").text == "حركة"
    outward = browser.find_element(By.CSS_SELECTOR, ".hops li:last-child .hop-acts button:first-child")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", outward)
    browser.find_element(By.CSS_SELECTOR, "#editor .main").click()
    (made,) = until(opened.judged)
    assert [hop["entity"] for hop in made.value["chain"]] == [hop.entity for hop in attribution.chain][::-1]
    assert made.value["cue"]["text"] == "حركة"


def test_words_are_selected_and_fields_are_set_by_keyboard_alone(bomb: Opened) -> None:
    browser, event = bomb.browser, bomb.reading.events[0]
    selected = "return String(getSelection())"

    def tab(reached: str) -> None:
        for _ in range(60):
            if browser.execute_script(f"const at = document.activeElement; return {reached}"):
                return
            bomb.press(Keys.TAB)
        pytest.fail(f"never reached {reached}")

    bomb.press("w", "w", "W")
    (word,) = browser.execute_script(selected).split()
    bomb.press(Keys.CONTROL + Keys.SHIFT + Keys.ARROW_RIGHT + Keys.NULL)
    longer = browser.execute_script(selected).strip()
    assert longer.endswith(word) and len(longer) > len(word)
    bomb.press("e")
    tab("at.closest('[data-field=actor]') && at.tagName === 'INPUT'")  # where a browser forgets the selection
    tab("at.closest('[data-field=weapon]') && at.classList.contains('take')")
    bomb.press(Keys.ENTER)
    assert browser.find_elements(By.CSS_SELECTOR, "[data-field=weapon] .words")[-1].text == longer
    tab("at.id === 'field-modality'")
    bomb.press(Keys.ARROW_DOWN, Keys.ENTER)
    (made,) = until(bomb.judged)
    assert made.value is not None
    assert [one["text"] for one in made.value["weapon"][len(event.weapon) :]] == [longer]
    assert made.value["modality"] != event.modality


def test_the_form_is_left_for_the_record_and_hops_keep_the_focus(bomb: Opened, served: Served) -> None:
    opened = Opened(bomb.browser, served, CHAIN)
    attribution = next(one for one in opened.reading.attributions if len(one.chain) > 1)
    opened.go(f"#{attribution.id}")
    opened.press("e")
    browser, acts = opened.browser, ".hops li:{}-child .hop-acts button"
    inward = browser.find_elements(By.CSS_SELECTOR, acts.format("first"))[1]
    browser.execute_script("arguments[0].focus()", inward)
    names = [one.text for one in browser.find_elements(By.CSS_SELECTOR, ".hops strong")]
    for _ in names[1:]:
        opened.press(Keys.ENTER)
    moved = [one.text for one in browser.find_elements(By.CSS_SELECTOR, ".hops strong")]
    assert moved == [*names[1:], names[0]]
    last = browser.find_elements(By.CSS_SELECTOR, acts.format("last"))
    assert browser.switch_to.active_element in last
    opened.press(Keys.ESCAPE)
    assert not browser.find_element(By.ID, "editor").is_displayed()
    assert opened.chosen() == attribution.id
    assert opened.judged() == []


def test_review_goes_on_with_the_queue_into_another_document(bomb: Opened) -> None:
    bomb.go("?review=1&layers=steps&order=text")
    bomb.browser.find_element(By.CSS_SELECTOR, "#queue button").click()
    until(lambda: f"/documents/{bomb.document}" not in bomb.browser.current_url)
    assert "review=1" in bomb.browser.current_url
    first = until(lambda: bomb.chosen() != "None" and bomb.chosen())
    assert first.startswith("p")
    bomb.press("a")
    (made,) = until(bomb.judged)
    assert (made.verdict, made.one.record) == ("accept", first)
    until(lambda: bomb.chosen() not in ("None", first))


def test_the_queue_counts_down_and_says_when_it_is_done(bomb: Opened) -> None:
    bomb.go(f"?review=1&documents={bomb.document}&layers=quantities&order=text#q1")
    count = len(bomb.reading.quantities)
    bar = bomb.browser.find_element(By.ID, "queue")
    until(lambda: f"{count} left" in bar.text)
    for left in range(count - 1, -1, -1):
        bomb.press("a")
        until(lambda left=left: f"{left} left" in bar.text)
    until(lambda: "The queue is done" in bomb.browser.find_element(By.ID, "toasts").text)
    assert len(bomb.judged()) == count


def test_an_original_cannot_act_on_the_desk(bomb: Opened, served: Served) -> None:
    raw = Raw(b"<h1>page</h1><script>top.document.title = 'ran'</script>", "text/html")
    gathered = Gathered("p", Document("قال المتحدث إن الطريق مغلقة.", Origin(id="p")), raw=raw)
    (document,) = [one.document for one in served.desk.store.documents.add([gathered], "tests")]
    bomb.case.read()
    browser = bomb.browser
    browser.get(f"{served.url}/documents/{document}")
    browser.find_element(By.CSS_SELECTOR, ".original summary").click()
    frame = browser.find_element(By.TAG_NAME, "iframe")
    browser.execute_script("arguments[0].scrollIntoView()", frame)
    browser.switch_to.frame(frame)
    assert until(lambda: browser.find_elements(By.TAG_NAME, "h1"))[0].text == "page"
    assert browser.execute_script("return self.origin") == "null"
    browser.switch_to.default_content()
    assert "ran" not in browser.title
    assert browser.execute_script("return arguments[0].contentDocument", frame) is None


def test_days_and_digits_are_those_of_the_server(bomb: Opened, served: Served) -> None:
    for digits, months in (("arab", "both"), ("latn", "egypt")):
        served.desk.preferences.put("s.k.", {"language": "ar", "digits": digits, "months": months})
        bomb.go("#t1")
        manner = Manner("ar", digits, months)  # type: ignore[arg-type]
        days = [one.value for one in bomb.reading.times if re.fullmatch(r"\d{4}-\d\d-\d\d", one.value or "")]
        shown = [one.text for one in bomb.browser.find_elements(By.CSS_SELECTOR, "#sheet-times .value bdi")]
        assert days
        assert {manner.day(day) for day in days} <= set(shown)
        count = bomb.browser.find_element(By.CSS_SELECTOR, "[data-layer=events] .count").text
        assert count == manner.number(len(bomb.reading.events))


def test_the_line_of_time_names_its_months(bomb: Opened, served: Served) -> None:
    served.desk.preferences.put("s.k.", {"language": "ar", "digits": "arab", "months": "levant"})
    bomb.go("#e1")
    bomb.browser.find_element(By.CSS_SELECTOR, "#line summary").click()
    ticks = [one.text for one in bomb.browser.find_elements(By.CSS_SELECTOR, "#timeline .tick")]
    manner = Manner("ar", "arab", "levant")
    assert manner.day(bomb.reading.document.published.value) in ticks
    assert not any(re.search(r"\d-\d|[٠-٩]-[٠-٩]", tick) for tick in ticks)


@pytest.mark.parametrize(("language", "theme"), [("ar", "light"), ("en", "dark")])
def test_it_is_seen_and_has_no_faults(bomb: Opened, served: Served, language: str, theme: str) -> None:
    served.desk.preferences.put("s.k.", {"language": language, "theme": theme})
    bomb.case.judge("events", "correct", Ref(bomb.document, "e1"), value={"modality": "claimed"})
    for size in ("laptop", "phone"):
        resize(bomb.browser, size)
        for part, keys in (("reading", ""), ("editing", "e")):
            bomb.go("#e1")
            bomb.press(*keys)
            shoot(bomb.browser, f"{part}-{language}-{size}")
            assert faults(bomb.browser) == []
    bomb.browser.execute_script("document.documentElement.scrollLeft = 500")
    assert bomb.browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")
