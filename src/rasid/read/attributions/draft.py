"""A draft: what the words alone tell of an attribution, before anybody is identified."""

import msgspec

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue

Range = tuple[int, int, int]  # tokens[first:after], without so many letters of the first


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
