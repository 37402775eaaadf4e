"""The reading view: what the server writes, and the original behind bars."""

import json
import re
from html import unescape

import pytest
from fastapi.testclient import TestClient
from tests.flow.articles import article
from tests.teams import logged_in

from rasid.api.desk import Desk
from rasid.model.document import Document, Origin
from rasid.model.fusion.links import Ref
from rasid.model.gathered import Gathered, Raw

HOSTILE = "</script><img src=x onerror=alert(1)>"
PAGE = b"<h1>\xd8\xae\xd8\xa8\xd8\xb1</h1><script>document.title = 'ran'</script>"


def named(desk: Desk, words: str) -> str:
    """The sample whose text has these words."""
    return next(id for id in desk.store.documents.ids() if words in desk.store.documents.text(id))


def put(desk: Desk, *items: Gathered) -> list[str]:
    found = [outcome.document for outcome in desk.store.documents.add(items, "tests")]
    return [one for one in found if one]


def blocks(html: str) -> list[tuple[int, str]]:
    return [(int(at), unescape(words)) for at, words in re.findall(r'data-at="(\d+)"[^>]*>([^<]*)</', html)]


def test_paragraphs_stand_where_the_text_has_them(client: TestClient, desk: Desk) -> None:
    document = named(desk, "عاجل | مراسل نبض السهل")
    text = desk.store.documents.text(document)
    html = client.get(f"/documents/{document}").text
    found = blocks(html)
    assert len(found) > 5
    assert all(text[at : at + len(words)] == words for at, words in found)
    assert "".join("".join(words for _, words in sorted(found)).split()) == "".join(text.split())
    assert 'dir="rtl"' in html


def test_the_head_tells_when_it_was_published_and_how_that_is_known(client: TestClient, desk: Desk) -> None:
    document = named(desk, "حازم البيلساني، اليوم الأربعاء")
    html = client.get(f"/documents/{document}", params={"lang": "en"}).text
    assert re.search(r"<strong><bdi>5 March 2025</bdi></strong>", html)
    assert 'href="?at=' in html


def test_the_page_has_what_scripts_need_and_no_more(client: TestClient, desk: Desk) -> None:
    document = named(desk, "النخلتين (جمهورية الوادي)")
    desk.case("s.k.").judge("events", "reject", Ref(document, "e1"))
    html = client.get(f"/documents/{document}").text
    found = re.search(r'<script type="application/json" id="opened">(.*?)</script>', html, re.DOTALL)
    assert found
    opened = json.loads(found[1])
    assert opened["reading"]["document"]["text"] == desk.store.documents.text(document)
    assert opened["mine"]["events/e1"]["verdict"] == "reject"
    assert client.get(f"/documents/{document}/opened").json() == opened


def test_who_may_not_review_is_offered_no_deciding(team: Desk) -> None:
    document = named(team, "النخلتين (جمهورية الوادي)")
    pages = {name: logged_in(team, name).get(f"/documents/{document}").text for name in ("yara", "نور")}
    assert ["data-may" in pages[name] and 'id="acts"' in pages[name] for name in ("yara", "نور")] == [
        False,
        True,
    ]
    assert 'id="opened"' in pages["yara"]


def test_a_second_reviewer_gets_the_page_blind(team: Desk) -> None:
    document = named(team, "النخلتين (جمهورية الوادي)")
    team.case("sana").judge("events", "reject", Ref(document, "e1"))
    client = logged_in(team, "نور")
    seen = [
        client.get(f"/documents/{document}/opened", params=params).json()["others"]
        for params in ({}, {"review": 1})
    ]
    assert [list(others) for others in seen] == [["events/e1"], []]


def test_hostile_words_stay_words(client: TestClient, desk: Desk) -> None:
    (document,) = put(desk, article("hostile", f"{HOSTILE} قال المتحدث.", HOSTILE, "2024-02-04", HOSTILE))
    desk.case("tests").read()
    html = client.get(f"/documents/{document}").text
    assert "<img" not in html
    assert html.count("</script>") == html.count("<script")


def test_an_address_that_is_none_is_no_link(client: TestClient, desk: Desk) -> None:
    origin = Origin(id="evil", url="javascript:alert(1)")
    (document,) = put(desk, Gathered("evil", Document("نص قصير.", origin)))
    html = client.get(f"/documents/{document}").text
    assert "javascript:" not in html
    assert "has not been read yet" in html


def test_an_earlier_version_shows_what_went(client: TestClient, desk: Desk) -> None:
    for text in ("سطر أول.\n\nسطر قديم.", "سطر أول.\n\nسطر جديد."):
        (document,) = put(desk, Gathered("v", Document(text, Origin(id="v"))))
    html = client.get(f"/documents/{document}", params={"version": 1}).text
    assert re.findall(r'class="gone">([^<]*)<', html) == ["سطر قديم."]
    assert client.get(f"/documents/{document}", params={"version": 9}).status_code == 404


@pytest.mark.parametrize("path", ["", "/opened", "/original"])
def test_what_is_not_there_is_not_found(client: TestClient, stranger: TestClient, path: str) -> None:
    assert client.get(f"/documents/{'0' * 16}{path}").status_code == 404
    assert stranger.get(f"/documents/{'0' * 16}{path}").status_code == 401


def test_an_original_is_shown_where_it_cannot_act(client: TestClient, desk: Desk) -> None:
    raw = Raw(PAGE, "text/html")
    (document,) = put(desk, Gathered("p", Document("خبر", Origin(id="p", path="أرشيف/خبر.html")), raw=raw))
    answer = client.get(f"/documents/{document}/original")
    assert "<h1>خبر</h1>" in answer.text
    assert "script" not in answer.text
    assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert (answer.headers["X-Content-Type-Options"], answer.headers["X-Frame-Options"]) == (
        "nosniff",
        "SAMEORIGIN",
    )
    saved = client.get(f"/documents/{document}/original", params={"download": 1})
    assert saved.content == PAGE
    assert saved.headers["Content-Type"] == "application/octet-stream"
    assert saved.headers["Content-Disposition"] == (
        "attachment; filename=\"original.html\"; filename*=UTF-8''%D8%AE%D8%A8%D8%B1.html"
    )


def test_a_document_without_bytes_has_no_original(client: TestClient, desk: Desk) -> None:
    (document,) = put(desk, Gathered("n", Document("خبر", Origin(id="n"))))
    assert client.get(f"/documents/{document}/original").status_code == 404
