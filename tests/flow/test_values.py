"""Values: equal figures together, with who tells them and what they are to the others."""

from msgspec.structs import replace
from tests.flow.test_tolls import figure

from rasid.flow.values import contrasts, tellers, values
from rasid.model.fusion.figures import Comparison, Series
from rasid.model.fusion.links import Reason, Ref


def said(record, low, high=None, chain=(), outlet="المرفأ", document="d1", **more):
    made = figure(record, "killed", low, high, more.pop("approx", "exact"))
    return replace(made, ref=Ref(document, record), chain=chain, outlet=outlet, **more)


def compared(earlier, later, relation, rule=None):
    return Comparison(earlier.ref, later.ref, relation, (Reason(rule or relation, "why"),))


def series(figures, comparisons=()):
    return Series("s1", "killed", "incident", "killed", tuple(figures), tuple(comparisons), ())


SEVEN, AGAIN, NINE = said("q1", 7, 7), said("q2", 7, 7, document="d2"), said("q3", 9, 9, ("ministry",))
SHARE = said("q4", 3, 3, part_of=Ref("d1", "q1"))
ALL = series(
    [SEVEN, SHARE, AGAIN, NINE],
    [
        compared(SEVEN, AGAIN, "same"),
        compared(AGAIN, NINE, "later_increment"),
        compared(SEVEN, NINE, "conflict"),
    ],
)


def test_equal_numbers_are_one_from_the_lowest_up_and_shares_come_last():
    found = values(ALL)
    assert [(one.first.low, len(one.figures), one.share) for one in found] == [
        (7, 2, False),
        (9, 1, False),
        (3, 1, True),
    ]


def test_the_weightiest_relation_to_another_number_counts():
    assert [one.relation for one in values(ALL)] == ["conflict", "conflict", "same"]
    alone = series([SEVEN, AGAIN], [compared(SEVEN, AGAIN, "same")])
    assert [one.relation for one in values(alone)] == ["same"]


def test_an_open_number_is_not_the_closed_one():
    least = said("q5", 7, None, approx="at_least")
    assert [(one.first.low, one.first.high) for one in values(series([least, SEVEN]))] == [(7, 7), (7, None)]


def test_a_voice_is_one_however_many_outlets_print_it():
    found = tellers([
        said("q1", 7, 7, ("agency", "ministry"), "المرفأ"),
        said("q2", 7, 7, ("ministry",), "القارب", "d2"),
        said("q3", 7, 7, (), "القارب", "d3"),
    ])  # fmt: skip
    assert [(one.entity, one.outlet, one.times) for one in found] == [
        ("ministry", "المرفأ", 2),
        (None, "القارب", 1),
    ]


def test_each_pair_of_numbers_is_contrasted_once_the_weightiest_first():
    more = series(ALL.figures, [*ALL.comparisons, compared(AGAIN, NINE, "conflict")])
    found = contrasts(more)
    assert [(one.comparison.relation, one.times) for one in found] == [
        ("conflict", 2), ("later_increment", 1), ("same", 1),
    ]  # fmt: skip
    assert (found[0].earlier.low, found[0].later.low) == (7, 9)


def test_figures_of_a_case_are_all_in_some_value(case):
    for one in case.figures():
        assert sum(len(value.figures) for value in values(one)) == len(one.figures)
        assert sum(contrast.times for contrast in contrasts(one)) == len(one.comparisons)
