"""The page that searches."""

import re
from html import unescape

from fastapi.testclient import TestClient


def links(page: str, words: str) -> list[str]:
    """Where the links with these words lead."""
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', page, re.S)
    return [unescape(href) for href, inside in found if words in unescape(re.sub(r"<[^>]+>", "", inside))]


def total(page: str) -> int:
    """How many documents it says were found."""
    found = re.search(r'class="total"[^>]*>Documents: ([\d,]+)<', page)
    return int(found[1].replace(",", "")) if found else 0


def test_the_words_found_are_marked_whole_in_their_context(client: TestClient) -> None:
    page = client.get("/search", params={"q": "الهدنة"}).text
    marks = re.findall(r"(\S?)<mark>([^<]+)</mark>(\S?)", page)
    assert len(marks) > 1
    assert all(
        not re.match(r"[\u0620-\u064a]", edge)
        for before, _, after in marks
        for edge in (before, after)
        if edge
    )
    assert all("هدن" in word for _, word, _ in marks)


def test_a_facet_leads_to_as_many_documents_as_it_says_and_back(client: TestClient) -> None:
    page = client.get("/search").text
    (deny,) = links(page, "deny")
    narrowed = client.get(deny).text
    said = re.search(r"<bdi>deny</bdi><span class=\"count\">(\d+)", page)
    assert said and total(narrowed) == int(said[1]) < total(page)
    assert total(client.get(links(narrowed, "deny")[0]).text) == total(page)


def test_a_month_is_a_filter_that_can_be_taken_away(client: TestClient) -> None:
    page = client.get("/search", params={"q": "قال"}).text
    month = next(href for href in re.findall(r'href="([^"]*since=[^"]*)"', page))
    narrowed = client.get(unescape(month)).text
    assert 0 < total(narrowed) <= total(page)
    back = re.search(r'<ul class="chips".*?href="([^"]+)"', narrowed, re.S)
    assert back and total(client.get(unescape(back[1])).text) == total(page)


def test_hits_name_the_records_that_filters_are_of(client: TestClient) -> None:
    page = client.get("/search", params={"types": "ASSAULT", "modalities": "denied"}).text
    records = re.findall(r'<a href="/documents/\w+#e\d+"><span class="kind">([^<]+)', page)
    assert records and set(records) == {"Assault"}


def test_words_in_context_are_rows_that_lead_to_their_place(client: TestClient) -> None:
    page = client.get("/search", params={"q": "قال", "view": "kwic", "sort": "after"}).text
    assert re.search(r'<td class="key"><a href="/documents/\w+\?at=\d+-\d+">', page)
    assert 'dir="rtl"' in page


def test_pages_follow_each_other(client: TestClient, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("rasid.web.pages.search.MOST", 3)
    page = client.get("/search").text
    seen = re.findall(r'<h2><a href="/documents/(\w+)"', page)
    following = re.search(r'rel="next" href="([^"]+)"', page)
    assert following
    after = re.findall(r'<h2><a href="/documents/(\w+)"', client.get(unescape(following[1])).text)
    assert len(seen) == 3 and after and not set(seen) & set(after)


def test_a_wrong_query_is_told_beside_the_box(client: TestClient) -> None:
    answer = client.get("/search", params={"q": 'هدنة "'})
    assert answer.status_code == 400
    assert "this quotation mark is not closed" in answer.text
    assert 'value="هدنة &#34;"' in answer.text


def test_nothing_found_says_what_to_try(client: TestClient) -> None:
    page = client.get("/search", params={"q": "زرافةوردية", "outlets": "x"}).text
    assert "Nothing was found" in page
    assert links(page, "The same words without filters") == [
        "/search?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9%D9%88%D8%B1%D8%AF%D9%8A%D8%A9"
    ]


def test_the_view_can_be_exported_by_the_same_query(client: TestClient) -> None:
    page = client.get("/search", params={"q": "قال", "acts": "deny"}).text
    (href,) = links(page, "Export")[-1:]
    assert href.startswith("/export?view=search&q=") and "acts=deny" in href


def test_a_query_is_no_markup(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<script>alert(1)</script>", "outlets": '"><img src=x>'}).text
    assert "<script>alert" not in page and "<img src=x>" not in page
