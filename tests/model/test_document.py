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


@pytest.mark.parametrize("text", ["", "خبر", "🇮🇶 خبر", "\ud800", "أ" * 10_000, "\x00"])
def test_any_text_has_an_id_of_sixteen_letters(text: str) -> None:
    document = Document(text)
    assert len(document.id) == 16
    assert document.sha256.startswith(document.id)


@pytest.mark.parametrize(
    ("span", "words"),
    [((0, 3), "عاد"), ((4, 10), "الهدوء"), ((3, 3), ""), ((0, 99), "عاد الهدوء 🇮🇶"), ((11, 13), "🇮🇶")],
)
def test_spans_count_code_points(span: tuple[int, int], words: str) -> None:
    assert Document("عاد الهدوء 🇮🇶").words(span) == words


def test_a_layer_made_again_takes_the_place_of_the_first() -> None:
    one = Document("خبر").with_layer(QUOTES, (Quote((0, 1), (0, 1), "a"),))
    other = one.with_layer(QUOTES, ())
    assert (len(one[QUOTES]), len(other[QUOTES])) == (1, 0)


def test_problems_add_up_in_order() -> None:
    document = (
        Document("خبر")
        .with_layer(TOKENS, (), (Problem("a", ""),))
        .with_layer(QUOTES, (), (Problem("b", ""),))
    )
    assert [problem.code for problem in document.problems] == ["a", "b"]
    assert document.seeing((TOKENS,)).problems == ()


def test_a_view_of_a_layer_that_is_not_there_is_refused() -> None:
    with pytest.raises(StageError, match="quotes"):
        Document("خبر").seeing((QUOTES,))


def test_layers_cannot_be_changed_behind_the_document() -> None:
    layers = {"quotes": ()}
    document = Document("خبر", layers=layers)
    layers["tokens"] = ()
    assert TOKENS not in document
