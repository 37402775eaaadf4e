"""What identifies a document."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.model.document import Document, Origin
from rasid.model.gathered import Raw
from rasid.store.identity import (
    LONGEST,
    filled,
    id_of,
    indexable,
    key_of,
    normal_url,
    storable,
    storable_words,
)

WHOLE, LINE = Raw(b"x", "text/plain"), Raw(b"x", "application/json", "line 3")


@pytest.mark.parametrize(
    "one, other",
    [
        ("https://Example.org/a/1", "HTTPS://example.org/a/1"),
        ("https://example.org/a/1", "https://example.org:443/a/1"),
        ("http://example.org", "http://example.org:80/"),
        ("https://example.org/a#comments", "https://example.org/a"),
        ("https://example.org/a?id=7&utm_source=feed&utm_medium=x", "https://example.org/a?id=7"),
        ("https://example.org/a?UTM_Campaign=x", "https://example.org/a"),
        (" https://example.org/a\n", "https://example.org/a"),
    ],
)
def test_urls_of_one_page(one: str, other: str) -> None:
    assert normal_url(one) == normal_url(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a?id=7", "https://example.org/a?id=8"),
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org:8443/a", "https://example.org/a"),
        ("https://example.org/a?utmost=1", "https://example.org/a"),
        ("https://editor@example.org/a", "https://example.org/a"),
    ],
)
def test_urls_of_two_pages(one: str, other: str) -> None:
    assert normal_url(one) != normal_url(other)


@pytest.mark.parametrize("url", ["https://example.org:port/", "http://[::1", "no url at all", ""])
def test_what_is_no_url_stays_as_it_is(url: str) -> None:
    assert normal_url(url) == url


@given(st.text() | st.text("aB:/?#&=%.@[] utm_1").map("https://Example.org".__add__))
def test_a_normal_url_is_normal(url: str) -> None:
    assert normal_url(normal_url(url)) == normal_url(url)


def test_an_ipv6_host_keeps_its_brackets() -> None:
    assert normal_url("http://[2001:DB8::1]:80/a") == "http://[2001:db8::1]/a"


def test_an_id_counts_before_a_url_and_a_url_before_a_path() -> None:
    known = Origin(id="77", outlet="الشروق الجديد", url="https://example.org/a", path="/news/a.txt")
    assert key_of(Document("نص", known), WHOLE) == "id:الشروق الجديد:77"
    assert (
        key_of(Document("نص", Origin(url=known.url, path=known.path)), WHOLE) == "url:https://example.org/a"
    )
    assert key_of(Document("نص", Origin(path=known.path)), WHOLE) == "path:/news/a.txt"


def test_the_same_id_in_two_outlets_is_two_documents() -> None:
    one, other = (key_of(Document("نص", Origin(id="77", outlet=outlet)), None) for outlet in ("ا", "ب"))
    assert id_of(one) != id_of(other)


def test_a_line_of_a_file_is_known_by_its_text() -> None:
    document = Document("نص", Origin(path="/news/all.jsonl"))
    assert key_of(document, LINE) == key_of(document, None) == f"text:{document.sha256}"


def test_a_path_is_the_same_from_wherever_it_is_told() -> None:
    one, other = (Document("نص", Origin(path=path)) for path in ("/news/a.txt", "/news/old/../a.txt"))
    assert key_of(one, WHOLE) == key_of(other, WHOLE)


def test_an_id_is_sixteen_digits() -> None:
    assert id_of("text:1") != id_of("text:2")
    assert re.fullmatch("[0-9a-f]{16}", id_of("نص"))


def test_words_that_a_database_would_refuse() -> None:
    assert storable_words("a\0b\udce9") == "a�b?"
    assert storable(Origin(id="7", path="n\udce9.txt")) == Origin(id="7", path="n?.txt")


def test_only_what_was_empty_is_filled() -> None:
    known = Origin(path="a.txt", outlet="الشروق الجديد")
    new = Origin(path="b.txt", outlet="النهر", date="2031-01-02", author="كاتبة", retrieved="2031-02-03")
    assert filled(known, new) == Origin(
        path="a.txt", outlet="الشروق الجديد", date="2031-01-02", author="كاتبة"
    )
    assert filled(known, known) == known


def test_no_key_is_longer_than_an_index_takes() -> None:
    one, other = (
        key_of(Document("نص", Origin(url=f"https://a.example/{'س' * 9000}{n}")), None) for n in (1, 2)
    )
    assert one != other and len(one.encode()) < 2704
    assert indexable("س" * 900) == "س" * LONGEST
    assert indexable("a\0b") == "a�b" and indexable(None) is None
