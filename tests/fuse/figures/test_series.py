from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuse.figures.conftest import figure

from rasid.fuse.figures.series import all_series, comparisons, groups, series
from rasid.model.fusion.links import Judgement, Ref

RISING = [
    (23, "2023-10-31"),
    (27, "2023-11-06"),
    (78, "2023-12-01"),
    (130, "2024-01-10"),
    (158, "2024-01-28"),
    (165, "2024-02-08"),
]


def attacks(low, day, since="2023-10-17", document=None):
    return figure(low, day, document=document or f"d{low}", measure="attack", count="cumulative",
        period_start=since, filed="attack|cumulative|united_states")  # fmt: skip


def test_a_rising_tally_is_one_series(know):
    (found,) = groups([attacks(low, day) for low, day in reversed(RISING)], (), (), know)
    assert [one.low for one in found.figures] == [low for low, _ in RISING]
    assert [one.relation for one in found.comparisons] == ["later_increment"] * 5
    assert found.scope == "attack, cumulative, United States"


def test_counts_since_different_days_meet_and_are_not_compared(know):
    (found,) = groups([attacks(151, "2024-01-26"), attacks(165, "2024-02-11", "2023-10-07")], (), (), know)
    (one,) = found.comparisons
    assert one.relation == "not_comparable"
    assert one.reasons[0].words == "periods begin on different days: 2023-10-17 and 2023-10-07"


def test_incidents_of_one_day_are_parted_by_place(know):
    told = [
        figure(3, place="aden"),
        figure(4, document="d2", place="sanaa"),
        figure(5, document="d3", place=None),
    ]
    found = list(groups(told, (), (), know))
    assert [[one.low for one in group.figures] for group in found] == [[3], [4], [5]]
    assert len({group.id for group in found}) == 3


def test_incidents_without_a_place_go_with_the_only_one(know):
    told = [
        figure(3, place="aden"),
        figure(4, document="d2", place=None),
        figure(5, document="d3", place="yemen"),
    ]
    (found,) = groups(told, (), (), know)
    assert [one.low for one in found.figures] == [3, 4, 5]


def test_an_occurrence_has_its_series_whatever_blocks_they_came_from(know):
    told = [
        figure(10),
        figure(15, "2024-03-06", document="d2", filed="elsewhere"),
        figure(9, measure="wounded"),
    ]
    killed, wounded = all_series(told, know, Ref("d1", "e1"))
    assert [one.relation for one in killed.comparisons] == ["later_increment"]
    assert killed.occurrence == Ref("d1", "e1")
    assert wounded.measure == "wounded"


def test_shares_follow_their_whole_and_are_compared_with_nothing(know):
    whole = figure(15, ref=Ref("d1", "q1"))
    share = figure(3, ref=Ref("d1", "q2"), part_of=whole.ref)
    later = figure(17, "2024-03-06", document="d2")
    found = series([share, later, whole], know)
    assert [one.low for one in found.figures] == [15, 3, 17]
    assert [(one.earlier, one.later) for one in found.comparisons] == [(whole.ref, later.ref)]


def test_each_other_number_of_a_day_is_compared_once(know):
    told = [figure(low, document=f"d{at}") for at, low in enumerate([10, 10, 12, 15])]
    found = list(comparisons(told, know))
    assert [one.relation for one in found] == ["same", "conflict", "conflict", "conflict"]


def test_people_reject_and_part(know):
    told = [figure(10), figure(12, "2024-03-06", document="d2"), figure(90, "2024-03-07", document="d3")]
    reject = Judgement(1, "figures", "reject", told[2].ref, "mona", "2024-04-01")
    part = Judgement(
        2, "figures", "cannot_link", told[0].ref, "mona", "2024-04-01", told[1].ref, words="two bombs"
    )
    (found,) = groups(told, (), [reject, part], know)
    (one,) = found.comparisons
    assert (one.relation, one.reasons[0].words) == (
        "not_comparable",
        "kept apart by mona on 2024-04-01: two bombs",
    )
    back = Judgement(3, "figures", "note", told[0].ref, "mona", "2024-04-02", revokes=2)
    (found,) = groups(told, (), [reject, part, back], know)
    assert [one.relation for one in found.comparisons] == ["later_increment"]
    assert list(groups(told[2:], (), [reject], know)) == []


def test_nothing_gives_nothing(know):
    assert list(groups([], (), (), know)) == []


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 99), st.dates()), min_size=1, max_size=12))
def test_order_of_telling_does_not_matter(know, told):
    figures = [figure(low, day.isoformat(), document=f"d{at}") for at, (low, day) in enumerate(told)]
    one, other = series(figures, know), series(figures[::-1], know)
    assert one == other
    assert {c.later for c in one.comparisons} == {f.ref for f in one.figures[1:]}
