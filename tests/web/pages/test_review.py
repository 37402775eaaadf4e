"""The pages of the review."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.desks import Served, faults, resize, shoot, until

from rasid.api.desk import Desk
from rasid.evaluate.agreement import Agreement
from rasid.flow.reviewing import Asked, Item, queue
from rasid.web.pages.review import level

OTHER = "h.n."


def text(html: str) -> str:
    """What a page says, in single spaces."""
    return " ".join(re.sub("[\u2068\u2069]", "", re.sub("<[^>]*>", " ", html)).split())


def events(desk: Desk, count: int) -> tuple[Item, ...]:
    return queue(desk.case("s.k."), Asked(layers=("events",)), "s.k.", most=count).items


@pytest.fixture
def dispute(desk: Desk) -> Item:
    """An event that h.n. accepts and r.b. corrects."""
    (item,) = events(desk, 1)
    desk.case(OTHER).judge("events", "accept", item.one)
    desk.case("r.b.").judge("events", "correct", item.one, value={"modality": "negated", "actor": ["iraq"]})
    return item


@pytest.fixture
def name(desk: Desk) -> str:
    """Words that wait to be a name of Iraq."""
    reading = next(iter(desk.case(OTHER).readings()))
    desk.store.aliases.add("بلاد السهلين", "iraq", reading.document.id, reading.mentions[0].id, OTHER)
    return "بلاد السهلين"


def test_the_queue_leads_into_the_text(client: TestClient, desk: Desk) -> None:
    page = client.get("/review", params={"layers": "events", "under": "", "since": "", "outlets": ""}).text
    first = events(desk, 1)[0]
    address = f'href="/documents/{first.one.document}?review=1&amp;layers=events#{first.one.record}"'
    assert page.count(address) == 2
    assert f"<b>{first.words}</b>" in page
    total = queue(desk.case("s.k."), Asked(layers=("events",)), "s.k.").total
    assert f"{total} to review" in text(page)


def test_progress_is_counted_and_what_is_done_is_gone(client: TestClient, desk: Desk) -> None:
    item = events(desk, 1)[0]
    desk.case("s.k.").judge("events", "accept", item.one)
    page = client.get("/review").text
    assert re.search(r"1 of \d+ reviewed, 1 by you", text(page))
    assert (
        f"#{item.one.record}"
        not in [a for a in re.findall(r'href="[^"]*"', page) if item.one.document in a][0]
    )


def test_filters_that_leave_nothing_say_so(client: TestClient) -> None:
    page = text(client.get("/review", params={"stage": "second"}).text)
    assert "Nothing is left to review here" in page
    assert client.get("/review", params={"stage": "x"}).status_code == 422


def test_confidence_is_told_as_a_share_or_not_known(client: TestClient, desk: Desk) -> None:
    found = queue(desk.case("s.k."), Asked(), "s.k.", most=500).items
    sure = max(item.confidence for item in found if item.confidence is not None)
    page = text(client.get("/review", params={"order": "text"}).text)
    assert "not known" in page and "at least" in page
    assert 0 < sure < 1


def test_the_page_says_why_what_is_of_no_known_confidence_comes_first(client: TestClient, desk: Desk) -> None:
    words = "fewer than five times"
    first = queue(desk.case("s.k."), Asked(), "s.k.").items[0]
    by_confidence = client.get("/review", params={"lang": "en"}).text
    assert (words in by_confidence) == (first.confidence is None)
    assert words not in client.get("/review", params={"order": "text"}).text


def test_both_sides_are_shown_and_one_is_taken(client: TestClient, desk: Desk, dispute: Item) -> None:
    page = client.get("/review/disagreements").text
    said = text(page)
    assert "h.n. : right as read" in said and "r.b. : to be corrected" in said
    assert "Actor Iraq" in said and "Modality negated" in said
    given = {"layer": "events", "one": str(dispute.one), "side": OTHER, "words": "as told"}
    answer = client.post("/review/disagreements", data=given)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review/disagreements?done=settled")
    assert "Nobody disagrees" in text(client.get("/review/disagreements").text)
    settled = text(client.get("/review/disagreements", params={"settled": "true"}).text)
    assert "Adjudicated by s.k." in settled and "as told" in settled
    again = client.post("/review/disagreements", data=given | {"one": "gone/e1"})
    assert (again.status_code, "nobody disagrees about it" in again.text) == (400, True)


def test_agreement_is_a_table_or_says_what_to_do(client: TestClient, desk: Desk, dispute: Item) -> None:
    page = text(client.get("/review/agreement").text)
    assert re.search(r"Events: Records as wholes 0\.00 .* too few to tell 1 2", page)
    desk.case(OTHER).judge("events", "note", dispute.one, revokes=1)
    assert "No record has been decided by two people yet" in text(client.get("/review/agreement").text)


def test_levels_of_agreement() -> None:
    def called(alpha: float | None, units: int = 40) -> str:
        return level(Agreement(alpha, None, None, units, 2, 2 * units))

    assert [called(alpha) for alpha in (None, 0.9, 0.8, 0.7, 0.2)] == [
        "none",
        "good",
        "good",
        "tentative",
        "low",
    ]
    assert called(0.9, units=3) == "few"


def test_names_are_accepted_where_there_is_a_folder(
    client: TestClient, desk: Desk, name: str, tmp_path: Path
) -> None:
    page = client.get("/review/aliases").text
    assert name in page and "started without a folder" in page and 'value="true"' not in page
    assert name in client.get("/review/aliases.yaml").text
    desk.folder = tmp_path / "mine"
    desk.folder.mkdir()
    assert 'value="true"' in client.get("/review/aliases").text
    answer = client.post("/review/aliases", data={"id": 1, "learn": "true"})
    assert answer.headers["location"] == "/review/aliases?done=learnt"
    assert name in (desk.folder / "world" / "aliases.yaml").read_text("utf-8")
    assert "No name waits" in text(client.get("/review/aliases", params={"done": "learnt"}).text)
    assert client.post("/review/aliases", data={"id": 1, "learn": "false"}).status_code == 400


def test_gold_of_what_is_finished(client: TestClient, desk: Desk) -> None:
    empty = client.get("/review/gold")
    assert (empty.status_code, empty.headers["content-type"]) == (200, "application/zip")
    document = events(desk, 1)[0].one.document
    assert client.get("/review/gold", params={"document": document}).status_code == 400


def test_a_stranger_sees_nothing(stranger: TestClient) -> None:
    for path in ("", "/agreement", "/disagreements", "/aliases", "/gold"):
        assert stranger.get(f"/review{path}").status_code == 401


def test_the_pages_in_both_languages_and_sizes(
    browser: webdriver.Chrome, served: Served, dispute: Item, name: str
) -> None:
    for language, size in (("ar", "phone"), ("en", "laptop")):
        resize(browser, size)
        for page in ("", "/agreement", "/disagreements", "/aliases"):
            browser.get(f"{served.url}/review{page}?lang={language}")
            shoot(browser, f"review{page.replace('/', '-')}-{language}-{size}")
            assert faults(browser) == []


def test_from_the_queue_record_by_record_and_back(browser: webdriver.Chrome, served: Served) -> None:
    first, second = events(served.desk, 2)
    browser.get(f"{served.url}/review?layers=events")
    browser.find_element(By.ID, "start").click()
    until(lambda: first.one.document in browser.current_url and browser.find_elements(By.ID, "acts"))
    until(lambda: browser.find_elements(By.CSS_SELECTOR, "#acts button"))
    browser.find_element(By.TAG_NAME, "body").send_keys("a")
    until(
        lambda: f"#{second.one.record}" in browser.current_url and second.one.document in browser.current_url
    )
    case = served.desk.case("s.k.")
    until(lambda: [one.one for one in case.judgements("events")] == [first.one])
    browser.get(f"{served.url}/review?layers=events")
    assert "1 by you" in browser.find_element(By.CLASS_NAME, "shares").text
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
