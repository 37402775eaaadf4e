import pytest

from rasid.model.document import Document, Origin
from rasid.model.errors import StageError
from rasid.model.keys import QUOTES, TOKENS
from rasid.model.records import Problem, Quote


def test_equal_texts_have_equal_ids_and_another_text_another() -> None:
    assert Document("خبر").id == Document("خبر").id != Document("خبر آخر").id


def test_the_id_that_came_with_a_text_is_kept() -> None:
    assert Document("خبر", Origin(id="a1")).id == "a1"


def test_a_layer_never_changes_the_document_it_was_added_to() -> None:
    before = Document("قال «نعم»")
    after = before.with_layer(QUOTES, (Quote((4, 9), (5, 8), "«»"),), (Problem("quote-open", "…"),))
    assert QUOTES not in before
    assert before.problems == ()
    assert after.words(after[QUOTES][0].inner) == "نعم"
    assert after.problems[0].code == "quote-open"


def test_a_missing_layer_is_named() -> None:
    with pytest.raises(StageError, match="tokens"):
        Document("خبر")[TOKENS]


def test_a_view_holds_only_what_was_asked_for() -> None:
    whole = Document("خبر").with_layer(TOKENS, ()).with_layer(QUOTES, ())
    seen = whole.seeing((TOKENS,))
    assert TOKENS in seen
    assert QUOTES not in seen
    assert seen.id == whole.id


def test_evidence_is_a_span_with_its_words() -> None:
    assert Document("عاد الهدوء").evidence((4, 10)).text == "الهدوء"
