"""Coded event tables: rows of several tables that are one event, by the same scoring and merging as tellings.

The task of MELTT (Donnay, Dunford, McGrath, Backer and Cunningham 2019): two rows of different tables may be one
event when they lie within a window of days and kilometres and their codings agree, however coarsely, in every
taxonomy; the finer the agreement, the better. Rows of one day and rows of several days never match.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rasid.fuse.merging import Bond, merge
from rasid.fuse.occurrences.evidence import AGAINST, Rules, agreement, gap, weigh
from rasid.fuse.places import kilometres
from rasid.model.fusion.links import Ref

# any agreement within the window will do: every part gives from 0 to 1, one that rules out AGAINST
RULES = Rules(prior=0.0, same=0.0, maybe=0.0)


class Row(NamedTuple):
    """A row: `ref` names table and row, `first`/`last` are ordinals, `codes` its levels in each taxonomy."""

    ref: Ref
    first: int
    last: int
    lat: float
    lon: float
    codes: dict[str, tuple[str, ...]]


class Window(NamedTuple):
    """How far apart two rows of one event may be."""

    days: int
    km: float


def match_rows(rows: Iterable[Row], window: Window) -> list[list[Ref]]:
    """Groups of rows that are one event, at most one row a table, best agreement first."""
    given = list(rows)
    profiles = {row.ref: frozenset((row.ref.document,)) for row in given}
    groups, _ = merge(profiles, _bonds(given, window), frozenset.union, _refuse)
    return groups


def compare(one: Row, other: Row, window: Window) -> dict[str, float | None]:
    """The parts of the score: 1 for agreement at the finest level, less for coarser ones, AGAINST for none."""
    near = max(
        gap(one.first, one.first, other.first, other.first), gap(one.last, one.last, other.last, other.last)
    ) <= window.days and (one.first == one.last) == (other.first == other.last)
    close = near and kilometres(one.lat, one.lon, other.lat, other.lon) <= window.km
    parts: dict[str, float | None] = {"time": 0.0 if near else AGAINST, "place": 0.0 if close else AGAINST}
    for taxonomy, levels in one.codes.items():
        level = agreement(levels, other.codes[taxonomy])
        parts[taxonomy] = AGAINST if level is None else 1 - level / len(levels)
    return parts


def _bonds(rows: Sequence[Row], window: Window) -> Iterator[Bond]:
    for one, other in combinations(rows, 2):
        if one.ref.document == other.ref.document or abs(one.first - other.first) > window.days:
            continue
        decision, score = weigh(compare(one, other, window), RULES)
        if decision == "same":
            yield Bond(min(one.ref, other.ref), max(one.ref, other.ref), score)


def _refuse(one: frozenset[str], other: frozenset[str]) -> str | None:
    shared = sorted(one & other)
    return f"{shared[0]} has it once already" if shared else None
