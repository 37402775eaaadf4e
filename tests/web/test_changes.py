"""Values of fields in words."""

import pytest

from rasid.flow.case import Case
from rasid.web.changes import Changes
from rasid.web.manner import Manner
from rasid.web.names import Names


@pytest.fixture
def changes(fused, tmp_path):
    with Case.open(fused) as case:
        yield lambda *given, language="en": Changes(Manner(language), Names(case, Manner(language)))(*given)


@pytest.mark.parametrize(("field", "value", "said"), [
    ("modality", "denied", "denied"), ("actor", ["iraq", "iran"], "Iraq, Iran"), ("time", None, "nothing"),
    ("low", 1200, "1,200"), ("cumulative", True, "yes"), ("span", [3, 9], "3–9"), ("place", [], "nothing"),
    ("trigger", {"span": [0, 2], "text": "قصف"}, "«قصف»"), ("name", {"ar": "لواء", "en": "Brigade"}, "Brigade"),
    ("chain", [{"entity": "iraq", "role": "speaker", "span": None}], "Iraq"),
])  # fmt: skip
def test_values_as_people_read_them(changes, field, value, said):
    assert changes(field, value) == said


def test_names_are_in_the_language_of_the_page(changes):
    assert changes("actor", ["iraq"], language="ar") == "العراق"
    assert changes("chain", [{"entity": None, "role": "witness"}], language="en") == "witness"


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("cumulative", False, "no"),
        ("high", 2.5, "2.5"),
        ("span", (12, 40), "12–40"),
        ("chain", [{"entity": "iraq", "role": "x"}, {"entity": "iran", "role": "x"}], "Iraq ← Iran"),
        ("source", {"entity": None, "role": None}, "unknown"),
        ("content", [], "nothing"),
        ("name", {"ar": "لواء الوادي", "en": None}, "لواء الوادي"),
    ],
)
def test_parts_of_values_are_told_one_by_one(changes, field, value, said):
    assert changes(field, value) == said


def test_in_arabic_lists_have_arabic_commas_and_digits_of_the_reader(changes):
    assert changes("actor", ["iraq", "iran"], language="ar") == "العراق، إيران"
    assert changes("name", {"ar": "لواء", "en": "Brigade"}, language="ar") == "لواء"
    assert changes("cumulative", True, language="ar") == "نعم"


def test_a_name_that_only_its_document_knows(changes, fused):
    with Case.open(fused) as case:
        reading = next(r for r in case.readings() if any(e.local for e in r.entities))
    local = next(entity for entity in reading.entities if entity.local)
    assert changes("actor", local.id, reading.document.id) == local.name.ar
