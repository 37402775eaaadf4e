"""Sources of records."""

import pytest

from rasid.fuse.origins.sources import Source, source_of
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.reading import Reading
from rasid.model.records import Act
from rasid.read.reading import reading

TEXT = "قُتل أربعة جنود في هجوم على الميناء أمس. وقال سالم الواحي إن ستة أشخاص أصيبوا في انفجار قرب السوق."


@pytest.fixture(scope="module")
def read(know: Knowledge) -> Reading:
    return reading(Document(TEXT, Origin(id="d", outlet="رويترز", date="2024-03-05")), know)


def found(read: Reading, know: Knowledge, words: str) -> Source:
    """The source of the record that stands by these words."""
    records = [(event.id, event.trigger.text) for event in read.events]
    records += [(quantity.id, quantity.text) for quantity in read.quantities]
    id = next(id for id, text in records if words in text)
    source = source_of(read, id, know)
    assert source is not None
    return source


def test_what_the_outlet_tells_is_narrated(read: Reading, know: Knowledge) -> None:
    told = found(read, know, "هجوم")
    assert told.narrated and (told.attribution, told.speaker) == (None, None)
    assert (told.outlet, told.published) == ("reuters", "2024-03-05")
    assert TEXT[slice(*told.quoted.span)] == told.quoted.text


@pytest.mark.parametrize("words", ["انفجار", "ستة"])
def test_what_somebody_says_has_its_speaker(words: str, read: Reading, know: Knowledge) -> None:
    told = found(read, know, words)
    assert (told.speaker, told.name, told.firm) == ("~سالم الواحي", "سالم الواحي", True)
    assert told.attribution is not None and told.act == "assert"


def test_an_attribution_is_its_own_source(read: Reading, know: Knowledge) -> None:
    told = source_of(read, "a1", know)
    assert told is not None
    act: Act = "assert"
    assert (told.ref.record, told.attribution, told.act) == ("a1", told.ref, act)


def test_a_record_that_is_not_there_has_none(read: Reading, know: Knowledge) -> None:
    assert source_of(read, "e99", know) is None


CREDITS = [("الساحل - أ ف ب", "afp"), ("رويترز", None), ("أ ف ب، الأناضول", None), (None, None)]


@pytest.mark.parametrize(("author", "credit"), CREDITS)
def test_one_agency_beside_the_publisher_is_the_credit(
    author: str | None, credit: str | None, read: Reading, know: Knowledge
) -> None:
    told = source_of(read, "e1", know, author)
    assert told is not None and told.credit == credit
