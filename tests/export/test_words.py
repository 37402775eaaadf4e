from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.export import Readings
from rasid.export.words import (
    LONGEST_SENTENCE,
    country_of,
    days,
    distinct,
    document_iri,
    name_of,
    outlet_name,
    party,
    sentence,
)
from rasid.model.reading import Reading

Make = Callable[..., Any]
TEXT = "عاد الهدوء. قُتل ثلاثة (بينهم 1.5 مليون ليرة) في الحي؟ نعم!\nوقال شاهد إن النار انطفأت"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("الهدوء", "عاد الهدوء."),
        ("ثلاثة", "قُتل ثلاثة (بينهم 1.5 مليون ليرة) في الحي؟"),
        ("نعم", "نعم!"),
        ("النار", "وقال شاهد إن النار انطفأت"),
    ],
)
def test_the_sentence_of_some_words(words: str, whole: str) -> None:
    first = TEXT.index(words)
    assert sentence(TEXT, (first, first + len(words))) == whole


@given(st.text("اب. \n", max_size=60), st.integers(0, 60), st.integers(0, 10))
def test_a_sentence_holds_its_words(text: str, first: int, long: int) -> None:
    first = min(first, len(text))
    words = text[first : first + long]
    assert words.strip() in sentence(text, (first, first + len(words)))


def test_a_line_without_end_is_cut_around_its_words() -> None:
    found = sentence("س" * 2000 + "صوت" + "ش" * 2000, (2000, 2003))
    assert len(found) == 2 * LONGEST_SENTENCE + 3
    assert "صوت" in found


@pytest.mark.parametrize(
    ("value", "edges"),
    [
        ("2024-08-26", ("2024-08-26", "2024-08-26")),
        ("2024-08-26T10:00:00Z", ("2024-08-26", "2024-08-26")),
        ("2024-08-26TNI", ("2024-08-26", "2024-08-26")),
        ("2024-08", ("2024-08", "2024-08")),
        ("2021-03-09/2021-12-31", ("2021-03-09", "2021-12-31")),
        ("PAST_REF", None),
        ("P3D", None),
        ("2024/05/01", None),
        ("", None),
        (None, None),
    ],
)
def test_the_ends_of_a_date(value: str | None, edges: tuple[str, str] | None) -> None:
    assert days(value) == edges


def test_names_are_english_where_there_is_one(source: Make) -> None:
    assert name_of("iraq", source()) == "Iraq"
    assert name_of("unheard_of", source()) == "unheard_of"


def test_a_name_that_only_a_document_knows(source: Make) -> None:
    assert party("masaf", source()) is None
    found = party("masaf", source(), ["0000000000000009", "0000000000000001"])
    assert found is not None
    assert found.name.ar == "مسعف"
    assert name_of("masaf", source(), ["0000000000000001"]) == "مسعف"


@pytest.mark.parametrize(
    ("entity", "iso3"),
    [
        ("iraq", "IRQ"),
        ("baghdad", "IRQ"),
        ("kataib_hezbollah", "IRQ"),
        ("palestine", "PSE"),
        ("x", None),
        (None, None),
    ],
)
def test_the_country_of_an_entity(entity: str | None, iso3: str | None, source: Make) -> None:
    found = country_of(entity, source())
    assert (found.iso3 if found else None) == iso3


def test_an_outlet_that_is_no_entity_keeps_its_name(corpus: Readings) -> None:
    assert outlet_name("reuters", corpus) == "رويترز"
    assert outlet_name("يومية المجداف", corpus) == "يومية المجداف"
    assert outlet_name(None, corpus) is None


def test_an_iri_of_every_document(small: Reading, readings: list[Reading]) -> None:
    assert document_iri(small.document) == "urn:rasid:0000000000000001"
    assert document_iri(readings[0].document) == "https://example.org/agency_car_bomb"


def test_distinct_keeps_the_order() -> None:
    assert distinct(["ب", None, "أ", "ب", ""]) == ["ب", "أ"]
