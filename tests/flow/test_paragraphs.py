"""Texts in segments and paragraphs."""

from rasid.flow.paragraphs import Part, laid_out
from rasid.model.reading import SegmentPart

TEXT = "🔴 عنوان\n\n  سطر أول\r\nسطر ثان\u2028سطر ثالث\n \nملحق"


def words(part: Part) -> list[str]:
    return [TEXT[first:after] for first, after in part.paragraphs]


def test_a_text_without_segments_is_one_body() -> None:
    (body,) = laid_out(TEXT)
    assert body.kind == "body"
    assert words(body) == ["🔴 عنوان", "  سطر أول", "سطر ثان", "سطر ثالث", "ملحق"]


def test_segments_keep_their_kind_and_order() -> None:
    last = TEXT.index("ملحق")
    segments = [
        SegmentPart((0, 7), "title", "r"),
        SegmentPart((7, last), "body", "r"),
        SegmentPart((last, len(TEXT)), "related", "r"),
    ]
    assert [(part.kind, words(part)) for part in laid_out(TEXT, segments)] == [
        ("title", ["🔴 عنوان"]),
        ("body", ["  سطر أول", "سطر ثان", "سطر ثالث"]),
        ("related", ["ملحق"]),
    ]


def test_a_segment_of_blanks_is_left_out() -> None:
    assert laid_out(" \n ", [SegmentPart((0, 3), "caption", "r")]) == []
