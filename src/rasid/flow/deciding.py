"""What each person decided of a record, and where people disagree."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from rasid.flow.corrections import LAYERS, adjudicates
from rasid.fuse.components import standing
from rasid.model.fusion.links import Judgement, Ref

Decided = Literal["accept", "reject", "correct"]


class Decision(msgspec.Struct, frozen=True):
    """What one person thinks of a record: their last verdict that was not taken back, with all they corrected."""

    who: str
    verdict: Decided
    value: dict[str, Any] = {}
    when: str = ""

    def same(self, other: "Decision") -> bool:
        """Whether two people say the same."""
        return (self.verdict, self.value) == (other.verdict, other.value)


class Unit(msgspec.Struct, frozen=True):
    """A record that people decided of, each for themselves, and what settled it if they disagreed."""

    ref: Ref
    layer: str
    decisions: tuple[Decision, ...]
    settled: Judgement | None = None

    @property
    def disputed(self) -> bool:
        """Whether two people say different things, whether or not it was settled."""
        return any(not one.same(self.decisions[0]) for one in self.decisions)


def units(judgements: Iterable[Judgement]) -> list[Unit]:
    """The records of layers that were accepted, rejected or corrected, by reference.

    An adjudication is no decision of its own: it settles those of others. What people added is no unit: who did
    not add it has not said that it is wrong.
    """
    mine: defaultdict[tuple[Ref, str], dict[str, list[Judgement]]] = defaultdict(lambda: defaultdict(list))
    settled: dict[tuple[Ref, str], Judgement] = {}
    for judgement in standing(judgements):
        key = (judgement.one, judgement.question)
        if judgement.question not in LAYERS or judgement.one.record is None:
            continue
        if adjudicates(judgement):
            settled[key] = judgement
        elif judgement.verdict in ("accept", "reject", "correct"):
            mine[key][judgement.who].append(judgement)
    return [
        Unit(*key, tuple(_decision(who, given) for who, given in sorted(people.items())), settled.get(key))
        for key, people in sorted(mine.items())
    ]


def _decision(who: str, given: list[Judgement]) -> Decision:
    last = given[-1]
    value: dict[str, Any] = {}
    for judgement in given if last.verdict == "correct" else ():
        value = value | (judgement.value or {}) if judgement.verdict == "correct" else {}
    return Decision(who, last.verdict, value, last.when)  # type: ignore[arg-type]
