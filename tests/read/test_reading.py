from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.read import read
from rasid.read.reading import read_text, reading


def test_a_document_is_read_once(know: Knowledge) -> None:
    document = read(Document("عاد الهدوء إلى المدينة يوم الأحد."), know)
    assert reading(document, know).times == reading(Document(document.text), know).times


def test_where_a_text_came_from_is_kept(know: Knowledge) -> None:
    found = read_text(
        "عنوان الخبر\n\nعاد الهدوء.", know, Origin(id="7", title="عنوان الخبر", outlet="رأي", url="u")
    )
    assert (found.document.id, found.document.outlet, found.document.url) == ("7", "رأي", "u")
    assert found.document.title is not None
    assert found.document.title.text == "عنوان الخبر"


def test_a_text_in_another_language_is_told(know: Knowledge) -> None:
    found = read_text("The ceasefire holds.", know)
    assert "not-arabic" in [problem.code for problem in found.problems]


def test_the_text_is_written_only_when_asked(know: Knowledge) -> None:
    assert reading(Document("خبر"), know, with_text=True).document.text == "خبر"
    assert reading(Document("خبر"), know).document.text is None
