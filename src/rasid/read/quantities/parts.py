"""Parts: which counts of a sentence add up, and which are a share of one before («15 قتيلا بينهم 3 أطفال»)."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.read.quantities.counts import OF_THEM
from rasid.read.quantities.fates import CASUALTIES, PEOPLE, Told, added
from rasid.read.quantities.lines import Line

_AMONG = frozenset(("بينهم", "بينهن", "ضمنهم", "بينها", "ضمنها")) | OF_THEM


class Tie(NamedTuple):
    """Places in the sentence's counts: the count this one is part of, and the one it is added to."""

    part_of: int | None = None
    added_to: int | None = None


def ties(line: Line, told: Sequence[Told]) -> list[Tie]:
    """How each count of people hangs on an earlier one of the sentence."""
    made: list[Tie] = []
    for at, one in enumerate(told):
        made.append(_tie(line, told, made, at) if _people(one) else Tie())
    return made


def _tie(line: Line, told: Sequence[Told], made: Sequence[Tie], at: int) -> Tie:
    one = told[at]
    whole = next((i for i in range(at - 1, -1, -1) if _people(told[i]) and made[i].part_of is None), None)
    if whole is None:
        return Tie()
    before = told[at - 1]
    share = one.count.what == "of_them" or line.fold(one.count.first - 1) in _AMONG
    opened = before.count.what == "of_them" and at - 1 == whole  # «15 منهم 12 جنديا وثلاثة عمال»
    if share or opened:
        return Tie(part_of=whole)
    if before.measure != one.measure or not added(line, one.count, before.count.after):
        return Tie()
    return Tie(part_of=made[at - 1].part_of) if made[at - 1].part_of is not None else Tie(added_to=at - 1)


def _people(one: Told) -> bool:
    return one.measure in CASUALTIES or one.measure in PEOPLE
