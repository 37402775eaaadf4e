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
