"""What two tellings say for and against being one event, in bits (Fellegi and Sunter 1969).

A part is log2 of how much likelier the agreement is between two reports of one event than between two events that
stand near each other; None where one of the two says nothing. Parts add up. The weights were set by hand from
what news of look-alike events shares; docs/use/occurrences.md says what they reach.
"""

from collections.abc import Mapping, Sequence
from math import log2
from typing import NamedTuple

from rasid.fuse.identities.graph import Graph
from rasid.fuse.occurrences.tellings import Count, Party, Telling
from rasid.fuse.places import REACH, Spot, kilometres
from rasid.model.fusion.links import Decision
from rasid.model.fusion.occurrences import PlacePrecision
from rasid.model.records import EventType

SPOKEN: frozenset[EventType] = frozenset(
    ("ACCUSE", "REQUEST", "SUPPORT", "THREATEN", "REJECT", "CONCEDE", "SANCTION", "AID")
)
AGAINST = -8.0  # of a part that rules the pair out
_SAME_PLACE: dict[PlacePrecision, float] = {
    "facility": 6, "city": 5, "district": 4, "province": 3, "region": 2, "country": 0.5, "unknown": 2,
}  # fmt: skip
_TOLD = (3.0, 0.0, -4.0, -6.0)  # both tell their day; so many days apart
_TOLD_REPORTED = (2.5, 2.0, 0.5, -0.5)  # one tells its day, the other was reported so many days later
_REPORTED = (1.5, 1.0, 0.0, -1.0)  # neither tells its day; reported so many days apart
_MEANS = {  # modes that are told of one another: the wider word
    "suicide-attack": "explosives", "drone": "aerial", "heavy-weapons": "aerial",
}  # fmt: skip
_SLACK = 15.0  # km by which coordinates of one place may differ


class Rules(NamedTuple):
    """How much it takes: `prior` is the odds before anything is known, in bits."""

    prior: float
    same: float
    maybe: float


def weigh(parts: Mapping[str, float | None], rules: Rules) -> tuple[Decision, float]:
    """The decision and the sum of the parts with the prior."""
    total = rules.prior + sum(part for part in parts.values() if part is not None)
    return ("same" if total >= rules.same else "maybe" if total >= rules.maybe else "different"), total


def gap(first: int, last: int, other_first: int, other_last: int) -> int:
    """Days between two ranges of days, 0 when they meet."""
    return max(other_first - last, first - other_last, 0)


def agreement(one: Sequence[str | None], other: Sequence[str | None]) -> int | None:
    """The finest level of a taxonomy at which two codings agree, 0 the finest; None at no level."""
    for level, (mine, its) in enumerate(zip(one, other, strict=True)):
        if mine is not None and mine == its:
            return level
    return None


def levels(type_: str, mode: str | None) -> tuple[str | None, str | None, str]:
    """An event's mode, its means and its type, as the levels of a taxonomy."""
    return mode, _MEANS.get(mode, mode) if mode else None, type_


def kind_bits(one: Telling, other: Telling) -> float:
    """Type and mode: 1.5 for the same mode, 1 for the same means, 0 for one that is not told."""
    if one.type != other.type:
        return AGAINST
    if one.mode is None or other.mode is None:
        return 0.0
    if one.mode == other.mode:
        return 1.5
    level = agreement(levels(one.type, one.mode), levels(other.type, other.mode))
    return 1.0 if level == 1 else -4.0


