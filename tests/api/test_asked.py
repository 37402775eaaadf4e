"""Filters in an address: read, refused, and written again."""

from urllib.parse import quote

import pytest
from fastapi import Request

from rasid.api.asked import given, selection, selection_query
from rasid.flow.case import Case
from rasid.flow.selecting import Selection
from rasid.model.errors import InputError


@pytest.fixture
def case(desk) -> Case:
    return desk.case("s.k.")


def asked(case, query):
    scope = {
        "type": "http",
        "query_string": quote(query, safe="&=+%").encode(),
        "headers": [],
        "path": "/occurrences",
    }
    return selection(Request(scope), case)


def test_fields_are_read_and_empty_ones_passed_over(case):
    query = "kinds=ASSAULT&kinds=AID&kinds=&actors=&since=2024-08&until=&least=&words=+سيارة+&lang=ar"
    assert asked(case, query) == Selection(kinds=("ASSAULT", "AID"), since="2024-08", words="سيارة")


def test_actors_and_places_are_named_or_by_their_id(case):
    assert asked(case, "places=العراق").places == ("iraq",)
    assert asked(case, "places=iraq").places == ("iraq",)
    reading = next(r for r in case.readings() if any(e.local for e in r.entities))
    local = next(entity for entity in reading.entities if entity.local)
    whole = f"{reading.document.id}/{local.id}"
    assert asked(case, f"actors={whole}").actors == (whole,)
    assert whole in asked(case, f"actors={local.name.ar}").actors
    with pytest.raises(InputError, match="nobody in the case is called so"):
        asked(case, "actors=لا أحد بهذا الاسم")


@pytest.mark.parametrize("query", ["least=many", "least=99999999", "words=a%00b", "kinds=%00"])
def test_what_cannot_be_meant_is_refused(case, query):
    with pytest.raises(InputError):
        asked(case, query)


def test_a_selection_is_written_as_it_is_read(case):
    chosen = Selection(kinds=("AID", "ASSAULT"), places=("iraq",), until="2024", least=2, words="a b")
    assert asked(case, selection_query(chosen)) == chosen
    assert selection_query(Selection()) == ""


def test_repeats_and_blanks_are_one():
    assert given([" a", "a ", "", "b"]) == ("a", "b")
