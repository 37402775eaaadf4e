"""States: what a chain of moves makes of a topic, from the innermost move outwards."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.knowledge.entries import Subject
from rasid.model.records import Act, Process
from rasid.read.steps.chains import Move

_PROCESS: dict[Subject, Process] = {"stay": "withdrawal", "hostilities": "truce", "resolution": "withdrawal"}
_ACTS: dict[Act, str] = {
    "demand": "call", "reject": "reject", "accept": "accept", "announce": "declare", "propose": "offer",
    "promise": "plan", "deny": "deny",
}  # fmt: skip
_OUTER = frozenset(
    ("call", "insist", "reject", "offer", "await", "law", "terms")
)  # what it governs has not come about
_OVER: dict[tuple[str, str], str | None] = {
    ("declare", "in_effect"): "declared", ("declare", "expired"): "repudiated", ("decide", "in_effect"): "declared",
    ("reject", "repudiated"): "bound", ("reject", "expired"): "bound", ("call", "repudiated"): "rejected",
    ("accept", "in_effect"): "accepted", ("plan", "in_effect"): "pending", ("plan", "bound"): "bound",
    ("accept", "round_open"): "agreed", ("accept", "resumed"): "agreed", ("agree", "round_open"): "agreed",
    ("agree", "resumed"): "agreed", ("agree", "in_effect"): "pending", ("agree", "announced"): "announced",
    ("plan", "round_open"): "scheduled", ("plan", "resumed"): "scheduled", ("declare", "round_open"): "round_open",
    ("reject", "bound"): "rejected", ("await", "agreed"): None, ("call", "expired"): "rejected",
    ("reject", "round_open"): None, ("reject", "resumed"): None, ("reject", "agreed"): None,
    ("reject", "strained"): "strained", ("call", "strained"): "called_for", ("call", "denied"): "denied",
    ("insist", "demanded"): "demanded",
    ("halt", "agreed"): None,
    ("break", "agreed"): None,
    ("postpone", "agreed"): None,
    ("cancel", "agreed"): None, ("terms", "bound"): "called_for", ("terms", "in_effect"): "called_for",
    ("law", "demanded"): "legal_basis", ("accept", "offered"): "accepted",
    ("reject", "denies_being_bound"): "denies_being_bound", ("reject", "suspended"): "bound",
    ("call", "suspended"): "rejected", ("timetable", "renewed"): "pending", ("timetable", "in_effect"): "pending",
    ("timetable", "resumed"): "proposed", ("timetable", "round_open"): "proposed",
}  # fmt: skip
_NEGATED: dict[str, str | None] = {
    "bound": "denies_being_bound", "accepted": "rejected", "in_effect": "pending", "offered": None,
    "announced": "denied", "begun": "denied", "agreed": None, "renewed": None, "completed": "denied",
    "scheduled": None, "expired": "in_effect", "denied": "denied", "strained": "bound", "rejected": None,
}  # fmt: skip
_ACHIEVED = frozenset((
    "accepted", "declared", "bound", "in_effect", "renewed", "round_open", "round_closed", "resumed", "agreed",
    "announced", "begun", "completed",
))  # fmt: skip
_TURNING = frozenset(("call", "insist", "offer", "agree", "accept", "reject", "terms"))  # make an aim a step
_FUTURE = {
    "round_open": "scheduled", "resumed": "scheduled", "in_effect": "pending", "begun": "announced",
    "completed": "announced",
}  # fmt: skip


class Told(NamedTuple):
    """The state a chain tells, and the move that decided it (None when an attribution's act or a negation did)."""

    process: Process
    state: str
    by: Move | None
    rule: str


def process(subject: Subject) -> Process:
    """The process a topic's subject belongs to."""
    return _PROCESS.get(subject) or subject  # type: ignore[return-value]


def told(subject: Subject, chain: Sequence[Move], act: Act | None, negation: str) -> Told | None:
    """The state of a topic under its chain (nearest first) and the act of the cue before it."""
    state: str | None = None
    by: Move | None = None
    if negation:
        state = _without(subject, negation, chain)
        if state is None:
            return None
    aimed = False
    for move in chain:
        if aimed and move.id == "timetable" and subject == "truce":
            return Told("truce", "pending", move, move.id)
        if aimed and move.id not in _TURNING:
            return None
        new = _one(subject, move)
        aimed = aimed or (new is None and move.unreal)
        if state is None:
            state, by = new, move if new else None
            if new is None and (move.negated or move.future):
                return None
        else:
            over = _compose(move.id, state, new)
            if over is None:
                return None
            by = move if over != state else by
            state = over
    if act in _ACTS:
        name = _ACTS[act]
        new = _plain(subject, name)
        over = _compose(name, state, new) if state else new
        by = None if over != state else by
        state = over
    rule = by.id if by else "no" if negation else "act"
    return Told("negotiation" if state == "agreed" else process(subject), state, by, rule) if state else None


def _plain(subject: Subject, name: str) -> str | None:
    """The state that an attribution's act gives a topic."""
    table: dict[str, dict[str, str]] = {
        "call": {
            "truce": "called_for",
            "negotiation": "proposed",
            "withdrawal": "demanded",
            "stay": "denied",
        },
        "reject": {"truce": "rejected", "withdrawal": "denied", "stay": "demanded"},
        "accept": {"truce": "accepted", "negotiation": "agreed"},
        "declare": {"truce": "declared", "withdrawal": "announced"},
        "offer": {"truce": "offered", "negotiation": "proposed"},
        "plan": {"withdrawal": "announced"},
        "deny": {"withdrawal": "denied"},
    }
    return table[name].get(subject)


def _one(subject: Subject, move: Move) -> str | None:
    """The state of one move by itself."""
    state = move.match.entry.states.get(subject)
    if state is None:
        return None
    if move.unreal and state in _ACHIEVED:
        return None
    if move.negated:
        return _NEGATED.get(state)
    return _FUTURE.get(state, state) if move.future else state


def _compose(name: str, state: str, new: str | None) -> str | None:
    """The state when a move governs one already told; None when nothing is told any more."""
    if (name, state) in _OVER:
        return _OVER[(name, state)]
    if name == "await":
        return state if state == "timetable_under_talks" else new or state
    if name in _OUTER and new:
        return new
    return state


def _without(subject: Subject, negation: str, chain: Sequence[Move]) -> str | None:
    """The state of a topic that is denied: «لا هدنة», «لا انسحاب»."""
    if negation not in ("لا", "ولا") or chain:
        return None
    return {"truce": "rejected", "withdrawal": "denied"}.get(subject)
