from tests.fuse.processes.conftest import claimed, reported, step

from rasid.fuse.processes.lines import describe
from rasid.fuse.processes.states import state
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.processes import Deadline


def test_lanes_then_who_holds_what():
    found = state(
        claimed(
            step("bound", "hamas", "2024-03-01", voice="Hamas"),
            reported("reported_suspended", "hamas", "2024-03-04", "m1", voice="a source", known="2024-03-05"),
            step("in_effect", None, "2024-03-01", authority="monitor", holders=("united_nations",)),
            broker="qatar",
        ),
        "2024-03-06",
    )
    assert describe(found) == [
        "truce between hamas and israel as of 2024-03-06: contested",
        "made through qatar",
        "         2024-03-01  2024-03-04",
        "hamas    bound       reported suspended",
        "jointly  in effect   .",
        "hamas: bound / reported suspended, contested",
        "  2024-03-01 bound: Hamas (own commitment), north: «bound»",
        "  2024-03-04 reported suspended: a source (anonymous), north, known 2024-03-05: «reported_suspended»",
        "because in effect, 2024-03-01",
        "because not all say the same: hamas bound and reported suspended, jointly in effect",
    ]


def test_deadlines_and_flags_are_told():
    due = Deadline(
        "hamas",
        (),
        "الانسحاب",
        "2024-03-10",
        None,
        "pending",
        Quoted("d1", (0, 8), "الانسحاب"),
        Ref("d1", "a1"),
        "2024-03-05",
    )
    told = claimed(due, step("called_for", "israel", "2024-03-01"), step("suspended", "israel", "2024-03-04"))
    lines = describe(state(told, "2024-03-06"), str.upper)
    assert "deadline 2024-03-10 set by HAMAS to somebody on 2024-03-05: pending: «الانسحاب»" in lines
    assert any("[out of order: suspended does not follow called_for]" in line for line in lines)


def test_only_the_last_days_are_columns_and_long_words_are_cut():
    told = claimed(
        *(
            step("bound", "hamas", f"2024-03-{day:02}", quoted=Quoted("d1", (0, 9), "كلمة " * 40))
            for day in range(1, 9)
        )
    )
    lines = describe(state(told))
    assert "(2 earlier days not shown)" in lines
    assert lines[1].split() == [f"2024-03-{day:02}" for day in range(3, 9)]
    assert all(len(line) < 200 for line in lines)
