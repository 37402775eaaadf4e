import io

import pytest
from tests.gather.samples import NEWS, PAGE, record, warc

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.warc import read
from rasid.model.gathered import Gathered

URL = "https://example.org/1"


def found(content: bytes) -> list[Gathered]:
    return list(items(read, io.BytesIO(content), Source("a.warc", "a.warc")))


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_that_was_answered_is_a_document(packed: bool) -> None:
    (item,) = found(warc(record(URL, PAGE.encode()), packed=packed))
    assert item.document is not None and item.raw is not None
    assert NEWS in item.document.text
    origin = item.document.origin
    assert (origin.url, origin.retrieved, origin.date) == (URL, "2024-08-27T03:00:00Z", "2024-08-26")
    assert (item.raw.content, item.raw.media_type) == (PAGE.encode(), "text/html")
    assert (item.raw.locator or "").startswith("record <urn:uuid:")


def test_what_is_no_page_or_was_not_found_is_passed_over() -> None:
    content = warc(
        record(URL + "a", b"x", media="image/png"),
        record(URL + "b", PAGE.encode(), status="404 Not Found"),
        record(URL, PAGE.encode(), media="TEXT/HTML"),
    )
    assert [item.document and item.document.origin.url for item in found(content)] == [URL]


def test_an_encoding_is_taken_from_the_server() -> None:
    page = (
        "<html><body><article><p>"
        + "Чиновник сообщил о возвращении спокойствия на рынок. " * 8
        + "</p></article>"
    )
    (item,) = found(warc(record(URL, page.encode("koi8-r"), media="text/html; charset=koi8-r")))
    assert item.document is not None and "спокойствия" in item.document.text


def test_a_page_without_an_article_is_told_and_the_rest_goes_on() -> None:
    items = found(warc(record(URL, b"<html></html>"), record(URL, PAGE.encode())))
    assert items[0].failure == "no article found in the page"
    assert items[1].document is not None


def test_a_page_that_is_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.warc.whole.__defaults__", (2**20,))
    items = found(warc(record(URL, b"x" * 2**21), record(URL, PAGE.encode())))
    assert "larger than 1 MB" in (items[0].failure or "")
    assert items[1].document is not None


def test_an_archive_cut_short_gives_what_is_there() -> None:
    content = warc(record(URL, PAGE.encode()), record(URL, PAGE.encode()), packed=True)
    assert found(content[:-200])[0].document is not None


@pytest.mark.parametrize("content", [b"", NEWS.encode(), warc(), b"WARC/1.0\r\n"])
def test_what_holds_no_page_is_told(content: bytes) -> None:
    (item,) = found(content)
    assert item.failure