def time_bits(one: Telling, other: Telling) -> float | None:
    """Overlap of the days under their precision; a report stands for the days before it."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    if one.told and other.told:
        apart = gap(one.first, one.last, other.first, other.last)
        if apart >= len(_TOLD):
            return AGAINST
        wide = max(one.last - one.first, other.last - other.first)
        bits = _TOLD[apart] if wide <= 1 else max(0.0, _TOLD[apart] - log2(wide))
        if one.part is not None and other.part is not None and abs(one.part - other.part) > 1:
            bits -= 2.0
        return bits
    if one.told or other.told:
        told, reported = (one, other) if one.told else (other, one)
        assert told.first is not None and told.last is not None and reported.last is not None
        if told.first > reported.last:
            return AGAINST
        late = max(0, reported.last - told.last)
        if late >= len(_TOLD_REPORTED):
            return AGAINST
        return _TOLD_REPORTED[late] - log2(max(1, told.last - told.first))
    apart = abs(one.last - other.last)
    return _REPORTED[apart] if apart < len(_REPORTED) else AGAINST


def place_bits(one: Spot, other: Spot) -> float | None:
    """Distance under precision: a place the other lies in says less than the same place, a state next to nothing."""
    if not (one.listed and other.listed):
        return _by_name(one, other)
    if one.entity == other.entity:
        return _SAME_PLACE[one.precision]
    if other.entity in one.within:
        return _SAME_PLACE[other.precision] - 0.5 * (other.precision != "country")
    if one.entity in other.within:
        return _SAME_PLACE[one.precision] - 0.5 * (one.precision != "country")
    if one.country and other.country and one.country != other.country:
        return AGAINST
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.5 if one.country and one.country == other.country else None
    away = kilometres(one.lat, one.lon, other.lat, other.lon)
    if away <= min(REACH[one.precision], REACH[other.precision]):
        return min(_SAME_PLACE[one.precision], _SAME_PLACE[other.precision]) - 0.5
    if away <= max(REACH[one.precision], REACH[other.precision]) + _SLACK:
        return min(_SAME_PLACE[one.precision], _SAME_PLACE[other.precision]) - 1.5
    return AGAINST if away > REACH[one.precision] + REACH[other.precision] + _SLACK else -2.0


def _by_name(one: Spot, other: Spot) -> float | None:
    """Places that no list has: the same words, of two or more, say as much as a district."""
    return _SAME_PLACE["unknown"] if one.name == other.name and " " in one.name else None


def party_bits(one: Telling, other: Telling, graph: Graph) -> dict[str, float | None]:
    """Who did it and whom it hit, through the actor graph; a party in the other role counts half.

    What is said or declared is its speaker's: another actor is another event.
    """
    actors = shared(one.actors, other.actors, graph)
    recipients = shared(one.recipients, other.recipients, graph)
    crossed = max(
        shared(one.actors, other.recipients, graph) or 0.0, shared(one.recipients, other.actors, graph) or 0.0
    )
    if one.type in SPOKEN and actors is not None and actors < 0:
        return {"actors": AGAINST, "recipients": recipients, "crossed": None}
    if crossed > 0 and crossed / 2 > (actors or 0.0) + (recipients or 0.0):
        return {"actors": None, "recipients": None, "crossed": crossed / 2}
    return {"actors": actors, "recipients": recipients, "crossed": None}


def shared(mine: Sequence[Party], its: Sequence[Party], graph: Graph) -> float | None:
    """The most telling party of both, less when only related, against when each names quite another."""
    best, named = 0.0, False
    for one in mine:
        if not one.bits:
            continue
        for other in its:
            if not other.bits:
                continue
            named = True
            if one.id == other.id:
                best = max(best, one.bits)
            elif not (one.local or other.local):
                best = max(best, _kin(one, other, graph))
    return best if best else -1.0 if named else None


def _kin(one: Party, other: Party, graph: Graph) -> float:
    relation = graph.related(one.id, other.id)
    if relation is None:
        return 0.0
    if relation.above in (one.id, other.id):
        return min(one.bits, other.bits) / (1 + 0.5 * relation.distance)
    return 0.5 if graph.principal(one.id) == graph.principal(other.id) else 0.0


def count_bits(mine: Sequence[Count], its: Sequence[Count]) -> float | None:
    """Equal numbers of one measure, the more telling the larger; numbers a toll does not grow to speak against."""
    best: float | None = None
    for one in mine:
        for other in its:
            if one.measure != other.measure or one.low is None or other.low is None:
                continue
            bits = _compared(one, other)
            best = bits if best is None else max(best, bits)
    return best


def _compared(one: Count, other: Count) -> float:
    assert one.low is not None and other.low is not None
    if one.low == other.low and one.high == other.high:
        return min(4.0, log2(1 + one.low)) if one.exact else 1.0
    if one.exact and other.exact:
        less, more = sorted((one.low, other.low))
        return -0.5 if less * 2 >= more else -3.0
    low, high = max(one.low, other.low), min(one.high or float("inf"), other.high or float("inf"))
    return 0.0 if low <= high else -1.0


def word_bits(one: Telling, other: Telling) -> float:
    """The same word for it."""
    return 0.5 if one.word == other.word else 0.0
