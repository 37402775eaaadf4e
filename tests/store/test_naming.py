"""Entities by parts of their names, in SQL."""

from sqlalchemy import insert

from rasid.arabic.fold import fold
from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.naming import named_like
from rasid.store.schema import entities


def filled(store: Store, *names: tuple[str, str, str, str | None, int]) -> Store:
    rows = [
        {"id": id, "kind": kind, "ar": ar, "en": en, "local": local, "fold": fold(ar)}
        for id, kind, ar, en, local in names
    ]
    with writing(store.engine) as connection:
        connection.execute(insert(entities), rows)
    return store


NAMES = (
    ("d1/n1", "person", "سالم", None, 1),
    ("d1/n2", "person", "أبو سالم", None, 1),
    ("d1/n3", "person", "سالمة", None, 1),
    ("salem", "person", "سالم", "Salem", 0),
    ("d2/n1", "place", "مسالمة", "Masalma", 1),
    ("d2/n2", "place", "١٠٠٪", None, 1),
)


def ids(store: Store, words: str, **more: object) -> list[str]:
    return [row.id for row in named_like(store.engine, fold(words), **more)]


def test_whole_names_then_beginnings_then_words_then_parts(store: Store) -> None:
    filled(store, *NAMES)
    assert ids(store, "سالم") == ["salem", "d1/n1", "d1/n3", "d1/n2", "d2/n1"]
    assert ids(store, "سالم", most=2) == ["salem", "d1/n1"]
    assert ids(store, "سالم", kinds=("place",)) == ["d2/n1"]
    assert ids(store, "ابو") == ["d1/n2"]


def test_english_names_in_any_case_and_signs_as_they_are(store: Store) -> None:
    filled(store, *NAMES)
    assert ids(store, "SAL") == ["salem", "d2/n1"]
    assert ids(store, "%") == ["d2/n2"]
    assert ids(store, "_") == []
