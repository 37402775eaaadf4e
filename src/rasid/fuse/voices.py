"""Voices: the chain of an attribution in words."""

from collections.abc import Iterable, Mapping

from rasid.model.records import Attribution, Entity, Name


def names_of(entities: Iterable[Entity]) -> dict[str, Name]:
    """The names of entities by id; of one known to its document only the Arabic, as it stands there."""
    return {entity.id: Name(entity.name.ar) if entity.local else entity.name for entity in entities}


def voice(said: Attribution | None, names: Mapping[str, Name]) -> str | None:
    """The chain for people, innermost first: «health ministry, via the agency»; None for the outlet itself."""
    hops = [hop.entity for hop in said.chain if hop.entity] if said else []
    known = [names[hop] for hop in hops if hop in names]
    if not known:
        return None
    inner, *outer = [name.en or name.ar for name in reversed(known)]
    return f"{inner}, via {', '.join(outer)}" if outer else inner
