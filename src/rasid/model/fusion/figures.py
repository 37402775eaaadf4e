"""Figures: numbers that grow, differ, or only look different."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Quoted, Reason, Ref
from rasid.model.records import Approx, Measure, Modality

CountKind = Literal["incident", "cumulative", "rate", "stock", "ordinal"]
Relation = Literal["same", "consistent", "later_increment", "revised_down", "conflict", "not_comparable"]


class Figure(msgspec.Struct, frozen=True):
    """One count told by one chain. `high` None is open upwards; days are ISO, as narrow as they are known.

    `voice` names the chain for people, innermost first; `event` is the event record of the same document that it
    counts. A share («15 بينهم 3 أطفال») is `part_of` its whole. A whole that is only told by its parts («12 جنديا
    وثلاثة عمال») has them as `parts`, and a record that joins theirs («q1+q2»). `filed` is the block it is in.
    """

    ref: Ref
    quoted: Quoted
    low: float | int | None
    high: float | int | None
    approx: Approx
    measure: Measure
    of: str | None
    actor: str | None
    target: str | None
    place: str | None
    count: CountKind
    period_start: str | None
    period_end: str | None
    as_of: str | None
    outlet: str | None
    published: str | None
    chain: tuple[str, ...]
    modality: Modality | None
    headline: bool
    voice: str | None = None
    event: str | None = None
    part_of: Ref | None = None
    parts: tuple[Ref, ...] = ()
    filed: str = ""


class Comparison(msgspec.Struct, frozen=True):
    """What a figure is to another: `later` is the one told later."""

    earlier: Ref
    later: Ref
    relation: Relation
    reasons: tuple[Reason, ...]


class Series(msgspec.Struct, frozen=True):
    """Figures of one measure and scope in the order of the days they hold for, and how they compare.

    `scope` says of what: words for people («killed, of civilians, Aden»). `occurrence` is the event record
    they count, where they count one event.
    """

    id: str
    measure: Measure
    count: CountKind
    scope: str
    figures: tuple[Figure, ...]
    comparisons: tuple[Comparison, ...]
    reasons: tuple[Reason, ...]
    occurrence: Ref | None = None
