import pytest

from rasid.gather.articles import Source, article, holds_text, iso_date, storable
from rasid.model.gathered import Raw

RAW = Raw(b"x", "text/plain")


def test_a_title_stands_above_its_text() -> None:
    found = article(Source("a.txt", "a.txt"), "خبر", RAW, " عنوان ", outlet="النهر", author=None).document
    assert found is not None
    assert found.text == "عنوان\n\nخبر"
    assert (found.origin.title, found.origin.outlet, found.origin.author) == ("عنوان", "النهر", None)


def test_what_the_source_knows_is_kept() -> None:
    source = Source("-", url="https://example.org/a", retrieved="2024-01-02")
    found = article(source, "خبر", RAW)
    assert found.document is not None and found.raw == RAW
    assert (found.document.origin.url, found.document.origin.retrieved) == (
        "https://example.org/a",
        "2024-01-02",
    )


def test_a_part_of_a_source_has_not_its_address() -> None:
    source = Source("a", url="https://example.org/feed")
    found = article(source, "خبر", RAW, url=None).document
    assert found is not None and found.origin.url is None


def test_what_no_database_keeps_is_replaced() -> None:
    found = article(Source("a"), "قبل\x00بعد\ud800", RAW, "\x00", id="\udfff1").document
    assert found is not None
    assert found.text == "\ufffd\n\nقبل\ufffdبعد\ufffd"
    assert found.id == "\ufffd1"
    assert storable("خبر 😀") == "خبر 😀"


@pytest.mark.parametrize(("text", "holds"), [("خ", True), (" \n\u200f\x00", False), ("", False)])
def test_spaces_and_controls_are_no_text(text: str, holds: bool) -> None:
    assert holds_text(text) is holds


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2017-02-17T07:19:00+01:00", True),
        ("2015-07-24", True),
        ("21:24 · 20 Ordibehesht", False),
        ("", False),
        (None, False),
    ],
)
def test_only_iso_dates_are_taken(value: str | None, kept: bool) -> None:
    assert iso_date(value) == (value if kept else None)
