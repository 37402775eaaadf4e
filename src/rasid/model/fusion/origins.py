"""Origins: how many independent voices say something."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Reason, Ref

OriginKind = Literal["hop", "copy", "utterance", "unknown"]
Side = Literal["claimant", "target", "third_party", "monitor", "unknown"]


class Utterance(msgspec.Struct, frozen=True):
    """One saying of one speaker, wherever it is printed. `obtained_by`: the outlet it was given to."""

    id: str
    speaker: str | None
    attributions: tuple[Ref, ...]
    words: str
    uttered: str | None
    obtained_by: str | None
    reasons: tuple[Reason, ...]


class Voice(msgspec.Struct, frozen=True):
    """One origin: who it is, how that is known, what stands on it, and which side it is on.

    `against_interest` marks an admission: a side saying what harms it.
    """

    kind: OriginKind
    entity: str | None
    members: tuple[Ref, ...]
    side: Side = "unknown"
    against_interest: bool = False
    reasons: tuple[Reason, ...] = ()


class Origins(msgspec.Struct, frozen=True):
    """The independent voices behind some records, as an interval.

    `low` merges unknown origins that could be one, `high` keeps them apart; `merges` lists every merge and why.
    """

    low: int
    high: int
    voices: tuple[Voice, ...]
    merges: tuple[Reason, ...]
