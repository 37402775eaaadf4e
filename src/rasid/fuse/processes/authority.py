"""Authority: what a chain may say for a party, and the state that makes of it.

A party is authoritative for its own commitment only, and only by somebody who may be named. Whoever else says that
it holds to a truce or leaves it gives a `reported_…` state. A headline alone is the outlet's word, not the speaker's.
"""

from rasid.fuse.processes.machines import machine
from rasid.fuse.processes.sides import actor, side
from rasid.knowledge import Knowledge
from rasid.model.fusion.processes import Authority
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, Process, Step
from rasid.model.spans import inside

_VEILED = frozenset(("anonymous", "partly_anonymous"))
_OUTLETS = frozenset(("outlet", "agency", "document"))
_ROUNDS = frozenset(("scheduled", "round_open", "round_closed", "resumed", "suspended"))


class Voices:
    """Who speaks in a document, and for whom."""

    def __init__(self, reading: Reading, know: Knowledge) -> None:
        self._know = know
        self._entities: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
        titles = [segment.span for segment in reading.segments if segment.kind == "title"]
        self._headlined = {
            one.id for one in reading.attributions if any(inside(one.cue.span, title) for title in titles)
        }
        self._speaking = {one.source_entity for one in reading.attributions if one.id not in self._headlined}

    def authority(
        self, step: Step, party: str | None, sides: tuple[str, ...], said: Attribution | None
    ) -> Authority:
        """What the chain of an attribution is to a party's step between two sides; None is the outlet itself."""
        if said is None or said.source_entity is None or self._kind(said.source_entity) in _OUTLETS:
            return "reporter"
        if said.id in self._headlined and said.source_entity not in self._speaking:
            return "reporter"
        if said.identification in _VEILED:
            return "anonymous"
        speaker = self.speaker(said)
        if party is not None and speaker == party:
            return "own_commitment"
        entry = self._know.world.entries.get(speaker or "")
        if entry is None or side(entry.id, self._know) in sides:
            return "other_party"
        if (
            step.process == "negotiation"
            and step.state in _ROUNDS
            and entry.kind in ("state", "organisation")
        ):
            return "mediator"
        return "monitor" if party is None and entry.kind == "organisation" else "other_party"

    def speaker(self, said: Attribution) -> str | None:
        """The listed actor that the innermost voice speaks for."""
        inner = said.chain[-1] if said.chain else None
        name = (inner.principal if inner else None) or said.source_entity
        return actor(name, self._know) if name else None

    def _kind(self, entity: str) -> str | None:
        found = self._entities.get(entity)
        return found.kind if found else None


def believed(process: Process, state: str, authority: Authority) -> str:
    """The state as it may be believed from this authority."""
    if process != "truce" or authority == "own_commitment":
        return state
    if authority == "reporter" and state in ("accepted", "declared"):
        return state
    return machine(process, state).reported.get(state, state)
