"""Copies: texts that are the same words."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Reason
from rasid.model.spans import Span

Derivation = Literal[
    "wholly_derived", "partially_derived", "shared_quote_only", "shared_boilerplate", "independent_text"
]
Direction = Literal["one_from_other", "other_from_one"]


class Print(msgspec.Struct, frozen=True):
    """A document's words for comparing: three little-endian uint32 arrays of one length, one item a folded word.

    `words` are 32-bit hashes of words folded for copies (data/language/variants.yaml), `starts` and `ends` their
    span in code points. Only words of the prose are there (no headline above a text, boilerplate, related links,
    repeats).
    """

    words: bytes
    starts: bytes
    ends: bytes


class Passage(msgspec.Struct, frozen=True):
    """A run of words that stands in both documents."""

    one: Span
    other: Span
    words: int


class Pair(msgspec.Struct, frozen=True):
    """Two documents that share words. `containment`: share of the shorter one's shingles that the longer has."""

    one: str
    other: str
    derivation: Derivation
    containment: float
    one_in_other: float
    other_in_one: float
    direction: Direction | None
    passages: tuple[Passage, ...]
    reasons: tuple[Reason, ...]


class CopyGroup(msgspec.Struct, frozen=True):
    """Documents that are, wholly or in part, the same words; `first` is the one the others follow, where known."""

    id: str
    documents: tuple[str, ...]
    first: str | None
    pairs: tuple[Pair, ...]
    reasons: tuple[Reason, ...]
