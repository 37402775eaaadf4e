from rasid.fuse.figures import QUESTION, describe
from rasid.fuse.question import answer
from rasid.model.codec import pack, unpack
from rasid.model.fusion.figures import Figure, Series


def test_two_counts_since_different_days_are_told_apart(reading_of, know):
    first = "تعرضت القوات الأميركية لأكثر من 40 هجوما منذ 17 تشرين الأول 2023، بحسب ما أعلن البنتاغون."
    second = "وتعرضت القوات الأميركية لأكثر من 55 هجوما منذ 7 تشرين الأول 2023."
    readings = [reading_of(first, "2024-01-26"), reading_of(second, "2024-02-11")]
    (found,) = answer(QUESTION, readings, know)
    assert [one.relation for one in found.comparisons] == ["not_comparable"]
    assert "periods begin on different days: 2023-10-17 and 2023-10-07" in describe(found)[-1]


def test_the_toll_of_one_event_grows_over_reports(reading_of, know):
    readings = [
        reading_of("قتل 10 أشخاص في انفجار في عدن اليوم.", "2024-03-05"),
        reading_of("قتل 13 شخصا في الانفجار الذي وقع في عدن أمس.", "2024-03-06"),
        reading_of("مقتل 4 أشخاص في انفجار في دمشق اليوم.", "2024-03-05"),
    ]
    found = answer(QUESTION, readings, know)
    tolls = [[one.low for one in group.figures] for group in found if group.measure == "killed"]
    assert sorted(tolls) == [[4], [10, 13]]


def test_claims_and_groups_pack(reading_of, know):
    reading = reading_of("قتل 10 أشخاص بينهم ثلاثة أطفال في انفجار في عدن.")
    claims = list(QUESTION.claims(reading, know))
    assert [unpack(pack(claim), Figure) for claim in claims] == claims
    (group,) = answer(QUESTION, [reading], know)
    assert unpack(pack(group), Series) == group
    assert QUESTION.blocks(claims[0]) == QUESTION.near(claims[0])
