"""Prints of documents."""

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.knowledge import Knowledge, load
from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.read import TABLE
from rasid.read.prints import fingerprint, word_hash
from rasid.read.stage import apply

KNOW = load()


def printed(text: str, title: str | None = None) -> Print:
    document = Document(text, Origin(title=title))
    for stage in TABLE[:2]:
        document = apply(stage, document, KNOW)
    return fingerprint(document, KNOW)


def items(part: bytes) -> list[int]:
    found = array("I")
    found.frombytes(part)
    return found.tolist()


def words(text: str, found: Print) -> list[str]:
    return [text[a:b] for a, b in zip(items(found.starts), items(found.ends), strict=True)]


def test_every_word_of_the_article_has_its_place() -> None:
    text = "أعلنت بلدية الساحل، أمس، فتح الجسر."
    assert words(text, printed(text)) == ["أعلنت", "بلدية", "الساحل", "أمس", "فتح", "الجسر"]


def test_spellings_of_outlets_have_one_print() -> None:
    one = printed("قتل ثلاثة جنود أميركيين في 5 شباط قرب الجسر")
    other = printed("استشهد 3 جنود أمريكيين في ٥ فبراير قرب الجسر")
    assert one.words == other.words


def test_the_page_around_the_article_is_left_out() -> None:
    text = (
        "افتتح المحافظ الجسر الجديد صباح الأحد بعد عامين من العمل المتواصل.\nاقرأ أيضاً: السوق تغلق أبوابها\n"
    )
    found = words(text, printed(text))
    assert "افتتح" in found and "أبوابها" not in found


def test_a_headline_counts_only_where_there_is_no_text() -> None:
    title, body = "افتتاح الجسر الجديد في الساحل", "عبرت أول سيارة صباح الأحد بعد عامين من العمل."
    text = f"{title}\n\n{body}"
    assert words(text, printed(text, title))[0] == "عبرت"
    assert words(title, printed(title, title)) == title.split()


def test_hashes_are_the_same_everywhere() -> None:
    assert word_hash("الجسر") == 83702128
    assert word_hash("الجسر") != word_hash("الجسور")


def test_an_empty_text_has_an_empty_print(know: Knowledge) -> None:
    assert printed("") == Print(b"", b"", b"")


@settings(max_examples=60, deadline=None)
@given(st.text('وقال عبد الله 3شباط٪.،«»\n"ab', max_size=80))
def test_places_rise_and_lie_in_the_text(text: str) -> None:
    found = printed(text)
    starts, ends = items(found.starts), items(found.ends)
    assert len(items(found.words)) == len(starts) == len(ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends, strict=True))
    assert all(b <= a for b, a in zip(ends, starts[1:], strict=False))
