"""What entities are called on a page."""

from collections.abc import Iterator

import pytest

from rasid.api.desk import Desk
from rasid.flow.case import Case
from rasid.web.manner import Manner
from rasid.web.names import Names


@pytest.fixture
def case(desk: Desk) -> Iterator[Case]:
    yield desk.case("s.k.")


def test_a_listed_entity_is_called_in_the_language_of_the_page(case: Case) -> None:
    assert Names(case, Manner("ar"))("iraq") == "العراق"
    assert Names(case, Manner("en"))("iraq") == "Iraq"


def test_one_that_a_document_alone_knows_is_called_as_it_is_there(case: Case) -> None:
    reading = next(one for one in case.readings() if any(e.local for e in one.entities))
    local = next(e for e in reading.entities if e.local)
    for language in ("ar", "en"):
        names = Names(case, Manner(language))
        assert names(local.id, reading.document.id) == local.name.ar
        whole = f"{reading.document.id}/{local.id}"
        assert names(whole) == local.name.ar
        assert names.whole(local.id, reading.document.id) == names.whole(whole, reading.document.id) == whole
        assert names.whole("iraq", reading.document.id) == "iraq"
        assert names.whole("nobody", reading.document.id) == "nobody"


def test_nobody_is_said_to_be_unknown_and_a_strange_id_is_words(case: Case) -> None:
    names = Names(case, Manner("en"))
    assert names(None) == "unknown"
    assert names("some_strange_id") == "some strange id"


def test_one_is_found_in_whichever_of_the_documents_knows_it(case: Case) -> None:
    reading = next(one for one in case.readings() if any(e.local for e in one.entities))
    local = next(e for e in reading.entities if e.local)
    names = Names(case, Manner("en"))
    assert names.within(local.id, ["nothing", reading.document.id]) == local.name.ar
    assert names.within("iraq", ["nothing"]) == "Iraq"
    assert names.within("some_strange_id", ["nothing"]) == "some strange id"
