"""Framing: how each outlet names and voices the same actor. Counts with their words, never a score."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Quoted
from rasid.model.records import Act, MentionForm

VoiceKind = Literal["headline", "narrator", "direct", "indirect"]


class Naming(msgspec.Struct, frozen=True):
    """How often an outlet, in a voice, calls an actor by these words. `speaker`: whose speech, if it is speech."""

    actor: str
    outlet: str | None
    voice: VoiceKind
    speaker: str | None
    form: MentionForm
    words: str
    count: int
    documents: int
    examples: tuple[Quoted, ...]


class Verb(msgspec.Struct, frozen=True):
    """A reporting verb an outlet gives to an actor."""

    actor: str
    outlet: str | None
    words: str
    act: Act
    count: int
    examples: tuple[Quoted, ...]


class Share(msgspec.Struct, frozen=True):
    """How much of an outlet's attributions an actor has, and how many are anonymous. `of` is the outlet's total."""

    actor: str | None
    outlet: str | None
    attributions: int
    direct: int
    anonymous: int
    of: int


class Keyword(msgspec.Struct, frozen=True):
    """A word an outlet uses more or less than the others: log-likelihood G2 with its log ratio (base 2)."""

    outlet: str
    words: str
    count: int
    rest: int
    log_likelihood: float
    log_ratio: float


class Framing(msgspec.Struct, frozen=True):
    """All of it for one actor, or of the whole case (`actor` None)."""

    actor: str | None
    namings: tuple[Naming, ...]
    verbs: tuple[Verb, ...]
    shares: tuple[Share, ...]
    keywords: tuple[Keyword, ...] = ()

    @property
    def id(self) -> str:
        """The actor, or * for the whole case."""
        return self.actor or "*"
