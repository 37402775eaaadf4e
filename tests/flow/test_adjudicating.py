"""Disagreements and what settles them."""

import pytest

from rasid.flow.adjudicating import adjudicate, disagreements
from rasid.flow.reviewing import Asked, queue
from rasid.model.errors import InputError


@pytest.fixture
def event(case):
    """An event that s.k. accepts and h.n. corrects."""
    item = queue(case, Asked(layers=("events",)), "s.k.", most=1).items[0]
    case.judge("events", "accept", item.one)
    case.who = "h.n."
    case.judge("events", "correct", item.one, value={"modality": "negated", "mode": None})
    case.who = "r.b."
    return item


def read(case, item):
    return next((e for e in case.reading(item.one.document).events if e.id == item.one.record), None)


def test_both_sides_are_shown_with_the_words(case, event):
    (found,), after = disagreements(case)
    assert after is None
    assert (found.words, found.one, found.settled) == (event.words, event.one, None)
    assert [(side.who, side.verdict) for side in found.sides] == [("h.n.", "correct"), ("s.k.", "accept")]
    assert found.sides[0].changes[0] == ("modality", event.modality, "negated")


def test_the_side_that_keeps_the_reading_is_taken(case, event):
    made = adjudicate(case, "events", event.one, "s.k.", "no negation here")
    assert (made.verdict, made.who, made.words) == ("correct", "r.b.", "adjudicated: no negation here")
    assert read(case, event).modality == event.modality
    assert disagreements(case) == ([], None)
    assert [found.settled.number for found in disagreements(case, settled=True)[0]] == [made.number]


def test_the_side_that_corrects_is_taken_and_stands(case, event):
    adjudicate(case, "events", event.one, "h.n.")
    case.judge("events", "correct", event.one, value={"modality": "planned"})
    assert (read(case, event).modality, read(case, event).mode) == ("negated", None)


def test_a_rejection_is_taken(case, event):
    case.judge("events", "reject", event.one)
    case.who = "m.m."
    adjudicate(case, "events", event.one, "r.b.")
    assert read(case, event) is None


def test_who_is_a_side_settles_nothing_unless_admin(case, event):
    case.who = "s.k."
    with pytest.raises(InputError, match="one of those who disagree"):
        adjudicate(case, "events", event.one, "s.k.")
    assert adjudicate(case, "events", event.one, "s.k.", admin=True).who == "s.k."


def test_only_what_people_disagree_about(case, event):
    other = queue(case, Asked(layers=("steps",)), "s.k.", most=1).items[0]
    with pytest.raises(InputError, match="nobody disagrees"):
        adjudicate(case, "steps", other.one, "s.k.")
    with pytest.raises(InputError, match="m.m. has not decided of it; h.n., s.k. have"):
        adjudicate(case, "events", event.one, "m.m.")


def test_pages_of_disagreements(case, event):
    others = [item.one for item in queue(case, Asked(layers=("quantities",)), "r.b.", most=2).items]
    for one in others:
        case.judge("quantities", "accept", one)
        case.store.judgements.add("quantities", "reject", one, "s.k.")
    seen, after = [], None
    while True:
        page, after = disagreements(case, after=after, most=1)
        seen += [found.one for found in page]
        if after is None:
            break
    assert seen == sorted([event.one, *others])
