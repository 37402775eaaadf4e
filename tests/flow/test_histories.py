"""What people decided, told together where it was given together."""

from tests.flow.test_regrouping import refs, two

from rasid.flow.amending import Typed
from rasid.flow.histories import history
from rasid.flow.regrouping import amend, merge, split, undo


def told(case, id):
    return [(one.first.verdict, len(one.given), one.stands) for one in history(case, case.occurrence(id))]


def test_what_was_given_together_is_one_decision(case):
    one = max(case.occurrences_bare(), key=lambda one: len(one.reports))
    chosen = sorted(refs(one))[:2]
    made = split(case, one.id, chosen)
    rest = len(one.reports) - 2
    assert told(case, made.occurrence) == [("cannot_link", rest, True)]
    (decision,) = history(case, case.occurrence(made.occurrence))
    assert decision.numbers == ",".join(map(str, made.judgements[1:]))


def test_what_was_taken_back_stays_in_sight_as_such(case):
    one, other = two(case)
    made = merge(case, one.id, other.id, "one raid")
    undo(case, made.judgements)
    back, given = history(case, case.occurrence(one.id))
    assert (back.first.revokes, back.stands) == (made.judgements[0], True)
    assert (given.first.verdict, given.stands, given.first.words) == ("must_link", False, "one raid")


def test_fields_corrected_are_a_decision_on_the_group(case):
    one, other = two(case)
    amend(case, one.id, Typed(first_day="2024-01-05", actors=one.actors, recipients=one.recipients))
    assert told(case, one.id) == [("correct", 1, True)]
    assert told(case, other.id) == []
