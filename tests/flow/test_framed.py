"""Framing over a case: what is wholly another's words is left out."""

import pytest

from rasid.flow.framed import copied, counted, near_names
from rasid.model.fusion.copies import CopyGroup, Derivation, Direction, Pair


def pair(
    one: str, other: str, derivation: Derivation = "wholly_derived", direction: Direction | None = None
) -> Pair:
    return Pair(one, other, derivation, 1.0, 1.0, 1.0, direction, (), ())


def group(first: str | None, *pairs: Pair) -> CopyGroup:
    documents = sorted({document for one in pairs for document in (one.one, one.other)})
    return CopyGroup("c", tuple(documents), first, pairs, ())


@pytest.mark.parametrize(
    ("groups", "left_out"),
    [
        ([group("a", pair("a", "b"))], {"b"}),
        ([group("b", pair("a", "b"))], {"a"}),
        ([group(None, pair("a", "b", direction="one_from_other"))], {"a"}),
        ([group(None, pair("a", "b", direction="other_from_one"))], {"b"}),
        ([group(None, pair("a", "b"), pair("a", "c"), pair("b", "c"))], {"b", "c"}),
        ([group("a", pair("a", "b", "partially_derived"), pair("a", "c", "shared_quote_only"))], set()),
        ([], set()),
    ],
)
def test_only_what_is_wholly_anothers_words_is_left_out(groups: list[CopyGroup], left_out: set[str]) -> None:
    assert copied(groups) == left_out


def test_an_actor_is_framed_as_in_the_whole_case(case):
    everybody = {found.actor: found for found in case.framing()}
    actor = max(everybody, key=lambda name: sum(naming.count for naming in everybody[name].namings))
    (found,) = case.framing(actor)
    assert found.namings == everybody[actor].namings
    assert list(case.framing("nobody")) == []


def test_counting_alone_is_the_framing_without_words_near(case):
    everybody = {found.actor: found for found in case.framing()}
    actor = max(everybody, key=lambda name: sum(naming.count for naming in everybody[name].namings))
    assert counted(case, actor) == everybody[actor]
    words, documents = near_names(case, actor)
    assert tuple(words) == next(case.framing(actor)).keywords
    named = {q.document for naming in everybody[actor].namings for q in naming.examples}
    assert documents == len(named)


def test_the_whole_case_has_shares_only(case):
    found = counted(case, None)
    assert (found.actor, found.namings) == (None, ())
    assert sum(share.attributions for share in found.shares) > 10
    assert all(share.attributions == share.of for share in found.shares)


def test_one_that_a_document_alone_knows_is_counted_there(case):
    reading = next(r for r in case.readings() if any(e.local and e.kind == "armed_group" for e in r.entities))
    local = next(e for e in reading.entities if e.local and e.kind == "armed_group")
    found = counted(case, f"{reading.document.id}/{local.id}")
    assert found.actor == f"{reading.document.id}/{local.id}"
    assert {naming.outlet for naming in found.namings} == {reading.document.outlet}
    assert sum(naming.count for naming in found.namings) > 0
    assert counted(case, "nobody").namings == ()
