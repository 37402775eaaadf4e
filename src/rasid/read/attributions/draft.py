"""Drafts and openings: what the words alone tell of an attribution, before anybody is identified."""

from typing import Literal, NamedTuple

import msgspec

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue

Range = tuple[int, int, int]  # tokens[first:after], without so many letters of the first

Kind = Literal["clause", "quote", "colon", "object", "bi", "ila", "ala", "an", "min", "fi", "li", "before"]


class Opening(NamedTuple):
    """The content begins at tokens[first] without `letters` of it; the source stands before `zone`."""

    kind: Kind
    first: int
    zone: int
    letters: int = 0
    swallowed: int = -1  # another cue that only leads on to the content («وأردف قائلا»)


class Draft(msgspec.Struct):
    """A cue with its content and the words of its source; `outer` and `inner` hops stand around it."""

    cue: Cue
    entry: CueEntry
    sentence: int
    content: list[Range]
    source: Range | None
    kind: str
    zone: int
    outer: list[Range] = []
    inner: list[Range] = []
