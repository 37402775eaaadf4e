"""Keys: where a telling is filed and where those of the same event may be.

A telling with a place whose coordinates are known is filed by a cell of one degree, by its parties apart from those
without such a place; so two placed tellings meet only where they are near, and an unplaced one meets all of its
parties. What names neither place nor party, or no day narrower than a week, is filed nowhere: nothing could be said
of it.
"""

from collections.abc import Iterator
from math import floor

from rasid.fuse.occurrences.tellings import Telling

APART = 3  # days
LONGEST = 7  # days a told range may have


def blocks(telling: Telling) -> tuple[str, ...]:
    """The keys a telling is filed under: place and day, party and day; one that is told again under its own too."""
    if telling.head is not None:
        return (_own(telling.ref.document, telling.head),)
    found = [f"{key}|{day}" for key in _topics(telling, around=0) for day in _days(telling, 0)]
    if telling.retold and telling.ref.record:
        found.append(_own(telling.ref.document, telling.ref.record))
    return tuple(found)


def near(telling: Telling) -> tuple[str, ...]:
    """The keys under which its partners are filed, three days to either side."""
    if telling.head is not None:
        return (_own(telling.ref.document, telling.head),)
    found = [f"{key}|{day}" for key in _topics(telling, around=1) for day in _days(telling, APART)]
    if telling.retold and telling.ref.record:
        found.append(_own(telling.ref.document, telling.ref.record))
    return tuple(found)


def alone(telling: Telling) -> str | None:
    """Why a telling is compared with no other, in words; None when it is compared."""
    if telling.first is None:
        return "the text gives no day that it could have been on"
    if not _days(telling, 0):
        return "it is told only of a time longer than a week"
    if not any(_topics(telling, around=0)):
        return "the text names neither a place narrower than a country nor a party"
    return None


def _own(document: str, record: str) -> str:
    return f"{document}#{record}"


def _days(telling: Telling, around: int) -> range:
    """The days of a telling as ordinals; one that tells none is filed by its report."""
    if telling.first is None or telling.last is None or telling.last - telling.first > LONGEST:
        return range(0)
    first = telling.first if telling.told else telling.last
    return range(first - around, telling.last + around + 1)


def _topics(telling: Telling, around: int) -> Iterator[str]:
    """What it is about, without the day."""
    place = telling.spot
    cell = None
    if place and place.lat is not None and place.lon is not None and place.precision != "region":
        cell = (floor(place.lat), floor(place.lon))
        for lat in range(cell[0] - around, cell[0] + around + 1):
            for lon in range(cell[1] - around, cell[1] + around + 1):
                yield f"{telling.type}@{lat},{lon}"
    elif place and not place.listed and " " in place.name:
        yield f"{telling.type}={place.name}"
    if cell is None:
        sides = "~" if not around else "~^"
    else:
        sides = "^" if not around else "~"
    for party in telling.topics:
        for side in sides:
            yield f"{telling.type}{side}{party}"
