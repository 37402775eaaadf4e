"""Apart: what in one document keeps two of its events from being one."""

from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.evidence import count_bits, kind_bits, party_bits
from rasid.fuse.occurrences.links import Scale
from rasid.fuse.occurrences.tellings import Telling


def told_apart(one: Telling, other: Telling, scale: Scale) -> str | None:
    """Why the document's two events differ, in words; None when it says nothing against their being one.

    Repeats the reader found have their details on the first mention and are never apart from it.
    """
    if one.head == other.ref.record or other.head == one.ref.record or (one.head and one.head == other.head):
        return None
    if _single(one) and _single(other) and one.first != other.first:
        return f"{iso(one.first or 0)} and {iso(other.first or 0)}"
    if kind_bits(one, other) < 0:
        return f"{one.mode or one.type} and {other.mode or other.type}"
    if one.spot and other.spot and (scale.place(one.spot, other.spot) or 0.0) < 0:
        return f"{one.spot.entity} and {other.spot.entity}"
    parties = party_bits(one, other, scale.graph)
    if min(parties["actors"] or 0.0, (parties["actors"] or 0.0) + (parties["recipients"] or 0.0)) <= -2:
        return "both who did it and whom it hit differ"
    if one.counts and other.counts and (count_bits(one.counts, other.counts) or 0.0) <= -3:
        return "their numbers differ"
    return None


def _single(telling: Telling) -> bool:
    return telling.told and telling.first is not None and telling.first == telling.last
