"""Passages: the runs of words that stand in both of two documents, in order of the first.

A run begins where five words in a row are the same and goes on while words are; a word or two that differ are
stepped over when what follows is the same again.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from rasid.fuse.copies.shingles import sequence, words
from rasid.model.fusion.copies import Print

STEPS = (
    (1, 1),
    (0, 1),
    (1, 0),
    (2, 2),
    (1, 2),
    (2, 1),
    (0, 2),
    (2, 0),
)  # words stepped over in one and other
AGAIN = 3  # words that must be the same behind a step
STRIDE = 16  # words compared at once
PLACES = 4  # places of a shingle in the other document that are tried


class Text(NamedTuple):
    """A print unpacked: words, where they stand, the shingle beginning at each word, and where each shingle is."""

    words: list[int]
    starts: list[int]
    ends: list[int]
    sequence: list[int]
    at: dict[int, list[int]]


class Common(NamedTuple):
    """A passage in word indices of both; `words` counts those that are the same."""

    one: tuple[int, int]
    other: tuple[int, int]
    words: int


@lru_cache(maxsize=512)
def unpack(of: Print) -> Text:
    """A print as lists, and its shingles by place."""
    hashes = words(of)
    found = sequence(hashes).tolist()
    at: dict[int, list[int]] = {}
    for place, shingle in enumerate(found):
        at.setdefault(shingle, []).append(place)
    starts, ends = (np.frombuffer(part, "<u4").tolist() for part in (of.starts, of.ends))
    return Text(hashes.tolist(), starts, ends, found, at)


def passages(one: Text, other: Text) -> list[Common]:
    """The passages two texts share; none overlaps another in the first."""
    found: list[Common] = []
    done, diagonal, known = 0, None, other.at
    for at, shingle in enumerate(one.sequence):
        if shingle not in known or at < done:
            continue
        starts = known[shingle]
        if diagonal is not None and at + diagonal in starts:
            starts = [at + diagonal]
        runs = (_run(one.words, other.words, at, start) for start in starts[:PLACES])
        longest = max(runs, key=lambda run: run.words)
        found.append(longest)
        done, diagonal = longest.one[1], longest.other[1] - longest.one[1]
    return found


def _run(one: Sequence[int], other: Sequence[int], first: int, start: int) -> Common:
    """The run of same words from these places on, small steps between."""
    at, to, same = first, start, 0
    while True:
        while (
            one[at : at + STRIDE] == other[to : to + STRIDE]
            and at + STRIDE <= len(one)
            and to + STRIDE <= len(other)
        ):
            at, to, same = at + STRIDE, to + STRIDE, same + STRIDE
        while at < len(one) and to < len(other) and one[at] == other[to]:
            at, to, same = at + 1, to + 1, same + 1
        for left, right in STEPS:
            ahead = one[at + left : at + left + AGAIN]
            if len(ahead) == AGAIN and ahead == other[to + right : to + right + AGAIN]:
                at, to = at + left, to + right
                break
        else:
            return Common((first, at), (start, to), same)
