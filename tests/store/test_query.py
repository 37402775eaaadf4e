import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.model.errors import InputError
from rasid.store.query import All, Either, Not, Phrase, Prefix, Word, ask, find, is_exact, parse
from rasid.store.stems import terms

TEXT = "قال متحدث إن الجيش قصف ميناء صافر.\nوأعلن لواء النهر أنّ السفن 15 غادرت المينـاء."


def words(query: str, text: str = TEXT) -> list[str] | None:
    """The words of a text that a query asks for."""
    node = parse(query)
    assert node is not None
    spans = find(node, terms(text))
    return None if spans is None else [text[first:after] for first, after in spans]


FOUND = [
    ("ميناء", ["ميناء", "المينـاء"]),
    ("قصفوا", ["قصف"]),
    ("جيش ١٥", ["الجيش", "15"]),
    ('"لواء النهر"', ["لواء النهر"]),
    ("«لِواءُ النّهر»", ["لواء النهر"]),
    ("“ميناء صافر”", ["ميناء صافر"]),
    ('"قصف ميناء"', ["قصف ميناء"]),
    ("سفين* قص*", None),
    ("سفن* قص*", ["قصف", "السفن"]),
    ("الجي*", ["الجيش"]),
    ("حريق OR قصف", ["قصف"]),
    ("حريق | فيضان", None),
    ("جيش -حريق", ["الجيش"]),
    ("جيش -قصف", None),
    ('جيش -"لواء البحر"', ["الجيش"]),
    ('جيش -"لواء النهر"', None),
    ("(حريق OR قصف) (سفن OR قوارب)", ["قصف", "السفن"]),
    ("جيش -(حريق OR سفن)", None),
    ("حريق OR جيش قصف", ["الجيش", "قصف"]),
    ("جيش -(قصف حريق)", ["الجيش"]),
]


@pytest.mark.parametrize(("query", "found"), FOUND)
def test_what_a_query_finds_in_a_text(query: str, found: list[str] | None) -> None:
    assert words(query) == found


NOT_THE_PHRASE = ['"صافر وأعلن"', '"النهر لواء"', '"ميناء الصافر"', '"الميناء صافر"', '"لواء نهر"']


@pytest.mark.parametrize("query", NOT_THE_PHRASE)
def test_a_phrase_is_these_words_in_this_order_on_one_line(query: str) -> None:
    assert words(query) is None


def test_letters_and_digits_grown_together_are_a_phrase() -> None:
    assert words("F-16", "حلّقت F16 فوق البلدة") == ["F16"]
    assert isinstance(parse("16-F"), Phrase)


def test_and_binds_closer_than_or() -> None:
    node = parse("نهر جسر OR بحر -قارب")
    assert isinstance(node, Either) and all(isinstance(part, All) for part in node.parts)
    assert isinstance(node.parts[1], All) and isinstance(node.parts[1].parts[1], Not)


def test_the_article_before_a_star_does_not_count() -> None:
    assert parse("الصوا*") == Prefix("صوا")


def test_signs_alone_are_left_out() -> None:
    assert parse("جسر … ، نهر") == All((Word(("جسر",)), Word(("نهر",))))


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_a_blank_query_asks_for_nothing(query: str) -> None:
    assert parse(query) is None


WRONG = [
    ('جسر "لواء', 5, "not closed"),
    ("(جسر", 1, "not closed"),
    ("جسر)", 4, "closes none"),
    ("()", 1, "nothing stands"),
    ("جسر OR", 5, "OR stands between"),
    ("OR جسر", 1, "OR stands between"),
    ("-جسر", 1, "only unwanted"),
    ("نهر OR -جسر", 8, "only unwanted"),
    ("نهر (-جسر)", 6, "only unwanted"),
    ("نهر --جسر", 5, "a minus stands before"),
    ("ج*", 1, "two letters"),
    ("نهر-جسر*", 1, "two letters"),
    ("جسر «…»", 5, "no word or number"),
    ("…", 1, "no word or number"),
    ("(" * 25 + "جسر" + ")" * 25, 21, "more than 20"),
]


@pytest.mark.parametrize(("query", "character", "why"), WRONG)
def test_an_error_says_where_and_what_to_do(query: str, character: int, why: str) -> None:
    with pytest.raises(InputError) as raised:
        parse(query)
    assert str(raised.value).startswith(f"query, character {character}, at «")
    assert why in str(raised.value)


def test_or_within_a_word_is_a_word() -> None:
    node = parse("ORION نهر")
    assert node == All((Word(("orion",)), Word(("نهر",))))


ASKED = [
    ("جسر نهر", '(("جسر") AND ("نهر"))', "(('جسر') & ('نهر'))"),
    ("جسر -نهر", '((("جسر")) NOT (("نهر")))', "((('جسر')) & !(('نهر')))"),
    ("جسر | نه*", '(("جسر") OR "نه"*)', "(('جسر') | 'نه':*)"),
    ('جسر -"نهر صغير"', '(("جسر"))', "(('جسر'))"),
    ('"نهر صغير"', '(("نهر") AND ("صغير"))', "(('نهر') & ('صغير'))"),
    ("مسلحي", '("مسلح" OR "مسلحي")', "('مسلح' | 'مسلحي')"),
]


@pytest.mark.parametrize(("query", "sqlite", "postgresql"), ASKED)
def test_what_the_databases_are_asked(query: str, sqlite: str, postgresql: str) -> None:
    node = parse(query)
    assert node is not None
    assert ask(node, "sqlite") == sqlite
    assert ask(node, "postgresql") == postgresql


@pytest.mark.parametrize(
    ("query", "exact"), [("جسر -نهر", True), ("(جسر | نه*)", True), ('جسر -"نهر"', False)]
)
def test_only_a_phrase_needs_the_text(query: str, exact: bool) -> None:
    node = parse(query)
    assert node is not None and is_exact(node) is exact


@given(st.text(alphabet=st.sampled_from('جسر نهر()"-|*OR«»12.,…'), max_size=30))
def test_any_query_is_understood_or_refused_and_fts5_takes_what_it_is_asked(query: str) -> None:
    try:
        node = parse(query)
    except InputError:
        return
    if node is not None:
        with sqlite3.connect(":memory:") as memory:
            memory.execute("CREATE VIRTUAL TABLE words USING fts5(terms)")
            memory.execute("SELECT rowid FROM words WHERE words MATCH ?", (ask(node, "sqlite"),))
