from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from rasid.export import Readings
from rasid.export.layers import OF_READINGS, TABLES, document_row, rows, with_words
from rasid.model.reading import Reading


def test_every_layer_of_a_reading_has_a_table() -> None:
    layers = set(Reading.__struct_fields__) - {"document", "reader"}
    assert set(OF_READINGS) == layers
    assert layers <= set(TABLES)


def test_every_record_has_a_row(corpus: Readings, readings: list[Reading]) -> None:
    told = Counter(name for name, _ in rows(corpus))
    assert told["documents"] == len(readings)
    for name in OF_READINGS:
        assert told[name] == sum(len(getattr(reading, name)) for reading in readings)


def test_groups_have_their_parts_in_tables_of_their_own(source: Callable[..., Any]) -> None:
    found = dict(rows(source()))
    assert found["reports"][0] == found["occurrences"][0] == "occ1"
    assert found["figures"][0] == "s1"
    assert found["held_steps"][0] == "t1"
    assert found["pairs"][0] == "c1"
    assert found["identities"][2] == "كتائب حزب الله"


def test_rows_are_as_wide_as_their_table(source: Callable[..., Any]) -> None:
    assert all(len(values) == len(TABLES[name].columns) for name, values in rows(source()))


def test_a_document_says_who_read_it(small: Reading, corpus: Readings) -> None:
    assert document_row(small, corpus, False).reader == small.reader


def test_a_text_is_added_when_asked_for(small: Reading, source: Callable[..., Any]) -> None:
    bare = msgspec.structs.replace(small, document=msgspec.structs.replace(small.document, text=None))
    kept = source()
    assert with_words(bare, kept, False).document.text is None
    assert with_words(bare, kept, True).document.text == small.document.text
    assert with_words(small, kept, False) is small
