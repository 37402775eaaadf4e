"""Counting independent voices."""

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuse.origins.texts import judge, ref, source

from rasid.fuse.origins.counting import count
from rasid.fuse.origins.sides import Parties
from rasid.fuse.origins.sources import Source
from rasid.knowledge import load
from rasid.model.fusion.copies import CopyGroup, Pair, Passage
from rasid.model.fusion.links import Judgement, Quoted, Ref
from rasid.model.fusion.origins import Origins, Utterance

KNOW = load()


def copies(*documents: str) -> CopyGroup:
    """Documents that are one text of 1,000 letters."""
    pairs = tuple(
        Pair(one, other, "wholly_derived", 1, 1, 1, None, (Passage((0, 1000), (0, 1000), 200),), ())
        for one in documents
        for other in documents
        if one < other
    )
    return CopyGroup("c" + documents[0], documents, None, pairs, ())


def utterance(*refs: str) -> Utterance:
    return Utterance("u" + refs[0], "mayor", tuple(map(ref, refs)), "…", None, None, ())


def bounds(
    sources: list[Source],
    utterances: tuple[Utterance, ...] = (),
    groups: tuple[CopyGroup, ...] = (),
    *judgements: Judgement,
) -> tuple[int, int]:
    found = count(sources, utterances, groups, KNOW, judgements=judgements)
    return found.low, found.high


