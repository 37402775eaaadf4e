"""Processes: truces, talks and withdrawals, as steps that chains assert and states computed from them."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Quoted, Reason, Ref
from rasid.model.records import Process

DeadlineState = Literal["pending", "met", "passed_unmet", "extended", "withdrawn", "unknown"]
Authority = Literal["own_commitment", "other_party", "mediator", "monitor", "anonymous", "reporter"]


class HeldStep(msgspec.Struct, frozen=True):
    """One step and who holds it: `valid` is the day it is said to hold for, `known` the day it was told.

    `holders` are the hops of its chain, outermost first, as entity ids; empty when the outlet says it itself.
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


class Commitment(msgspec.Struct, frozen=True):
    """Where one party stands. `states` are those that hold now, several when contested, each with its steps."""

    party: str
    states: tuple[str, ...]
    contested: bool
    steps: tuple[HeldStep, ...]
    reasons: tuple[Reason, ...]


class Deadline(msgspec.Struct, frozen=True):
    """A date set to somebody for something, and what follows otherwise."""

    set_by: str | None
    set_to: tuple[str, ...]
    demand: str
    due: str | None
    consequence: str | None
    state: DeadlineState
    quoted: Quoted


class ProcessState(msgspec.Struct, frozen=True):
    """One process between parties as of a day: commitments, the joint condition, deadlines, all steps in order."""

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
