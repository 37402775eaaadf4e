"""Lineages: each text under the one it has its words from, or shares most with."""

from tests.flow.articles import BLAST, article, take_in

from rasid.flow.case import Case
from rasid.flow.lineages import lineage, lineages
from rasid.model.fusion.copies import CopyGroup, Pair

DAYS = {"a": "2024-03-03", "b": "2024-03-04", "c": "2024-03-05"}


def pair(one, other, share, back=None, direction=None):
    back = share if back is None else back
    return Pair(one, other, "wholly_derived", share, share, back, direction, (), ())


def lines(pairs, first=None, days=DAYS):
    group = CopyGroup("g", tuple("abc"), first, tuple(pairs), ())
    return [(one.document, one.depth, one.above, one.share, one.known) for one in lineage(group, days)]


def test_each_stands_under_the_one_it_shares_most_with():
    assert lines([pair("a", "b", 0.9), pair("a", "c", 0.5), pair("b", "c", 0.8)]) == [
        ("a", 0, None, 0.0, False),
        ("b", 1, "a", 0.9, False),
        ("c", 2, "b", 0.8, False),
    ]


def test_a_known_direction_goes_before_a_larger_share():
    pairs = [pair("a", "b", 0.9), pair("a", "c", 0.5, direction="other_from_one"), pair("b", "c", 0.8)]
    assert ("c", 1, "a", 0.5, True) in lines(pairs)


def test_the_share_is_of_the_lower_ones_words():
    assert lines([pair("a", "b", 0.3, 0.9)], days={"a": "2024-03-03", "b": "2024-03-04"})[1][3] == 0.9


def test_one_that_is_known_to_follow_is_no_first_however_early():
    pairs = [pair("a", "b", 0.9, direction="one_from_other")]
    assert [line[0] for line in lines(pairs, days={"a": "2024-03-03", "b": "2024-03-04"})] == ["b", "a"]


def test_the_one_others_are_known_to_follow_is_first():
    assert lines([pair("a", "b", 0.9), pair("b", "c", 0.9)], first="b")[0][0] == "b"


def test_what_hangs_together_by_documents_outside_begins_anew():
    assert lines([pair("a", "b", 0.9)]) == [
        ("a", 0, None, 0.0, False), ("b", 1, "a", 0.9, False), ("c", 0, None, 0.0, False),
    ]  # fmt: skip
    assert lines([], days={}) == []


def test_of_a_case_only_documents_asked_for_are_in_one(tmp_path):
    with Case.create(tmp_path / "case.rasid") as case:
        one, two, three = take_in(
            case,
            [
                article("one", BLAST, "صحيفة المرفأ", "2024-03-03"),
                article("two", BLAST + " انتهى.", "إذاعة القارب", "2024-03-04"),
                article("three", BLAST + " يتبع.", "موقع السارية", "2024-03-05"),
            ],
        )
        days = {one: "2024-03-03", two: "2024-03-04", three: "2024-03-05"}
        (found,) = lineages(case, days)
        assert {line.document for line in found} == {one, two, three}
        assert all(line.share > 0.8 for line in found[1:])
        (found,) = lineages(case, {one: days[one], two: days[two]})
        assert {line.document for line in found} == {one, two}
        assert lineages(case, {one: days[one]}) == []
