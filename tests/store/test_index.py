import pytest
from sqlalchemy import Connection, select, text

from rasid.store import Store, index
from rasid.store.stems import terms

ASKED = {
    "sqlite": "SELECT document FROM indexed WHERE number IN (SELECT rowid FROM words WHERE words MATCH :asked)",
    "postgresql": "SELECT document FROM indexed WHERE terms @@ CAST(:asked AS tsquery)",
}
QUOTED = {"sqlite": '"{}"', "postgresql": "'{}'"}


def holders(connection: Connection, stem: str) -> list[str]:
    """The documents that the index finds by one stem."""
    dialect = connection.dialect.name
    found = connection.execute(text(ASKED[dialect]), {"asked": QUOTED[dialect].format(stem)})
    return sorted(found.scalars())


def documents(connection: Connection) -> list[str]:
    return sorted(connection.execute(select(index.indexed.c.document)).scalars())


def test_a_document_is_found_by_the_stems_of_its_words(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "قصف الجيش المدينة"), ("b", "زار الوزير المدن")])
        assert holders(connection, "مدين") == ["a"]
        assert holders(connection, "وزير") == ["b"]


@pytest.mark.parametrize("number", ["12.5", "1500", "7"])
def test_numbers_are_whole_terms(store: Store, number: str) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "بلغت ١٢٫٥ و1,500 و۷")])
        assert holders(connection, number) == ["a"]
        assert holders(connection, "5") == []


def test_a_text_put_again_replaces_the_one_before(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "قصف السوق"), ("b", "قصف")])
        index.put(connection, [("a", "هدوء في السوق")])
        assert holders(connection, "قصف") == ["b"]
        assert holders(connection, "سوق") == ["a"]
        assert documents(connection) == ["a", "b"]


def test_of_two_texts_of_one_document_in_a_batch_the_last_stays(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "أول"), ("a", "ثالث")])
        assert (holders(connection, "اول"), holders(connection, "ثالث")) == ([], ["a"])


def test_what_is_removed_is_found_no_more_and_its_number_is_not_used_again(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "حريق"), ("b", "حريق")])
        index.remove(connection, ["b"])
        index.put(connection, [("c", "فيضان")])
        assert holders(connection, "حريق") == ["a"]
        assert documents(connection) == ["a", "c"]


def test_many_are_removed_at_once(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [(f"{n:04}", "خبر") for n in range(1200)])
        index.remove(connection, (f"{n:04}" for n in range(1199)))
        assert documents(connection) == ["1199"]


def test_nothing_to_put_is_nothing_done(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [])
        assert documents(connection) == []


def test_texts_without_words_and_with_strange_letters_are_taken(store: Store) -> None:
    strange = "!!! \ud800 \x00 ' \\ \" ــ"
    with store.engine.begin() as connection:
        index.put(connection, [("a", ""), ("b", strange), ("c", "O'Brien \\ x")])
        assert documents(connection) == ["a", "b", "c"]
        assert holders(connection, "brien") == ["c"]


def test_a_text_longer_than_a_vector_has_places_is_found_by_its_last_word(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "خبر " * 20_000 + "ختام")])
        assert holders(connection, "ختام") == holders(connection, "خبر") == ["a"]


def test_made_anew_it_is_empty(store: Store) -> None:
    with store.engine.begin() as connection:
        index.put(connection, [("a", "خبر")])
        index.drop(connection)
        index.create(connection)
        assert documents(connection) == []


def test_the_index_holds_just_the_stems_of_the_terms(store: Store) -> None:
    words = "وقال مسلحو «لواء النهر» إن 1,500 شخصٍ نزحوا إلى بَلدةٍ قريبة.\nF-16 حلّقت."
    with store.engine.begin() as connection:
        index.put(connection, [("a", words)])
        assert all(holders(connection, stem) == ["a"] for term in terms(words) for stem in term.stems)
