"""Completion: what one mention leaves out and where the document's other mentions of such an event have it.

A headline names no place, or one that no list has. A telling takes the place of others of its document when they
are of its type, nothing tells it apart from them, it shares a party or its word with them, and all of them agree. A
document of several such events agrees on nothing, and nothing is taken. Days are not taken: «today» next to what
was said today of an event is not the event's day.
"""

from collections.abc import Iterator, Sequence

import msgspec

from rasid.fuse.occurrences.apart import told_apart
from rasid.fuse.occurrences.evidence import party_bits
from rasid.fuse.occurrences.links import Scale, scale
from rasid.fuse.occurrences.tellings import Telling, tellings
from rasid.fuse.places import NARROW
from rasid.knowledge import Knowledge
from rasid.model.reading import Reading

_NARROW = frozenset(("facility", "city", "district", "province"))
ENOUGH = 1.0  # bits of a shared party


def claims(reading: Reading, know: Knowledge) -> Iterator[Telling]:
    """The tellings of a reading, first mentions completed from one another."""
    told = list(tellings(reading, know))
    firsts = [telling for telling in told if telling.head is None]
    scales = scale(know)
    for telling in told:
        yield completed(telling, firsts, scales) if telling.head is None else telling


def completed(telling: Telling, firsts: Sequence[Telling], scales: Scale) -> Telling:
    """The telling with the place it lacks, from the document's others, and which they are (`lent`)."""
    if _placed(telling):
        return telling
    places = [
        other
        for other in firsts
        if other.type == telling.type
        and _placed(other)
        and not told_apart(telling, other, scales)
        and _kin(telling, other, scales)
    ]
    if not places or not _agree(places, scales):
        return telling
    best = min(places, key=lambda other: NARROW.index(other.spot.precision if other.spot else "unknown"))
    return msgspec.structs.replace(telling, spot=best.spot, lent=best.ref.record)


def _placed(telling: Telling) -> bool:
    return telling.spot is not None and telling.spot.listed and telling.spot.precision in _NARROW


def _kin(one: Telling, other: Telling, scales: Scale) -> bool:
    if one.word == other.word:
        return True
    return sum(bits or 0.0 for bits in party_bits(one, other, scales.graph).values()) >= ENOUGH


def _agree(others: Sequence[Telling], scales: Scale) -> bool:
    """Whether none of them is told apart from the first, nor the first from the rest."""
    return all(told_apart(others[0], other, scales) is None for other in others[1:])
