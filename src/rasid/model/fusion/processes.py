"""Processes: truces, talks and withdrawals, as steps that chains assert and states computed from them."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Quoted, Reason, Ref
from rasid.model.records import Modality, Process

DeadlineState = Literal["pending", "met", "passed_unmet", "extended", "withdrawn", "unknown"]
Authority = Literal["own_commitment", "other_party", "mediator", "monitor", "anonymous", "reporter"]


class HeldStep(msgspec.Struct, frozen=True):
    """One step and who holds it: `valid` is the day it is said to hold for, `known` the day it was told.

    `holders` are the hops of its chain, outermost first, as entity ids; empty when the outlet says it itself.
    `side` is the side of the party. `voice` names the holders for people, innermost first. `note` says why it is
    no allowed move, where it is none.
    """

    ref: Ref
    state: str
    party: str | None
    valid: str | None
    known: str | None
    outlet: str | None
    holders: tuple[str, ...]
    authority: Authority
    quoted: Quoted
    side: str | None = None
    voice: str | None = None
    note: str | None = None


class Assault(msgspec.Struct, frozen=True):
    """An assault by one side on the other, as evidence of what holds on the ground."""

    ref: Ref
    by: str
    on: str
    day: str | None
    known: str | None
    modality: Modality
    outlet: str | None
    quoted: Quoted


class Commitment(msgspec.Struct, frozen=True):
    """Where one party stands. `states` are those that hold now, several when contested, each with its steps."""

    party: str
    states: tuple[str, ...]
    contested: bool
    steps: tuple[HeldStep, ...]
    reasons: tuple[Reason, ...]


class Deadline(msgspec.Struct, frozen=True):
    """A date set to somebody for something, and what follows otherwise. `told` is the day it was set."""

    set_by: str | None
    set_to: tuple[str, ...]
    demand: str
    due: str | None
    consequence: str | None
    state: DeadlineState
    quoted: Quoted
    ref: Ref | None = None
    told: str | None = None
    reason: str | None = None


class ProcessState(msgspec.Struct, frozen=True):
    """One process between parties as of a day: commitments, the joint condition, deadlines, all steps in order.

    `parties` are the two sides. `brokers` are those who made it without fighting in it. `assaults` are those after
    somebody was first told to hold to it.
    """

    id: str
    process: Process
    parties: tuple[str, ...]
    as_of: str | None
    condition: str
    contested: bool
    commitments: tuple[Commitment, ...]
    deadlines: tuple[Deadline, ...]
    history: tuple[HeldStep, ...]
    reasons: tuple[Reason, ...]
    assaults: tuple[Assault, ...] = ()
    brokers: tuple[str, ...] = ()