ALONE = [
    ([], (0, 0)),
    ([source("a/e1")], (1, 1)),
    ([source("a/e1", "mayor"), source("b/e1", "mayor")], (1, 1)),
    ([source("a/e1", "mayor"), source("b/e1", "captain")], (2, 2)),
    ([source("a/e1"), source("b/e1")], (1, 2)),
    ([source("a/e1"), source("b/e1"), source("c/e1", "mayor")], (2, 3)),
    ([source("a/e1", outlet="dawn"), source("b/e1", outlet="dawn")], (1, 1)),
    ([source("a/e1", outlet=None), source("a/e2", outlet=None), source("b/e1", outlet=None)], (1, 2)),
    ([source("a/e1", credit="wire"), source("b/e1", credit="wire")], (1, 1)),
    ([source("a/e1", credit="wire"), source("b/e1", "wire")], (1, 1)),
    ([source("a/e1", "a/m", False, name="مصدر أمني"), source("b/e1", "b/m", False, name="مصدر أمني")], (1, 2)),
    ([source("a/e1", "a/m", False, name="مصدر أمني"), source("b/e1", "b/m", False, name="مصادر أمنية")], (1, 2)),
    ([source("a/e1", "a/m", False, name="مصدر أمني"), source("b/e1", "b/m", False, name="مصدر طبي")], (2, 2)),
    ([source("a/e1", "a/m", False, name="مصدر أمني"), source("b/e1")], (1, 2)),
    ([source("a/e1", "a/m", False, name="مصدر"), source("a/e2", "a/m", False, name="مصدر")], (1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("sources", "expected"), ALONE)
def test_voices_by_who_is_named(sources: list[Source], expected: tuple[int, int]) -> None:
    assert bounds(sources) == expected


def test_a_copy_is_no_second_voice() -> None:
    two = [source("a/e1", at=300), source("b/e1", at=310)]
    found = count(two, (), (copies("a", "b"),), KNOW)
    assert (found.low, found.high) == (1, 1)
    assert found.voices[0].kind == "copy"
    assert [reason.rule for reason in found.merges] == ["copy"]


def test_a_copy_takes_the_name_the_other_gives() -> None:
    two = [source("a/e1", at=300), source("b/e1", "mayor", at=300)]
    (voice,) = count(two, (), (copies("a", "b"),), KNOW).voices
    assert (voice.kind, voice.entity) == ("hop", "mayor")


def test_a_copy_does_not_make_two_names_one() -> None:
    three = [source("a/e1", "mayor", at=300), source("b/e1", at=300), source("c/e1", "captain", at=300)]
    assert bounds(three, (), (copies("a", "b", "c"),)) == (2, 2)


def test_what_a_copy_adds_of_its_own_is_its_own() -> None:
    two = [source("a/e1", at=300), source("b/e1", at=900)]
    assert bounds(two, (), (copies("a", "b"),)) == (1, 2)


def test_one_utterance_is_one_voice() -> None:
    two = [source("a/e1", "~mayor", False), source("b/e2", "~mayor", False)]
    assert bounds(two) == (1, 2)
    found = count(two, (utterance("a/a1", "b/a2"),), (), KNOW)
    assert (found.low, found.high, found.voices[0].kind) == (1, 1, "utterance")


def test_people_decide_last() -> None:
    two = [source("a/e1", "mayor"), source("b/e1", "captain")]
    assert bounds(two, (), (), judge("must_link", "a/e1", "b/e1")) == (1, 1)
    assert bounds(two, (), (), judge("must_link", "a/a1", "b/e1")) == (1, 1)
    same = [source("a/e1", "mayor"), source("b/e1", "mayor"), source("c/e1", "mayor")]
    assert bounds(same, (), (), judge("cannot_link", "b/e1", "c/e1")) == (2, 2)


def test_every_merge_is_told_with_its_words() -> None:
    found = count(
        [source("a/e1", "mayor"), source("b/e1", "mayor"), source("c/e1"), source("d/e1")], (), (), KNOW
    )
    assert [reason.rule for reason in found.merges] == ["hop", "could_share"]
    assert found.merges[0].words == "a/e1 and b/e1: both have it from mayor"
    assert found.merges[0].evidence == (Quoted("a", (0, 4), "said"), Quoted("b", (0, 4), "said"))


def test_a_voice_says_how_it_is_known() -> None:
    found = count([source("a/e1", "mayor"), source("b/e1", credit="wire"), source("c/e1")], (), (), KNOW)
    assert [voice.reasons[0].rule for voice in found.voices] == ["hop", "credit", "unknown"]
    assert [voice.entity for voice in found.voices] == ["mayor", "wire", None]


def test_voices_have_sides() -> None:
    parties = Parties(("israel_army",), ("residents",), {"residents": "population"}, True)
    one = source("a/e1", "israel", kind="state", act="confirm")
    (voice,) = count([one], (), (), KNOW, parties).voices
    assert (voice.side, voice.against_interest) == ("claimant", True)


NAMES = {"مصدر أمني": False, "مصدر طبي": False, "مصدر": False, "mayor": True, "captain": True}


@st.composite
def cases(draw: st.DrawFn) -> list[Source]:
    """Sources of up to six documents of three outlets."""
    found = []
    for number in range(draw(st.integers(1, 10))):
        document = draw(st.sampled_from("abcdef"))
        name = draw(st.sampled_from([None, *NAMES]))
        firm = NAMES.get(name or "", False)
        key = name if firm or name is None else f"{document}/{name}"
        outlet = ["dawn", "dusk", "noon"]["abcdef".index(document) % 3]
        found.append(
            source(f"{document}/e{number}", key, firm, outlet, at=draw(st.integers(0, 9)) * 100, name=name)
        )
    return found


def copied(sources: list[Source], document: str) -> list[Source]:
    """The sources of a document as they stand in a copy of it, by another outlet."""

    def moved(ref: Ref | None) -> Ref | None:
        return Ref("z", ref.record) if ref else None

    return [
        msgspec.structs.replace(
            found, ref=moved(found.ref), attribution=moved(found.attribution), outlet="far",
            quoted=Quoted("z", found.quoted.span, found.quoted.text),
            speaker=found.speaker if found.firm or found.narrated else f"z/{found.name}",
        )
        for found in sources
        if found.ref.document == document
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(cases(), st.sampled_from("abcdef"))
def test_a_copy_never_raises_either_bound(sources: list[Source], document: str) -> None:
    before = bounds(sources)
    after = bounds([*sources, *copied(sources, document)], (), (copies(document, "z"),))
    assert after[0] <= before[0] and after[1] <= before[1]


@settings(max_examples=150, deadline=None)
@given(cases(), st.booleans(), st.randoms(use_true_random=False))
def test_bounds_are_in_order_and_the_order_of_sources_does_not_matter(
    sources: list[Source], grouped: bool, rng: random.Random
) -> None:
    groups = (copies("a", "b", "c"),) if grouped else ()

    def counted() -> Origins:
        return count(sources, (utterance("a/a0", "d/a1"),), groups, KNOW)

    found = counted()
    assert 1 <= found.low <= found.high == len(found.voices) <= len(sources)
    assert sorted(ref for voice in found.voices for ref in voice.members) == sorted(s.ref for s in sources)
    rng.shuffle(sources)
    assert counted() == found


@settings(max_examples=150, deadline=None)
@given(cases(), st.data())
def test_a_person_who_joins_never_raises_either_bound(sources: list[Source], data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(sources)).ref for _ in range(2))
    before, after = bounds(sources), bounds(sources, (), (), judge("must_link", str(one), str(other)))
    assert after[0] <= before[0] and after[1] <= before[1]


def test_the_example_of_the_documentation() -> None:
    sources = [
        source("a/e1", "~سالم الواحي"),
        source("b/e1", "~سالم الواحي"),
        source("c/e1", at=300),
        source("d/e1", "d/masdar", False, at=300, name="مصدر أمني"),
        source("f/e1"),
    ]
    found = count(sources, (), (copies("c", "d"),), KNOW)
    assert (found.low, found.high) == (2, 3)
    assert [reason.rule for reason in found.merges] == ["hop", "copy", "could_share"]
