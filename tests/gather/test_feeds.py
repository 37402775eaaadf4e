import io
import json

import pytest
from tests.gather.samples import NEWS, TITLE, atom, feed

from rasid.gather.articles import Source
from rasid.gather.feeds import read
from rasid.gather.items import items
from rasid.model.gathered import Gathered

BOMB = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>"""


def found(content: bytes) -> list[Gathered]:
    return list(items(read, io.BytesIO(content), Source("a.rss", "a.rss")))


def test_an_entry_is_its_content_under_its_title() -> None:
    document = found(feed())[0].document
    assert document is not None
    assert document.text == f"{TITLE}\n\n{NEWS}\n{NEWS}"
    origin = document.origin
    assert (origin.url, origin.outlet, origin.language) == ("https://example.org/1", "صحيفة المرفأ", "ar")
    assert origin.date == "2024-08-26T01:00:00+03:00"


def test_an_entry_without_content_is_its_summary_and_its_id() -> None:
    document = found(feed())[1].document
    assert document is not None
    assert document.text == f"خبر ثان\n\n{NEWS}"
    assert (document.id, document.origin.url) == ("b-2", None)


def test_a_change_is_told_beside_the_date() -> None:
    (item,) = found(atom())
    assert item.document is not None
    origin = item.document.origin
    assert (origin.date, origin.edited) == ("2024-08-26T01:00:00+03:00", "2024-08-27T01:00:00+03:00")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Mon, 26 Aug 2024 01:00:00 +0300", "2024-08-26T01:00:00+03:00"),
        ("2024-08-26", "2024-08-26"),
        ("26 Aug 2024 01:00 EST", "2024-08-26T01:00:00-05:00"),
        ("السبت", None),
    ],
)
def test_dates_as_feeds_write_them(written: str, date: str | None) -> None:
    content = feed().replace(b"Mon, 26 Aug 2024 01:00:00 +0300", written.encode())
    document = found(content)[0].document
    assert document is not None and document.origin.date == date


def test_an_entry_comes_as_json_with_its_place() -> None:
    raw = found(feed())[1].raw
    assert raw is not None
    assert json.loads(raw.content)["summary"] == NEWS
    assert (raw.media_type, raw.locator) == ("application/json", "entry 2")


def test_an_entry_without_words_is_told() -> None:
    content = b"<rss version='2.0'><channel><item><link>https://example.org/1</link></item></channel></rss>"
    assert [item.failure for item in found(content)] == ["entry 1: no words"]


def test_a_feed_cut_short_gives_what_is_there() -> None:
    content = feed()
    assert found(content[: content.index("خبر ثان".encode())])[0].document is not None


def test_entities_of_its_own_are_refused() -> None:
    (item,) = found(BOMB)
    assert "defines XML entities of its own" in (item.failure or "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not a feed"),
        (b"<html><body>x</body></html>", "not a feed"),
        (NEWS.encode(), "not a feed"),
        (b"<rss version='2.0'><channel></channel></rss>", "holds no article"),
    ],
)
def test_what_is_no_feed_is_told(content: bytes, why: str) -> None:
    (item,) = found(content)
    assert why in (item.failure or "")
