"""Lists of a case's groups, as a person chose to see them."""

import pytest

from rasid.flow.listing import listed, offered
from rasid.flow.selecting import Selection
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref


def test_a_list_holds_what_the_case_shows(case):
    for question, shown in (
        ("occurrences", case.occurrences_bare()),
        ("figures", case.figures()),
        ("processes", case.processes()),
        ("origins", case.utterances()),
        ("copies", case.copies()),
    ):
        found = listed(case, question, Selection(), most=500, order="oldest")
        whole = list(shown)
        assert {one.id for one in found.items} == {one.id for one in whole}
        assert (found.total, found.after) == (len(whole), None)


def test_the_newest_come_first_and_pages_go_on(case):
    first = listed(case, "occurrences", Selection(), most=3)
    second = listed(case, "occurrences", Selection(), first.after, most=3)
    days = [one.first_day for one in (*first.items, *second.items)]
    assert days == sorted(days, reverse=True)
    assert not {one.id for one in first.items} & {one.id for one in second.items}


def test_by_actor_day_and_words(case):
    some = next(o for o in case.occurrences_bare() if o.actors and o.first_day)
    chosen = Selection(
        actors=some.actors[:1],
        since=some.first_day[:7],
        until=some.first_day[:7],
        words=some.reports[0].trigger.text,
    )
    found = listed(case, "occurrences", chosen, most=500)
    assert some.id in {one.id for one in found.items}
    assert all(some.actors[0] in (*one.actors, *one.recipients) for one in found.items)
    assert listed(case, "occurrences", Selection(until="1999")).total == 0


def test_a_local_actor_by_its_document(case):
    reading = next(case.readings())
    local = {entity.id for entity in reading.entities if entity.local}
    told = [e for e in reading.events if set(e.actor + e.recipient) & local]
    actor = next(one for e in told for one in e.actor + e.recipient if one in local)
    found = listed(case, "occurrences", Selection(actors=(f"{reading.document.id}/{actor}",)))
    assert found.total
    assert all(reading.document.id in {r.event.document for r in one.reports} for one in found.items)


def test_what_was_rejected_is_not_listed(case):
    some = listed(case, "figures", Selection()).items[0]
    case.judge("figures", "reject", Ref(some.id))
    assert some.id not in {one.id for one in listed(case, "figures", Selection(), most=500).items}


@pytest.mark.parametrize("day", ["yesterday", "2024-13", "2024-01/2024-02", "0"])
def test_a_day_that_is_none_is_refused(case, day):
    with pytest.raises(InputError, match="not a day, month or year"):
        listed(case, "occurrences", Selection(since=day))


def test_the_last_day_of_the_calendar(case):
    assert listed(case, "occurrences", Selection(until="9999-12-31")).total


def test_what_may_be_chosen(case):
    found = offered(case, "occurrences")
    assert set(found.kinds) == {one.type for one in case.occurrences_bare()}
    assert list(found.outlets) == sorted(
        {row.outlet for row in case.rows(case.store.documents.ids()).values()} - {None}
    )
