"""The page of framing: speech of the whole case, one actor's names and verbs, a word in context, words near names."""

import pytest
from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.common.by import By
from tests.desks import Served, faults, resize, shoot, until
from tests.web.pages.test_processes import text

from rasid.api.desk import Desk
from rasid.flow.framed import counted
from rasid.model.fusion.framing import Framing, Keyword, Naming, Share, Verb
from rasid.model.fusion.links import Quoted
from rasid.web.manner import Manner
from rasid.web.pages.framing import by_outlet, drawn, ordered, shown

QUOTED = Quoted("d", (0, 3), "قال")


def verb(outlet: str | None, count: int) -> Verb:
    return Verb("a", outlet, "قال", "assert", count, (QUOTED,))


@pytest.fixture
def framed(desk: Desk) -> Framing:
    """The listed actor that the samples name most."""
    return max(desk.case("s.k.").framing(), key=lambda one: sum(naming.count for naming in one.namings))


def test_without_an_actor_the_speech_of_every_outlet_is_counted(client: TestClient, desk: Desk) -> None:
    page = client.get("/framing").text
    words = text(page)
    assert "never a score" in words
    for share in counted(desk.case("s.k."), None).shares:
        assert (
            f"{share.outlet or 'outlet unknown'} {share.attributions} {share.direct} {share.anonymous}"
            in words
        )
    assert 'href="/framing?actor=' in page


def test_an_actor_by_its_name_has_names_by_outlet(client: TestClient, framed: Framing, desk: Desk) -> None:
    name = desk.case("s.k.").name(framed.id)
    page = client.get("/framing", params={"actor": name}).text
    assert f"named {sum(one.count for one in framed.namings)} times" in text(page)
    for naming in framed.namings[:5]:
        assert naming.words in page
        assert f"/documents/{naming.examples[0].document}?at=" in page


def test_an_outlet_and_a_voice_narrow_it_down(client: TestClient, framed: Framing) -> None:
    one = framed.namings[0]
    counts = [n.count for n in framed.namings if n.outlet == one.outlet and n.voice == one.voice]
    asked = {"actor": framed.id, "outlets": one.outlet, "voice": one.voice}
    assert f"named {sum(counts)} times" in text(client.get("/framing", params=asked).text)
    none = client.get("/framing", params={"actor": framed.id, "outlets": "no such outlet"}).text
    assert "No naming passes these filters" in none


def test_a_word_stands_between_what_is_read_before_and_after_it(client: TestClient) -> None:
    page = client.get("/framing", params={"words": "هدنة", "sort": "before"}).text
    row = page[page.index('<td class="before">') :].partition("</tr>")[0]
    assert row.index('class="before"') < row.index('class="key"') < row.index('class="after"')
    assert '<div class="scroll" dir="rtl"' in page
    assert "/documents/" in row
    assert "No place of this word" in client.get("/framing", params={"words": "زغلول"}).text


def test_words_near_names_come_as_a_page_or_a_part_of_one(client: TestClient, framed: Framing) -> None:
    page = client.get("/framing/near", params={"actor": framed.id}).text
    part = client.get("/framing/near", params={"actor": framed.id}, headers={"HX-Request": "true"}).text
    assert "<h1>" in page
    assert "<html" not in part
    assert "log-likelihood" in part
    assert "less than once in ten thousand" in page


def test_an_actor_of_one_document_is_framed_there(client: TestClient, desk: Desk) -> None:
    reading = next(r for r in desk.case("s.k.").readings() if any(e.local for e in r.entities))
    local = next(
        m.entity for m in reading.mentions if m.entity in {e.id for e in reading.entities if e.local}
    )
    page = client.get("/framing", params={"actor": f"{reading.document.id}/{local}"})
    assert page.status_code == 200
    assert "/framing/near" not in page.text


def test_a_name_that_nobody_has_is_refused(client: TestClient) -> None:
    assert client.get("/framing", params={"actor": "لا أحد بهذا الاسم"}).status_code == 400


def test_outlets_come_by_how_much_they_give() -> None:
    verbs = [verb("north", 1), verb(None, 3), verb("south", 2), verb("north", 4)]
    assert [(outlet, [one.count for one in own]) for outlet, own in by_outlet(verbs)] == [
        ("north", [1, 4]),
        (None, [3]),
        ("south", [2]),
    ]
    shares = [Share(None, outlet, 1, 0, 0, of) for outlet, of in (("a", 1), ("b", 5))]
    assert [one.outlet for one in ordered(shares)] == ["b", "a"]


def test_only_words_that_are_more_are_shown_and_few_of_each_outlet() -> None:
    more = [Keyword("north", f"كلمة{n}", 9, 1, 50.0 - n, 2.0) for n in range(12)]
    less = [Keyword("north", "أقل", 0, 9, 60.0, -2.0)]
    assert shown([*less, *more]) == more[:8]


def test_the_matrix_of_some_outlets_and_a_voice() -> None:
    namings = tuple(
        Naming("a", outlet, voice, None, "name", "النهر", count, 1, (QUOTED,))
        for outlet, voice, count in (("north", "narrator", 3), ("south", "headline", 7))
    )
    found = Framing("a", namings, (), ())
    assert ">7</a>" in drawn(found, (), None, Manner("en"))
    assert ">7</a>" not in drawn(found, ("north",), None, Manner("en"))
    assert drawn(found, ("north",), "headline", Manner("en")) == ""


def test_framing_in_a_browser(browser: webdriver.Chrome, served: Served, framed: Framing) -> None:
    for language, size in (("ar", "laptop"), ("ar", "phone"), ("en", "laptop")):
        resize(browser, size)
        browser.get(f"{served.url}/framing?actor={framed.id}&words=هدنة&lang={language}")
        shoot(browser, f"framing-{language}-{size}")
        assert faults(browser) == []
    browser.execute_script("document.getElementById('near').scrollIntoView()")
    until(lambda: "log-likelihood" in browser.find_element(By.ID, "main").text)
