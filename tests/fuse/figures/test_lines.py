from tests.fuse.figures.conftest import figure

from rasid.fuse.figures.lines import describe
from rasid.fuse.figures.series import series
from rasid.model.fusion.links import Ref


def test_a_line_a_figure_and_what_does_not_go_together(know):
    told = [
        figure(13, voice="interior ministry spokesman, via SPA", outlet="okaz"),
        figure(15, "2024-03-06", document="d2", headline=True),
    ]
    assert describe(series(told, know, place="aden")) == [
        "killed, incident, 2024-03-05, Yemen, Aden (2 figures)",
        "  1 2024-03-05 13 killed, interior ministry spokesman, via SPA, okaz",
        "  2 2024-03-06 15 killed, the outlet itself, d2, headline",
        "  1 -> 2 later increment: 13 by 2024-03-05, 15 by 2024-03-06",
    ]


def test_periods_shares_and_sums_are_told(know):
    whole = figure(
        15, ref=Ref("d1", "q1+q2"), parts=(Ref("d1", "q1"), Ref("d1", "q2")), period_start="2024-03-01"
    )
    share = figure(
        3, ref=Ref("d1", "q2"), part_of=whole.ref, period_start="2024-03-01", period_end="2024-03-05"
    )
    lines = describe(series([whole, share], know))
    assert lines[1] == "  1 2024-03-05 15 killed, since 2024-03-01, the outlet itself, d1, sum of 2 counts"
    assert lines[2] == "  2 2024-03-05   of them 3 killed, 2024-03-01 to 2024-03-05, the outlet itself, d1"


def test_deeds_are_told_in_the_plural(know):
    told = [
        figure(1, measure="attack"),
        figure(40, measure="attack", document="d2", high=None, approx="more_than"),
    ]
    lines = describe(series(told, know, place="aden"))
    assert "1 attack," in lines[1]
    assert "more than 40 attacks," in lines[2]
