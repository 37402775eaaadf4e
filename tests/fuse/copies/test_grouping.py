"""Groups of copies."""

import random

import pytest

from rasid.fuse.copies.grouping import groups
from rasid.model.fusion.copies import Pair
from rasid.model.fusion.links import Judgement, Reason, Ref


def pair(
    one: str, other: str, containment: float = 0.9, direction: str | None = None, rule: str = "published"
) -> Pair:
    label = "wholly_derived" if containment >= 0.8 else "partially_derived"
    because = (Reason(rule, "…"),) if direction else ()
    return Pair(one, other, label, containment, containment, containment, direction, (), because)  # type: ignore[arg-type]


def judge(
    verdict: str, one: str, other: str, number: int = 1, question: str = "copies", revokes: int | None = None
) -> Judgement:
    return Judgement(number, question, verdict, Ref(one), "nour", "2024-03-05", Ref(other), revokes=revokes)  # type: ignore[arg-type]


def members(pairs: list[Pair], *judgements: Judgement) -> list[tuple[str, ...]]:
    return [group.documents for group in groups(pairs, judgements)]


CHAIN = [pair("a", "b"), pair("b", "c", 0.6), pair("d", "e"), pair("e", "f", 0.4)]


def test_pairs_that_are_half_the_same_hang_together() -> None:
    assert members(CHAIN) == [("a", "b", "c"), ("d", "e")]


def test_a_group_holds_every_pair_within_it() -> None:
    found = next(groups([*CHAIN, pair("a", "c", 0.35)]))
    assert [(p.one, p.other) for p in found.pairs] == [("a", "b"), ("a", "c"), ("b", "c")]


def test_quotes_and_boilerplate_tie_nobody() -> None:
    quote = Pair("a", "b", "shared_quote_only", 0.7, 0.7, 0.7, None, (), ())
    prompt = Pair("a", "c", "shared_boilerplate", 0.7, 0.7, 0.7, None, (), ())
    assert members([quote, prompt]) == []


def test_people_join_and_part() -> None:
    assert members(CHAIN, judge("must_link", "c", "f")) == [("a", "b", "c", "f"), ("d", "e")]
    assert members(CHAIN, judge("cannot_link", "c", "b")) == [("a", "b"), ("d", "e")]
    assert members(CHAIN, judge("cannot_link", "d", "e"), judge("must_link", "d", "e", 2, revokes=1)) == [
        ("a", "b", "c"),
        ("d", "e"),
    ]


def test_those_parted_hang_together_through_nobody_else() -> None:
    assert members(CHAIN, judge("cannot_link", "a", "c")) == [("a", "b"), ("d", "e")]


def test_judgements_on_other_questions_change_nothing() -> None:
    assert members(CHAIN, judge("cannot_link", "a", "b", question="origins")) == members(CHAIN)


def test_a_joined_group_says_that_a_person_joined_it() -> None:
    (found,) = groups([], [judge("must_link", "x", "y")])
    assert found.documents == ("x", "y") and found.pairs == ()
    assert [reason.rule for reason in found.reasons] == ["no_first", "must_link"]


FIRST = [
    ([pair("a", "b", direction="other_from_one"), pair("b", "c", direction="other_from_one")], "a"),
    ([pair("a", "b", direction="other_from_one"), pair("a", "c", direction="one_from_other", rule="credit"), pair("b", "c")], "c"),
    ([pair("a", "b"), pair("b", "c")], None),
    ([pair("a", "b", direction="one_from_other"), pair("b", "c", direction="other_from_one")], "b"),
    ([pair("a", "b", direction="other_from_one"), pair("b", "c", direction="one_from_other")], None),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "first"), FIRST)
def test_the_first_is_followed_and_follows_nobody(pairs: list[Pair], first: str | None) -> None:
    (found,) = groups(pairs)
    assert found.first == first
    assert found.reasons[0].rule == ("first" if first else "no_first")


def test_the_order_of_pairs_does_not_matter() -> None:
    pairs = [*CHAIN, pair("a", "c", 0.7, "other_from_one"), pair("a", "f", 0.55)]
    judgements = [judge("cannot_link", "a", "d"), judge("must_link", "b", "g", 2)]
    whole = list(groups(pairs, judgements))
    for seed in range(5):
        random.Random(seed).shuffle(pairs)
        assert list(groups(pairs, judgements)) == whole


def test_the_id_is_of_the_members() -> None:
    one, other = groups(CHAIN)
    assert one.id != other.id
    assert one.id == next(groups([pair("a", "c"), pair("c", "b")])).id
