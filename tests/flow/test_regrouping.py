"""Merging and splitting: the whole of both, at once, on judgements that can be taken back."""

import pytest
from tests.flow.articles import take_in
from tests.flow.test_settling import ARTICLES

from rasid.flow import settling
from rasid.flow.case import Case
from rasid.flow.regrouping import merge, split, undo
from rasid.fuse.components import standing
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.store import Store
from rasid.store.locks import alone


def groups(case: Case) -> set[frozenset[Ref]]:
    return {frozenset(report.event for report in one.reports) for one in case.occurrences_bare()}


def two(case: Case):
    """An occurrence of several reports and another of another day."""
    first = max(case.occurrences_bare(), key=lambda one: len(one.reports))
    other = next(
        one for one in case.occurrences_bare() if one.type != first.type and one.first_day != first.first_day
    )
    return first, other


def refs(occurrence) -> frozenset[Ref]:
    return frozenset(report.event for report in occurrence.reports)


def test_merging_brings_all_reports_of_both_together(case):
    one, other = two(case)
    assert len(one.reports) > 1
    made = merge(case, one.id, other.id, "one raid, told twice")
    assert refs(case.occurrence(made.occurrence)) == refs(one) | refs(other)
    assert made.settled
    assert {judgement.words for judgement in case.judgements()} == {"one raid, told twice"}


def test_undoing_a_merge_gives_what_was_there(case):
    before = groups(case)
    one, other = two(case)
    made = merge(case, one.id, other.id)
    assert groups(case) != before
    back = undo(case, made.judgements)
    assert groups(case) == before
    assert refs(case.occurrence(back.occurrence)) == refs(one)
    assert not [one for one in standing(case.judgements()) if one.verdict == "must_link"]


def test_what_is_undone_can_be_done_again(case):
    one, other = two(case)
    made = merge(case, one.id, other.id)
    merged = groups(case)
    back = undo(case, made.judgements)
    undo(case, back.judgements)
    assert groups(case) == merged


def test_splitting_keeps_what_is_chosen_together_and_apart_from_the_rest(case):
    one = max(case.occurrences_bare(), key=lambda one: len(one.reports))
    chosen = sorted(refs(one))[:2]
    before = groups(case)
    made = split(case, one.id, chosen)
    assert frozenset(chosen) in groups(case)
    assert chosen[0] not in refs(case.occurrence(made.occurrence))
    undo(case, made.judgements)
    assert groups(case) == before


def test_the_rest_stays_one_also_where_what_is_split_off_held_it_together(case):
    one = max(case.occurrences_bare(), key=lambda one: len(one.reports))
    for chosen in sorted(refs(one)):
        made = split(case, one.id, [chosen])
        assert refs(case.occurrence(made.occurrence)) == refs(one) - {chosen}
        undo(case, made.judgements)


def test_the_latest_decision_holds(case):
    one, other = two(case)
    merged = merge(case, one.id, other.id).occurrence
    split(case, merged, refs(other))
    assert refs(other) in groups(case)
    again = merge(
        case, *(next(o.id for o in case.occurrences_bare() if refs(o) == refs(x)) for x in (one, other))
    )
    assert refs(one) | refs(other) in groups(case)
    undo(case, again.judgements)
    assert refs(other) in groups(case)


@pytest.mark.parametrize("chosen", ["none", "all", "foreign"])
def test_a_split_needs_some_of_its_own_reports(case, chosen):
    one, other = two(case)
    given = {"none": [], "all": refs(one), "foreign": [*sorted(refs(one))[:1], *refs(other)]}[chosen]
    with pytest.raises(InputError, match="choose some of its reports"):
        split(case, one.id, given)
    assert case.judgements() == []


def test_what_is_not_there_is_not_merged_and_nothing_is_not_undone(case):
    one, _ = two(case)
    with pytest.raises(InputError, match="no occurrence"):
        merge(case, one.id, "o123")
    with pytest.raises(InputError, match="with itself"):
        merge(case, one.id, one.id)
    with pytest.raises(InputError, match="nothing to undo"):
        undo(case, [])
    with pytest.raises(InputError, match="no judgement 9"):
        undo(case, [9])
    assert case.judgements() == []


def test_a_busy_case_keeps_the_decision_for_later(case, monkeypatch):
    monkeypatch.setattr(settling, "PATIENCE", 0.1)
    one, other = two(case)
    with Store.open(case.store.where) as busy, alone(busy.engine, "fuse"):
        made = merge(case, one.id, other.id)
    assert not made.settled
    assert made.occurrence == one.id
    assert refs(one) in groups(case)
    case.settle()
    assert refs(one) not in groups(case)


def test_each_database_merges_and_splits(store):
    case = Case(store, who="s.k.")
    take_in(case, ARTICLES)
    one, other = two(case)
    before = groups(case)
    made = merge(case, one.id, other.id)
    assert refs(one) | refs(other) in groups(case)
    undo(case, made.judgements)
    assert groups(case) == before
