"""Authority: a side is heard only on its own commitment, and what is still to come has not come about."""

from collections.abc import Sequence

from rasid.model.records import Attribution
from rasid.read.steps.chains import Move
from rasid.read.steps.parties import names_side
from rasid.read.steps.scene import Scene

_VEILED = frozenset(("anonymous", "partly_anonymous"))
_REPORTED = frozenset(("bound", "suspended"))
_TO_COME = {"in_effect": "pending", "round_open": "scheduled", "resumed": "scheduled", "begun": "scheduled"}


def heard(scene: Scene, state: str, whose: str | None, said: Attribution | None, line: Sequence[Move]) -> str:
    """The state of a truce as it may be believed of this party from this source."""
    if whose is None or state not in (*_REPORTED, "denies_being_bound"):
        return state
    own = said is not None and names_side(scene, said, whose)
    if state == "denies_being_bound":
        return state if own or said is None else "strained"
    if said is None:
        own = any(move.id in ("declare", "plan") or move.match.cut.en for move in line)  # «أكدت التزامها»
        return state if own else f"reported_{state}"
    return state if own and said.identification not in _VEILED else f"reported_{state}"


def due(state: str, day: str | None, published: str | None) -> str:
    """The state on the day of publication: what begins on a later day is still to come."""
    if day and published and "/" not in day and day[:10] > published[:10]:
        return _TO_COME.get(state, state)
    return state
