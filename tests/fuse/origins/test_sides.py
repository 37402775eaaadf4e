"""Sides of voices."""

import pytest
from tests.fuse.origins.texts import source

from rasid.fuse.origins.sides import Parties, against_interest, parties_of, side_of
from rasid.knowledge import Knowledge
from rasid.model.records import Act, Event, Evidence, MentionKind

STRIKE = Parties(("israel_army",), ("hamas",), {"hamas": "armed_group"}, True)
SIDES: list[tuple[str, MentionKind, str]] = [
    ("israel", "state", "claimant"),
    ("israel_army", "military", "claimant"),
    ("hamas", "armed_group", "target"),
    ("russia", "state", "third_party"),
    ("united_nations", "organisation", "monitor"),
    ("reuters", "agency", "monitor"),
    ("d/passer_by", "person", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "kind", "side"), SIDES)
def test_sides_follow_belonging(speaker: str, kind: MentionKind, side: str, know: Knowledge) -> None:
    assert side_of(source("d/e1", speaker, kind=kind), STRIKE, know) == side


def test_without_parties_or_speaker_there_is_no_side(know: Knowledge) -> None:
    assert side_of(source("d/e1", "israel"), Parties(), know) == "unknown"
    assert side_of(source("d/e1"), STRIKE, know) == "unknown"


def test_who_belongs_to_both_sides_has_none(know: Knowledge) -> None:
    clash = Parties(("hamas", "israel_army"), ("hamas", "israel_army"))
    assert side_of(source("d/e1", "hamas"), clash, know) == "unknown"


ADMISSIONS: list[tuple[str, str, MentionKind, Act, bool]] = [
    ("claimant", "residents", "population", "confirm", True),
    ("claimant", "residents", "population", "deny", False),
    ("claimant", "base", "military", "assert", False),
    ("target", "base", "military", "announce", True),
    ("target", "residents", "population", "assert", False),
    ("third_party", "residents", "population", "assert", False),
]  # fmt: skip


@pytest.mark.parametrize(("side", "hit", "kind", "act", "admitted"), ADMISSIONS)
def test_owning_to_what_harms_oneself_is_an_admission(
    side: str, hit: str, kind: MentionKind, act: Act, admitted: bool
) -> None:
    parties = Parties(("x",), (hit,), {hit: kind}, True)
    assert against_interest(source("d/e1", "x", act=act), side, parties) is admitted  # type: ignore[arg-type]
    harmless = Parties(("x",), (hit,), {hit: kind}, False)
    assert not against_interest(source("d/e1", "x", act=act), side, harmless)  # type: ignore[arg-type]


def event(type: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> Event:
    word = Evidence((0, 1), "x")
    return Event(
        "e1", word, type, None, actor, recipient, (), None, None, (), (), "occurred", None, None, "toy"
    )  # type: ignore[arg-type]


def test_parties_are_those_of_all_reports() -> None:
    events = (event("ASSAULT", ("b",), ("c",)), event("ASSAULT", ("a", "b"), ()))
    assert parties_of(events, {"c": "population"}) == Parties(("a", "b"), ("c",), {"c": "population"}, True)
    assert not parties_of((event("CONSULT", ("a",), ()),), {}).harmful
