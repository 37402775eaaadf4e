"""Utterances of linked sayings."""

from collections.abc import Sequence
from itertools import combinations

from tests.fuse.origins.texts import judge, ref, saying

from rasid.fuse.origins.sayings import Saying, link
from rasid.fuse.origins.utterances import utterances
from rasid.knowledge import load
from rasid.model.fusion.links import Judgement
from rasid.model.fusion.origins import Utterance

KNOW = load()
TEN = "one two three four five six seven eight nine ten"


def made(sayings: Sequence[Saying], *judgements: Judgement) -> list[Utterance]:
    links = [
        found
        for one, other in combinations(sorted(sayings, key=lambda s: s.ref), 2)
        if (found := link(one, other, KNOW))
    ]
    return list(utterances(sayings, links, judgements, KNOW))


def test_printings_of_one_saying_are_one_utterance() -> None:
    (found,) = made([saying("b/a1", TEN, "2024-03-06"), saying("a/a2", f"{TEN} eleven", "2024-03-05")])
    assert found.attributions == (ref("a/a2"), ref("b/a1"))
    assert (found.speaker, found.words, found.uttered) == ("mayor", f"{TEN} eleven", "2024-03-05")
    assert [reason.rule for reason in found.reasons] == ["same_words"]


def test_a_saying_alone_is_an_utterance() -> None:
    (found,) = made([saying("a/a1", TEN)])
    assert found.attributions == (ref("a/a1"),) and found.reasons == ()


def test_who_obtained_the_words_is_told_by_the_earliest() -> None:
    (found,) = made(
        [saying("b/a1", TEN, "2024-03-06", given_to="dusk"), saying("a/a1", TEN, given_to="dawn")]
    )
    assert found.obtained_by == "dawn"
    assert found.reasons[-1].rule == "given_to"


def test_people_join_and_part_printings() -> None:
    two = [saying("a/a1", TEN), saying("b/a1", TEN)]
    assert len(made(two, judge("cannot_link", "a/a1", "b/a1"))) == 2
    other = [saying("a/a1", TEN), saying("b/a1", "other words altogether")]
    (joined,) = made(other, judge("must_link", "a/a1", "b/a1"))
    assert joined.reasons[-1].rule == "must_link"


def test_judgements_on_others_change_nothing() -> None:
    two = [saying("a/a1", TEN), saying("b/a1", TEN)]
    assert made(two, judge("must_link", "a/a1", "z/a9")) == made(two)


def test_the_order_does_not_matter() -> None:
    three = [saying(f"{name}/a1", TEN, f"2024-03-0{day}") for day, name in enumerate("abc", start=1)]
    assert made(three) == made(three[::-1])
    assert len({found.id for found in [*made(three), *made(three[:2])]}) == 2
