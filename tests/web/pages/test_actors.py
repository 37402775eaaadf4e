"""The pages of actors: the list, one that is listed, one that a document alone knows, and both in a browser."""

import re
from collections import Counter

import pytest
from fastapi.testclient import TestClient
from selenium import webdriver
from tests.desks import Served, faults, resize, shoot
from tests.web.pages.test_processes import text

from rasid.api.desk import Desk
from rasid.flow.actors import acting
from rasid.model.fusion.framing import Verb
from rasid.model.fusion.links import Quoted, Reason
from rasid.store.actors import Actor
from rasid.web.pages.actors import given, source, summed


@pytest.fixture
def actors(desk: Desk) -> tuple[Actor, ...]:
    return acting(desk.case("s.k."), most=500).items


@pytest.fixture
def speaker(actors: tuple[Actor, ...]) -> Actor:
    """The one who speaks most, of one document alone."""
    return max((one for one in actors if one.local), key=lambda one: one.says)


def test_the_list_counts_what_each_does(client: TestClient, speaker: Actor) -> None:
    page = client.get("/actors", params={"words": speaker.name.ar}).text
    row = next(
        row.partition("</tr>")[0] for row in page.split("<tr>") if f'href="/actors/{speaker.id}"' in row
    )
    assert text(row).endswith(
        f"known from one document person 1 {speaker.does or ''} {speaker.undergoes or ''} {speaker.says}".replace(
            "  ", " "
        )
    ) or str(speaker.says) in text(row)


def test_the_list_goes_on_and_is_filtered(client: TestClient, actors: tuple[Actor, ...]) -> None:
    page = client.get("/actors").text
    assert f"{len(actors)} found" in text(page)
    assert 'rel="next" href="?after=' in page
    assert "Nobody of that name" in text(client.get("/actors", params={"words": "زغلول"}).text)
    persons = client.get("/actors", params={"kind": "person", "which": "known"}).text
    assert "known from one document" not in persons


def test_an_actor_of_one_document_has_names_words_and_verbs(client: TestClient, speaker: Actor) -> None:
    page = client.get(f"/actors/{speaker.id}").text
    words = text(page)
    document = speaker.id.partition("/")[0]
    assert f'href="/documents/{document}">The document' in page
    assert f"What is said by it {speaker.says}" in words
    assert f'href="/documents/{document}#a' in page
    assert '<table class="matrix">' in page
    assert f'href="/occurrences?actors={speaker.id}"' in page


def test_what_is_said_can_be_narrowed_to_an_act(client: TestClient, speaker: Actor) -> None:
    none = text(
        client.get(
            f"/actors/{speaker.id}", params={"act": "praise", "role": "actor", "modality": "foiled"}
        ).text
    )
    assert "What is said by it 0" in none
    assert "What is told of it 0" in none


def test_a_listed_actor_that_nobody_names_is_said_so(client: TestClient) -> None:
    assert "No document read in this case names it" in text(client.get("/actors/hamas").text)


def test_nobody_is_not_there(client: TestClient) -> None:
    assert client.get("/actors/no_such_body").status_code == 404
    assert client.get("/actors", params={"after": "x"}).status_code == 400


def test_ties_name_their_source(client: TestClient, desk: Desk) -> None:
    found = [one for one in desk.case("s.k.").identities() if one.ties]
    local = next(str(one.entities[0]) for one in found if one.reasons[0].rule == "local")
    page = client.get(f"/actors/{local}").text
    assert "by a document" in text(page)
    bond = re.search('office of <a href="/actors/([^"]*)">', page)
    assert bond
    assert client.get(f"/actors/{bond[1]}").status_code == 200
    page = text(client.get("/actors/un_security_council").text)
    assert "part of United Nations from the general list en.wikipedia.org/wiki/" in page


def test_counts_of_one_thing_are_added_up() -> None:
    assert summed([("assert", 1), ("deny", 2), ("assert", 3)]) == [("assert", 4), ("deny", 2)]


def test_a_verb_has_the_outlets_that_give_it() -> None:
    quoted = Quoted("d", (0, 3), "قال")
    verbs = [
        Verb("a", "north", "زعم", "assert", 1, (quoted,)),
        Verb("a", "north", "قال", "assert", 2, (quoted,)),
    ]
    verbs.append(Verb("a", None, "قال", "assert", 3, (quoted,)))
    assert [(one.words, one.outlets) for one in given(verbs)] == [
        ("قال", Counter({None: 3, "north": 2})),
        ("زعم", Counter({"north": 1})),
    ]


def test_the_source_of_a_tie_is_an_address_only_where_it_is_one() -> None:
    assert (
        source(Reason("knowledge", "x member_of y: https://example.org/a")).address == "https://example.org/a"
    )
    assert source(Reason("knowledge", "x member_of y: javascript:alert(1)")).address is None
    assert source(Reason("knowledge", "x part_of y: named after Y")).kind == "name"
    quoted = Quoted("d", (0, 3), "قال")
    assert source(Reason("said", "قال", (quoted,))) == ("document", "", (quoted,))


def test_an_actor_in_a_browser(browser: webdriver.Chrome, served: Served, speaker: Actor) -> None:
    for path, name in ((f"/actors/{speaker.id}", "actor"), ("/actors", "actors")):
        for language, size in (("ar", "laptop"), ("ar", "phone"), ("en", "phone")):
            resize(browser, size)
            browser.get(f"{served.url}{path}?lang={language}")
            shoot(browser, f"{name}-{language}-{size}")
            assert faults(browser) == []
            wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
            assert browser.execute_script(wide) is False
