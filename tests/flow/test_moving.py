"""Old addresses of occurrences lead to where their first report is now."""

from rasid.flow.moving import moved
from rasid.flow.regrouping import merge, undo


def test_what_was_merged_away_is_found_until_it_is_taken_back(case):
    one, other = sorted(case.occurrences_bare(), key=lambda one: min(r.event for r in one.reports))[:2]
    assert moved(case, other.id) is None
    done = merge(case, one.id, other.id)
    assert moved(case, other.id) == done.occurrence
    assert case.occurrence(other.id) is None
    undo(case, done.judgements)
    assert moved(case, other.id) is None
    assert case.occurrence(other.id)


def test_an_id_that_never_was_leads_nowhere(case):
    assert moved(case, "o123") is None
