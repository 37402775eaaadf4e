"""Other fields for an occurrence: what was typed, what is changed, what does not fit."""

import pytest

from rasid.flow.amending import Typed, changes
from rasid.flow.regrouping import amend, undo
from rasid.model.errors import InputError


@pytest.fixture
def one(case):
    return max(case.occurrences_bare(), key=lambda one: len(one.reports))


def as_it_is(one, **other):
    given = {
        "type": one.type,
        "first_day": one.first_day or "",
        "last_day": one.last_day or "",
        "place": one.where.name or "",
        "actors": one.actors,
        "recipients": one.recipients,
    }
    return Typed(**given | other)


def test_only_what_differs_is_changed(case, one):
    assert changes(case, one, as_it_is(one, type="PROTEST")) == {"type": "PROTEST", "mode": None}
    found = changes(case, one, as_it_is(one, first_day="2023-01-05", last_day="2023-01-06"))
    assert found == {"first_day": "2023-01-05", "last_day": "2023-01-06", "time_precision": "week"}


def test_a_day_alone_is_first_and_last(case, one):
    found = changes(case, one, as_it_is(one, first_day="2023-01-05", last_day=""))
    assert (found["first_day"], found["last_day"], found["time_precision"]) == (
        "2023-01-05",
        "2023-01-05",
        "day",
    )


def test_names_are_understood_and_those_of_its_documents_stay(case, one):
    found = changes(case, one, as_it_is(one, actors=(*one.actors, "العراق", "iraq", " ")))
    assert found == {"actors": (*(a for a in one.actors if a != "iraq"), "iraq")}
    assert changes(case, one, as_it_is(one, place="بغداد"))["where"]["entity"] == "baghdad"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({}, "nothing was changed"),
        ({"first_day": "yesterday"}, "yesterday: not a day"),
        ({"first_day": "2023-01"}, "2023-01: not a day"),
        ({"first_day": "2023-02-05", "last_day": "2023-01-05"}, "is before"),
        ({"actors": ("لا أحد قط",)}, "لا أحد قط"),
        ({"place": "لا مكان قط"}, "لا مكان قط"),
    ],
)
def test_what_does_not_fit_is_refused_and_not_kept(case, one, other, why):
    with pytest.raises(InputError, match=why):
        amend(case, one.id, as_it_is(one, **other))
    assert case.judgements() == []


def test_it_is_seen_at_once_and_can_be_undone(case, one):
    made = amend(case, one.id, as_it_is(one, type="PROTEST"), "a march, no attack")
    assert case.occurrence(made.occurrence).type == "PROTEST"
    assert undo(case, made.judgements).occurrence == one.id
    assert case.occurrence(one.id).type == one.type
