"""Neighbours: what may be the same, by its strongest link, until somebody decides."""

import pytest
from tests.flow.articles import article, take_in

from rasid.flow.case import Case
from rasid.flow.neighbours import neighbours
from rasid.flow.regrouping import merge
from rasid.model.fusion.links import Ref

ONE = "قتل ثلاثة أشخاص في غارة لطائرة مسيرة تابعة لحركة «الفجر الأخضر» يوم الأحد."
TWO = "قالت مصادر محلية إن غارة لحركة «الفجر الأخضر» يوم الأحد أدت إلى سقوط ضحايا."


@pytest.fixture(scope="module")
def near(tmp_path_factory):
    with Case.create(tmp_path_factory.mktemp("near") / "case.rasid", who="s.k.") as case:
        take_in(
            case,
            [
                article("one", ONE, "صحيفة المرفأ", "2024-03-04"),
                article("two", TWO, "إذاعة القارب", "2024-03-04"),
            ],
        )
        yield case


def of_two(case):
    found = [one for one in case.occurrences_bare() if one.maybe]
    return found[0], next(one for one in found if one.id != found[0].id)


def test_each_is_the_others_neighbour(near):
    one, other = of_two(near)
    (found,), total = neighbours(near, one)
    assert (found.occurrence.id, found.links, total) == (other.id, len(one.maybe), 1)
    assert found.link.score == max(link.score for link in one.maybe)
    assert found.link.parts["time"] is not None


def test_no_more_are_shown_than_wanted_but_all_are_counted(near):
    one, _ = of_two(near)
    assert neighbours(near, one, most=0) == ([], 1)


def test_what_a_person_kept_apart_or_rejected_is_no_neighbour(near):
    one, other = of_two(near)
    link = one.maybe[0]
    apart = near.judge("occurrences", "cannot_link", link.one, link.other)
    near.settle()
    assert neighbours(near, near.occurrence(one.id))[0] == []
    near.judge("occurrences", "note", link.one, revokes=apart.number)
    rejected = near.judge("occurrences", "reject", Ref(other.id))
    assert neighbours(near, near.occurrence(one.id))[0] == []
    near.judge("occurrences", "note", Ref(other.id), revokes=rejected.number)
    assert [found.occurrence.id for found in neighbours(near, near.occurrence(one.id))[0]] == [other.id]


def test_what_was_merged_is_no_neighbour(near):
    one, other = of_two(near)
    made = merge(near, one.id, other.id)
    assert neighbours(near, near.occurrence(made.occurrence)) == ([], 0)
